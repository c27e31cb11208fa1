// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { expect, it } from 'vitest';
import { lookAt } from './capture';
import { ACCOUNT } from './fixture-pages';
import { buildVariant, type Truth, variantAddress } from './fixture-variants';
import { toAccountId } from './guids';
import { readLook } from './read-page-for-tests';
import { parseRoute } from './routes';

const VARIANTS = 2000;
const account = toAccountId(ACCOUNT) ?? expect.fail('no account');

/** What is wrong in a reading, and how much of what can be known was read. */
function judge(seed: number): { wrong: string[]; known: number; read: number; atOnce: number } {
  const { kind, truths } = buildVariant(seed);
  const route = parseRoute(variantAddress(kind));
  const look = lookAt(route, document, account, 0);
  const reading = readLook(route, look, account);
  const known = truths.filter(({ hidden }) => !hidden).length;
  const wrong: string[] = [];
  const byElement = new Map(truths.map((truth) => [truth.element, truth]));
  const named = look.kind === 'seen' ? look.rows.filter(({ id }) => id) : [];
  for (const { element, id } of named)
    if (byElement.get(element)?.id !== id) wrong.push(`identity of ${id} at once`);
  const atOnce = named.filter(({ element }) => !byElement.get(element)?.hidden).length;
  if (reading.kind !== 'read') return { wrong, known, read: 0, atOnce };
  for (const row of reading.rows)
    if (byElement.get(row.element)?.id !== row.id) wrong.push(`identity of ${row.id}`);
  for (const sighting of reading.sightings) {
    if (sighting.kind === 'list-seen' || !('customer' in sighting)) continue;
    const id = sighting.kind === 'subscription-seen' ? sighting.subscription : sighting.customer;
    const truth: Truth | undefined = truths.find((one) => one.id === id);
    if (!truth) wrong.push(`nobody has the id ${id}`);
    else if (sighting.kind === 'customer-seen') {
      if (sighting.name && sighting.name !== truth.name)
        wrong.push(`name ${sighting.name}, not ${truth.name}`);
    } else if (sighting.kind === 'subscription-seen') {
      const { status, quantity, product } = sighting;
      if (status && status !== 'unknown' && status !== truth.status)
        wrong.push(`status ${status}, not ${truth.status}`);
      if (quantity !== undefined && quantity !== truth.quantity)
        wrong.push(`quantity ${quantity}, not ${truth.quantity}`);
      if (product?.name && product.name !== truth.name) wrong.push(`name ${product.name}, not ${truth.name}`);
    }
  }
  const read = reading.rows.filter(({ element }) => !byElement.get(element)?.hidden).length;
  return { wrong, known, read, atOnce };
}

it(`reads ${VARIANTS} grids that it has never seen: nothing wrong, most of it read`, {
  timeout: 120_000,
}, () => {
  let known = 0;
  let read = 0;
  let atOnce = 0;
  for (let seed = 1; seed <= VARIANTS; seed++) {
    const found = judge(seed);
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
