import type { NewDecision, NewSighting } from '@/lib/core/entries';
import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import type { PageKind } from '@/lib/portal/routes';

/**
 * Every message of the extension. All go to the background, the only writer; it checks schema and sender
 * (`receive.ts`) before it acts. A name says who may send it: `page-` the content script on the portal,
 * `own-` popup and dashboard.
 */

/** What the popup says about the page in front of it. */
export interface PageState {
  page: PageKind;
  reading: 'loading' | 'read' | 'unreadable' | 'stopped' | 'not-ours';
  /** Why reading stopped or failed: a text key's last part, such as `no-account` or `contradiction`. */
  why?: string;
  rows?: number;
}

export type PageMessage =
  | { type: 'page-sightings'; account: AccountId; seenAt: string; sightings: NewSighting[] }
  | { type: 'page-state'; state: PageState }
  | { type: 'page-contradiction'; account: AccountId; evidence: string }
  | { type: 'page-refresh'; customers: CustomerId[] }
  /** The two decisions that the banner of a subscription page offers. */
  | { type: 'page-decide'; decision: Extract<NewDecision, { kind: 'twin-confirmed' | 'twin-rejected' }> }
  | { type: 'page-undo'; entry: EntryId };

export type OwnMessage =
  | { type: 'own-decide'; decisions: NewDecision[] }
  | { type: 'own-undo'; entry: EntryId }
  | {
      type: 'own-settings';
      settings: { onPortal?: boolean; reminders?: boolean; reminderLeadHours?: number };
    }
  | { type: 'own-export' }
  | { type: 'own-drop-problem' };

export type Message = PageMessage | OwnMessage;

export type Answer =
  | { ok: true; entries?: EntryId[]; file?: string }
  | { ok: false; problem: 'refused' | 'invalid' | 'account-changed' | 'contradiction' | 'storage' };
