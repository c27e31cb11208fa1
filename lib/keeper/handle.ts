import { browser } from 'wxt/browser';
import { type EntryKind, isSightingKind } from '@/lib/core/entries';
import type { EntryId } from '@/lib/core/ids';
import { readLedger } from '@/lib/core/ledger-text';
import { PAGE_DECISIONS } from '@/lib/platform/drawn';
import { pageKey } from '@/lib/platform/glance';
import type { Answer } from '@/lib/platform/messages';
import type { Received } from '@/lib/platform/receive';
import { settings } from '@/lib/platform/shelf';
import { now } from '@/lib/platform/time';
import { append, findDecision, takenBack } from './append';
import { inLedger } from './database';
import { endDemo, startDemo } from './demo';
import { erase } from './erase';
import { exportLedger } from './export';
import { filledIn } from './filled';
import { followUp } from './follow-up';
import { headFor } from './head';
import { settle } from './held-back';
import { countMissing } from './locator-health';
import { reportOf } from './page-report';
import { keep, seePage } from './page-seen';
import { isPaused, pause } from './pause';
import { dismissProblem } from './problem';
import { type Draft, record } from './record';
import { read, readSettings, write } from './shelf';
import { restoreImport, takeBackImport, takeIn } from './take-in';
import { markAll, markDirty } from './to-assess';

/** Does what a message asks for, and answers when it is recorded and shown. Messages are handled one after the other. */
export async function handle(message: Received, tab: number | undefined): Promise<Answer> {
  switch (message.type) {
    case 'page-seen':
      return seePage(message, tab);
    case 'page-state':
      if (tab !== undefined) await browser.storage.session.set({ [pageKey(tab)]: message.state });
      if (message.state.reading === 'unreadable' && message.state.why) await countMissing(message.state.why);
      return { ok: true };
    case 'page-refresh':
      await inLedger(async (tx) => {
        for (const customer of message.customers)
          if ((await tx.objectStore('documents').getKey(customer)) !== undefined)
            await markDirty(tx, customer);
      });
      break;
    case 'page-head':
      return { ok: true, head: await headFor(message) };
    case 'page-decide': {
      const filled = filledIn(message);
      return filled.length > 0 ? record(filled, await now(), isOfPages) : { ok: true, entries: [] };
    }
    case 'page-confirm': {
      const { account, as = account } = message;
      // A page speaks of what was seen under the account that this browser is said to be signed in to, and of no other.
      if ((await read('accounts'))?.signedIn !== account) return { ok: false, problem: 'account-changed' };
      return settle({ account, as }, (found) => keep(found, undefined));
    }
    case 'own-settle':
      return settle(message, (found) => keep(found, undefined));
    case 'page-undo':
      return undo(message.entries, isOfPages);
    case 'page-paused':
      return { ok: true, paused: tab !== undefined && (await isPaused(tab)) };
    case 'page-pause':
      if (tab !== undefined) await pause(tab, true);
      return { ok: true };
    case 'own-pause':
      await pause(message.tab, message.paused);
      return { ok: true };
    case 'own-decide':
      return decide(message.decisions);
    case 'own-undo-all':
      return undo(message.entries, (kind) => !isSightingKind(kind));
    case 'own-settings':
      await changeSettings(message.settings);
      break;
    case 'own-import': {
      const ledger = readLedger(message.file);
      if (!ledger.ok) return { ok: false, problem: 'invalid' };
      await append(ledger.entries, ledger.unknown);
      break;
    }
    case 'own-demo': {
      const answer = message.file === null ? await endDemo() : await startDemo(message.file);
      if (!answer.ok) return answer;
      break;
    }
    case 'own-take-in':
      return takeIn(message.parcel);
    case 'own-take-back':
      return message.restore ? restoreImport(message.parcel) : takeBackImport(message.parcel);
    case 'own-export':
      return { ok: true, ...(await exportLedger(await now())) };
    case 'page-report':
      return tab === undefined ? { ok: false, problem: 'refused' } : { ok: true, file: await reportOf(tab) };
    case 'own-report':
      return { ok: true, file: await reportOf(message.tab) };
    case 'own-locators': {
      const { file } = message;
      await write('locatorFix', file ? { file, at: new Date(await now()).toISOString() } : undefined);
      // What was counted of another list says nothing of this one.
      await write('locatorHealth', undefined);
      break;
    }
    case 'own-drop-problem':
      await dismissProblem();
      break;
    case 'own-erase':
      await erase();
      break;
  }
  await followUp();
  return { ok: true };
}

const isOfPages = (kind: EntryKind): boolean => PAGE_DECISIONS.some((offered) => offered === kind);

const decide = async (decisions: readonly Draft[]): Promise<Answer> =>
  record(decisions, await now(), (kind) => !isSightingKind(kind) && kind !== 'undone');

/**
 * Takes decisions back, the last one first; all, or none if the sender may not take back one of them. What is taken back
 * already, by another window, is not taken back twice: whoever lets it stand again would have to do so twice.
 */
async function undo(entries: readonly EntryId[], may: (kind: EntryKind) => boolean): Promise<Answer> {
  const drafts: Draft[] = [];
  const at = await now();
  const gone = await takenBack(at);
  for (const entry of entries.toReversed()) {
    const decision = await findDecision(entry);
    if (decision === undefined || !may(decision.kind)) return { ok: false, problem: 'invalid' };
    if (!gone.has(entry)) drafts.push({ kind: 'undone', via: 'person', entry });
  }
  return record(drafts, at, (kind) => kind === 'undone');
}

/**
 * What is not given keeps its value, what is null loses it. What is stale depends on the age limit, so that a new one
 * concerns everybody.
 */
async function changeSettings(given: Extract<Received, { type: 'own-settings' }>['settings']): Promise<void> {
  const before = await readSettings();
  const features = { ...before.features, ...given.features };
  const colours = Object.fromEntries(
    Object.entries({ ...before.colours, ...given.colours }).filter(([, colour]) => colour !== null),
  );
  const changes = Object.entries({
    ...given,
    ...(given.features && { features }),
    ...(given.colours && { colours }),
  });
  const changed = { ...before, ...Object.fromEntries(changes.filter(([, value]) => value !== undefined)) };
  const kept = Object.entries(changed).filter(([, value]) => value !== null);
  const after = settings.parse(Object.fromEntries(kept));
  // Marked before: a worker stopped in between would leave everybody on the old limit.
  if (after.ageLimitDays !== before.ageLimitDays) await inLedger(markAll);
  await write('settings', after);
}
