import type { AccountId } from '@/lib/core/ids';
import { removeEverything } from '@/lib/overlay/remove';
import { wearTheme } from '@/lib/overlay/sheet';
import { followTheme } from '@/lib/overlay/theme';
import { send } from '@/lib/platform/messages';
import { judgeAccount } from '@/lib/portal/identity';
import { observePage } from '@/lib/portal/observe';
import { type Reading, readPage } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import { openDecisions } from './decide';
import { gatherLists } from './gather-lists';
import { openHead } from './head';
import { openOutbox } from './outbox';
import { tellPage } from './page-state';
import { cardsOf, customersOf, paintPage, rowsOf } from './paint';
import { openPatience } from './patience';
import { openRefresher } from './refresh';
import type { ShelfView } from './shelf-view';
import { type Standing, standingOf } from './standing';

/**
 * One visit of one page: what it shows becomes sightings, what is known becomes badges, banner and bar, for as long as
 * accounts and settings allow. `isAlive` turns false when the extension was updated under the page.
 */
export function followPage(route: Route, visit: AbortSignal, shelf: ShelfView, isAlive: () => boolean): void {
  const now = () => Date.now() + shelf.offsetMs;
  let reading: Reading = { kind: 'loading' };
  let standing: Standing = { kind: 'off' };
  let stage = new AbortController();

  const decisions = openDecisions(visit, paint);
  const headOf = openHead(visit, paint);
  const patience = openPatience(visit, paint);
  const refresh = openRefresher(visit, now, paint);
  followTheme(visit, () => rowsOf(reading)[0]?.place ?? document.body, wearTheme);
  shelf.watch(visit, (redo) =>
    redo === 'reading' ? stand(standingOf(shelf.settings, shelf.accounts)) : paint(),
  );
  visit.addEventListener('abort', () => stage.abort());
  stand(standingOf(shelf.settings, shelf.accounts));

  /** Begins anew under what is allowed now; nothing happens when that is what it was. */
  function stand(next: Standing): void {
    if (!isAlive() || JSON.stringify(next) === JSON.stringify(standing)) return;
    standing = next;
    stage.abort();
    stage = new AbortController();
    reading = { kind: 'loading' };
    if (standing.kind === 'off') removeEverything();
    if (standing.kind === 'reading') void follow(standing.account.account, stage.signal);
    paint();
  }

  async function follow(account: AccountId, signal: AbortSignal): Promise<void> {
    // Subscriptions that are known to be another account's speak against this one, so what is known comes first.
    if (route.customer) await shelf.load([route.customer]);
    if (signal.aborted) return;
    const outbox = openOutbox(account, signal, now);
    const update = () => {
      if (signal.aborted || !isAlive()) return;
      reading = readPage(route, document, account);
      if (reading.kind === 'read') {
        const evidence = contradictionIn(reading, account);
        if (evidence !== undefined) {
          contradict(account, evidence);
          return;
        }
        outbox.put(gatherLists(reading.sightings, now()));
        void shelf.load(customersOf(route, reading.rows)).then((found) => found && paint());
      }
      paint();
    };
    observePage(route, document, signal, update);
    update();
  }

  /** What on the page speaks against the account, if anything does. */
  function contradictionIn(page: Reading, account: AccountId): string | undefined {
    const card = route.customer && shelf.card(route.customer);
    const verdict = judgeAccount(
      account,
      shelf.accounts.list,
      page,
      (id) => card?.subscriptions[id]?.account,
    );
    return verdict.kind === 'contradiction' ? verdict.evidence : undefined;
  }

  /** Stops at once, without waiting for the background to agree. */
  function contradict(account: AccountId, evidence: string): void {
    if (standing.kind === 'reading') stand({ ...standing, kind: 'stopped', why: 'contradiction' });
    // Unheard, it leaves the page unread: the next visit warns again.
    send({ type: 'page-contradiction', account, evidence }).catch(() => {});
  }

  function paint(): void {
    if (visit.aborted || standing.kind === 'off' || !isAlive()) return;
    const unreadable = standing.kind === 'reading' && patience(reading);
    paintPage({ route, reading, standing, shelf, now: now(), unreadable, decisions, headOf });
    tellPage(route.page, reading, standing, unreadable);
    refresh(cardsOf(route, reading, shelf));
  }
}
