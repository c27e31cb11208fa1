import { expect, it } from 'vitest';
import { assessAccounts } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { ACCEPTED, ACCOUNTS, account, decided, listed, type Step, seen, storyOf, told } from './told';

/** Until when what is concluded holds if no entry comes: the soonest of all customers and accounts. */
type Row = readonly [what: string, next: string | undefined, ...steps: Step[]];

/** A sighting is stale seven days later. */
const ofK = (when: string): Step => [when, seen('A')];
const ofL = (when: string): Step => [when, seen('B', { customer: 'L' })];
const long = '01-05';
const snoozed: Step[] = [
  ['02-01', account('BE', 'source', 'china')],
  ['02-02', decided('snoozed', { finding: 'cloud:BE', until: '2023-03-03', reason: '' })],
];

// biome-ignore format: a row a line
const rows: Row[] = [
  ['nothing', undefined, ofK(long), ofL(long)],
  ['the first customer only', '2023-03-04T09:00:00.001Z', ofK('02-25'), ofL(long)],
  ['the second customer only', '2023-03-04T09:00:00.001Z', ofK(long), ofL('02-25')],
  ['the first customer sooner', '2023-03-04T09:00:00.001Z', ofK('02-25'), ofL('02-26')],
  ['the second customer sooner', '2023-03-04T09:00:00.001Z', ofK('02-26'), ofL('02-25')],
  ['an account only', '2023-03-03T00:00:00Z', ...snoozed, ofK(long)],
  ['an account sooner', '2023-03-03T00:00:00Z', ...snoozed, ofK('02-26'), ofL('02-25')],

  // what is here already, though it counts later
  ['a sighting to come', '2023-03-05T09:00:00Z', ofK(long), ofK('03-05'), ofK('03-07')],
  ['a list to come before it', '2023-03-04T09:00:00Z', ofK(long), ['03-04', listed('DE', '')], ofK('03-05')],
  ['a list to come after it', '2023-03-05T09:00:00Z', ofK(long), ofK('03-05'), ['03-06', listed('DE', '')]],
  ['one that counts just now, and one to come', '2023-03-05T09:00:00Z', ofK(long), ofK('03-02'), ofK('03-05')],
  ['a decision about it', '2023-03-05T09:00:00Z', ofK(long), ['03-05', decided('held', { subscription: 'A', reason: '' })]],
  ['a decision about its finding', '2023-03-05T09:00:00Z', ofK(long), ['03-05', decided('snoozed', { finding: 'create:A', reason: '' })]],
  ['what an account will be', '2023-03-05T09:00:00Z', ofK(long), ['03-05', account('BE', 'source')]],
  ['a customer nobody knows yet', '2023-03-05T09:00:00Z', ofK(long), ofL('03-05')],
  ['a decision about the finding of an account', '2023-03-05T09:00:00Z', ofK(long), ['02-01', account('BE', 'source', 'china')], ['03-05', decided('snoozed', { finding: 'cloud:BE', reason: '' })]],
];

for (const [what, next, ...steps] of rows)
  it(`${what}: ${next ?? 'never'}`, () => {
    expect(told('03-02', [ACCOUNTS, ACCEPTED, ...steps]).nextChange).toBe(next);
  });

it('tells of accounts by themselves, and until when', () => {
  const of = (steps: readonly Step[]) => {
    const { entries, now } = storyOf('03-02', [ACCOUNTS, ...steps]);
    const { findings, nextChange } = assessAccounts(fold(entries), now);
    return [findings.map(({ kind, quiet }) => `${kind} ${quiet}`), nextChange];
  };
  expect(of([])).toEqual([[], undefined]);
  expect(of(snoozed)).toEqual([['cloud true'], '2023-03-03T00:00:00Z']);
  expect(of([ofK('03-04'), ['03-05', account('BE', 'source')]])).toEqual([[], '2023-03-05T09:00:00Z']);
});
