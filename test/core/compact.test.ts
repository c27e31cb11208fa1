import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { compact } from '../../lib/core/compact';
import type { Entry } from '../../lib/core/entries';
import { type World, worlds } from './arbitraries';
import { ACCOUNTS, idOfEntry } from './cast';
import { always, expectSame, PATIENCE } from './runs';
import { customerSeen, decided, linked, listed, type Step, seen, shows, storyOf } from './told';

const HOUR = 3_600_000;

const isRare = ({ kind }: Entry) => kind === 'list-seen' || kind === 'transfer-seen';
const times = (most: number) => fc.array(fc.tuple(fc.nat(80), fc.nat(60)), { maxLength: most });

/**
 * Worlds in which much is seen again and again, as browsing does: what was seen is seen some hours later once more. Some
 * of it a person puts right; lists and transfers, which are few, as often as the rest.
 */
const browsed = fc.tuple(worlds, times(12), times(2)).map(([world, repeats, moves]): World => {
  const pick = (entries: readonly Entry[], which: number): Entry | undefined => {
    const seen = entries.filter(({ via }) => via !== 'person');
    const rare = seen.filter(isRare);
    const some = which % 2 === 1 && rare.length > 0 ? rare : seen;
    return some[(which >> 1) % Math.max(1, some.length)];
  };
  const entries = [...world.entries];
  for (const [index, [which, hours]] of repeats.entries()) {
    const entry = pick(world.entries, which);
    if (entry === undefined) continue;
    const at = new Date(Date.parse(entry.at) + hours * HOUR).toISOString();
    entries.push({ ...entry, id: idOfEntry(500 + index), at });
  }
  for (const [index, [which, to]] of moves.entries()) {
    const entry = pick(entries, which);
    if (entry === undefined) continue;
    const { at } = entry;
    const moved = { id: idOfEntry(600 + index), at, via: 'person', kind: 'reattributed' } as const;
    const account = ACCOUNTS[to];
    entries.push({ ...moved, entries: [entry.id], ...(account && { to: account }) });
  }
  return { entries, now: Math.max(world.now, ...entries.map(({ at }) => Date.parse(at))) };
});

