import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import type { PageState } from './messages';
import type { Feature, OnShelf, Settings, ShelfKey } from './shelf';

/**
 * Reading without zod, for popup and pages, whose size limits leave no room for it. All of this was written by the
 * keeper, which parses whatever it writes and puts aside what it cannot read. Here only the outline is checked,
 * so that nothing half-written or from another time is taken for what it is not.
 */

export const DEFAULT_SETTINGS: Settings = {
  onPortal: true,
  reminders: true,
  reminderLeadHours: 4,
  ageLimitDays: 7,
};

/** Whether something is added to pages. */
export const isOn = ({ features }: Pick<Settings, 'features'>, feature: Feature): boolean =>
  features?.[feature] ?? feature !== 'title';

/** How the keys begin under which cards lie in `storage.local`. */
export const CARD_PREFIX = 'card:';
/** Under which of them a customer's card lies. */
export const cardKey = (customer: CustomerId) => `${CARD_PREFIX}${customer}` as const;

/** Key in `storage.session` of what a tab's content script said about its page. */
export const pageKey = (tab: number): string => `page:${tab}`;

export type Outline = Record<string, 'string' | 'number' | 'boolean' | 'object'>;

const OUTLINES = {
  accounts: { list: 'object' },
  settings: {
    onPortal: 'boolean',
    reminders: 'boolean',
    reminderLeadHours: 'number',
    ageLimitDays: 'number',
  },
  clock: { offsetMs: 'number' },
  style: { base: 'string', dark: 'string' },
  locators: { list: 'object' },
  bar: { class: 'string', before: 'object', after: 'object' },
  paused: { length: 'number' },
} satisfies Partial<Record<ShelfKey, Outline>>;
/** What pages read; for the rest, see `glance-own.ts`. */
export type PageShelfKey = keyof typeof OUTLINES;

const CARD: Outline = { customer: 'string', byState: 'object', subscriptions: 'object', findings: 'object' };

const PAGE: Outline = { page: 'string', reading: 'string' };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fits = (value: unknown, outline: Outline): boolean =>
  isObject(value) &&
  Object.entries(outline).every(([field, type]) => value[field] !== null && typeof value[field] === type);

const isCard = (value: unknown): value is Card => fits(value, CARD);
const isPage = (value: unknown): value is PageState => fits(value, PAGE);

/** Reads what lies on the shelf under these keys: undefined when nothing does, or nothing of that outline. */
export function glanceBy<Known extends ShelfKey>(outlines: Record<Known, Outline>) {
  const isOf = <Key extends Known>(key: Key, value: unknown): value is OnShelf<Key> =>
    fits(value, outlines[key]);
  return <Key extends Known>(key: Key, value: unknown): OnShelf<Key> | undefined =>
    isOf(key, value) ? value : undefined;
}
export const glance = glanceBy<PageShelfKey>(OUTLINES);

/** A customer's card, or undefined. */
export const glanceCard = (value: unknown): Card | undefined => (isCard(value) ? value : undefined);

/** What a page's script told of its page, as it lies in `storage.session`; or undefined. */
export const glancePage = (value: unknown): PageState | undefined => (isPage(value) ? value : undefined);
