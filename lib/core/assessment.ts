import type { AccountId, CustomerId, SubscriptionId } from './ids';
import type { FindingKind, Reason, Severity, State } from './words';

/** A number of days, or of money, that sightings leave open between two ends. */
export interface Range {
  min: number;
  max: number;
}
export type Amount = number | Range;

/** A UTC date such as `2023-03-20`. */
export type DayText = string;
/** An ISO 8601 UTC instant such as `2023-03-20T10:00:00Z`. */
export type InstantText = string;

/** What is concluded about one source subscription (ledger.md, Replay). Optional fields are absent where they do not apply. */
export interface SubscriptionAssessment {
  state: State;
  reasons: Reason[];
  customer: CustomerId;
  account: AccountId;
  /** The targets of its own pairs. */
  twins: SubscriptionId[];
  candidates?: SubscriptionId[];
  exact?: SubscriptionId;
  /** Licences of the target side less those of the source side. */
  difference?: number;
  overlapDays?: Amount;
  overlapCost?: Amount;
  currency?: string;
  credit?: Amount;
  commitment?: number;
  deadline?: InstantText;
  clockSince?: InstantText;
  deletion?: { min: DayText; max: DayText };
  stale: boolean;
}

export interface CustomerSummary {
  accepted: boolean;
  acceptedSince?: InstantText;
  closable: boolean;
  open: SubscriptionId[];
}

export interface MessageText {
  /** Key of a text in `lib/texts`, such as `finding.overlap`. */
  key: string;
  params: Record<string, string | number>;
}

/** One thing that needs somebody. Everything a person sees shows findings. */
export interface Finding {
  id: string;
  kind: FindingKind;
  severity: Severity;
  customer?: CustomerId;
  subscription?: SubscriptionId;
  account?: AccountId;
  since: InstantText;
  due?: InstantText;
  reasons: Reason[];
  quiet?: true;
  text: MessageText;
}

export interface Progress {
  done: number;
  of: number;
  percent: number;
  byState: Partial<Record<State, number>>;
}

export interface Attention {
  today: SubscriptionId[];
  decisions: SubscriptionId[];
  blocked: SubscriptionId[];
  onHold: SubscriptionId[];
}

export interface Totals {
  overlapCost: Record<string, Range>;
  credit: Record<string, Range>;
}

/** Everything concluded about one customer; the whole assessment is the sum of these. */
export interface CustomerAssessment {
  customer: CustomerId;
  subscriptions: Record<SubscriptionId, SubscriptionAssessment>;
  summary: CustomerSummary;
  findings: Finding[];
  attention: Attention;
  /** Until when this holds if no entry comes; absent when time alone changes nothing. */
  nextChange?: InstantText;
}

export interface Assessment {
  at: InstantText;
  subscriptions: Record<SubscriptionId, SubscriptionAssessment>;
  customers: Record<CustomerId, CustomerSummary>;
  progress: Progress;
  attention: Attention;
  findings: Finding[];
  totals: Totals;
  nextChange?: InstantText;
}
