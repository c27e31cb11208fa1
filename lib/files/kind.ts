import type { NewDecision, NewSighting } from '../core/entries';
import type { SubscriptionId } from '../core/ids';
import type { RowReader } from './row-reader';

/** In the order in which several files are read: what there is before what is said about it. */
export const KIND_IDS = [
  'customers',
  'all-subscriptions',
  'customer-subscriptions',
  'api-subscriptions',
  'mapped',
  'bam-legacy',
  'bam-new-commerce',
  'insights',
  'api-migrations',
  'api-transfers',
  'api-audit',
  'invitations',
  'recon-legacy',
  'recon-new-commerce',
  'recon-usage',
  'recon-daily',
  'price-sheet',
] as const;
export type KindId = (typeof KIND_IDS)[number];

/** What one row says. */
export type Found = FoundEntry | FoundPrice;

export interface FoundEntry {
  entry: NewSighting | NewDecision;
  /** When it happened, where the row says so; else the file's own date stands. */
  at?: string;
  /** Adds to what is known of a subscription, and is no reason to believe in one that nobody has seen. */
  ifKnown?: true;
  /** Of several rows on the same thing, the one with the greatest rank stands. */
  rank?: string;
}

export interface FoundPrice {
  price: Price;
}

/** A price of one licence and month, in one currency. */
export interface Price {
  perMonth: number;
  currency: string;
  /** Of one subscription (a reconciliation line), or of a product (a price sheet). */
  of:
    | { subscription: SubscriptionId }
    | { productId: string; skuId: string; term: string; billing: string; market: string; segment: string };
  period?: { from: string; to: string };
}

/** A kind of file: how it is recognised, and what a row of it says. One per file in `kinds/`. */
export interface KindOf<Field extends string> {
  readonly id: KindId;
  /** The headings of each field as `squash` leaves them, divided by `|`. */
  readonly fields: Readonly<Record<Field, string>>;
  /** It is this kind only if there is a column for one of each of these. */
  readonly needs: readonly (readonly NoInfer<Field>[])[];
  /** A list of what there is: seen whole, it also proves what there is not. */
  readonly list?: 'customers' | 'subscriptions';
  /** Lines that differ only in their amount are one entry with the sum. */
  readonly sums?: true;
  /** Says nothing without a customer's id from elsewhere, if there is no column for it. */
  readonly asksCustomer?: NoInfer<Field>;
  read(row: RowReader<NoInfer<Field>>): Found[];
}

export type Kind = KindOf<string>;

/** Declares a kind, with its fields checked by the compiler. */
export const kind = <Field extends string>(one: KindOf<Field>): Kind => one;
