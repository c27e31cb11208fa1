import type { Card, FindingCard } from '@/lib/core/card';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import { byUrgency } from '@/lib/core/urgency';
import type { OpenState } from '@/lib/core/words';
import { accountToOpen } from './where';

/** The findings of all customers, laid out for working them off. */

/** The groups of attention, what can be done next, what waits for others, notices, and what was put to rest. */
export const SHELVES = [
  'today',
  'decisions',
  'blocked',
  'next',
  'waiting',
  'onHold',
  'notices',
  'quiet',
] as const;
export type Shelf = (typeof SHELVES)[number];

/** Whether a state, where it is in no group of attention, is ours to go on with; the others wait for somebody else. */
const IS_OURS: Record<OpenState, boolean> = {
  'outage-risk': true,
  're-activated': true,
  overlap: true,
  'stop-today': true,
  'still-billed': false,
  unknown: true,
  'check-twin': true,
  create: true,
  'azure-ready': true,
  'azure-moved': true,
  'azure-told': false,
  waiting: false,
  'azure-waiting': false,
  'in-transfer': false,
  hold: false,
};
const SHELF_OF: ReadonlyMap<string, Shelf> = new Map(
  Object.entries(IS_OURS).map(([state, isOurs]) => [state, isOurs ? 'next' : 'waiting']),
);

function shelfOf(finding: FindingCard): Shelf {
  if (finding.quiet) return 'quiet';
  if (finding.group) return finding.group;
  return SHELF_OF.get(finding.kind) ?? 'notices';
}

/** Findings of one customer, or of one account's sign-in. */
export interface Bundle {
  customer?: CustomerId;
  customerName?: string;
  account?: AccountId;
  findings: FindingCard[];
}

export type By = 'customer' | 'account';

/** Every finding on its shelf, those about accounts among them. */
export function onShelves(
  cards: Iterable<Card>,
  ofAccounts: readonly FindingCard[] = [],
): Record<Shelf, FindingCard[]> {
  const shelves: Record<Shelf, FindingCard[]> = {
    today: [],
    decisions: [],
    blocked: [],
    next: [],
    waiting: [],
    onHold: [],
    notices: [],
    quiet: [],
  };
  const shelve = (finding: FindingCard) => shelves[shelfOf(finding)].push(finding);
  for (const { findings } of cards) findings.forEach(shelve);
  ofAccounts.forEach(shelve);
  return shelves;
}

/**
 * Findings in bundles, the bundle with the most urgent one first. By account, the one that is signed in comes first:
 * what can be done without switching is done first.
 */
export function bundled(
  findings: readonly FindingCard[],
  by: By,
  accounts: { signedIn?: AccountId | undefined; target?: AccountId | undefined },
): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const finding of findings.toSorted(byUrgency)) {
    const { customer, customerName } = finding;
    const account = accountToOpen(finding, accounts.target);
    const key = (by === 'customer' ? (customer ?? account) : account) ?? '';
    const bundle = bundles.get(key) ?? {
      ...(by === 'customer' && customer && { customer }),
      ...(by === 'customer' && customerName !== undefined && { customerName }),
      ...((by === 'account' || !customer) && account && { account }),
      findings: [],
    };
    bundle.findings.push(finding);
    bundles.set(key, bundle);
  }
  const isHere = ({ account }: Bundle) =>
    by === 'account' && account !== undefined && account === accounts.signedIn;
  return [...bundles.values()].sort((a, b) => Number(isHere(b)) - Number(isHere(a)));
}
