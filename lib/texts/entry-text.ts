import { i18n } from '#i18n';
import type { Entry, EntryKind } from '../core/entries';
import { COMMERCES, STATUSES, toCommerce, toStatus } from '../core/subscription-words';
import { formatDay, formatNumber } from './format';
import { keyOf } from './key';
import { formatMoney } from './money';
import { plural } from './plural';
import { findingText } from './words';

/** What an entry is called: `Twin confirmed`. */
export const entryTitle = ({ kind }: Entry): string => kindTitle(kind);

export const kindTitle = (kind: EntryKind): string => i18n.t(`dashboard.entry.${keyOf(kind)}`);

/** Names for the ids in entries; undefined where none is known. */
export interface Names {
  account(id: string): string | undefined;
  subscription(id: string): string | undefined;
}

/** What an entry says, in a few words each: the subscription, the account, the date, the reason. */
export function entryParts(entry: Entry, names: Names, now: number): string[] {
  return [...partsOf(entry, names, now)].filter((part) => part !== '');
}

function* partsOf(entry: Entry, names: Names, now: number): Generator<string> {
  const subscription = (id: string) => names.subscription(id) ?? i18n.t('popup.unnamed_product');
  if ('subscription' in entry && entry.subscription) yield subscription(entry.subscription);
  if ('account' in entry) yield names.account(entry.account) ?? '';
  switch (entry.kind) {
    case 'subscription-seen':
      if (entry.status !== undefined) yield statusText(entry.status);
      if (entry.quantity !== undefined)
        yield plural(i18n.t('units.licences', { n: formatNumber(entry.quantity) }), entry.quantity);
      if (entry.commerce !== undefined) yield commerceText(entry.commerce);
      return;
    case 'customer-seen':
      yield entry.name ?? '';
      yield entry.relationship ?? '';
      return;
    case 'list-seen':
      yield i18n.t(
        entry.list === 'customers' ? 'dashboard.entry.list_customers' : 'dashboard.entry.list_subscriptions',
      );
      yield i18n.t('dashboard.entry.rows', { n: formatNumber(entry.ids.length) });
      yield i18n.t(
        entry.complete && !entry.filtered ? 'dashboard.entry.complete' : 'dashboard.entry.partial',
      );
      return;
    case 'transfer-seen':
      yield entry.state;
      return;
    case 'charge-seen':
      yield formatMoney(entry.amount, entry.currency);
      return;
    case 'account-set':
      yield i18n.t(entry.role === 'target' ? 'accounts.target' : 'accounts.source');
      if (entry.name !== names.account(entry.account)) yield entry.name;
      return;
    case 'invite-sent':
      yield entry.contact ?? '';
      return;
    case 'invite-due':
      yield formatDay(entry.on, now);
      return;
    case 'twin-confirmed':
    case 'twin-rejected':
      yield `${entry.sources.map(subscription).join(' + ')} → ${
        entry.targets.length === 0
          ? i18n.t('dashboard.entry.no_twin')
          : entry.targets.map(subscription).join(' + ')
      }`;
      return;
    case 'held':
    case 'overlap-planned':
    case 'snoozed':
    case 'acknowledged':
      if ('finding' in entry) yield findingText(entry.finding.split(':', 1)[0] ?? '');
      if (entry.until !== undefined)
        yield i18n.t('dashboard.entry.until', { day: formatDay(entry.until, now) });
      yield entry.reason ?? '';
      return;
    case 'exempted':
    case 'included':
      yield entry.reason ?? '';
      return;
    case 'azure-told':
    case 'azure-moved':
      yield entry.ticket ?? '';
      return;
    case 'price-set':
      yield formatMoney(entry.unitPrice, entry.currency);
      return;
    case 'owner-set':
      yield entry.owner === '' ? i18n.t('dashboard.customers.no_owner') : entry.owner;
      return;
    case 'noted':
      yield entry.text;
      return;
    case 'reattributed':
      yield i18n.t('dashboard.entry.rows', { n: formatNumber(entry.entries.length) });
      return;
    case 'signed-in':
    case 'baseline-frozen':
    case 'customer-closed':
    case 'undone':
      return;
    default:
      entry satisfies never;
  }
}

const WAYS = ['page', 'file', 'api', 'person'] as const;

/** By which way an entry came. */
export function viaText({ via }: Entry): string {
  const way = WAYS.find((known) => known === via);
  return way ? i18n.t(`dashboard.customer.via_${way}`) : via;
}

/** A status as an entry has it; a word that is none of the ledger's is shown as it is. */
export function statusText(word: string): string {
  const status = toStatus(word);
  return status === 'unknown' && !STATUSES.some((known) => known === word)
    ? word
    : i18n.t(`dashboard.status.${status}`);
}

export function commerceText(word: string): string {
  const commerce = toCommerce(word);
  return commerce === 'unknown' && !COMMERCES.some((known) => known === word)
    ? word
    : i18n.t(`dashboard.customers.commerce_${commerce}`);
}
