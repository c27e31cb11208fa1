import type { CDPSession, Page } from '@playwright/test';

/** How often the profiler looks, in microseconds: a millisecond is told from two. */
const LOOK_EVERY = 50;

/** Milliseconds that our content script runs in a page, native calls that it makes among them, while something is done. */
export async function timeOfOurs(page: Page, does: () => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: LOOK_EVERY });
  await cdp.send('Profiler.start');
  await does();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const isOurs = new Map<number, boolean>();
  const mark = (id: number, inherited: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const ours = inherited || node.callFrame.url.includes('content-scripts/');
    isOurs.set(id, ours);
    for (const child of node.children ?? []) mark(child, ours);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, false);
  const { samples = [], timeDeltas = [] } = profile;
  // A delta is the time since the sample before: what that one saw ran until now.
  return samples.reduce((sum, id, at) => (isOurs.get(id) ? sum + (timeDeltas[at + 1] ?? 0) / 1_000 : sum), 0);
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
