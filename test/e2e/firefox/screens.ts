import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tab } from './tab';

const FOLDER = '.output/screens';

/** Leaves a picture of the tab for people to look at. */
export async function screenshot(tab: Tab, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `firefox-${name}.png`), await tab.screenshot());
}
