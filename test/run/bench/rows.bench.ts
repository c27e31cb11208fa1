import { CUSTOMERS_LIST, openDemo } from '../demo';
import { type Measure, type Measurement, RUNS } from './measurement';

/**
 * Ten rows of the customers list, from their being in the page to their being painted with their badges, by turning its
 * pages. A frame counts as late when it was painted with rows and without all of their badges.
 */
export const measure: Measure = async ({ browser }) => {
  const demo = await openDemo({ browser, window: false });
  try {
    const { page } = demo;
    const pager = page.getByRole('navigation', { name: 'Pagination' });
    const turn = async (direction: string, seen: Seen) => {
      await page.evaluate(watchRows);
      await pager.getByRole('button', { name: direction }).click();
      const { delay, late } = await page.evaluate(() => rowsWatched);
      seen.delays.push(delay);
      seen.late.push(late);
    };
    const first: Seen = { delays: [], late: [] };
    const again: Seen = { delays: [], late: [] };
    while (first.delays.length < RUNS) {
      await page.goto(CUSTOMERS_LIST);
      await page.locator('twinwatch-badge').nth(9).waitFor();
      for (let number = 0; number < FULL_PAGES - 1; number++) await turn('Next', first);
      for (let number = 0; number < FULL_PAGES - 1; number++) await turn('Previous', again);
    }
    return [...measured('seen for the first time', first), ...measured('seen before', again)];
  } finally {
    await demo.close();
  }
};

/** Pages of the list with ten rows in the demo's source account. */
const FULL_PAGES = 4;

interface Seen {
  delays: number[];
  late: number[];
}

const measured = (which: string, { delays, late }: Seen): Measurement[] => [
  { what: `10 rows ${which}, from appearing to painted with badges`, unit: 'ms', budget: 50, runs: delays },
  { what: `10 rows ${which}, frames painted without badges`, unit: 'frames', budget: 0, runs: late },
];

declare let rowsWatched: Promise<{ delay: number; late: number }>;

/** Runs in the page, before it is turned: `rowsWatched` will hold what was seen. */
function watchRows() {
  const rows = (): Element[] => {
    const found: Element[] = [];
    const walk = (root: Document | ShadowRoot) => {
      found.push(...root.querySelectorAll('tr[id^="row-"]'));
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
    };
    walk(document);
    return found;
  };
  const before = rows().map(({ id }) => id);
  const isNew = () => {
    const now = rows();
    return now.length === 10 && now.every(({ id }) => !before.includes(id));
  };
  const isAnnotated = () => rows().every((row) => row.querySelector('twinwatch-badge'));
  let appeared = 0;
  let late = 0;
  Object.assign(globalThis, {
    rowsWatched: new Promise((resolve) => {
      const root = rows()[0]?.getRootNode();
      if (!root) throw new Error('There are no rows.');
      new MutationObserver(() => {
        if (!appeared && isNew()) appeared = performance.now();
      }).observe(root, { childList: true, subtree: true, attributes: true });
      const frame = () => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          if (!isNew()) requestAnimationFrame(frame);
          else if (isAnnotated()) resolve({ delay: performance.now() - appeared, late });
          else {
            late += 1;
            requestAnimationFrame(frame);
          }
        };
        // A message posted before a paint is delivered after it.
        painted.port2.postMessage(undefined);
      };
      requestAnimationFrame(frame);
    }),
  });
}
