import { type Instant, instantOf } from '../core/days';
import type { EntryOf } from '../core/entries';
import type { envelope } from '../core/entry-fields';
import type { FoundEntry } from './kind';
import type { Known } from './known';
import type { ProblemKind } from './problem';

/** How what a file says stands to what is known. */
export type Comparison =
  | { is: 'new' | 'same' | 'older' }
  | { is: 'changed'; changes: Change[] }
  /** It only adds to a subscription, and nobody has seen that one. */
  | { is: 'unmatched' }
  | { is: 'refused'; problem: ProblemKind; found: string };

export interface Change {
  field: string;
  /** Absent: not known before. */
  from?: string;
  to: string;
  /** Something that does not change in life: one of the two is wrong. */
  isContradiction?: true;
}

/** One of each, however many rows a file has. */
const NEW: Comparison = { is: 'new' };
const SAME: Comparison = { is: 'same' };
const OLDER: Comparison = { is: 'older' };
const UNMATCHED: Comparison = { is: 'unmatched' };

type Entry = FoundEntry['entry'];

/** @param at the instant at which the file saw it */
export function compare({ entry, ifKnown }: FoundEntry, at: Instant, known: Known): Comparison {
  switch (entry.kind) {
    case 'subscription-seen':
      return compareSubscription(entry, at, known, ifKnown === true);
    case 'customer-seen': {
      const seen = known
        .customer(entry.customer)
        ?.seen.filter((one) => known.accountOf(one) === entry.account);
      return compareFields(entry, CUSTOMER_FIELDS, seen ?? [], at);
    }
    case 'transfer-seen': {
      const seen = known
        .customer(entry.customer)
        ?.transfers.filter((one) => known.accountOf(one) && one.entry.transfer === entry.transfer);
      return compareFields(entry, ['state', 'items'], seen ?? [], at);
    }
    case 'invite-sent':
    case 'invite-due': {
      const same = known
        .customer(entry.customer)
        ?.invites.some((one) => !known.takenBack.has(one.id) && isSameInvite(one.entry, entry, at, one.time));
      return same ? SAME : NEW;
    }
    case 'charge-seen':
      return known.subscription(entry.subscription) === undefined ? UNMATCHED : NEW;
    default:
      return NEW;
  }
}

type Invite = Extract<Entry, { kind: 'invite-sent' | 'invite-due' }>;

const isSameInvite = (
  was: EntryOf<'invite-sent' | 'invite-due'>,
  is: Invite,
  at: Instant,
  before: Instant,
): boolean =>
  was.kind === 'invite-due'
    ? is.kind === 'invite-due' && was.on === is.on
    : is.kind === 'invite-sent' && was.account === is.account && before === at;

const CUSTOMER_FIELDS = ['name', 'domain', 'relationship'];
type Field = Exclude<
  keyof EntryOf<'subscription-seen'>,
  keyof typeof envelope | 'kind' | 'account' | 'customer' | 'subscription' | 'product'
>;
type OfProduct = 'name' | 'productId' | 'skuId' | 'offerId';
/** All that can be seen of a subscription: what is forgotten here would be called the same. */
const SUBSCRIPTION_FIELDS = Object.keys({
  'product.name': true,
  'product.productId': true,
  'product.skuId': true,
  'product.offerId': true,
  nickname: true,
  quantity: true,
  status: true,
  statusText: true,
  commerce: true,
  trial: true,
  parent: true,
  autoRenew: true,
  atTermEnd: true,
  startedAt: true,
  termEndsAt: true,
  cancelUntil: true,
  stoppedAt: true,
  migratedFrom: true,
} satisfies Record<Field | `product.${OfProduct}`, true>);
/** What does not change in the life of a subscription. A commerce word that means nothing contradicts none. */
const LASTING = new Set(['commerce', 'migratedFrom', 'product.offerId']);

function compareSubscription(
  entry: Extract<Entry, { kind: 'subscription-seen' }>,
  at: Instant,
  known: Known,
  ifKnown: boolean,
): Comparison {
  const seen = known.subscription(entry.subscription);
  if (seen === undefined) return ifKnown ? UNMATCHED : NEW;
  if (seen.customer !== entry.customer)
    return { is: 'refused', problem: 'other-customer', found: seen.customer };
  if (seen.account !== undefined && seen.account !== entry.account)
    return { is: 'refused', problem: 'other-account', found: seen.account };
  const sights = seen.sights.map(({ time, says }) => ({ time, entry: says.entry }));
  return compareFields(entry, SUBSCRIPTION_FIELDS, sights, at);
}

function compareFields(
  entry: object,
  fields: readonly string[],
  seen: readonly { time: Instant; entry: object }[],
  at: Instant,
): Comparison {
  if (seen.length === 0) return NEW;
  const changes: Change[] = [];
  let isOlder = false;
  for (const field of fields) {
    const to = textOf(entry, field);
    if (to === undefined) continue;
    const last = seen.findLast((one) => textOf(one.entry, field) !== undefined);
    const from = last && textOf(last.entry, field);
    if (from !== undefined && isSame(from, to)) continue;
    if (last !== undefined && last.time > at) isOlder = true;
    else
      changes.push({
        field,
        to,
        ...(from !== undefined && { from }),
        ...(from !== undefined && LASTING.has(field) && from !== 'unknown' && { isContradiction: true }),
      });
  }
  return changes.length > 0 ? { is: 'changed', changes } : isOlder ? OLDER : SAME;
}

function textOf(entry: object, path: string): string | undefined {
  let value: unknown = entry;
  for (const key of path.split('.'))
    value =
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined;
  return value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const DATE = /^\d{4}-\d\d-\d\d/;

/** A date says the same as an instant on it. */
function isSame(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (!DATE.test(a) || !DATE.test(b)) return false;
  return a.length === 10 || b.length === 10
    ? a.slice(0, 10) === b.slice(0, 10)
    : instantOf(a) === instantOf(b);
}
