import type { NewSighting } from '@/lib/core/entries';
import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import { all } from './locate';
import type { LocatorName, Matched } from './locators';
import type { Route } from './routes';

/** What every reader gets. */
export interface Page {
  route: Route;
  /** Key of the route: says whose content an element shows. */
  key: string;
  document: Document;
  /** The document and its open shadow trees. */
  trees: readonly ParentNode[];
  /** False while parts of the page may not have been looked at. */
  whole: boolean;
  account: AccountId;
  /** Milliseconds of a steady clock. */
  now: number;
}

/** A row that may carry a badge. `place`: the element at whose end it may stand, in whichever tree is visible. */
export type Row = { element: Element; place: Element } & (
  | { kind: 'customer'; id: CustomerId }
  | { kind: 'subscription'; id: SubscriptionId }
);

/** What a page says about which account is signed in. */
export type Evidence =
  /** The partner's own Microsoft ID on its account pages. */
  | { kind: 'tenant'; tenantId: AccountId; name?: string }
  /** The partner id in a link that invites a customer. */
  | { kind: 'invitation'; tenantId: AccountId };

/** What a page that was recognised says. */
export interface ReadPage {
  kind: 'read';
  sightings: NewSighting[];
  rows: Row[];
  evidence: Evidence[];
  /** Which alternative of each locator matched. */
  matched: Matched;
}

/**
 * `loading`: the page shows signs of work, or what it shows was left behind by the page before, or is being rewritten.
 * `unreadable`: a page of ours on which what `locator` names is not there. A page that is being built looks like that for
 * a moment: the caller decides for how long, and tells the user only then; `loading` without end deserves the same.
 */
export type Reading =
  | { kind: 'not-ours' }
  | { kind: 'loading' }
  | { kind: 'unreadable'; locator: LocatorName }
  | ReadPage;

export const LOADING: Reading = { kind: 'loading' };

export const readAs = (found: Partial<ReadPage>): ReadPage => ({
  kind: 'read',
  sightings: [],
  rows: [],
  evidence: [],
  matched: {},
  ...found,
});

/** What to say of a page on which something is missing. */
export const missing = (page: Page, locator: LocatorName): Reading =>
  all(page.trees, 'busy').length > 0 ? LOADING : { kind: 'unreadable', locator };
