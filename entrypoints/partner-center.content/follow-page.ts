import type { AccountId } from '@/lib/core/ids';
import { removeEverything } from '@/lib/overlay/remove';
import { wearTheme } from '@/lib/overlay/sheet';
import { followTheme } from '@/lib/overlay/theme';
import { glanceAt, lookAt } from '@/lib/portal/capture';
import { hasLocators } from '@/lib/portal/locate';
import { observePage, STILL_MS } from '@/lib/portal/observe';
import { openReading, type Reading } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import { timer } from '@/lib/portal/timer';
import { openDecisions } from './decide';
import { openHead } from './head';
import { type Mode, modeOf } from './mode';
import { openOutbox } from './outbox';
import { tellPage } from './page-state';
import { cardsOf, customersOf, paintPage, rowsOf } from './paint';
import { openPatience } from './patience';
import { openRefresher } from './refresh';
import type { ShelfView } from './shelf-view';

/** Rows are painted at once; the page is looked at in full when the frame with them is drawn, in a hidden tab as well. */
const DRAWN_MS = 50;

/**
 * One visit of one page: what it shows is sent to be recorded, what is known becomes badges, banner and bar, for as long
 * as accounts and settings allow. `isAlive` turns false when the extension was updated under the page.
 */
export function followPage(route: Route, visit: AbortSignal, shelf: ShelfView, isAlive: () => boolean): void {
  const now = () => Date.now() + shelf.offsetMs;
  let reading: Reading = { kind: 'loading' };
  let mode: Mode = { kind: 'off' };
  let stage = new AbortController();
  /** Only a glance was taken since the page has changed. */
  let isGlance = false;
  let unreadable = false;

  const decisions = openDecisions(paint);
  const head = openHead(visit, paint);
  const patience = openPatience(visit, paint);
  const refresh = openRefresher(visit, now, paint);
  followTheme(visit, () => rowsOf(reading)[0]?.place ?? document.body, wearTheme);
  shelf.watch(visit, (redo) => {
    if (redo !== 'painting') enter(modeOf(shelf), redo === 'locators');
    paint();
  });
  visit.addEventListener('abort', () => stage.abort());
  enter(modeOf(shelf));

  /** Begins anew under what is allowed now; when that is what it was, only if that is asked for. */
  function enter(next: Mode, anew = false): void {
    if (!isAlive() || (!anew && JSON.stringify(next) === JSON.stringify(mode))) return;
    mode = next;
    stage.abort();
    stage = new AbortController();
    reading = { kind: 'loading' };
    isGlance = false;
    if (mode.kind === 'off') removeEverything();
    if (mode.kind === 'reading' && hasLocators()) follow(mode.account.account, stage.signal);
    paint();
  }

  function follow(account: AccountId, signal: AbortSignal): void {
    const known = openReading(route);
    let last: Parameters<typeof known.of>[0] = { kind: 'loading' };
    let isMoving = false;
    const show = () => {
      reading = known.of(last);
      void shelf.load(customersOf(route, rowsOf(reading))).then((found) => found && paint());
      paint();
    };
    const outbox = openOutbox({ route, account, signal, now }, (seen, meaning) => {
      known.understand(seen, meaning);
      if (!signal.aborted && isAlive()) show();
    });
    const look = () => {
      if (signal.aborted || !isAlive()) return;
      const seen = lookAt(route, document, account);
      last = seen;
      isGlance = false;
      isMoving = seen.kind === 'loading' || (seen.kind === 'seen' && seen.isMoving);
      if (seen.kind === 'seen') outbox.put(seen);
      show();
    };
    const drawn = timer(DRAWN_MS, signal, look);
    const glance = () => {
      if (!isAlive()) return;
      const rows = glanceAt(route, document, account);
      last = { kind: 'seen', rows: rows ?? [] };
      isGlance = true;
      show();
      // A list without rows yet is looked at when it stands still.
      if (rows?.length === 0) still.start();
      else drawn.start();
    };
    const still = timer(STILL_MS, signal, () => isGlance && look());
    observePage(route, document, signal, (what) => {
      if (what === 'content') glance();
      else if (what === 'around' || isGlance || isMoving) look();
    });
    glance();
  }

  function paint(): void {
    if (visit.aborted || mode.kind === 'off' || !isAlive()) return;
    if (!isGlance) unreadable = mode.kind === 'reading' && patience(reading);
    paintPage({ route, reading, mode, shelf, now: now(), unreadable, decisions, head });
    if (!isGlance) tellPage(route.page, reading, mode, unreadable);
    refresh(cardsOf(route, reading, shelf));
  }
}
