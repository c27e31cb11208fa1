import { resolve } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { build } from 'vite';
import type { judgeVariant } from '../reading/judge-variant';

/** The grids by chance of `lib/portal/variants.test.ts` in a real browser: its own boxes, slots and visibility. */

const VARIANTS = 200;
/** And of grids that do their best to be misread. */
const HOSTILE = 100;
/** Others than the unit test begins with. */
const FIRST_SEED = 10_001;
const FIRST_HOSTILE = 30_001;

declare const reader: { judgeVariant: typeof judgeVariant };

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      lib: { entry: resolve('test/e2e/variants-in-page.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code;
}

test(`reads ${VARIANTS} grids that it has never seen: nothing wrong, most of it read`, async () => {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://partner.microsoft.com/');
    await page.addScriptTag({ content: code });
    const judged = await page.evaluate(
      ([first, count]) => Array.from({ length: count }, (_, index) => reader.judgeVariant(first + index)),
      [FIRST_SEED, VARIANTS] as const,
    );
    for (const [index, { wrong }] of judged.entries())
      expect(wrong, `variant ${FIRST_SEED + index}`).toEqual([]);
    const sum = (part: 'known' | 'read') => judged.reduce((total, one) => total + one[part], 0);
    const share = sum('read') / sum('known');
    console.log(`${VARIANTS} variants: ${(share * 100).toFixed(1)} % of ${sum('known')} rows read`);
    expect(share).toBeGreaterThan(0.95);
    const hostile = await page.evaluate(
      ([first, count]) =>
        Array.from({ length: count }, (_, index) => reader.judgeVariant(first + index, true)),
      [FIRST_HOSTILE, HOSTILE] as const,
    );
    for (const [index, { wrong }] of hostile.entries())
      expect(wrong, `hostile variant ${FIRST_HOSTILE + index}`).toEqual([]);
  } finally {
    await browser.close();
  }
});
