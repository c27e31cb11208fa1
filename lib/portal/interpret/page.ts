import type { NewSighting } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import type { Capture } from '../captured';
import type { LocatorName } from '../locators';
import type { Understood } from '../reading';
import type { Route } from '../routes';

/** What every reader gets: what is visible, where, and under which account. */
export interface Page<Kind extends Capture['kind']> {
  route: Route;
  account: AccountId;
  capture: Extract<Capture, { kind: Kind }>;
}

/** What a page says about which account is signed in. */
export type Evidence =
  /** The partner's own Microsoft ID on its account pages. */
  | { kind: 'tenant'; tenantId: AccountId; name?: string }
  /** The partner id in a link that invites a customer. */
  | { kind: 'invitation'; tenantId: AccountId };

/** What a page that was understood says. */
export interface ReadPage extends Extract<Understood, { kind: 'read' }> {
  sightings: NewSighting[];
  evidence: Evidence[];
  /** A list in which there is nothing, although nothing narrows it. */
  empty?: true;
}

/** What a page means. */
export type Interpretation = Exclude<Understood, { kind: 'read' }> | ReadPage;

export const LOADING: Interpretation = { kind: 'loading' };

export const readAs = (found: Partial<ReadPage>): ReadPage => ({
  kind: 'read',
  sightings: [],
  ids: [],
  evidence: [],
  ...found,
});

/** What to say of a page on which something is missing. */
export const missing = ({ capture }: { capture: Capture }, locator: LocatorName): Interpretation =>
  capture.busy ? LOADING : { kind: 'unreadable', locator };
