import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { COLOURS, declaredAccount, findingCard, summary } from '@/lib/core/card';
import { whole } from '@/lib/core/entry-fields';
import { accountId } from '@/lib/core/ids';
import { locatorCorrection, shelvedLocators } from '@/lib/portal/locators-in-force';
import type { Bar } from './drawn';

/**
 * What lies open in `storage.local` for a first paint that waits for no worker. Everybody reads here,
 * only the keeper writes. Every read is parsed; what does not parse is treated as absent here,
 * and is put aside and reported by the keeper.
 */

/** Why pages seen under an account are held back until a person has confirmed that it is the one. */
export const doubt = z.object({
  account: accountId,
  /** `accepts`: customers would count as accepted; `other-list`: it looks like what is known of another account. */
  why: z.enum(['accepts', 'other-list']),
  /** How many customers it is about. */
  customers: z.number(),
  /** The account whose list it looks like, if it does. */
  seems: z.optional(accountId),
  /** When the first page was held back. */
  at: z.string(),
});
export type Doubt = z.output<typeof doubt>;

const accountsOnShelf = z.object({
  list: z.array(declaredAccount),
  /** The account this browser profile is signed in to, as a person said. */
  signedIn: z.optional(accountId),
  /** When that was said. */
  signedInAt: z.optional(z.string()),
  /** Set when a page contradicted `signedIn`; nothing is recorded from pages until a person has answered. */
  contradiction: z.optional(
    /** `seems`: the account that the page belongs to, if it is one of the declared. */
    z.object({ evidence: z.string(), at: z.string(), seems: z.optional(accountId) }),
  ),
  /** At most one of each account; absent when there is none. */
  doubts: z.optional(z.array(doubt)),
  /** What needs somebody about accounts themselves; absent when nothing does. */
  findings: z.optional(z.array(findingCard)),
  /** From this instant on they may be out of date although no entry came. */
  nextChange: z.optional(z.string()),
});
export type AccountsOnShelf = z.output<typeof accountsOnShelf>;

/** `query`: search, filters, order and columns, as the dashboard writes them into its address. */
export const savedView = z.object({ name: z.string(), query: z.string() });
export type SavedView = z.output<typeof savedView>;

/** What is added to pages, each of which can be switched off; `title`, which writes into the page, is only on when asked for. */
export const FEATURES = ['bar', 'badges', 'banner', 'cards', 'title'] as const;
export type Feature = (typeof FEATURES)[number];

/** A local time of day, `HH:MM`. */
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** When and of what to be reminded, beside the hours before the end of the UTC day. What is absent has its default. */
export const reminding = z.object({
  /** Days before, by `Dated` kind; null: not at all. */
  leadDays: z.optional(z.record(z.string(), z.nullable(z.number()))),
  /** When on its day what has no hour of its own is told. */
  remindAt: z.optional(clockTime),
  /** Not to be disturbed between these local times, over midnight if `to` is earlier. */
  quietHours: z.optional(z.object({ from: clockTime, to: clockTime })),
  /** 0 is Sunday; absent: every day. */
  workDays: z.optional(z.array(whole.check(z.gte(0), z.lte(6))).check(z.minLength(1))),
  /** Notifications name no customer. */
  neutral: z.optional(z.boolean()),
});

export const settings = z.object({
  /** False: the extension does nothing on the portal. */
  onPortal: z.boolean(),
  /** What was switched on or off. */
  features: z.optional(z.partialRecord(z.enum(FEATURES), z.boolean())),
  reminders: z.boolean(),
  /** Hours before the end of the UTC day. */
  reminderLeadHours: z.number(),
  ageLimitDays: z.number(),
  ...reminding.shape,
  /** The UTC date by which the move is to be finished, if the user set one. */
  deadline: z.optional(z.string()),
  /** The file of texts to speak from, such as `de` or `pt_BR`; absent: as the browser speaks. */
  language: z.optional(z.string()),
  /** The IANA time zone of local times; absent: the browser's. */
  timeZone: z.optional(z.string()),
  /** Views of the customers table that the user keeps, by name. */
  views: z.optional(z.array(savedView)),
  /** What accounts are shown in; who is not named here has the colour of its role. */
  colours: z.optional(z.record(accountId, z.enum(COLOURS))),
});
export type Settings = z.output<typeof settings>;

/** Stored data that could not be read: kept aside under `key`, for export. */
export const problem = z.object({ what: z.string(), key: z.string(), at: z.string() });

/** Moves the extension's clock for a demo or a test; shown in popup and account bar whenever it is not zero. */
export const clock = z.object({ offsetMs: z.number() });

/**
 * The stylesheet of what is added to pages, and what differs in it on dark ones. It lies here and not in the content
 * script, because every page of the portal has to load that, and few pages show anything. `texts`: what pages say, by
 * flat keys, when another language than the browser's is chosen.
 */
export const style = z.object({
  base: z.string(),
  dark: z.string(),
  texts: z.optional(z.record(z.string(), z.string())),
});
export type Style = z.output<typeof style>;

/** Set while what is shown is the demo's. `onPortal`: the setting to go back to, since pages are left alone meanwhile. */
export const demo = z.object({ onPortal: z.boolean() });

/** A correction of the locators that the user has loaded. */
export const locatorFix = z.object({ file: locatorCorrection, at: z.string() });
export type LocatorFix = z.output<typeof locatorFix>;

/** How one locator has fared on this machine. Days are UTC dates. */
const fared = z.object({
  /** The last day on which its first alternative matched. */
  firstOn: z.exactOptional(z.string()),
  /** Visits on which only a later alternative matched: which one last, and when. */
  later: z.number(),
  alternative: z.exactOptional(z.number()),
  laterOn: z.exactOptional(z.string()),
  /** Visits on which nothing matched and the page could therefore not be read. */
  missing: z.number(),
  missingOn: z.exactOptional(z.string()),
});

/** By the locator's name. Counted here, sent nowhere. */
export const locatorHealth = z.record(z.string(), fared);
export type LocatorHealth = z.output<typeof locatorHealth>;
/** The account bar, drawn. Checked in outline: only the keeper writes here. */
export const bar = z.custom<Bar>((value) => typeof value === 'object' && value !== null && 'before' in value);

/** Tabs that are left alone until their popup says otherwise, or the browser is closed. */
export const paused = z.array(z.number());

/** When pages last agreed with an account, by what they showed. */
export const evidence = z.array(
  z.object({ account: accountId, what: z.enum(['tenant', 'invitation', 'subscriptions']), at: z.string() }),
);
export type Evidence = z.output<typeof evidence>;

export const SHELF_SCHEMAS = {
  accounts: accountsOnShelf,
  settings,
  summary,
  problem,
  clock,
  style,
  demo,
  locators: shelvedLocators,
  locatorFix,
  locatorHealth,
  bar,
  paused,
  evidence,
} as const;
export type ShelfKey = keyof typeof SHELF_SCHEMAS;
export type OnShelf<Key extends ShelfKey> = z.output<(typeof SHELF_SCHEMAS)[Key]>;
/** The same in a form in which the compiler sees that the schema of a key gives the value of that key. */
const BY_KEY: { [Key in ShelfKey]: z.ZodMiniType<OnShelf<Key>> } = SHELF_SCHEMAS;

/** The parsed value of a key, or undefined when it is absent or unreadable. */
export async function readShelf<Key extends ShelfKey>(key: Key): Promise<OnShelf<Key> | undefined> {
  const stored = await browser.storage.local.get(key);
  const parsed = BY_KEY[key].safeParse(stored[key]);
  return parsed.success ? parsed.data : undefined;
}
