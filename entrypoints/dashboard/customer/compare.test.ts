import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/core/book';
import { caseAt } from '@/lib/core/case';
import { contextOf } from '@/lib/core/context';
import type { Entry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';
import { standingAt } from '@/lib/core/standing';
import { aCard, aSource, aTarget, customer, NOW, SOURCE, subscription, TARGET } from '../for-tests';
import { changesOf } from './changes';
import { differences, groundsOf } from './compare';
import { groupsOf } from './groups';

let count = 0;
function entry(kind: string, at: string, more: object): Entry {
  const id = `eeeeeeee-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  const read = readEntry({ id, at, kind, via: 'page', ...more });
  if (!read.ok || !('entry' in read)) throw new Error(`No entry: ${JSON.stringify(read)}`);
  return read.entry;
}
const account = (id: string, role: string) =>
  entry('account-set', '2026-03-01T00:00:00Z', {
    via: 'person',
    account: id,
    role,
    tenantId: id,
    name: role,
    cloud: 'global',
  });
const seen = (n: number, at: string, more: object) =>
  entry('subscription-seen', at, {
    customer: customer(1),
    subscription: subscription(n),
    product: { name: 'Office 365 E3', productId: 'P', skuId: 'S' },
    quantity: 10,
    status: 'active',
    commerce: 'legacy',
    ...more,
  });

const ENTRIES = [
  account(SOURCE, 'source'),
  account(TARGET, 'target'),
  seen(1, '2026-03-02T00:00:00Z', { account: SOURCE, autoRenew: true }),
  seen(2, '2026-03-10T00:00:00Z', { account: TARGET, quantity: 8, commerce: 'nce', autoRenew: true }),
  seen(3, '2026-03-10T00:00:00Z', { account: TARGET, product: { name: 'Exchange' } }),
  entry('twin-confirmed', '2026-03-12T00:00:00Z', {
    via: 'person',
    customer: customer(1),
    sources: [subscription(1)],
    targets: [subscription(2)],
  }),
];

function caseOf(entries: readonly Entry[]) {
  const book = fold(entries);
  const file = book.customers.get(customer(1));
  if (!file) throw new Error('The customer is missing.');
  return { book, at: caseAt(contextOf(book, file, standingAt(book, NOW)), NOW, { ageLimitDays: 7 }) };
}
const factsIn = ({ at }: ReturnType<typeof caseOf>, n: number) => {
  const facts = at.all.get(subscription(n));
  if (!facts) throw new Error(`Nothing known of ${n}.`);
  return facts;
};

describe('source and target side by side', () => {
  const is = caseOf(ENTRIES);

  it('differ in what is known of both, and in nothing else', () => {
    const [source, target, other] = [1, 2, 3].map((n) => factsIn(is, n));
    if (!source || !target || !other) throw new Error('Not all are known.');
    expect([...differences([source], [target])].sort()).toEqual(['commerce', 'quantity']);
    expect([...differences([source], [target, other])]).not.toContain('commerce');
    expect([...differences([source], [other])]).toContain('product');
    expect([...differences([source], [])]).toEqual([]);
  });

  it('do not differ in what happens at the end of the term once one is stopped', () => {
    const suspended = (commerce: string) =>
      caseOf([
        ...ENTRIES,
        seen(1, '2026-03-11T00:00:00Z', { account: SOURCE, commerce, status: 'suspended', autoRenew: false }),
      ]);
    const differ = (is: ReturnType<typeof caseOf>) => differences([factsIn(is, 1)], [factsIn(is, 2)]);
    expect(differ(suspended('legacy'))).not.toContain('renewal');
    // Still billed, and it may still be extended.
    expect(differ(suspended('nce'))).toContain('renewal');
  });

  it('say why one may replace the other', () => {
    expect(groundsOf(factsIn(is, 1), factsIn(is, 2), true)).toEqual(['same_ids', 'fewer', 'used']);
    expect(groundsOf(factsIn(is, 1), factsIn(is, 3), false)).toEqual(['equal_count']);
  });

  it('stand in links, what replaces nothing last', () => {
    const card = aCard(1, { 1: aSource({ state: 'check-twin' }), 2: aTarget(), 3: aTarget() });
    expect(groupsOf(card, is.at)).toEqual([
      { kind: 'link', sources: [subscription(1)], targets: [subscription(2)] },
      { kind: 'left', sources: [], targets: [subscription(3)] },
    ]);
  });
});

describe('a target without a link', () => {
  const groups = (own: object, ...more: Entry[]) => {
    const { at } = caseOf([...ENTRIES.slice(0, 2), ...more]);
    const card = aCard(1, { 1: aSource(own), 3: aTarget() });
    return groupsOf(card, at).slice(1);
  };
  const [ofNothing, ofWhoKnows] = (['left', 'alone'] as const).map((kind) => [
    { kind, sources: [], targets: [subscription(3)] },
  ]);
  const source = (commerce = 'legacy') =>
    seen(1, '2026-03-02T00:00:00Z', { account: SOURCE, status: 'active', commerce });
  const target = (commerce = 'legacy') =>
    seen(3, '2026-03-03T00:00:00Z', { account: TARGET, status: 'active', commerce });

  it('is said to replace nothing only where that is known', () => {
    expect(groups({ state: 'create' }, source(), target())).toEqual(ofNothing);
    const transfer = entry('transfer-seen', '2026-03-04T00:00:00Z', {
      account: SOURCE,
      customer: customer(1),
      transfer: 'one',
      state: 'complete',
      items: [{ source: subscription(1), target: subscription(3) }],
    });
    expect(groups({ state: 'done', reasons: ['transferred'] }, source(), target(), transfer)).toEqual(
      ofWhoKnows,
    );
    expect(groups({ state: 'done' }, source('azure'), target('azure'))).toEqual(ofWhoKnows);
    expect(groups({ state: 'check-twin', candidates: [subscription(3)] }, source(), target())).toEqual(
      ofWhoKnows,
    );
    const { at } = caseOf([...ENTRIES.slice(0, 2), target()]);
    expect(groupsOf(aCard(1, { 3: aTarget() }), at)).toEqual(ofWhoKnows);
  });
});

describe('the history', () => {
  it('tells which conclusion each entry changed', async () => {
    const { book } = caseOf(ENTRIES);
    const found = new Map<number, unknown>();
    for await (const some of changesOf(book, customer(1), ENTRIES, 7))
      for (const [instant, changes] of some) found.set(instant, changes);
    expect(found.get(Date.parse('2026-03-02T00:00:00Z'))).toEqual([
      { subscription: subscription(1), to: 'waiting' },
    ]);
    expect(found.get(Date.parse('2026-03-10T00:00:00Z'))).toEqual([
      { subscription: subscription(1), from: 'waiting', to: 'check-twin' },
    ]);
    // Linked, but two licences short: still to be looked at.
    expect(found.has(Date.parse('2026-03-12T00:00:00Z'))).toBe(false);
  });
});
