import type { CDPSession, Page } from '@playwright/test';

/** Microseconds between two looks at what is running. */
const LOOK_US = 100;

/**
 * Milliseconds of the processor that our content script takes in a page while something is done: in any callback, those of
 * promises among them, with what it has the browser do at once. It is our share of the looks at which the page's thread
 * was busy, of the processor's time that this thread took, so that a busy machine measures the same. The looks take time
 * of the thread as well, also while nothing runs there: that is nobody's, and in a second of rest it would be all.
 */
export async function timeOfOurs(page: Page, does: () => Promise<unknown>): Promise<number> {
  const { took, looks, profile } = await lookedAt(page, does);
  const idle = new Set<number>();
  const ours = new Set<number>();
  // A node comes before its children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.functionName === '(idle)') idle.add(id);
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const busy = looks.filter((id) => !idle.has(id));
  if (busy.length === 0) return 0;
  const spent = Math.max(0, took - looks.length * (await msOfALook(page)));
  return (spent * busy.filter((id) => ours.has(id)).length) / busy.length;
}

const NOTHING_MS = 1_000;
let ofALook: Promise<number> | undefined;

/** Milliseconds of its thread that one look takes, found on a page where nothing happens. */
function msOfALook(page: Page): Promise<number> {
  const find = async () => {
    const empty = await page.context().newPage();
    const { took, looks } = await lookedAt(empty, () => empty.waitForTimeout(NOTHING_MS));
    await empty.close();
    await page.bringToFront();
    return took / looks.length;
  };
  ofALook ??= find();
  return ofALook;
}

/** Looks at what runs in a page while something is done; with the milliseconds that its thread took. */
async function lookedAt(page: Page, does: () => Promise<unknown>) {
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
  return { took, profile, looks: profile.samples ?? [] };
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
