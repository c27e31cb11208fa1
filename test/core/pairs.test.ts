import { expect, it } from 'vitest';
import { ACCEPTED, ACCOUNTS, account, decided, linked, listed, type Step, seen, shows, told } from './told';

/** Ledger.md, Candidates and links: what A is paired with (`=`), what may be its twin (`?`), and what is exact (`!`). */
type Row = readonly [what: string, pairs: string, ...steps: Step[]];

const as = (product: object) => ({ product });
const light = as({ productId: 'P', skuId: '1' });
const rejected = (sources: string, targets: string) =>
  decided('twin-rejected', { customer: 'K', sources: [...sources], targets: [...targets] });
const transfer = (state: string, fields: object) => ({
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer: 'K',
  transfer: 'one',
  state,
  items: [fields],
});
const step = (...entries: Step[1][]): Step => ['03-01', ...entries];
const later = (...entries: Step[1][]): Step => ['03-02', ...entries];

// biome-ignore format: a row a line
const rows: Row[] = [
  ['the same product and sku', '?T !T', step(seen('A', light), seen('T', light))],
  ['in another writing', '?T !T', step(seen('A', light), seen('T', as({ productId: ' p ', skuId: '1' })))],
  ['another sku', '', step(seen('A', light), seen('T', as({ productId: 'P', skuId: '2' })))],
  ['another product', '', step(seen('A', light), seen('T', as({ productId: 'Q', skuId: '1' })))],
  ['a sku alone', '', step(seen('A', as({ skuId: '1' })), seen('T', as({ skuId: '1' })))],
  ['a product alone', '', step(seen('A', as({ productId: 'P' })), seen('T', as({ productId: 'P' })))],
  ['an offer id without its availability', '?T !T', step(seen('A', as({ offerId: 'P:1:X' })), seen('T', as({ offerId: 'P:1:Y' })))],
  ['an offer id of another sku', '', step(seen('A', as({ offerId: 'P:1:X' })), seen('T', as({ offerId: 'P:2:X' })))],
  ['an offer id and ids', '?T !T', step(seen('A', as({ offerId: 'P:1' })), seen('T', light))],
  ['a legacy offer', '?T !T', step(seen('A', as({ offerId: 'MS-1' })), seen('T', as({ offerId: 'ms-1' })))],
  ['another legacy offer', '', step(seen('A', as({ offerId: 'MS-1' })), seen('T', as({ offerId: 'MS-2' })))],
  ['its name only', '?T', step(seen('A', as({ name: 'Light  E3' })), seen('T', as({ name: 'light e3 ' })))],
  ['another name', '', step(seen('A', as({ name: 'Light' })), seen('T', as({ name: 'Heavy' })))],
  ['its name without blanks', '', step(seen('A', as({ name: 'Light E3' })), seen('T', as({ name: 'LightE3' })))],
  ['nothing is known of either', '', step(seen('A', as({})), seen('T', as({})))],
  ['its nickname', '', step(seen('A', { ...as({ name: 'a' }), nickname: 'x' }), seen('T', { ...as({ name: 'b' }), nickname: 'x' }))],
  ['a product told in two parts', '?T !T', step(seen('A', as({ productId: 'P' })), seen('T', light)), later(shows('A', as({ skuId: '1' })))],
  ['strong ones first', '?U ?T !U', step(seen('A', as({ name: 'x', productId: 'P', skuId: '1' })), seen('T', as({ name: 'x' })), seen('U', light))],

  // which of them are free
  ['another quantity', '?T', step(seen('A'), seen('T', { quantity: 11 }))],
  ['unknown quantities', '?T', step(seen('A', { quantity: null }), seen('T', { quantity: null }))],
  ['two of equal quantity', '?T ?U', step(seen('A'), seen('T'), seen('U'))],
  ['one of equal quantity of two', '?T ?U !U', step(seen('A'), seen('T', { quantity: 1 }), seen('U'))],
  ['of equal quantity to another', '?T', step(seen('A'), seen('B'), seen('T'))],
  ['of equal quantity to another that is exempt', '?T !T', step(seen('A'), seen('B', { trial: true }), seen('T'))],
  ['of another quantity to another', '?T !T', step(seen('A'), seen('B', { quantity: 3 }), seen('T'))],
  ['a stopped target', '', step(seen('A'), seen('T', { status: 'cancelled' }))],
  ['a suspended nce target', '?T !T', step(seen('A'), seen('T', { commerce: 'nce', status: 'suspended' }))],
  ['a target that is gone', '', step(seen('A'), seen('T')), later(listed('EU', ''))],
  ['a target of another customer', '', step(seen('A'), seen('T', { customer: 'L' }))],
  ['a rejected one', '', step(seen('A'), seen('T'), rejected('A', 'T'))],
  ['one rejected for another', '?T !T', step(seen('A'), seen('B', { quantity: 2 }), seen('T'), rejected('B', 'T'))],
  ['rejected and confirmed', '=T', step(seen('A'), seen('T'), rejected('A', 'T')), later(linked('A', 'T'))],
  ['confirmed and rejected', '', step(seen('A'), seen('T'), linked('A', 'T')), later(rejected('A', 'T'))],
  ['rejected, confirmed and unlinked', '?T !T', step(seen('A'), seen('T'), rejected('A', 'T')), later(linked('A', 'T')), ['03-03', linked('A', '')]],
  ['one of two rejected', '=U', step(seen('A'), seen('T'), seen('U'), linked('A', 'TU')), later(rejected('A', 'T'))],
  ['fruit of a transfer', '', step(seen('A'), seen('B'), seen('T'), transfer('complete', { source: 'B', target: 'T' }))],
  ['fruit of a transfer that was rejected', '?T !T', step(seen('A'), seen('B', { quantity: 2 }), seen('T'), transfer('rejected', { source: 'B', target: 'T' }))],
  ['itself in a transfer', '', step(seen('A'), seen('T'), transfer('pending', { source: 'A' }))],
  ['in a transfer of nobody', '?T !T', step(seen('A'), seen('T'), transfer('pending', { source: 'B' }))],
  ['of another cloud', '', step(seen('A'), seen('T'), account('DE', 'source', 'china'))],
  ['linked to another that needs all', '', step(seen('A'), seen('B'), seen('T'), linked('B', 'T'))],
  ['linked to another that needs less', '?T', step(seen('A'), seen('B', { quantity: 4 }), seen('T'), linked('B', 'T'))],
  ['linked to another with as many to spare', '?T', step(seen('A'), seen('B', { quantity: 4 }), seen('T', { quantity: 14 }), linked('B', 'T'))],
  ['linked to another of unknown quantity', '', step(seen('A'), seen('B', { quantity: null }), seen('T'), linked('B', 'T'))],
  ['linked to another, its own quantity unknown', '', step(seen('A'), seen('B'), seen('T', { quantity: null }), linked('B', 'T'))],
  ['linked to an exempt one', '?T', step(seen('A'), seen('B', { trial: true }), seen('T'), linked('B', 'T'))],

  // links
  ['linked', '=T', step(seen('A'), seen('T'), linked('A', 'T'))],
  ['linked to two', '=T =U', step(seen('A'), seen('T'), seen('U'), linked('A', 'TU'))],
  ['linked anew', '=U', step(seen('A'), seen('T'), seen('U'), linked('A', 'T')), later(linked('A', 'U'))],
  ['linked with another, that one anew', '=T', step(seen('A'), seen('B'), seen('T'), seen('U'), linked('AB', 'T')), later(linked('B', 'U'))],
  ['linked, another to the same', '=T', step(seen('A'), seen('B'), seen('T'), seen('U'), linked('A', 'T')), later(linked('B', 'TU'))],
  ['linked to nobody’s', '=T', step(seen('A'), linked('A', 'T'))],
  ['linked to another source', '', step(seen('A'), seen('B'), linked('A', 'B'))],
  ['linked to another customer’s', '', step(seen('A'), seen('T', { customer: 'L' }), linked('A', 'T'))],
  ['linked to another cloud', '', step(seen('A'), seen('T'), linked('A', 'T'), account('DE', 'source', 'usgov'))],
  ['linked later', '?T !T', step(seen('A'), seen('T')), ['03-10', linked('A', 'T')]],
  ['its predecessor was linked', '=T', step(seen('B'), seen('T'), linked('B', 'T')), later(seen('A', { migratedFrom: 'B' }))],
  ['its target was converted', '=U', step(seen('A'), seen('T'), linked('A', 'T')), later(seen('U', { migratedFrom: 'T' }))],
  ['converted in a ring', '=T', step(seen('A', { migratedFrom: 'B' }), seen('B', { migratedFrom: 'A' }), seen('T'), linked('A', 'T'))],
  ['another account names its predecessor', '=T', step(seen('A'), seen('T'), linked('A', 'T'), account('BE', 'source')), later(seen('B', { account: 'BE', migratedFrom: 'A' }))],
];

