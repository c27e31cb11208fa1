import { i18n } from '#i18n';
import type { Card, DeclaredAccount } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { paintAccountBar } from '@/lib/overlay/account-bar';
import { type BadgeModel, keepBadges, paintBadge } from '@/lib/overlay/badge';
import { type BannerModel, paintBanner } from '@/lib/overlay/banner';
import { bannerModel } from '@/lib/overlay/banner-model';
import { barModel } from '@/lib/overlay/bar-model';
import { customerBadge } from '@/lib/overlay/customer-badge';
import { paintNotice } from '@/lib/overlay/notice';
import { customerLine, rowsLine } from '@/lib/overlay/page-line';
import type { Scene } from '@/lib/overlay/scene';
import { subscriptionBadge } from '@/lib/overlay/subscription-badge';
import type { Reading, Row } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import type { Decisions } from './decide';
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
  const account = 'account' in standing ? standing.account : undefined;
  const scene: Scene = { accounts: shelf.accounts.list, now };
  const ofPage = route.customer && shelf.card(route.customer);
  const badges = paintRows(rowsOf(reading), ofPage, shelf, scene);
  paintSubscription(page, scene);
  paintNotice(
    page.unreadable ? { tone: 'warn', icon: 'unknown', text: i18n.t('overlay.unreadable') } : undefined,
  );
  paintAccountBar(
    barModel({
      account,
      contradicted: standing.kind === 'stopped',
      offsetMs: shelf.offsetMs,
      now,
      line: lineOf(page, account, badges),
    }),
  );
}

function lineOf(
  { route, standing, shelf, now }: Page,
  account: DeclaredAccount | undefined,
  badges: BadgeModel[],
) {
  // The page of one subscription has its banner.
  if (!account || standing.kind !== 'reading' || route.subscription) return undefined;
  const card = route.customer && shelf.card(route.customer);
  return card ? customerLine(card, account, now) : rowsLine(badges);
}

/** A badge on every row that something is known about, and none anywhere else. */
function paintRows(
  rows: readonly Row[],
  ofPage: Card | undefined,
  shelf: ShelfView,
  scene: Scene,
): BadgeModel[] {
  const badges: BadgeModel[] = [];
  keepBadges(new Set(rows.map((row) => row.place)));
  for (const row of rows) {
    const card = row.kind === 'customer' ? shelf.card(row.id) : ofPage;
    const model =
      card && (row.kind === 'customer' ? customerBadge(card, scene) : subscriptionBadge(card, row.id, scene));
    paintBadge(row.place, model);
    if (model) badges.push(model);
  }
  return badges;
}

function paintSubscription({ route, standing, shelf, decisions }: Page, scene: Scene): void {
  const { customer, subscription } = route;
  const card = standing.kind === 'reading' && customer && shelf.card(customer);
  if (!card || !subscription) {
    paintBanner(undefined, () => {});
    return;
  }
  const model = bannerModel(card, subscription, scene, (other) => pageOf(subscription, other));
  paintBanner(model && withoutAnswered(model, decisions), (choice, { target }) =>
    decisions.decide(choice, customer, subscription, target),
  );
}

/** An answered suggestion is gone at once; the card follows. */
function withoutAnswered(model: BannerModel, decisions: Decisions): BannerModel {
  const { suggestion, ...rest } = model;
  return suggestion && !decisions.isAnswered(suggestion.target) ? model : rest;
}

/** The page of another subscription of the same customer, at an address of the same form as this one. */
const pageOf = (shown: string, other: string): string =>
  location.pathname.toLowerCase().replace(shown, other);
