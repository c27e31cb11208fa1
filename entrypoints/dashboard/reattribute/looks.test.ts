import { describe, expect, it } from 'vitest';
import type { Entry, Sighting } from '@/lib/core/entries';
import { accountId, customerId } from '@/lib/core/ids';
import { readEntry } from '@/lib/core/read-entry';
import { effectOn } from './effects';
import { staysIn } from './looks';

const SOURCE = accountId.parse('a0000001-0000-4000-8000-000000000001');
const TARGET = accountId.parse('a0000002-0000-4000-8000-000000000002');
const customer = (n: number) => customerId.parse(`c000000${n}-0000-4000-8000-000000000001`);
let drawn = 0;
const made = (at: string, more: Record<string, unknown>): Entry => {
  drawn += 1;
  const id = `e0000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  const read = readEntry({ id, at: `2026-03-10T${at}Z`, via: 'page', device: 'd', ...more });
  if (!read.ok || !('entry' in read)) throw new Error(JSON.stringify(read));
  return read.entry;
};
const seen = (at: string, account: string, n: number): Sighting => {
  const entry = made(at, { kind: 'customer-seen', account, customer: customer(n), relationship: 'reseller' });
  if (entry.kind !== 'customer-seen') throw new Error('No sighting.');
  return entry;
};
const list = (at: string, account: string, ids: string[]): Sighting => {
  const entry = made(at, {
    kind: 'list-seen',
    account,
    list: 'customers',
    complete: true,
    filtered: false,
    ids,
  });
  if (entry.kind !== 'list-seen') throw new Error('No sighting.');
  return entry;
};

describe('stays on a page', () => {
  it('are told apart by account, page and pause, the newest first', () => {
    const stays = staysIn(
      [
        ...[1, 2, 3].map((n) => seen('09:00:00', TARGET, n)),
        ...[4, 5].map((n) => seen('09:02:00', TARGET, n)),
        list('09:02:00', TARGET, [customer(1)]),
        seen('09:03:00', TARGET, 7),
        seen('09:03:00', SOURCE, 7),
        ...[1, 2].map((n) => seen('09:30:00', TARGET, n)),
      ],
      ({ account }) => account,
    );
    expect(
      stays.map((stay) => [stay.account, stay.customer, stay.entries.length, stay.customers.size]),
    ).toEqual([
      [TARGET, undefined, 2, 2],
      [SOURCE, customer(7), 1, 1],
      [TARGET, customer(7), 1, 1],
      [TARGET, undefined, 6, 5],
    ]);
  });

  it('leaves out what counts for nobody, and goes by the account it counts for now', () => {
    const sightings = [seen('09:00:00', TARGET, 1), seen('09:01:00', TARGET, 1)];
    const [first] = sightings;
    expect(staysIn(sightings, (one) => (one === first ? undefined : SOURCE))).toMatchObject([
      { account: SOURCE, entries: [sightings[1]?.id] },
    ]);
  });
});

it('tells before it is applied that a customer does not count as accepted any more', () => {
  const declared = (account: string, role: string) =>
    made('08:00:00', {
      kind: 'account-set',
      via: 'person',
      account,
      role,
      tenantId: account,
      name: role,
      cloud: 'global',
    });
  const wrong = seen('09:00:00', TARGET, 1);
  const known = [
    declared(SOURCE, 'source'),
    declared(TARGET, 'target'),
    made('08:30:00', {
      kind: 'subscription-seen',
      account: SOURCE,
      customer: customer(1),
      subscription: '50000001-0000-4000-8000-000000000001',
      quantity: 5,
      status: 'active',
      commerce: 'nce',
    }),
    wrong,
  ];
  const now = Date.parse('2026-03-10T10:00:00Z');
  expect(effectOn(customer(1), known, [wrong.id], SOURCE, now)).toEqual({
    customer: customer(1),
    acceptedBefore: true,
    acceptedAfter: false,
    states: 1,
  });
  expect(effectOn(customer(1), known, [], undefined, now)).toMatchObject({ acceptedAfter: true, states: 0 });
});
