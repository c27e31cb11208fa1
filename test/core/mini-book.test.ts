import { it } from 'vitest';
import { assess, assessCustomer } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import type { CustomerId } from '../../lib/core/ids';
import { worlds } from './arbitraries';
import { CUSTOMERS } from './cast';
import { always, expectSame, PATIENCE } from './runs';

/** With whom each subscription was seen. */
function ownersIn(entries: readonly Entry[]): Map<string, Set<CustomerId>> {
  const owners = new Map<string, Set<CustomerId>>();
  for (const entry of entries)
    if (entry.kind === 'subscription-seen')
      owners.set(entry.subscription, (owners.get(entry.subscription) ?? new Set()).add(entry.customer));
  return owners;
}

/** The entries that concern accounts, those of one customer, and what shows a twin that was named to be another's. */
function ownOf(customer: CustomerId, entries: readonly Entry[]): Entry[] {
  const owners = ownersIn(entries);
  const isOwn = (subscription: string) => {
    const of = owners.get(subscription);
    return of === undefined || of.size !== 1 || of.has(customer);
  };
  const named = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'twin-confirmed' && entry.customer === customer ? entry.targets : [],
    ),
  );
  return entries.filter((entry) => {
    switch (entry.kind) {
      case 'account-set':
      case 'baseline-frozen':
      case 'reattributed':
      case 'signed-in':
      case 'undone':
        return true;
      case 'subscription-seen':
        return isOwn(entry.subscription) || named.has(entry.subscription);
      case 'list-seen':
        return entry.list === 'customers' || (entry.customer ?? customer) === customer;
      case 'snoozed':
      case 'acknowledged':
        return isOwn(entry.finding.slice(entry.finding.indexOf(':') + 1));
      default:
        return 'customer' in entry ? entry.customer === customer : isOwn(entry.subscription);
    }
  });
}

it('a customer is assessed from its own entries as from all', { timeout: PATIENCE }, () => {
  always(worlds, ({ entries, now }) => {
    const whole = fold(entries);
    const all = assess(whole, now);
    for (const customer of CUSTOMERS) {
      const alone = assessCustomer(fold(ownOf(customer, entries)), customer, now);
      expectSame(alone, assessCustomer(whole, customer, now));
      const parts = Object.entries(all.subscriptions).filter(([, is]) => is.customer === customer);
      expectSame(Object.fromEntries(parts), alone.subscriptions);
      expectSame(
        all.findings.filter((finding) => finding.customer === customer),
        alone.findings,
      );
    }
  });
});
