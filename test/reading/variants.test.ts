// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { expect, it } from 'vitest';
import { judgeVariant } from './judge-variant';

const VARIANTS = Number(process.env.TWINWATCH_VARIANTS ?? 2000);

it(`reads ${VARIANTS} grids that it has never seen: nothing wrong, most of it read`, {
  timeout: 120_000,
}, () => {
  let known = 0;
  let read = 0;
  let atOnce = 0;
  for (let seed = 1; seed <= VARIANTS; seed++) {
    const found = judgeVariant(seed);
    expect(found.wrong, `variant ${seed}`).toEqual([]);
    known += found.known;
    read += found.read;
    atOnce += found.atOnce;
  }
  const share = (count: number) => `${((count / known) * 100).toFixed(1)} %`;
  process.stdout.write(
    `${VARIANTS} variants: ${share(read)} of ${known} rows read, ${share(atOnce)} known at once\n`,
  );
  expect(read / known).toBeGreaterThan(0.95);
  expect(atOnce / known).toBeGreaterThan(0.5);
});