for (const [what, pairs, ...steps] of rows)
  it(`${what}: ${pairs || 'nothing'}`, () => {
    const { subscriptions } = told('03-09', [ACCOUNTS, ACCEPTED, ...steps]);
    const is = Object.entries(subscriptions).find(([id]) => id === 'A')?.[1];
    const found = [
      ...(is?.twins ?? []).map((id) => `=${id}`),
      ...(is?.candidates ?? []).map((id) => `?${id}`),
      ...(is?.exact ? [`!${is.exact}`] : []),
    ];
    expect(found.join(' ')).toBe(pairs);
  });

/** "`product-differs` (neither ids nor name match)". */
it.each([
  ['the same ids, another name', false, { ...light.product, name: 'x' }, { ...light.product, name: 'y' }],
  [
    'other ids, the same name',
    false,
    { ...light.product, name: 'x' },
    { productId: 'P', skuId: '2', name: 'x' },
  ],
  ['other ids', true, light.product, { productId: 'P', skuId: '2' }],
  ['other offers', true, { offerId: 'MS-1' }, { offerId: 'MS-2' }],
  ['other names', true, { name: 'x' }, { name: 'y' }],
  ['other ids and names', true, { ...light.product, name: 'x' }, { productId: 'Q', skuId: '1', name: 'y' }],
  ['ids here, a name there', false, light.product, { name: 'x' }],
  ['a name here, ids there', false, { name: 'x' }, light.product],
  ['ids and a name here, an offer there', false, { ...light.product, name: 'x' }, { offerId: 'MS-1' }],
  ['nothing is known of either', false, {}, {}],
])('a pair with %s: %s', (_what, differs, a, t) => {
  const steps: Step[] = [step(seen('A', as(a)), seen('T', as(t)), linked('A', 'T'))];
  const { subscriptions } = told('03-09', [ACCOUNTS, ACCEPTED, ...steps]);
  const reasons = Object.values(subscriptions).flatMap((is) => is.reasons);
  expect(reasons.includes('product-differs')).toBe(differs);
});
