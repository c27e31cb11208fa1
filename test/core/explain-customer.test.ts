import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import { explainAccount } from '../../lib/core/explain-account';
import { explainCustomer, type OfCustomer } from '../../lib/core/explain-customer';
import { accountId, type CustomerId, customerId, type EntryId } from '../../lib/core/ids';
import { worlds } from './arbitraries';
import { always, expectSame, PATIENCE } from './runs';
import {
  ACCEPTED,
  ACCOUNTS,
  account,
  customerOf,
  customerSeen,
  decided,
  linked,
  listed,
  type Step,
  seen,
  shows,
  storyOf,
} from './told';

const OF_CUSTOMER: readonly OfCustomer[] = ['accepted', 'closable', 'waiting', 'wrong-link', 'limit'];

/** What is concluded, as it can be told from the outside. */
function concluded(what: OfCustomer, customer: CustomerId, { customers, findings }: Assessment): unknown {
  const { accepted = false, acceptedSince, closable = false } = customers[customer] ?? {};
  switch (what) {
    case 'accepted':
      return { accepted, acceptedSince };
    case 'closable':
      return closable;
    default:
      return findings.filter(({ id }) => id === `${what}:${customer}`);
  }
}

const clouded = (account: string, { findings }: Assessment) =>
  findings.filter(({ id }) => id === `cloud:${account}`);

const only = (entries: readonly Entry[], ids: readonly EntryId[]): Entry[] => {
  const wanted = new Set(ids);
  return entries.filter(({ id }) => wanted.has(id));
};

describe('an explanation', () => {
  it('of a customer or an account is enough, and in order', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const book = fold(entries);
      const all = assess(book, now);
      const check = (ids: readonly EntryId[], told: (assessment: Assessment) => unknown) => {
        const rest = only(entries, ids);
        expectSame(new Set(ids).size, ids.length);
        expectSame(
          ids,
          rest
            .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))
            .map(({ id }) => id),
        );
        expectSame(told(assess(fold(rest), now)), told(all));
      };
      for (const customer of Object.keys(all.customers).map((id) => customerId.parse(id)))
        for (const what of OF_CUSTOMER)
          check(explainCustomer(book, customer, what, now), (told) => concluded(what, customer, told));
      for (const { account } of all.findings)
        if (account !== undefined)
          check(explainAccount(book, accountId.parse(account), now), (told) => clouded(account, told));
    });
  });
});

const K = customerOf('K');
const invited = (name: 'DE' | 'EU') => decided('invite-sent', { customer: 'K', account: name });
const customersListed = (ids: string) => ({ ...listed('EU', ids), list: 'customers', customer: null });
const rests = (finding: string) => decided('snoozed', { finding, reason: '' });
const down = { status: 'suspended' };
const DONE: Step[] = [
  ['03-01', seen('A'), seen('T'), linked('A', 'T')],
  ['03-02', shows('A', down), shows('T', {})],
];

/** What is concluded by 9 March, and what is named for it, newest first, without what was declared of accounts. */
type Row = readonly [what: string, of: OfCustomer, is: unknown, named: readonly string[], ...steps: Step[]];

