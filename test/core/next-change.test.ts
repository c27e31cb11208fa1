import { expect, it } from 'vitest';
import { ACCEPTED, ACCOUNTS, account, decided, type Step, seen, told } from './told';

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
];

for (const [what, next, ...steps] of rows)
  it(`${what}: ${next ?? 'never'}`, () => {
    expect(told('03-02', [ACCOUNTS, ACCEPTED, ...steps]).nextChange).toBe(next);
  });
