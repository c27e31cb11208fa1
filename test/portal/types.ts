/** The world behind the stand-in: plain data, so that a test can build, change and compare it. */

export type Shape =
  | 'harmony'
  | 'slotted'
  | 'commerce'
  | 'roles'
  | 'expandable'
  | 'noids'
  | 'closed'
  | 'redesigned';
export const SHAPES: readonly Shape[] = [
  'harmony',
  'slotted',
  'commerce',
  'roles',
  'expandable',
  'noids',
  'closed',
  'redesigned',
];

export type Theme = 'light' | 'dark';

/** A partner account (CSP tenant). `id` is its Entra tenant, its own "Microsoft ID". */
export interface Account {
  id: string;
  key: string;
  name: string;
  domain: string;
  country: string;
  currency: string;
  address: string;
  partnerId: string;
}

/** A person who signs in. Whoever belongs to several accounts has an account picker. */
export interface User {
  id: string;
  name: string;
  email: string;
  accounts: string[];
}

export interface Relationship {
  /** `reseller` may transact; `gdap` only administers; `none` was ended. */
  kind: 'reseller' | 'gdap' | 'none';
  since: string;
  /** Each partner may rename a customer in its own list. */
  name?: string;
}

export interface Customer {
  id: string;
  commerceId: string;
  name: string;
  domain: string;
  country: string;
  users: { name: string; email: string; licences: string }[];
  /** By partner account. */
  relationships: Record<string, Relationship>;
}

/** The words of the API (data.md 2.7). `deleted` is what a cancelled new-commerce subscription becomes. */
export type ApiStatus =
  | 'none'
  | 'active'
  | 'pending'
  | 'suspended'
  | 'expired'
  | 'disabled'
  | 'deleted'
  | (string & {});

/** Fields as the REST API names them (data.md 2.7), plus whose it is. */
export interface Subscription {
  id: string;
  account: string;
  customer: string;
  offerId: string;
  offerName: string;
  friendlyName: string;
  /** Absent on legacy, like in the API. */
  productType?: { id: string; displayName: string };
  entitlementId?: string;
  quantity: number;
  unitType: string;
  parentSubscriptionId?: string;
  creationDate: string;
  effectiveStartDate: string;
  commitmentEndDate: string;
  cancellationAllowedUntilDate?: string;
  status: ApiStatus;
  suspensionReasons?: string[];
  autoRenewEnabled: boolean;
  isTrial: boolean;
  billingType: 'license' | 'usage' | 'none';
  billingCycle: string;
  termDuration?: string;
  contractType: 'subscription';
  publisherName: string;
  orderId: string;
  partnerId?: string;
  attentionNeeded?: boolean;
  scheduledActions?: { scheduleType: 'TermEnd'; actionType: 'Cancel' | 'RenewToNewTerm' }[];
  migratedFromSubscriptionId?: string;
}

/** What lies below an Azure plan: moved and cancelled one by one. */
export interface AzureEntitlement {
  id: string;
  subscription: string;
  friendlyName: string;
  status: ApiStatus;
}

export interface Transfer {
  id: string;
  customer: string;
  sourceAccount: string;
  targetAccount: string;
  status: 'Pending' | 'InProgress' | 'Complete' | 'PartiallyComplete' | 'Reject' | (string & {});
  createdTime: string;
  lastModifiedTime: string;
  lineItems: {
    subscription: string;
    friendlyName: string;
    quantity: number;
    target?: string;
    status?: string;
  }[];
}

export interface Offer {
  id: string;
  name: string;
  commerce: 'legacy' | 'nce' | 'azure';
  addOn: boolean;
  trial: boolean;
  unitType: string;
}

export interface World {
  /** The world's clock runs `offsetMs` beside the machine's. */
  offsetMs: number;
  /** Grows with every id that is drawn, so that the same acts give the same ids. */
  drawn: number;
  accounts: Account[];
  users: User[];
  customers: Customer[];
  subscriptions: Subscription[];
  entitlements: AzureEntitlement[];
  transfers: Transfer[];
  invitations: { account: string; customer?: string; createdTime: string }[];
  catalogue: Offer[];
  /** Ids that the next new subscriptions get, for walking a scenario with its own ids. */
  plannedIds: { account: string; customer: string; id: string }[];
  /** What the partner's people have seen and decided before the story begins: ledger entries without `id`. */
  history: LedgerLine[];
}

/** An entry of the ledger as plain JSON: this side knows the file format, not the code. */
export type LedgerLine = { at: string; kind: string; via: string } & Record<string, unknown>;

/** A refusal as the API words it (data.md 2.5). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    description: string,
  ) {
    super(description);
  }
}
