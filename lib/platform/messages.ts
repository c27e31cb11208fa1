import { browser } from 'wxt/browser';
import type { Colour } from '@/lib/core/card';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import type { Capture } from '@/lib/portal/captured';
import type { LocatorCorrection } from '@/lib/portal/locators-in-force';
import type { Understood } from '@/lib/portal/reading';
import type { PageKind, Route } from '@/lib/portal/routes';
import type { Template } from './drawn';
import { isObject } from './glance';
import type { Feature, SavedView, Settings } from './shelf';

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
  /** Asks for a report of the page that sends it: its structure, without what it says. */
  | { type: 'page-report' }
  /** What a page shows under an account, to be made sense of and recorded. `visit` tells visits of one page apart. */
  | { type: 'page-seen'; account: AccountId; seenAt: string; visit: string; route: Route; capture: Capture }
  | { type: 'page-state'; state: PageState }
  | { type: 'page-refresh'; customers: CustomerId[] }
  /**
   * Asks what stands at the top of a page. `open`: names of the parts that are folded open; `link`: the tenant that the
   * invitation link on the page names.
   */
  | { type: 'page-head'; route: Route; open: string[]; link?: AccountId }
  /** What was decided on the page, and what was filled in there: all of it is recorded, or nothing. */
  | { type: 'page-decide'; decisions: Template[]; fields: { name: string; value: string }[] }
  | { type: 'page-undo'; entries: EntryId[] }
  /** A person has said that pages which were held back under this account are of it, or of another. */
  | { type: 'page-confirm'; account: AccountId; as?: AccountId }
  /** Asks whether its own tab is to be left alone. */
  | { type: 'page-paused' }
  /** Has its own tab left alone. */
  | { type: 'page-pause' };

export type OwnMessage =
  /** Asks for a report of the page that a tab shows. */
  | { type: 'own-report'; tab: number }
  | { type: 'own-decide'; decisions: NewDecision[] }
  /** Takes several decisions back at one instant, or none. */
  | { type: 'own-undo-all'; entries: EntryId[] }
  | {
      type: 'own-settings';
      settings: {
        onPortal?: boolean;
        /** Those that are named change. */
        features?: Partial<Record<Feature, boolean>> | undefined;
        reminders?: boolean;
        reminderLeadHours?: number;
        ageLimitDays?: number;
        /** Null takes it away. */
        deadline?: string | null | undefined;
        views?: SavedView[] | undefined;
        /** Of the accounts that are named; null is that of the role. */
        colours?: Record<AccountId, Colour | null> | undefined;
        /** Null follows the browser. */
        language?: string | null | undefined;
        /** Null follows the browser. */
        timeZone?: string | null | undefined;
        /** Null has the default again, or none. */
        leadDays?: Settings['leadDays'] | null;
        remindAt?: string | null | undefined;
        quietHours?: Settings['quietHours'] | null;
        workDays?: number[] | null | undefined;
        neutral?: boolean | null | undefined;
      };
    }
  /** A ledger file (JSON Lines), whose entries are added to what is known. */
  | { type: 'own-import'; file: string }
  /** A ledger file to play with, for a ledger that is empty; null takes everything that came of it away again. */
  | { type: 'own-demo'; file: string | null }
  /** Entries that were read from files, laid down in the inbox: takes them in, all or none. */
  | { type: 'own-take-in'; parcel: string }
  /** Takes an import back as a whole, or lets it stand again. */
  | { type: 'own-take-back'; parcel: string; restore?: boolean | undefined }
  | { type: 'own-export' }
  /** Whose the pages are that were held back under an account. */
  | { type: 'own-settle'; account: AccountId; as: AccountId }
  /** A correction of the locators, or null to go back to the built-in list. */
  | { type: 'own-locators'; file: LocatorCorrection | null }
  | { type: 'own-pause'; tab: number; paused: boolean }
  | { type: 'own-drop-problem' }
  /** Deletes the ledger and everything else that is stored. Nothing brings it back. */
  | { type: 'own-erase' };

export type Message = PageMessage | OwnMessage;

export type { Understood };

export type Answer =
  | {
      ok: true;
      /** Ids of what was recorded, in the order in which it was sent; none where nothing was chosen in a form. */
      entries?: EntryId[];
      /** `page-seen`: what was made of it. */
      understood?: Understood;
      /** `page-paused` */
      paused?: boolean;
      /** `page-head`: a `PageHead`; the page looks at it before it believes it. */
      head?: unknown;
      /** `own-export`: the ledger as a file of JSON Lines. */
      file?: string;
      /** `own-export`: what could not be read, as JSON Lines; absent when everything could be. */
      aside?: string;
    }
  | { ok: false; problem: 'refused' | 'invalid' | 'account-changed' | 'contradiction' | 'storage' };

/** Only our own background answers; checked without zod, for which neither popup nor pages have room. */
const isAnswer = (value: unknown): value is Answer => isObject(value) && typeof value.ok === 'boolean';

/**
 * Sends one message to the background and waits until it is recorded and its cards are current.
 * Rejects when nobody answers (the extension was updated or switched off under a running page).
 */
export async function send(message: Message): Promise<Answer> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (!isAnswer(answer)) throw new Error(message.type);
  return answer;
}
