import { expect, it } from 'vitest';
import { fold } from '../core/book';
import type { Entry } from '../core/entries';
import { coverageOf, together } from './coverage';
import { ACCOUNTS, CONTOSO, entry, FABRIKAM, OLD, SOURCE, TARGET } from './for-tests';

it('counts the customers of an account, and those whose subscriptions nobody has seen', () => {
  const seen = (customer: string) => entry({ kind: 'customer-seen', via: 'file', account: SOURCE, customer });
  const entries = [
    ...ACCOUNTS,
    seen(CONTOSO),
    seen(FABRIKAM),
    entry({ kind: 'subscription-seen', via: 'page', account: SOURCE, customer: CONTOSO, subscription: OLD }),
    entry({ kind: 'customer-seen', via: 'page', account: TARGET, customer: FABRIKAM }),
  ];
  const now = Date.parse('2026-03-10T00:00:00Z');
  expect(coverageOf(fold(entries), SOURCE, now)).toEqual({
    customers: [CONTOSO, FABRIKAM],
    isListed: false,
    notSeen: [FABRIKAM],
  });
  const list = entry({
    kind: 'list-seen',
    via: 'file',
    account: SOURCE,
    list: 'customers',
    complete: true,
    filtered: false,
    ids: [CONTOSO],
  });
  expect(coverageOf(fold([...entries, list]), SOURCE, now)).toEqual({
    customers: [CONTOSO],
    isListed: true,
    notSeen: [],
  });
});

it('is the same found in parts, where one customer may be mentioned in the part of another', () => {
  const known = [CONTOSO, FABRIKAM].map((customer) =>
    entry({ kind: 'customer-seen', via: 'file', account: SOURCE, customer }),
  );
  const subscription = {
    kind: 'subscription-seen',
    via: 'page',
    account: SOURCE,
    subscription: OLD,
  } as const;
  const own = entry({ ...subscription, customer: CONTOSO });
  const now = Date.parse('2026-03-10T00:00:00Z');
  const of = (...entries: Entry[]) => coverageOf(fold([...ACCOUNTS, ...known, ...entries]), SOURCE, now);
  expect(together([of(), of(own), of()])).toEqual(of(own));
});
