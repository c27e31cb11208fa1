import type { COMMERCES, STATUSES } from './subscription-words';

/** The closed vocabularies of the ledger. A new word is added here; the compiler then names every place that must handle it. */

export type Status = (typeof STATUSES)[number];

export type Commerce = (typeof COMMERCES)[number];

export const CLOUDS = ['global', 'usgov', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** The states of a source subscription. Their order of precedence is the state table in `states.ts`. */
export const STATES = [
  'exempt',
  'azure-waiting',
  'azure-ready',
  'azure-told',
  'azure-moved',
  'in-transfer',
  'unknown',
  'done',
  'still-billed',
  'outage-risk',
  're-activated',
  'waiting',
  'hold',
  'create',
  'check-twin',
  'stop-today',
  'overlap',
] as const;
export type State = (typeof STATES)[number];

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

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];
