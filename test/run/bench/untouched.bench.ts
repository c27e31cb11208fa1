import { openDemo } from '../demo';
import { type Measure, RUNS } from './measurement';
import { timeOfOurs } from './our-script';

/** What the extension costs on a page of the portal that does not concern it: start of the script, and two seconds of being there. */
const PAGE = 'https://partner.microsoft.com/dashboard/home';
const STAY_MS = 2_000;

export const measure: Measure = async ({ browser: executable }) => {
  const demo = await openDemo({ browser: executable, window: false });
  try {
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++)
      runs.push(
        await timeOfOurs(demo.page, async () => {
          await demo.page.goto(PAGE);
          await demo.page.waitForTimeout(STAY_MS);
        }),
      );
    if (runs.every((run) => run === 0)) throw new Error('The traces hold nothing of our content script.');
    return [
      { what: 'a page that does not concern us, all our script does in 2 s', unit: 'ms', budget: 10, runs },
    ];
  } finally {
    await demo.close();
  }
};
