import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/core/book';
import { type Case, caseAt, isCovered } from '../../lib/core/case';
import { contextOf } from '../../lib/core/context';
import type { Entry } from '../../lib/core/entries';
import { accountId } from '../../lib/core/ids';
import { standingAt } from '../../lib/core/standing';
import {
  ACCOUNTS,
  account,
  customerSeen,
  decided,
  idOf,
  linked,
  listed,
  type Step,
  seen,
  shows,
  storyOf,
} from './told';

/** To tell since when something holds, a customer's case is laid out at many instants of the past. */

const customers = (ids: string) => ({ ...listed('EU', ids), list: 'customers', customer: null });
const transfer = (state: string, items: object[]) => ({
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer: 'K',
  transfer: 'one',
  state,
  items,
});
const A = { subscription: 'A', reason: '' };

/** Something new every few hours. */
const steps: Step[] = [
  ACCOUNTS,
  ['03-01T00:00:00', seen('A', { commerce: 'nce', termEndsAt: '2023-03-04' }), seen('B'), customers('')],
  ['03-01T12:00:00', decided('invite-due', { customer: 'K', on: '2023-03-02' }), decided('held', A)],
  ['03-02T06:00:00', shows('A', { quantity: 11 }), seen('T', { account: 'BE' }), customers('')],
  ['03-02T18:00:00', decided('invite-sent', { customer: 'K', account: 'DE' }), decided('exempted', A)],
  ['03-02T21:00:00', account('BE', 'target')],
  ['03-03T00:00:00', listed('DE', 'B'), decided('included', A)],
  ['03-03T12:00:00', transfer('pending', [{ source: 'B' }]), linked('A', 'T'), linked('B', 'U')],
  ['03-04T12:00:00', decided('baseline-frozen', { account: 'DE' }), customerSeen('EU')],
  ['03-05T00:00:00', seen('T', { status: 'pending' }), shows('B', { status: 'suspended' }), seen('U')],
  ['03-05T12:00:00', linked('AB', 'TU'), seen('C', { migratedFrom: 'B' }), customers('')],
  ['03-05T21:00:00', account('EU', 'target')],
  ['03-06T00:00:00', listed('DE', 'B'), customerSeen('EU', { relationship: 'gdap' })],
  ['03-06T12:00:00', transfer('partial', [{ source: 'B', target: 'U' }]), shows('A', { parent: 'C' })],
  ['03-07T00:00:00', seen('A', { status: 'active' }), shows('T', { status: 'active' }), customerSeen('EU')],
  ['03-07T12:00:00', decided('twin-rejected', { customer: 'K', sources: ['A'], targets: ['T'] })],
  ['03-08T00:00:00', decided('customer-closed', { customer: 'K' }), linked('A', 'T'), customers('K')],
];
const { entries, now } = storyOf('03-09', steps);
const HOUR = 3_600_000;
const instants = Array.from({ length: 66 }, (_, index) => Date.UTC(2023, 2, 1) + index * 3 * HOUR);

function contextIn(told: readonly Entry[]) {
  const book = fold(told);
  const [file] = book.customers.values();
  if (file === undefined) throw new Error('nothing is said of anybody');
  return contextOf(book, file, standingAt(book, now));
}

/** Lays out the case of the customer at any instant up to now. */
function casesOf(told: readonly Entry[]): (instant: number) => Case {
  const context = contextIn(told);
  return (instant) => caseAt(context, instant, { ageLimitDays: 7 });
}

/** What is known in a case. */
function known(at: Case) {
  const { all, sources, targets, accounts, acceptance, conversion, addOns, decided, exempt, closedAt } = at;
  return {
    ...{ all, sources, targets, accounts, acceptance, addOns, exempt, closedAt },
    successors: conversion.successorOf,
    links: decided.linkOf,
    rejected: decided.isRejected(idOf('A'), idOf('T')),
    held: at.transfers.holding(idOf('B')),
    fruit: at.transfers.fruit,
    covered: sources.filter((source) => isCovered(source, at)).map(({ id }) => id),
  };
}

it('is told as it was known then', () => {
  const at = casesOf(entries);
  for (const instant of instants.toReversed()) {
    const before = casesOf(entries.filter((entry) => Date.parse(entry.at) <= instant));
    expect([instant, known(at(instant))]).toEqual([instant, known(before(instant))]);
  }
});

it.each([
  ['onwards', instants],
  ['from now on, to and fro', [now, ...instants.map((_, index) => instants[(index * 7) % 66] ?? now)]],
])('is told the same whatever was asked about before: %s', (_how, order) => {
  const at = casesOf(entries);
  for (const instant of order)
    expect([instant, known(at(instant))]).toEqual([instant, known(casesOf(entries)(instant))]);
});

describe('is read once', () => {
  it('where the customer was seen and missed', () => {
    const { seenIn, missingFrom, listsWithout, subscriptions, file } = contextIn(entries);
    const EU = accountId.parse(idOf('EU'));
    expect([seenIn(EU).length, missingFrom(EU).length]).toEqual([3, 3]);
    expect(seenIn(EU)).toBe(seenIn(EU));
    expect(missingFrom(EU)).toBe(missingFrom(EU));
    expect(listsWithout(idOf('A')).length).toBe(2);
    expect(listsWithout(idOf('A'))).toBe(listsWithout(idOf('A')));
    // No subscription is another customer's, so there is nothing to leave out.
    expect(subscriptions).toBe(file.subscriptions);
  });

  const hour = (text: string) => Date.parse(`2023-${text}:00Z`);

  it.each([
    ['while nothing is said', '03-08T00:00', '03-08T23:00'],
    ['until the next is said', '03-05T00:00', '03-05T20:59'],
  ])('%s', (_what, from, to) => {
    const at = casesOf(entries);
    const first = at(hour(from)).all.get(idOf('T'));
    expect(first).toBeDefined();
    expect(at(hour(to)).all.get(idOf('T'))).toBe(first);
    expect(at(hour('03-02T12:00')).all.get(idOf('T'))).not.toBe(first);
    expect(at(hour(from)).all.get(idOf('T'))).toBe(first);
  });
});
