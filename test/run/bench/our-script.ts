import type { CDPSession, Page } from '@playwright/test';

/** Microseconds between two looks at what is running. */
const LOOK_US = 100;

/**
 * Milliseconds of the processor that our content script takes in a page while something is done: in any callback, those of
 * promises among them, with what it has the browser do at once. It is our share of the looks at which the page's thread
 * was busy, of the processor's time that this thread took, so that a busy machine measures the same.
 */
export async function timeOfOurs(page: Page, does: () => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: LOOK_US });
  await cdp.send('Profiler.start');
  const before = await threadMs(cdp);
  await does();
  const took = (await threadMs(cdp)) - before;
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();

  const idle = new Set<number>();
  const ours = new Set<number>();
  // A node comes before its children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.functionName === '(idle)') idle.add(id);
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const busy = (profile.samples ?? []).filter((id) => !idle.has(id));
  return busy.length === 0 ? 0 : (took * busy.filter((id) => ours.has(id)).length) / busy.length;
}

async function threadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ThreadTime');
  if (!found) throw new Error('The browser does not tell how long its thread has run.');
  return found.value * 1_000;
}

/** How many observers of changes our content script has in a page, after everything that nobody needs was swept away. */
export async function observersOfOurs(page: Page, extension: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const contextId = await contextOf(cdp, extension);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'MutationObserver.prototype',
    contextId,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: count } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await cdp.detach();
  return Number(count.value);
}

/** The world in which our content script runs. */
export async function contextOf(cdp: CDPSession, extension: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extension)) resolve(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  return found;
}
