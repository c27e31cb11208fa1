import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { worlds } from './arbitraries';
import { always, expectSame, PATIENCE } from './runs';
import { ACCEPTED, ACCOUNTS, account, decided, seen, shows, told as toldNow } from './told';

/** Nothing is said of the past later, so that looking back from now shows what was known then. */
const told = worlds.map(({ entries, now }) => ({
  entries: entries.filter(({ kind }) => kind !== 'undone' && kind !== 'reattributed'),
  now,
}));
const looks = fc.tuple(told, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }));

it('a finding holds since the first instant from which it has held without a break', {
  timeout: PATIENCE,
}, () => {
  always(looks, ([{ entries, now }, parts]) => {
    const book = fold(entries);
    const { findings } = assess(book, now);
    const known = new Map<number, ReadonlySet<string>>();
    const heldAt = (then: number) => {
      const held = known.get(then) ?? new Set(assess(book, then).findings.map(({ id }) => id));
      known.set(then, held);
      return held;
    };
    const first = Math.min(now, ...findings.map(({ since }) => Date.parse(since)));
    const between = parts.map((part) => first + Math.floor((now - first) * part));
    const said = entries.map(({ at }) => Date.parse(at)).filter((time) => time >= first && time <= now);
    for (const { id, since } of findings) {
      const begin = Date.parse(since);
      expectSame([id, heldAt(begin - 1).has(id)], [id, false]);
      for (const then of [begin, ...said.slice(-2), ...between])
        if (then >= begin) expectSame([id, then, heldAt(then).has(id)], [id, then, true]);
    }
  });
});

it('holds since before the baseline what was included before it', () => {
  const { findings } = toldNow('03-09', [
    ACCOUNTS,
    ACCEPTED,
    ['03-01', seen('A', { status: 'suspended' })],
    ['03-02', decided('included', { subscription: 'A', reason: '' })],
    ['03-03', decided('baseline-frozen', { account: 'DE' })],
  ]);
  const outage = findings.find(({ id }) => id === 'outage-risk:A');
  expect(outage?.since).toBe('2023-03-01T09:00:00Z');
});

it('holds since an account was declared otherwise', () => {
  const { findings } = toldNow('03-09', [
    ACCOUNTS,
    ACCEPTED,
    ['03-01', seen('A')],
    ['03-05', account('DE', 'source', 'china')],
    ['03-06', account('BE', 'source'), { ...account('V', 'source', 'china'), role: 'observer' }],
  ]);
  expect(findings.map(({ id, since }) => [id, since])).toEqual([
    ['cloud:DE', '2023-03-05T09:00:00Z'],
    ['unknown:A', '2023-03-05T09:00:00Z'],
  ]);
});

it.each([
  ['K', [seen('A')], [seen('A', { customer: 'L' })]],
  ['L', [seen('A', { customer: 'L' })], [seen('A')]],
  [
    'L',
    [{ ...seen('A'), id: 'R' }, decided('reattributed', { entries: ['R'] })],
    [seen('A', { customer: 'L' })],
  ],
] as const)('belongs to %s, with which it was seen first, if not by mistake', (owner, first, then) => {
  const { subscriptions } = toldNow('03-09', [ACCOUNTS, ['03-01', ...first], ['03-02', ...then]]);
  expect(Object.values(subscriptions).map(({ customer }) => String(customer))).toEqual([owner]);
});

it('leaves its own to a customer that was seen with another’s', () => {
  const { customers } = toldNow('03-09', [
    ACCOUNTS,
    ['03-01', seen('A', { customer: 'L' })],
    ['03-02', seen('A'), seen('B')],
  ]);
  expect(Object.entries(customers).map(([id, { open }]) => [id, open.map(String)])).toEqual([
    ['K', ['B']],
    ['L', ['A']],
  ]);
});

it('holds since it was held', () => {
  const held = decided('held', { subscription: 'A', reason: '' });
  const { findings } = toldNow('03-09', [ACCOUNTS, ACCEPTED, ['03-01', seen('A')], ['03-05', held]]);
  expect(findings.map(({ id, since }) => [id, since])).toEqual([['hold:A', '2023-03-05T09:00:00Z']]);
});

it('holds since it began, whatever time has turned since: of what does not change, and of others', () => {
  // From 7 March on its term is near its end, and that is all that time turns.
  const ending = { commerce: 'nce', autoRenew: false, termEndsAt: '2023-04-05' };
  const { findings } = toldNow('03-09', [
    ACCOUNTS,
    ACCEPTED,
    ['03-01', seen('A', ending), seen('B')],
    ['03-02', shows('A', { autoRenew: true })],
    ['03-03', shows('A', { autoRenew: false })],
  ]);
  expect(findings.map(({ id, since }) => `${id} ${since.slice(5, 13)}`)).toEqual([
    'hold:A 03-01T09',
    'term-end-near:A 03-07T00',
    'auto-renew-off:A 03-03T09',
    'create:B 03-01T09',
  ]);
});
