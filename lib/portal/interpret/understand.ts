import type { DeclaredAccount } from '@/lib/core/card';
import type { NewSighting } from '@/lib/core/entries';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import type { Capture } from '../captured';
import type { Understood } from '../reading';
import type { Route } from '../routes';
import { judgeAccount } from './identity';
import { interpret } from './interpret';

/** What the content script saw of a page under the account that a person has declared to be signed in. */
interface Seen {
  route: Route;
  capture: Capture;
  account: AccountId;
}

interface Meaning {
  /** For the page. */
  understood: Understood;
  /** For the ledger. */
  sightings: NewSighting[];
  /** A list in which there is nothing, although nothing narrows it. */
  empty?: true;
  /** What speaks for the account, if anything does. */
  agrees?: string;
  /** The account that the page belongs to, when that is another one of the declared. */
  seems?: AccountId;
  /** What speaks against the account, if anything does: then nothing of the page may be recorded. */
  against?: string;
}

/** Makes sense of a page, and says whether it agrees with the account. `knownAccountOf`: whose a subscription was so far. */
export function understand(
  { route, capture, account }: Seen,
  accounts: readonly DeclaredAccount[],
  knownAccountOf: (subscription: SubscriptionId) => AccountId | undefined,
): Meaning {
  const meaning = interpret(route, capture, account);
  if (meaning.kind !== 'read') return { understood: meaning, sightings: [] };
  const { sightings, ids } = meaning;
  const cloud = accounts.find((one) => one.account === account)?.cloud;
  // Each cloud has a portal of its own, apart from the US Government's.
  const isElsewhere = cloud !== undefined && (cloud === 'china') !== (route.cloud === 'china');
  const link = meaning.evidence.find(({ kind }) => kind === 'invitation')?.tenantId;
  const verdict = judgeAccount(account, accounts, meaning, knownAccountOf);
  return {
    understood: { kind: 'read', ids, ...(link && { link }) },
    sightings,
    ...(meaning.empty && { empty: true }),
    ...(verdict.kind === 'agrees' && { agrees: verdict.evidence }),
    ...(verdict.kind === 'contradiction' && { against: verdict.evidence }),
    ...(isElsewhere && { against: 'cloud' }),
    ...(verdict.seems && { seems: verdict.seems }),
  };
}
