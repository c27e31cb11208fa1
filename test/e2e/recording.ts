import type { Page } from '@playwright/test';

/** The portal's document as its own scripts have made it: every element, attribute and text, open shadow roots among them, without what is ours. */
async function recordingOf(page: Page): Promise<string> {
  let before = await page.evaluate(record);
  for (;;) {
    await page.waitForTimeout(120);
    const now = await page.evaluate(record);
    if (now === before) return now;
    before = now;
  }
}

/** Runs in the page. */
export function record(): string {
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node instanceof Element) {
      if (node.hasAttribute('data-twinwatch')) return;
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      lines.push(`${' '.repeat(depth)}<${[node.localName, ...attributes].join(' ')}>`);
      if (node.shadowRoot) walk(node.shadowRoot, depth + 1);
    } else if (node.nodeType === Node.TEXT_NODE && node.nodeValue)
      lines.push(' '.repeat(depth) + node.nodeValue);
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(document, 0);
  return lines.join('\n');
}

/** What somebody does to a list, with a recording after each step. */
export async function workOnList(page: Page, url: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const results = (n: number) => page.getByText(`${n} results found.`).waitFor();
  await page.goto(url);
  await page.getByText(/\d+ results found/).waitFor();
  found.opened = await recordingOf(page);
  const total = Number.parseInt((await page.getByText(/\d+ results found/).textContent()) ?? '', 10);
  const sort = page.getByRole('columnheader', { name: /^Name/ }).getByRole('button');
  await sort.click();
  await recordingOf(page);
  await sort.click();
  found.sorted = await recordingOf(page);
  await page.getByRole('navigation', { name: 'Pagination' }).getByRole('button', { name: 'Next' }).click();
  found.turned = await recordingOf(page);
  const search = page.locator('#customer-search-box').getByRole('searchbox');
  await search.fill('alpen');
  await results(1);
  found.searched = await recordingOf(page);
  await search.fill('');
  await results(total);
  found.cleared = await recordingOf(page);
  return found;
}
