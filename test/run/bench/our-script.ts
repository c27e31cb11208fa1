import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  /** Microseconds of the clock, and of the processor. */
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}
/** Kinds of trace event that stand for a script being run; nested ones carry no address of their own. */
const RUNNING = ['EvaluateScript', 'v8.compile', 'FunctionCall'];

/**
 * Milliseconds of the processor that our content script takes in a page while something is done, with what it has the
 * browser do at once. Time in which others had the processor does not count, so that a busy machine measures the same.
 */
export async function timeOfOurs(page: Page, does: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('A persistent context without a browser.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] });
  await does();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return trace.traceEvents
    .filter(({ name, args }) => RUNNING.includes(name) && args?.data?.url?.startsWith('chrome-extension://'))
    .reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1_000, 0);
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
