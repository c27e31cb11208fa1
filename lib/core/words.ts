import type { COMMERCES, STATUSES } from './subscription-words';

/** The closed vocabularies of the ledger. A new word is added here; the compiler then names every place that must handle it. */

export type Status = (typeof STATUSES)[number];

export type Commerce = (typeof COMMERCES)[number];

export const CLOUDS = ['global', 'usgov', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** The states of a source subscription, the one that most needs somebody first. Which one applies is told by the state table in `states.ts`. */
export const STATES = [
  'outage-risk',
  're-activated',
  'overlap',
  'stop-today',
  'still-billed',
  'unknown',
  'check-twin',
  'create',
  'azure-ready',
  'azure-moved',
  'azure-told',
  'waiting',
  'azure-waiting',
  'in-transfer',
  'hold',
  'done',
  'exempt',
] as const;
export type State = (typeof STATES)[number];

/** Negative when state `a` needs somebody more than `b`. */
export const byPressure = (a: State, b: State): number => STATES.indexOf(a) - STATES.indexOf(b);

export const REASONS = [
  'trial',
  'already-stopped',
  'still-billed',
  'converted',
  'decision',
  'source-still-active',
  'target-not-seen',
  'overdue',
  'transferred',
  'status-text',
  'gone',
  'cloud',
  'commerce',
  'late',
  'gap',
  'suspended-not-cancelled',
  'window-closed',
  'window-unknown',
  'no-twin',
  'twin-unconfirmed',
  'short',
  'over',
  'add-on-missing',
  'target-not-active',
  'target-stale',
  'invited',
  'list-not-fully-seen',
  'term-ends',
  'confirm',
  'ambiguous',
  'quantity-unknown',
  'suspend',
  'cancel',
  'not-curable',
  'base-only',
  'base-stopped',
  'planned',
  'renews',
  'ends-with-term',
  'may-extend',
  'product-differs',
] as const;
export type Reason = (typeof REASONS)[number];

/** Findings that are not named like a state (ledger.md, Findings). */
export const NOTICES = [
  'quantity-changed',
  'new-at-source',
  'added-after-closing',
  'gone',
  'converted',
  'term-end-near',
  'window-near',
  'auto-renew-off',
  'deletion-near',
  'trial-ending',
  'charge-after-stop',
  'wrong-link',
  'limit',
  'cloud',
] as const;
export type Notice = (typeof NOTICES)[number];

/** What is neither done nor out of scope needs somebody, so it has a finding of its state's name. */
export type OpenState = Exclude<State, 'done' | 'exempt'>;
export type FindingKind = OpenState | Notice;

/** The groups of `attention` (ledger.md, Portfolio). */
export const GROUPS = ['today', 'decisions', 'blocked', 'onHold'] as const;
export type Group = (typeof GROUPS)[number];

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];
