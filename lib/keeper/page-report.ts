import { browser } from 'wxt/browser';

/**
 * The structure of the page that a tab shows, with everything replaced that somebody says or is called, as text to paste
 * into an issue. Made in the page, so that nothing else of it leaves the page. Rejects where the browser does not let us.
 */
export async function reportOf(tab: number): Promise<string> {
  const [made] = await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['/page-report.js'],
  });
  if (typeof made?.result !== 'string') throw new Error('The page made no report.');
  return made.result;
}
