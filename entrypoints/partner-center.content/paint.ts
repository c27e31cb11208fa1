import type { Card } from '@/lib/core/card';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import { jumpToNext, keepBadges, paintBadge, pressingRows } from '@/lib/overlay/badge';
import { foldBar, paintSection, type Use } from '@/lib/overlay/strip';
import { wearPrefix } from '@/lib/overlay/title';
import type { Bar, Drawn, PageHead } from '@/lib/platform/drawn';
import { isOn } from '@/lib/platform/glance';
import { send } from '@/lib/platform/messages';
import type { Reading, Row } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import { pageText } from '@/lib/texts/page-text';
import type { Decisions } from './decide';
import type { Head } from './head';
import type { Mode } from './mode';
import { isOutdated } from './refresh';
import type { ShelfView } from './shelf-view';

export interface Page {
  route: Route;
  reading: Reading;
  mode: Mode;
  shelf: ShelfView;
  /** The extension's now, in ms since the epoch. */
  now: number;
  /** The page could not be read for so long that the user should know. */
  unreadable: boolean;
  decisions: Decisions;
  head: Head;
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
  const { route, reading, mode, shelf, now, decisions } = page;
  const { settings, bar } = shelf;
  const card = route.customer && shelf.card(route.customer);
  const use = useOn(page);
  paintRows(isOn(settings, 'badges') ? rowsOf(reading) : [], card, shelf, now);
  const wanted = isOn(settings, route.page === 'subscription' ? 'banner' : 'cards');
  const head = mode.kind === 'reading' && wanted ? headOf(page, mode.account.account, card) : {};
  const main = head.main && isOutdated(card, now) ? checking(head.main) : head.main;
  paintSection('main', main, use, decisions.decided);
  paintSection(
    'notice',
    page.unreadable
      ? note('warn', 'unknown', pageText('overlay.unreadable'), [
          'button',
          { class: 'link', act: { do: 'report' } },
          pageText('overlay.report'),
        ])
      : undefined,
    use,
  );
  const rows = !card && mode.kind === 'reading' && pressingRows();
  const clock: Drawn[] = shelf.offsetMs === 0 ? [] : [['span', { class: 'soft' }, clockText(now)]];
  const isWhole = bar?.problem || isOn(settings, 'bar');
  paintSection('bar', bar && barWith(bar, isWhole, head.line, rows || undefined, clock), use);
  wearPrefix(bar && isOn(settings, 'title') ? bar.title : '');
}

const headOf = ({ route, reading, head }: Page, account: AccountId, card: Card | undefined): PageHead =>
  head.of({ route, account, card, link: reading.kind === 'read' ? reading.link : undefined });

/** What the controls in bar and head do. */
function useOn({ decisions, head }: Page): Use {
  const tell = (copied: Promise<void>, said: string) =>
    copied.then(
      () => decisions.say(said),
      () => decisions.say(pageText('overlay.not_copied'), true),
    );
  return (act, fields) => {
    switch (act.do) {
      case 'decide':
        // The form is done with.
        decisions.decide(act, fields, () => act.part && head.turn(act.part));
        break;
      case 'part':
        head.turn(act.part);
        break;
      case 'copy':
        void tell(navigator.clipboard.writeText(act.text), act.said);
        break;
      case 'report':
        void tell(copyReport(), pageText('overlay.report_copied'));
        break;
      case 'jump':
        jumpToNext();
        break;
      case 'fold':
        foldBar();
        break;
      case 'confirm':
        decisions.confirm(act);
        break;
      case 'pause':
        void send({ type: 'page-pause' });
    }
  };
}

export const note = (tone: string, icon: string, text: string, ...more: Drawn[]): Drawn => [
  'div',
  { class: `note ${tone}` },
  ['icon', { class: icon }],
  ['div', { class: 'choice' }, text, ...more],
];

async function copyReport(): Promise<void> {
  const answer = await send({ type: 'page-report' });
  if (!answer.ok || !answer.file) throw new Error('No report.');
  await navigator.clipboard.writeText(answer.file);
}

/** It is being assessed again. */
const checking = (main: Drawn): Drawn => [
  'div',
  {},
  main,
  note('info', 'wait', pageText('overlay.checking')),
];

type Pressing = ReturnType<typeof pressingRows>;

/** The account bar with what matters about this page; that alone where the bar is switched off. */
function barWith(
  bar: Bar,
  isWhole: boolean,
  line: readonly Drawn[] = [],
  rows: Pressing,
  clock: readonly Drawn[],
): Drawn | undefined {
  const needing: Drawn[] = rows
    ? [
        [
          'span',
          { class: `chip ${rows.tone}` },
          ['icon', { class: rows.icon }],
          bar.rows.replace('{n}', `${rows.count}`),
        ],
        ['button', { class: 'link', act: { do: 'jump' } }, bar.next],
      ]
    : [];
  const about = [...line, ...needing];
  const inside = isWhole ? [...bar.before, ...about, ...clock, ...bar.after] : about;
  return inside[0] && ['section', { class: `bar ${bar.class}`, 'aria-label': 'Twinwatch' }, ...inside];
}

/** With its year, whatever the year: it may be any. */
const clockText = (now: number): string =>
  pageText('overlay.clock', `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`);

/** A badge on every row that something is known about, and none anywhere else. */
function paintRows(rows: readonly Row[], ofPage: Card | undefined, shelf: ShelfView, now: number): void {
  keepBadges(new Set(rows.map((row) => row.place)));
  for (const row of rows) {
    const card = row.kind === 'customer' ? shelf.card(row.id) : ofPage;
    const about = row.kind === 'customer' ? card : card?.subscriptions[row.id];
    paintBadge(row.place, about?.badge, isOutdated(card, now));
  }
}
