import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Card } from '@/lib/core/card';
import { isSightingKind, type NewSighting } from '@/lib/core/entries';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import type { Answer } from '@/lib/platform/messages';
import { now } from '@/lib/platform/time';
import { contradict, objection } from './accounts';
import { readCard } from './cards';
import { inLedger } from './database';
import { readShared } from './documents';
import { agree } from './evidence';
import { followUp, shelveBar } from './follow-up';
import { gatherLists, listsBegun } from './gather-lists';
import { withoutLesserWord } from './granular-word';
import { type Found, holdBack } from './held-back';
import { countMatched } from './locator-health';
import { record } from './record';
import { read } from './shelf';
import { type PageSeen, understand } from './understanding';

/** Keys in `storage.session`: what was recorded of the page that a tab shows, and lists of which parts were seen. */
export const recordedKey = (tab: number): string => `recorded:${tab}`;
const LISTS = 'lists';

/** What was recorded last of each thing in one visit of a page, as text. */
const recordedSchema = z.object({ visit: z.string(), said: z.record(z.string(), z.string()) });

/**
 * Records what a page shows and was not recorded yet in this visit, unless it speaks against the account that is
 * declared to be signed in, or has to wait for a person's word that it is that account. Answers with what the page means.
 */
export async function seePage(seen: PageSeen, tab: number | undefined): Promise<Answer> {
  const { account, visit, route } = seen;
  const problem = await objection(account);
  if (problem !== undefined) return { ok: false, problem };
  const accounts = await read('accounts');
  const card = route.customer && (await readCard(route.customer));
  const { understood, sightings, empty, agrees, against, seems } = understand(
    seen,
    accounts?.list ?? [],
    (subscription) => card?.subscriptions[subscription]?.account,
  );
  if (against !== undefined) {
    await contradict(account, against, seems);
    await followUp();
    return { ok: false, problem: 'contradiction' };
  }
  await countMatched(seen.capture.matched ?? {}, visit);
  if (agrees !== undefined && (await agree(account, agrees, await now()))) await shelveBar();
  const at = Math.min(Date.parse(seen.seenAt), await now());
  const isAccepted = async (customer: CustomerId) => (await readCard(customer))?.accepted === true;
  const told = route.page === 'granular-admin' ? await withoutLesserWord(sightings, isAccepted) : sightings;
  // What had something in it before and has nothing now is not believed: an error may look like that.
  if (empty && (await hadSomething(card, route.customer, account)))
    return { ok: true, understood: { kind: 'loading' } };
  const found = { account, visit, at, sightings: told };
  if (await holdBack(found)) return { ok: true, understood };
  const answer = await keep(found, tab);
  return answer.ok ? { ...answer, understood } : answer;
}

/** Whether a list that is empty now was seen with something in it: the customer's own, or the account's. */
const hadSomething = async (card: Card | undefined, customer: CustomerId | undefined, account: AccountId) =>
  customer
    ? Object.values(card?.subscriptions ?? {}).some((one) => one.account === account)
    : hasListed(account);

/** Whether the account's list of customers was seen with somebody in it. */
const hasListed = (account: AccountId): Promise<boolean> =>
  inLedger(async (tx) =>
    (await readShared(tx)).known.some(
      (entry) =>
        entry.kind === 'list-seen' &&
        entry.list === 'customers' &&
        entry.account === account &&
        entry.ids.length > 0,
    ),
  );

/** Records one look at a page: what was not recorded in this visit before, and lists once they were seen whole. */
export async function keep({ visit, at, sightings }: Found, tab: number | undefined): Promise<Answer> {
  const key = recordedKey(tab ?? -1);
  const stored = await browser.storage.session.get([key, LISTS]);
  const before = z.safeParse(recordedSchema, stored[key]).data;
  const said = before?.visit === visit ? before.said : {};
  const lists = gatherLists(sightings, z.safeParse(listsBegun, stored[LISTS]).data ?? {}, at);
  const news = new Map(lists.sightings.map((sighting) => [subjectOf(sighting), sighting]));
  for (const [subject, sighting] of news)
    if (said[subject] === JSON.stringify(sighting)) news.delete(subject);
  const answer: Answer = news.size > 0 ? await record([...news.values()], at, isSightingKind) : { ok: true };
  if (!answer.ok) return answer;
  for (const [subject, sighting] of news) said[subject] = JSON.stringify(sighting);
  await browser.storage.session.set({ [key]: { visit, said }, [LISTS]: lists.begun });
  return answer;
}

/** What a sighting is about. */
function subjectOf(sighting: NewSighting): string {
  switch (sighting.kind) {
    case 'customer-seen':
      return `${sighting.kind} ${sighting.customer}`;
    case 'subscription-seen':
    case 'charge-seen':
      return `${sighting.kind} ${sighting.subscription}`;
    case 'list-seen':
      return `${sighting.kind} ${sighting.list} ${sighting.customer ?? ''}`;
    case 'transfer-seen':
      return `${sighting.kind} ${sighting.transfer}`;
  }
}
