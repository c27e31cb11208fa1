// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { expect, it } from 'vitest';
import { judgeVariant } from './judge-variant';

/** In a file of its own, because the DOM library keeps all the pages that it has ever had. */

const VARIANTS = Number(process.env.TWINWATCH_VARIANTS ?? 800);
/** Others than the tame ones. */
const FIRST_SEED = Number(process.env.TWINWATCH_FIRST ?? 20_001);

it(`reads ${VARIANTS} grids that do their best to be misread: nothing wrong`, { timeout: 120_000 }, () => {
  let known = 0;
  let read = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + VARIANTS; seed++) {
    const found = judgeVariant(seed, true);
    expect(found.wrong, `variant ${seed}`).toEqual([]);
    known += found.known;
    read += found.read;
  }
  const share = read / known;
  process.stdout.write(`${VARIANTS} hostile variants: ${(share * 100).toFixed(1)} % of ${known} rows read\n`);
  expect(share).toBeGreaterThan(0.9);
});