describe('compaction', () => {
  it('changes no conclusion, now or later', { timeout: PATIENCE }, () => {
    const looks = fc.tuple(browsed, fc.nat(80));
    always(looks, ([{ entries, now }, days]) => {
      const [whole, thin] = [fold(entries), fold(compact(entries))];
      for (const then of [now, now + days * 24 * HOUR]) expectSame(assess(thin, then), assess(whole, then));
    });
  });

  it('can be done at any time: entries that come later find what they need', { timeout: PATIENCE }, () => {
    const parts = fc.tuple(browsed, fc.nat(40)).map(([{ entries, now }, count]) => {
      const inOrder = entries.toSorted(
        (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
      );
      const first = inOrder.slice(0, count);
      // Whom a sighting counts for must be known when it is thinned.
      const thinned = new Map(first.map((entry) => [entry.id, entry]));
      const isLate = (entry: Entry) =>
        (entry.kind === 'reattributed' && entry.entries.some((id) => thinned.has(id))) ||
        (entry.kind === 'undone' &&
          ['reattributed', 'undone'].includes(thinned.get(entry.entry)?.kind ?? ''));
      const later = inOrder.slice(count).filter((entry) => !isLate(entry));
      return { entries: [...first, ...later], now, first, later };
    });
    always(parts, ({ entries, now, first, later }) => {
      const bitByBit = compact([...compact(first), ...later]);
      expectSame(assess(fold(bitByBit), now), assess(fold(entries), now));
    });
  });

  it('drops something, and decisions never', { timeout: PATIENCE }, () => {
    let dropped = 0;
    always(browsed, ({ entries }) => {
      const kept = new Set(compact(entries));
      for (const entry of entries) if (!kept.has(entry)) expect(entry.via).not.toBe('person');
      dropped += entries.length - kept.size;
    });
    expect(dropped).toBeGreaterThan(0);
  });
});

/** What is dropped, by its day: "in a run of equal sightings only the first and the last need to stay". */
type Row = readonly [what: string, dropped: string, ...steps: Step[]];

const active = { status: 'active' };
const transfer = (customer: 'K' | 'L', state = 'pending') => ({
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer,
  transfer: 'one',
  state,
  items: [{ source: 'C' }],
});
const charged = (fields = {}) => ({
  kind: 'charge-seen',
  via: 'file',
  account: 'DE',
  customer: 'K',
  subscription: 'A',
  chargeType: 'cycle',
  amount: 1,
  currency: 'EUR',
  from: '2023-03-01',
  to: '2023-03-31',
  ...fields,
});
const customers = (ids: string) => ({ ...listed('DE', ids), list: 'customers', customer: null });
const later = (...days: Step[1][]): Step[] => days.map((entry, index): Step => [`03-0${index + 1}`, entry]);

// biome-ignore format: a row a line
const rows: Row[] = [
  ['two equal ones', '', ...later(seen('A'), seen('A'))],
  ['four equal ones', '03-02 03-03', ...later(seen('A'), seen('A'), seen('A'), seen('A'))],
  ['told by others, by other ways', '03-02', ...later(seen('A'), { ...seen('A'), by: 'Anna', via: 'file', device: 'd1' }, seen('A'))],
  ['a change', '03-04', ...later(seen('A'), seen('A'), seen('A', { quantity: 9 }), seen('A', { quantity: 9 }), seen('A', { quantity: 9 }))],
  ['a change and back', '', ...later(seen('A'), seen('A', { quantity: 9 }), seen('A'))],
  ['nothing said', '03-02', ...later(seen('A'), shows('A', {}), seen('A'))],
  ['the last to show a status', '', ...later(seen('A'), seen('A'), shows('A', {}))],
  ['after the last to show a status', '03-03', ...later(seen('A'), seen('A'), shows('A', {}), shows('A', {}))],
  ['a part of the product more', '03-03', ...later(seen('A', { product: { name: 'x' } }), seen('A', { product: { name: 'x', skuId: '1' } }), seen('A', { product: { name: 'x' } }), seen('A', { product: { name: 'x' } }))],
  ['another name', '', ...later(seen('A', { product: { name: 'x' } }), seen('A', { product: { name: 'y' } }), seen('A', { product: { name: 'y' } }))],
  ['a window seen again in another term', '03-04', ...later(seen('A', { cancelUntil: '2023-03-08', termEndsAt: '2023-03-31' }), shows('A', { ...active, termEndsAt: '2023-04-30' }), shows('A', { ...active, cancelUntil: '2023-03-08' }), shows('A', { ...active, cancelUntil: '2023-03-08' }), shows('A', { ...active, cancelUntil: '2023-03-08' }))],
  ['at one instant', '03-02', ['03-01', seen('A')], ['03-02', seen('A'), seen('A')], ['03-03', seen('A')]],
  ['of two subscriptions', '03-03 03-04', ...later(seen('A'), seen('B'), seen('A'), seen('B'), seen('A'), seen('B'))],
  ['in two accounts', '', ...later(seen('A'), seen('A', { account: 'BE' }), seen('A'), seen('A', { account: 'BE' }))],
  ['of two customers', '', ...later(seen('A'), seen('A', { customer: 'L' }), seen('A'), seen('A', { customer: 'L' }))],
  ['two customers in turn', '03-03 03-04', ...later(customerSeen('DE'), { ...customerSeen('DE'), customer: 'L' }, customerSeen('DE'), { ...customerSeen('DE'), customer: 'L' }, customerSeen('DE'), { ...customerSeen('DE'), customer: 'L' })],
  ['charges of two subscriptions in turn', '03-03 03-04', ...later(charged(), charged({ subscription: 'B' }), charged(), charged({ subscription: 'B' }), charged(), charged({ subscription: 'B' }))],
  ['lists of two customers in turn', '03-03 03-04', ...later(listed('DE', 'A'), { ...listed('DE', 'B'), customer: 'L' }, listed('DE', 'A'), { ...listed('DE', 'B'), customer: 'L' }, listed('DE', 'A'), { ...listed('DE', 'B'), customer: 'L' })],
  ['decisions', '', ...later(linked('A', 'T'), linked('A', 'T'), linked('A', 'T'))],

  // lists
  ['a list without it', '03-04', ...later(seen('A'), listed('DE', ''), seen('A'), seen('A'), seen('A'))],
  ['a list without it before the last', '', ...later(seen('A'), seen('A'), listed('DE', ''), seen('A'))],
  ['a list without it at the instant of the first', '', ['03-01', seen('A'), listed('DE', '')], ['03-02', seen('A')], ['03-03', seen('A')]],
  ['a list without it at the instant of the last', '', ['03-01', seen('A')], ['03-02', seen('A')], ['03-03', seen('A'), listed('DE', '')]],
  ['a list with it', '03-03', ...later(seen('A'), listed('DE', 'A'), seen('A'), seen('A'))],
  ['a list without it after the last', '03-02', ...later(seen('A'), seen('A'), seen('A'), listed('DE', ''))],
  ['a list of all customers’ subscriptions without it', '', ...later(seen('A'), { ...listed('DE', ''), customer: null }, seen('A'), seen('A'))],
  ['a list of another customer’s subscriptions', '03-03', ...later(seen('A'), { ...listed('DE', ''), customer: 'L' }, seen('A'), seen('A'))],
  ['a list of customers without its customer', '03-03', ...later(seen('A'), customers(''), seen('A'), seen('A'))],
  ['a customer', '03-02', ...later(customerSeen('DE'), customerSeen('DE'), customerSeen('DE'))],
  ['a customer, as another', '03-03', ...later(customerSeen('DE'), customerSeen('DE', { relationship: 'gdap' }), customerSeen('DE', { relationship: 'gdap' }), customerSeen('DE', { relationship: 'gdap' }))],
  ['a customer in two accounts', '', ...later(customerSeen('DE'), customerSeen('EU'), customerSeen('DE'))],
  ['a customer, a list without it', '', ...later(customerSeen('DE'), customers(''), customerSeen('DE'), customerSeen('DE'))],
  ['a customer, a list with it', '03-03', ...later(customerSeen('DE'), customers('K'), customerSeen('DE'), customerSeen('DE'))],
  ['a customer, a list of its subscriptions', '03-03', ...later(customerSeen('DE'), listed('DE', ''), customerSeen('DE'), customerSeen('DE'))],
  ['equal lists', '03-02', ...later(listed('DE', 'A'), listed('DE', 'A'), listed('DE', 'A'))],
  ['lists of other ids', '', ...later(listed('DE', 'A'), listed('DE', 'AB'), listed('DE', 'A'))],
  ['lists of other ids, and back', '', ...later(listed('DE', 'A'), listed('DE', 'AB'), listed('DE', 'A'), listed('DE', 'A'))],
  ['full lists and filtered ones in turn', '03-03 03-04', ...later(listed('DE', 'A'), { ...listed('DE', 'A'), filtered: true }, listed('DE', 'A'), { ...listed('DE', 'A'), filtered: true }, listed('DE', 'A'), { ...listed('DE', 'A'), filtered: true })],
  ['lists of two customers', '', ...later(listed('DE', 'A'), { ...listed('DE', 'A'), customer: 'L' }, listed('DE', 'A'))],
  ['lists of one and of all customers', '', ...later(listed('DE', 'A'), { ...listed('DE', 'A'), customer: null }, listed('DE', 'A'))],
  ['lists of two kinds', '', ...later({ ...listed('DE', 'K') }, customers('K'), listed('DE', 'K'))],
  ['full lists and filtered ones', '', ...later(listed('DE', 'A'), { ...listed('DE', 'A'), filtered: true }, listed('DE', 'A'))],
  ['full lists and incomplete ones', '', ...later(listed('DE', 'A'), { ...listed('DE', 'A'), complete: false }, listed('DE', 'A'))],
  ['lists, one that is missing was seen between', '', ...later(listed('DE', 'A'), seen('B'), listed('DE', 'A'), listed('DE', 'A'))],
  ['lists, one that is on them was seen between', '03-03', ...later(listed('DE', 'A'), seen('A'), listed('DE', 'A'), listed('DE', 'A'))],
  ['lists, a customer was seen between', '03-03', ...later(listed('DE', 'A'), customerSeen('DE'), listed('DE', 'A'), listed('DE', 'A'))],

  // transfers, charges, what was put right
  ['a transfer between', '', ...later(seen('A'), transfer('K'), seen('A'), seen('A'))],
  ['another customer’s transfer between', '03-03', ...later(seen('A'), transfer('L'), seen('A'), seen('A'))],
  ['a customer, a transfer between', '03-03', ...later(customerSeen('DE'), transfer('K'), customerSeen('DE'), customerSeen('DE'))],
  ['equal transfers', '03-02', ...later(transfer('K'), transfer('K'), transfer('K'))],
  ['a transfer that goes on', '', ...later(transfer('K'), transfer('K', 'complete'), transfer('K', 'complete'))],
  ['two transfers', '', ...later(transfer('K'), { ...transfer('K'), transfer: 'two' }, transfer('K'))],
  ['two transfers in turn', '03-03 03-04', ...later(transfer('K'), { ...transfer('K'), transfer: 'two' }, transfer('K'), { ...transfer('K'), transfer: 'two' }, transfer('K'), { ...transfer('K'), transfer: 'two' })],
  ['transfers of two customers', '', ...later(transfer('K'), transfer('L'), transfer('K'))],
  ['equal charges', '03-02', ...later(charged(), charged(), charged())],
  ['charges of other days', '', ...later(charged(), charged({ from: '2023-04-01' }), charged())],
  ['charges of two subscriptions', '', ...later(charged(), charged({ subscription: 'B' }), charged())],
  ['one counted elsewhere between', '', ...later(seen('A'), { ...seen('A'), id: 'R' }, seen('A'), seen('A'), decided('reattributed', { entries: ['R'] }))],
  ['another counted elsewhere between', '03-03', ...later(seen('A'), { ...seen('B'), id: 'R' }, seen('A'), seen('A'), decided('reattributed', { entries: ['R'] }))],
  ['a list counted elsewhere between', '', ...later(customers('K'), { ...customers('K'), id: 'R' }, customers('K'), decided('reattributed', { entries: ['R'] }))],
  ['a transfer counted elsewhere between', '', ...later(transfer('K'), { ...transfer('K'), id: 'R' }, transfer('K'), decided('reattributed', { entries: ['R'] }))],
  ['a customer counted elsewhere between', '', ...later(customerSeen('DE'), { ...customerSeen('DE'), id: 'R' }, customerSeen('DE'), customerSeen('DE'), decided('reattributed', { entries: ['R'] }))],
];

for (const [what, dropped, ...steps] of rows)
  it(`drops of ${what}: ${dropped || 'nothing'}`, () => {
    const { entries } = storyOf('03-09', steps);
    const kept = new Set(compact([...entries].reverse()));
    const gone = entries.filter((entry) => !kept.has(entry));
    expect(gone.map(({ at }) => at.slice(5, 10)).join(' ')).toBe(dropped);
  });

it('looks only at runs of what came with it', () => {
  const steps = later(seen('A'), seen('B'), seen('A'), seen('B'), seen('A'), seen('B'));
  const { entries } = storyOf('03-09', steps);
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('nothing told');
  expect(compact(entries, [second]).map(({ at }) => at.slice(5, 10))).toEqual([
    '03-01',
    '03-02',
    '03-03',
    '03-05',
    '03-06',
  ]);
  expect(compact(entries, [])).toEqual(entries);
});
