import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { NewSighting } from '@/lib/core/entries';
import { type AccountId, accountId, customerId } from '@/lib/core/ids';
import type { Answer } from '@/lib/platform/messages';
import { now } from '@/lib/platform/time';
import { putAside } from './aside';
import { inLedger, type LedgerTransaction } from './database';
import { weigh } from './doubt';
import { followUp } from './follow-up';
import { record } from './record';
import { read, write } from './shelf';

/** What one look at a page saw. */
export interface Found {
  account: AccountId;
  visit: string;
  /** Ms since the epoch. */
  at: number;
  sightings: NewSighting[];
}

/** Key in the ledger's database: what waits until a person has said whose it is. It outlives the browser. */
const HELD = 'held';
/** Key in `storage.session`: visits of which a person has said that they are of the account that was declared. */
const CONFIRMED = 'confirmed';
/** Key in `storage.session`: whom the newest visit has made count as accepted. */
const ACCEPTED = 'accepted';
const acceptedSchema = z.object({ visit: z.string(), customers: z.array(customerId) });

/** Checked in outline: only the keeper writes here, and every sighting is checked in full when it is recorded. */
const isDraft = (value: unknown): value is NewSighting =>
  typeof value === 'object' && value !== null && 'kind' in value && 'account' in value;
const heldBackSchema = z.array(
  z.object({
    account: accountId,
    visit: z.string(),
    at: z.number(),
    sightings: z.array(z.custom<NewSighting>(isDraft)),
  }),
);

/** What waits. What cannot be read is put aside in the same transaction: the next write would be over it. */
async function readHeldBack(tx: LedgerTransaction): Promise<Found[]> {
  const raw = await tx.objectStore('marks').get(HELD);
  if (raw === undefined) return [];
  const held = z.safeParse(heldBackSchema, raw);
  if (held.success) return held.data;
  await putAside(tx, { what: 'storage', of: HELD, raw });
  await tx.objectStore('marks').delete(HELD);
  return [];
}

/**
 * Holds back what a page showed when there is doubt about its account, and whatever is seen of that account after it,
 * until a person has answered. False when it may be recorded.
 */
export async function holdBack(found: Found): Promise<boolean> {
  const accounts = await read('accounts');
  if (!accounts) return false;
  const { account, visit } = found;
  const before = accounts.doubts?.find((one) => one.account === account);
  if (!before && (await confirmedVisits()).includes(visit)) return false;
  const at = await now();
  const earlier = z.safeParse(acceptedSchema, (await browser.storage.session.get(ACCEPTED))[ACCEPTED]).data;
  const already = earlier?.visit === visit ? earlier.customers : [];
  const { doubt, accepted } = await inLedger(async (tx) => {
    const held = await readHeldBack(tx);
    const waiting = [...held.filter((one) => one.account === account), found];
    const sightings = waiting.flatMap((one) => one.sightings);
    const weighed = await weigh(tx, sightings, already, accounts.list, at);
    const doubt = weighed.doubt ?? before;
    if (doubt) await tx.objectStore('marks').put([...held, found], HELD);
    return { doubt, accepted: weighed.accepted };
  });
  if (!doubt) {
    if (accepted.length > already.length)
      await browser.storage.session.set({ [ACCEPTED]: { visit, customers: accepted } });
    return false;
  }
  const since = before?.at ?? new Date(found.at).toISOString();
  const others = accounts.doubts?.filter((one) => one !== before) ?? [];
  await write('accounts', { ...accounts, doubts: [...others, { ...doubt, account, at: since }] });
  await followUp();
  return true;
}

const confirmedVisits = async (): Promise<string[]> => {
  const stored = await browser.storage.session.get(CONFIRMED);
  return z.safeParse(z.array(z.string()), stored[CONFIRMED]).data ?? [];
};

/** What a person says of pages that were held back under an account: whose they are. */
export interface Settlement {
  account: AccountId;
  as: AccountId;
}

/**
 * Records what was held back, under the account that a person named. Of the account that this browser is said to be
 * signed in to, the answer says that too.
 * @param keep records one look at a page
 */
export async function settle(
  { account, as }: Settlement,
  keep: (found: Found) => Promise<Answer>,
): Promise<Answer> {
  const accounts = await read('accounts');
  const isDeclared = accounts?.list.some((one) => one.account === as);
  if (!isDeclared || !accounts?.doubts?.some((one) => one.account === account))
    return { ok: false, problem: 'account-changed' };
  const held = await inLedger(readHeldBack);
  const mine = held.filter((one) => one.account === account);
  if (accounts.signedIn === account) {
    const said = { kind: 'signed-in', via: 'person', account: as };
    const answer = await record([said], await now(), (kind) => kind === 'signed-in');
    if (!answer.ok) return answer;
  }
  for (const found of mine) {
    const sightings = found.sightings.map((sighting) => ({ ...sighting, account: as }));
    const answer = await keep({ ...found, account: as, sightings });
    if (!answer.ok) return answer;
  }
  // Only now: whoever was stopped before this begins again, and what was recorded twice says nothing new.
  await inLedger((tx) =>
    tx.objectStore('marks').put(
      held.filter((one) => one.account !== account),
      HELD,
    ),
  );
  if (as === account) {
    const visits = [...(await confirmedVisits()), ...mine.map(({ visit }) => visit)];
    await browser.storage.session.set({ [CONFIRMED]: [...new Set(visits)] });
  }
  const { doubts = [], ...rest } = (await read('accounts')) ?? { list: [] };
  const left = doubts.filter((one) => one.account !== account);
  await write('accounts', { ...rest, ...(left.length > 0 && { doubts: left }) });
  await followUp();
  return { ok: true };
}
