import type { DeclaredAccount } from '@/lib/core/card';
import { removeEverything } from '@/lib/overlay/remove';
import { wearTheme } from '@/lib/overlay/sheet';
import { followTheme } from '@/lib/overlay/theme';
import { send } from '@/lib/platform/messages';
import { judgeAccount } from '@/lib/portal/identity';
import { observePage } from '@/lib/portal/observe';
import { type Reading, readPage } from '@/lib/portal/reading';
import type { Route } from '@/lib/portal/routes';
import { openDecisions } from './decide';
import { openOutbox } from './outbox';
import { tellPageState } from './page-state';
import { cardsOf, customersOf, paintPage, rowsOf } from './paint';
import { openPatience } from './patience';
import { openRefresher } from './refresh';
import { type ShelfView, signedInAccount } from './shelf-view';

/**
 * One visit of one page: what it shows becomes sightings, what is known becomes badges, banner and bar, for as long as
 * accounts and settings allow. `isAlive` turns false when the extension was updated under the page.
 */
export function followPage(route: Route, visit: AbortSignal, shelf: ShelfView, isAlive: () => boolean): void {
  const now = () => Date.now() + shelf.offsetMs;
  let reading: Reading = { kind: 'loading' };
  let phase = new AbortController();
  let allowed = '';

  const decisions = openDecisions(visit, paint);
  const patience = openPatience(visit, paint);
  const refresh = openRefresher(visit, now, paint);
  followTheme(visit, () => rowsOf(reading)[0]?.place ?? document.body, wearTheme);
  shelf.watch(visit, (redo) => (redo === 'reading' ? begin() : paint()));
  visit.addEventListener('abort', () => phase.abort());
  begin();

  function begin(): void {
    if (!isAlive()) return;
    const account = signedInAccount(shelf);
    const { contradiction, list } = shelf.accounts;
    const asked = JSON.stringify([shelf.settings.onPortal, account, contradiction]);
    if (asked === allowed) return;
    allowed = asked;
    phase.abort();
    phase = new AbortController();
    reading = { kind: 'loading' };
    if (!shelf.settings.onPortal) {
      removeEverything();
      return;
    }
    if (account && !contradiction) void read(account, phase.signal);
    else
      tellPageState({
        page: route.page,
        reading: 'stopped',
        why: contradiction ? 'contradiction' : list.length > 0 ? 'not-signed-in' : 'no-account',
      });
    paint();
  }

  async function read({ account }: DeclaredAccount, signal: AbortSignal): Promise<void> {
    const outbox = openOutbox(account, signal, now);
    // Subscriptions known to be another account's speak against the declared one, so what is known comes first.
    if (route.customer) await shelf.load([route.customer]);
    if (signal.aborted) return;
    const update = () => {
      if (signal.aborted || !isAlive()) return;
      reading = readPage(route, document, account);
      if (reading.kind === 'read') {
        const ofPage = route.customer && shelf.card(route.customer);
        const verdict = judgeAccount(
          account,
          shelf.accounts.list,
          reading,
          (id) => ofPage?.subscriptions[id]?.account,
        );
        if (verdict.kind === 'contradiction') {
          contradict(account, verdict.evidence);
          return;
        }
        outbox.put(reading.sightings);
        void shelf.load(customersOf(route, reading.rows)).then((found) => found && paint());
      }
      paint();
    };
    observePage(route, document, signal, update);
    update();
  }

  function contradict(account: DeclaredAccount['account'], evidence: string): void {
    phase.abort();
    reading = { kind: 'loading' };
    paint();
    // Unheard, it leaves the page unread: the next visit warns again.
    send({ type: 'page-contradiction', account, evidence }).catch(() => {});
  }

  function paint(): void {
    if (visit.aborted || !shelf.settings.onPortal || !isAlive()) return;
    const unreadable = patience.isOver(reading.kind !== 'unreadable');
    paintPage({ route, reading, shelf, now: now(), unreadable, decisions });
    refresh(cardsOf(route, reading, shelf));
    if (!phase.signal.aborted && reading.kind !== 'not-ours' && signedInAccount(shelf)) tell(unreadable);
  }

  function tell(unreadable: boolean): void {
    const { page } = route;
    if (reading.kind === 'read') tellPageState({ page, reading: 'read', rows: reading.rows.length });
    else if (unreadable && reading.kind === 'unreadable')
      tellPageState({ page, reading: 'unreadable', why: reading.locator });
    else tellPageState({ page, reading: 'loading' });
  }
}
