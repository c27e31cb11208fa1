import { assessAccounts } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import { type DeclaredAccount, findingCard } from '@/lib/core/card';
import type { Entry, EntryOf } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import { asDecision } from '@/lib/core/project';
import { standingAt } from '@/lib/core/standing';
import { inOrder, timed } from '@/lib/core/timed';
import type { AccountsOnShelf, Settings } from '@/lib/platform/shelf';
import { now } from '@/lib/platform/time';
import { inLedger } from './database';
import { deviceId } from './device';
import { readShared } from './documents';
import { read, readSettings, write } from './shelf';

/**
 * Who the accounts are, in the order of their first declaration, which of them this profile is signed in to, and what
 * needs somebody about them.
 */
function accountsIn(
  entries: readonly Entry[],
  device: string,
  at: number,
  colours: Settings['colours'] = {},
): AccountsOnShelf {
  const book = fold(entries);
  const standing = standingAt(book, at);
  const standingOnes = entries
    .map(timed)
    .filter(standing.counts)
    .sort(inOrder)
    .map(({ entry }) => entry);
  const list = new Map<AccountId, DeclaredAccount>();
  for (const { account, role, tenantId, name, cloud } of standingOnes.filter(isAccountSet)) {
    if (role !== 'source' && role !== 'target') {
      list.delete(account); // a word of a later version: neither to us
      continue;
    }
    const frozen = standing.baselineOf(account);
    const baseline = frozen === undefined ? {} : { baselineFrozenAt: new Date(frozen).toISOString() };
    const colour = colours[account];
    list.set(account, { account, role, tenantId, name, cloud, ...baseline, ...(colour && { colour }) });
  }
  const signedIn = standingOnes.filter(isSignIn).findLast((entry) => entry.device === device);
  const { findings, nextChange } = assessAccounts(book, at);
  const restOf = (id: string) => asDecision(book.byFinding.get(id)?.findLast(standing.counts)?.entry);
  return {
    list: [...list.values()],
    ...(findings.length > 0 && {
      findings: findings.map((finding) =>
        findingCard.parse({ ...finding, ...(finding.quiet && restOf(finding.id)) }),
      ),
    }),
    ...(nextChange !== undefined && { nextChange }),
    ...(signedIn && { signedIn: signedIn.account, signedInAt: signedIn.at }),
  };
}

const isAccountSet = (entry: Entry): entry is EntryOf<'account-set'> => entry.kind === 'account-set';
const isSignIn = (entry: Entry): entry is EntryOf<'signed-in'> => entry.kind === 'signed-in';

/** Lays the accounts on the shelf, if they changed. A contradiction stays until a person has said anew who is signed in. */
export async function shelveAccounts(): Promise<void> {
  const { known } = await inLedger(readShared);
  const device = await deviceId();
  const before = await read('accounts');
  const contradiction = before?.contradiction;
  const since = contradiction && Date.parse(contradiction.at);
  const isAnswered = known.some(
    (entry) =>
      isSignIn(entry) && entry.device === device && since !== undefined && Date.parse(entry.at) >= since,
  );
  const accounts = {
    ...accountsIn(known, device, await now(), (await readSettings()).colours),
    ...(contradiction && !isAnswered && { contradiction }),
    ...(before?.doubts && { doubts: before.doubts }),
  };
  if (JSON.stringify(accounts) !== JSON.stringify(before)) await write('accounts', accounts);
}

/** Why sightings of an account may not be recorded now; undefined when they may. */
export async function objection(
  account: AccountId,
): Promise<'contradiction' | 'account-changed' | undefined> {
  const accounts = await read('accounts');
  if (accounts?.contradiction !== undefined) return 'contradiction';
  if (await read('demo')) return 'account-changed'; // the demo's accounts are nobody's
  const declared = accounts?.list.some((known) => known.account === account) ?? false;
  return declared && accounts?.signedIn === account ? undefined : 'account-changed';
}

/** A page showed that another account is signed in: nothing more is recorded until a person has answered. */
export async function contradict(account: AccountId, evidence: string, seems?: AccountId): Promise<void> {
  const accounts = await read('accounts');
  if (accounts === undefined || accounts.signedIn !== account || accounts.contradiction !== undefined) return;
  await write('accounts', {
    ...accounts,
    contradiction: { evidence, at: new Date(await now()).toISOString(), ...(seems && { seems }) },
  });
}
