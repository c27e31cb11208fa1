import { openDemo } from '../demo';
import { type Measure, RUNS } from './measurement';

/** From opening the popup to its words being on the screen, with the demo world. */
export const measure: Measure = async ({ browser }) => {
  const demo = await openDemo({ browser, window: false });
  try {
    const runs: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const page = await demo.context.newPage();
      await page.addInitScript(watchForWords);
      await page.goto(`chrome-extension://${demo.extension.id}/popup.html`);
      await page.waitForFunction(() => 'readableAt' in document.documentElement.dataset);
      runs.push(Number(await page.evaluate(() => document.documentElement.dataset.readableAt)));
      await page.close();
    }
    // The first opening fills the browser's own caches, as it does once for a user.
    return [{ what: 'popup, from opening to readable', unit: 'ms', budget: 100, runs: runs.slice(1) }];
  } finally {
    await demo.close();
  }
};

/** Runs in the popup: notes when the progress is there and has been painted. */
function watchForWords() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#progress')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message posted before a paint is delivered after it.
      port1.onmessage = () => {
        document.documentElement.dataset.readableAt = String(performance.now());
      };
      port2.postMessage(undefined);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
