import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { paintAccountBar } from '@/lib/overlay/account-bar';
import { keepBadges, paintBadge, pressingRows } from '@/lib/overlay/badge';
import { paintBanner } from '@/lib/overlay/banner';
import { paintNotice } from '@/lib/overlay/notice';
import type { Banner } from '@/lib/platform/page-head';
import type { Reading, Row } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import { pageText } from '@/lib/texts/page-text';
import type { Decisions } from './decide';
import type { HeadOf } from './head';
import { isOutdated } from './refresh';
import type { ShelfView } from './shelf-view';
import type { Standing } from './standing';

export interface Page {
  route: Route;
  reading: Reading;
  standing: Standing;
  shelf: ShelfView;
  /** The extension's now, in ms since the epoch. */
  now: number;
  /** The page could not be read for so long that the user should know. */
  unreadable: boolean;
  decisions: Decisions;
  headOf: HeadOf;
}

export const rowsOf = (reading: Reading): readonly Row[] => (reading.kind === 'read' ? reading.rows : []);

/** The customers that a page speaks of. */
export function customersOf({ customer }: Route, rows: readonly Row[]): Set<CustomerId> {
  const wanted = new Set(rows.flatMap((row) => (row.kind === 'customer' ? [row.id] : [])));
  if (customer) wanted.add(customer);
  return wanted;
}

/** The cards in memory of the customers that a page speaks of. */
export const cardsOf = (route: Route, reading: Reading, shelf: ShelfView): Card[] =>
  [...customersOf(route, rowsOf(reading))].map(shelf.card).filter((card) => card !== undefined);

/** Brings everything of ours on the page to what is known now. */
export function paintPage(page: Page): void {
  const { route, reading, standing, shelf, now } = page;
  const card = route.customer && shelf.card(route.customer);
  paintRows(rowsOf(reading), card, shelf, now);
  const head =
    standing.kind === 'reading' ? page.headOf(card, standing.account.account, route.subscription) : {};
  paintSubscription(page, card, head.banner);
  paintNotice(
    page.unreadable ? { tone: 'warn', icon: 'unknown', text: pageText('overlay.unreadable') } : undefined,
  );
  const account = 'account' in standing ? standing.account : undefined;
  const bar = {
    account,
    doubted: shelf.accounts.doubts?.some((doubt) => doubt.account === account?.account) ?? false,
    contradicted: standing.kind === 'stopped' && standing.why === 'contradiction',
    line: head.line,
    rows: card || standing.kind !== 'reading' ? undefined : pressingRows(),
    clock: shelf.offsetMs === 0 ? undefined : clockText(now),
  };
  paintAccountBar(bar, () => {
    if (account) void page.decisions.confirm(account.account);
  });
}

/** With its year, whatever the year: it may be any. */
const clockText = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A badge on every row that something is known about, and none anywhere else. */
function paintRows(rows: readonly Row[], ofPage: Card | undefined, shelf: ShelfView, now: number): void {
  keepBadges(new Set(rows.map((row) => row.place)));
  for (const row of rows) {
    const card = row.kind === 'customer' ? shelf.card(row.id) : ofPage;
    const about = row.kind === 'customer' ? card : card?.subscriptions[row.id];
    paintBadge(row.place, about?.badge, card && isOutdated(card, now));
  }
}

function paintSubscription(
  { now, decisions }: Page,
  card: Card | undefined,
  banner: Banner | undefined,
): void {
  const model = card && banner && { ...withoutAnswered(banner, decisions), checking: isOutdated(card, now) };
  paintBanner(model, (choice, suggestion) => {
    if (card) decisions.decide(choice, card.customer, suggestion);
  });
}

/** An answered suggestion is gone at once; the card follows. */
function withoutAnswered(banner: Banner, decisions: Decisions): Banner {
  const { suggestion, ...rest } = banner;
  return suggestion && !decisions.isAnswered(suggestion) ? banner : rest;
}