// biome-ignore format: a row a line
const ROWS: readonly Row[] = [
  ['since it was seen', 'accepted', true, ['03-05 K', '03-02 K'], ['03-02', customerSeen('EU')], ['03-03', customerSeen('EU')], ['03-05', customerSeen('EU')]],
  ['again, since it was missing', 'accepted', true, ['03-06 K', '03-05 K', '03-04 list', '03-02 K'], ['03-02', customerSeen('EU')], ['03-03', customersListed('')], ['03-04', customersListed('')], ['03-05', customerSeen('EU')], ['03-06', customerSeen('EU')]],
  ['no more: it is missing', 'accepted', false, ['03-04 list', '03-02 K'], ['03-02', customerSeen('EU')], ['03-04', customersListed('')]],
  ['no more: no reseller', 'accepted', false, ['03-05 K', '03-04 K'], ['03-02', customerSeen('EU')], ['03-04', customerSeen('EU', { relationship: 'none' })], ['03-05', customerSeen('EU', {})]],
  ['by what was seen in the target', 'accepted', true, ['03-03 T'], ['03-01', seen('A')], ['03-03', seen('T')], ['03-04', seen('T')]],
  ['of whom nothing was seen', 'accepted', false, []],
  ['since it was seen, not since what turned out to be a source’s was', 'accepted', true, ['03-06 T', '03-04 K', '03-02 T'], ['03-02', seen('T')], ['03-04', customerSeen('EU')], ['03-06', seen('T', { account: 'BE' })], ['03-07', account('BE', 'source')]],
  ['not with what is open', 'closable', false, ['03-04 B', '03-01 T', '01-02 K'], ACCEPTED, ...DONE, ['03-04', seen('B', { product: { name: 'Heavy' } })], ['03-05', listed('DE', 'AB')]],
  ['not without a list', 'closable', false, ['03-02 A', '03-01 A', '01-01 K'], ACCEPTED, ...DONE],
  ['not with an old list', 'closable', false, ['03-02 A', '03-01 list', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-01', listed('DE', 'A')]],
  ['not with a list that names one nobody saw', 'closable', false, ['03-05 list', '03-02 A', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-04', listed('DE', 'A')], ['03-05', listed('DE', 'AB')]],
  ['not with a list that names one whose sighting counts for nobody', 'closable', false, ['03-08 list', '03-02 A', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-03', { ...seen('B'), id: 'R' }, decided('reattributed', { entries: ['R'] })], ['03-08', listed('DE', 'AB')]],
  ['all is done and listed', 'closable', true, ['03-08 list', '03-02 T', '03-02 A', '03-01 linked', '03-01 T', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-05', listed('DE', 'A')], ['03-08', listed('DE', 'A')]],
  ['nothing was there, which was seen', 'closable', true, ['03-08 list', '01-01 K'], ['03-07', customerSeen('DE')], ['03-08', listed('DE', '')]],
  ['not without a list of one source of two', 'closable', false, ['03-03 B', '03-02 B'], ACCEPTED, ['01-03', account('BE', 'source')], ...DONE, ['03-02', seen('B', { account: 'BE' }), seen('C', { account: 'BE' })], ['03-03', shows('B', { account: 'BE', ...down }), shows('C', { account: 'BE', ...down }), decided('exempted', { subscription: 'B', reason: 'x' }), decided('exempted', { subscription: 'C', reason: 'x' })], ['03-05', listed('DE', 'A')]],
  ['all is done, and what is listed besides is a target', 'closable', true, ['03-08 list', '03-04 U', '03-02 T', '03-02 A', '03-01 linked', '03-01 T', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-04', seen('U', { product: { name: 'Heavy' } }), seen('V', { product: { name: 'Heavy' } })], ['03-08', listed('DE', 'AU')]],
  ['all is done, and what is listed besides is another customer’s', 'closable', true, ['03-08 list', '03-05 B', '03-04 B', '03-02 T', '03-02 A', '03-01 linked', '03-01 T', '03-01 A', '01-01 K'], ACCEPTED, ...DONE, ['03-03', { ...seen('B', { customer: 'L' }), id: 'R' }, decided('reattributed', { entries: ['R'] })], ['03-04', seen('B', { customer: 'L' })], ['03-05', seen('B')], ['03-06', seen('B'), seen('B', { customer: 'L' })], ['03-08', listed('DE', 'AB')]],
  ['from a source', 'wrong-link', 'loud', ['03-04 sent', '03-02 sent'], ['03-02', invited('DE')], ['03-04', invited('DE')]],
  ['since it is missing again', 'wrong-link', 'loud', ['03-05 list', '03-04 list', '03-03 K', '03-02 sent'], ['03-02', invited('DE')], ['03-03', customerSeen('EU')], ['03-04', customersListed('')], ['03-05', customersListed('')]],
  ['from a source, while something else rests', 'wrong-link', 'loud', ['03-02 sent'], ['03-01', seen('A')], ['03-02', invited('DE')], ['03-05', rests('waiting:K')]],
  ['from a source, at rest', 'wrong-link', 'quiet', ['03-05 snoozed', '03-02 sent'], ['03-01', seen('A')], ['03-02', invited('DE')], ['03-05', rests('wrong-link:K')], ['03-06', seen('A')]],
  ['from a source, at rest no more', 'wrong-link', 'loud', ['03-07 A', '03-06 A', '03-05 snoozed', '03-02 sent', '03-01 A'], ['03-01', seen('A')], ['03-02', invited('DE')], ['03-05', rests('wrong-link:K')], ['03-06', shows('A', down)], ['03-07', shows('A', { quantity: 12 })]],
  ['from the target', 'wrong-link', undefined, [], ['03-02', invited('DE')], ['03-04', invited('EU')]],
  ['for the target', 'waiting', 'loud', ['03-04 sent', '03-02 A'], ['03-02', seen('A')], ['03-04', invited('EU')]],
  ['for nothing', 'waiting', undefined, [], ACCEPTED, ['03-02', seen('A')]],
];

describe('an explanation of a customer', () => {
  for (const [what, of, is, expected, ...steps] of ROWS)
    it(`${of}: ${what}`, () => {
      const { entries, now, names } = storyOf('03-09', [ACCOUNTS, ...steps]);
      const ids = explainCustomer(fold(entries), K, of, now);
      const rest = only(entries, ids);
      const told = concluded(of, K, assess(fold(entries), now));
      expect(concluded(of, K, assess(fold(rest), now))).toEqual(told);
      expect(short(told)).toBe(is);
      expect(
        rest
          .filter(({ kind }) => kind !== 'account-set')
          .toReversed()
          .map((entry) => `${entry.at.slice(5, 10)} ${nameOf(entry, names.toNames)}`),
      ).toEqual(expected);
    });

  it('names all that run of more than can be duplicated, since there are so many', () => {
    const many = Array.from({ length: 151 }, (_, index) => ({
      ...seen('A'),
      subscription: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    }));
    const [last, ...first] = many;
    const { entries, now } = storyOf('03-09', [
      ACCOUNTS,
      ['03-01', ...first],
      ['03-02', last ?? {}, linked('A', 'T')],
      ['03-03', ...first],
      ['03-04', ...first],
    ]);
    const ids = explainCustomer(fold(entries), K, 'limit', now);
    const told = concluded('limit', K, assess(fold(entries), now));
    expect(told).toMatchObject([{ since: '2023-03-02T09:00:00Z' }]);
    expect(concluded('limit', K, assess(fold(only(entries, ids)), now))).toEqual(told);
    expect(ids).toHaveLength(150 * 2 + 1 + 2); // first and newest of each, the last once, two accounts
  });
});

it('is not given of a customer that nothing was said of', () => {
  const { entries, now } = storyOf('03-09', [ACCOUNTS]);
  expect(OF_CUSTOMER.flatMap((of) => explainCustomer(fold(entries), customerOf('L'), of, now))).toEqual([]);
});

describe('an explanation of an account in another cloud', () => {
  it('names what was declared of it and of the targets, and what put it to rest', () => {
    const { entries, now, names } = storyOf('03-09', [
      ACCOUNTS,
      ['01-05', account('BE', 'source', 'usgov')],
      ['01-06', rests('cloud:BE')],
      ['01-07', account('DE', 'source'), account('EU', 'target')],
      ['01-08', { ...rests('cloud:BE'), id: 'R' }, decided('undone', { entry: 'R' })],
      ['01-09', { ...account('BE', 'source'), id: 'T' }, decided('undone', { entry: 'T' })],
    ]);
    const [be] = assess(fold(entries), now).findings.flatMap((finding) => finding.account ?? []);
    if (be === undefined) throw new Error('nothing was found');
    const rest = only(entries, explainAccount(fold(entries), be, now));
    expect(clouded(be, assess(fold(rest), now))).toEqual(clouded(be, assess(fold(entries), now)));
    expect(rest.map((entry) => `${entry.at.slice(5, 10)} ${nameOf(entry, names.toNames)}`)).toEqual([
      '01-01 EU',
      '01-05 BE',
      '01-06 snoozed',
      '01-07 EU',
    ]);
    const ids = explainAccount(fold(entries), be, now);
    expect(ids).toEqual(rest.map(({ id }) => id).toReversed());
  });
});

/** The conclusion in a word. */
function short(told: unknown): unknown {
  if (Array.isArray(told)) return told[0] && (told[0].quiet ? 'quiet' : 'loud');
  return typeof told === 'object' && told && 'accepted' in told ? told.accepted : told;
}

function nameOf(entry: Entry, toNames: (value: unknown) => unknown): unknown {
  switch (entry.kind) {
    case 'subscription-seen':
      return toNames(entry.subscription);
    case 'customer-seen':
      return toNames(entry.customer);
    case 'account-set':
      return toNames(entry.account);
    case 'list-seen':
      return 'list';
    case 'invite-sent':
      return 'sent';
    case 'twin-confirmed':
      return 'linked';
    default:
      return entry.kind;
  }
}
