import { openDemo } from '../demo';
import { type Measure, RUNS } from './measurement';

/** What the extension costs on a page of the portal that does not concern it: start of the script, and two seconds of being there. */
const PAGE = 'https://partner.microsoft.com/dashboard/home';
const STAY_MS = 2_000;

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}
/** Kinds of trace event that stand for our script being run; nested ones carry no address of their own. */
const RUNNING = ['EvaluateScript', 'v8.compile', 'FunctionCall'];

export const measure: Measure = async ({ browser: executable }) => {
  const demo = await openDemo({ browser: executable, window: false });
  try {
    const browser = demo.context.browser();
    if (!browser) throw new Error('A persistent context without a browser.');
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await browser.startTracing(demo.page, { categories: ['devtools.timeline', 'v8.execute'] });
      await demo.page.goto(PAGE);
      await demo.page.waitForTimeout(STAY_MS);
      const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      const ours = trace.traceEvents.filter(
        ({ name, args }) => RUNNING.includes(name) && args?.data?.url?.startsWith('chrome-extension://'),
      );
      if (ours.length === 0) throw new Error('The trace holds nothing of our content script.');
      runs.push(ours.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0));
    }
    return [
      { what: 'a page that does not concern us, all our script does in 2 s', unit: 'ms', budget: 10, runs },
    ];
  } finally {
    await demo.close();
  }
};
