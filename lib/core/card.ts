import * as z from 'zod/mini';
import type { Progress } from './assessment';
import { accountId, customerId, entryId, subscriptionId } from './ids';
import { COMMERCES, STATUSES } from './subscription-words';
import { GROUPS, REASONS, SEVERITIES, STATES } from './words';

/** How a state looks: a tone, which has a colour, and a shape, so that colour is never the only sign. */
export const TONES = ['danger', 'warn', 'info', 'good', 'none'] as const;
export type Tone = (typeof TONES)[number];
const SHAPES = ['alert', 'stop', 'todo', 'wait', 'done', 'out', 'unknown'] as const;
export type Shape = (typeof SHAPES)[number];

/** What a row of the portal shows, as it is painted: `text` and `more` at a glance, `title` tells the whole story. */
export const badge = z.object({
  tone: z.enum(TONES),
  icon: z.enum(SHAPES),
  text: z.string(),
  more: z.optional(z.string()),
  title: z.string(),
  /** What it speaks of was not seen lately. */
  stale: z.optional(z.literal(true)),
});
export type Badge = z.output<typeof badge>;

const amount = z.union([z.number(), z.object({ min: z.number(), max: z.number() })]);
const byAccount = z.optional(z.record(accountId, z.string()));
const counts = z.record(z.string(), z.number());
/** Number of subscriptions in each group of `attention`. */
const attention = z.object({
  today: z.number(),
  decisions: z.number(),
  blocked: z.number(),
  onHold: z.number(),
});

/** The decision that something stands by: until when it holds, why, and who took it, as far as that was said. */
const standingDecision = z.object({
  entry: entryId,
  until: z.optional(z.string()),
  reason: z.optional(z.string()),
  by: z.optional(z.string()),
});
export type StandingDecision = z.output<typeof standingDecision>;

export const findingCard = z.object({
  id: z.string(),
  /** A `FindingKind`; text here, so that a card of a newer version still parses. */
  kind: z.string(),
  severity: z.enum(SEVERITIES),
  customer: z.optional(customerId),
  customerName: z.optional(z.string()),
  subscription: z.optional(subscriptionId),
  product: z.optional(z.string()),
  /** Of its subscription, where it is known: what to do depends on it. */
  commerce: z.optional(z.enum(COMMERCES)),
  account: z.optional(accountId),
  since: z.string(),
  due: z.optional(z.string()),
  reasons: z.array(z.enum(REASONS)),
  overlapDays: z.optional(amount),
  quiet: z.optional(z.boolean()),
  /** What put it to rest; else the hold or plan that it waits for. */
  decision: z.optional(standingDecision),
  /** The group of `attention` that it stands for, if any. */
  group: z.optional(z.enum(GROUPS)),
});
export type FindingCard = z.output<typeof findingCard>;

export const subscriptionCard = z.object({
  account: accountId,
  role: z.enum(['source', 'target']),
  product: z.optional(z.string()),
  quantity: z.optional(z.number()),
  status: z.enum(STATUSES),
  commerce: z.enum(COMMERCES),
  lastSeen: z.string(),
  /** Sources only: where its move stands. */
  state: z.optional(z.enum(STATES)),
  reasons: z.array(z.enum(REASONS)),
  /** What holds it, plans its overlap or takes it out of scope. */
  decision: z.optional(standingDecision),
  /** Of a source its targets, of a target the sources it stands for. */
  twins: z.array(subscriptionId),
  candidates: z.optional(z.array(subscriptionId)),
  exact: z.optional(subscriptionId),
  difference: z.optional(z.number()),
  overlapDays: z.optional(amount),
  overlapCost: z.optional(amount),
  currency: z.optional(z.string()),
  /** Per licence and month, as last set. */
  unitPrice: z.optional(z.number()),
  clockSince: z.optional(z.string()),
  deadline: z.optional(z.string()),
  cancelUntil: z.optional(z.string()),
  termEndsAt: z.optional(z.string()),
  trial: z.optional(z.literal(true)),
  /** Sources only: first seen after the baseline of its account was frozen. */
  afterBaseline: z.optional(z.literal(true)),
  /** Of an add-on: the base that it falls with. */
  parent: z.optional(subscriptionId),
  /** Between which UTC dates a suspended legacy subscription is deleted. */
  deletion: z.optional(z.object({ min: z.string(), max: z.string() })),
  stale: z.boolean(),
  /** Of its row; absent where there is nothing to say. */
  badge: z.optional(badge),
});
export type SubscriptionCard = z.output<typeof subscriptionCard>;

/**
 * Cards are a projection of the ledger, ready to paint: one per customer, thrown away and rebuilt at will
 * (design.md, "Where things rest"). Content script and popup read them, the keeper writes them.
 */
export const card = z.object({
  customer: customerId,
  name: z.optional(z.string()),
  accepted: z.boolean(),
  acceptedSince: z.optional(z.string()),
  invited: z.boolean(),
  closable: z.boolean(),
  closedAt: z.optional(z.string()),
  owner: z.optional(z.string()),
  /** The next planned chase of its invitation, or the last one when all are past; absent once accepted. */
  chase: z.optional(z.string()),
  /** The state of its source subscriptions that most needs somebody; absent without any. */
  worst: z.optional(z.enum(STATES)),
  byState: counts,
  attention,
  subscriptions: z.record(z.string(), subscriptionCard),
  findings: z.array(findingCard),
  /** The last day of any line of its bills, by account; absent without bills. */
  billedUntil: byAccount,
  /** Accounts in which it was seen without any subscription: when a whole list last said so, '' where none did. Absent for none. */
  empty: byAccount,
  /** Something that is still to be watched was not seen within the age limit. */
  stale: z.optional(z.literal(true)),
  /** Of the customer's row; absent where there is nothing to say. */
  badge: z.optional(badge),
  assessedAt: z.string(),
  /** From this instant on the card may be out of date although no entry came. */
  nextChange: z.optional(z.string()),
});
export type Card = z.output<typeof card>;
/** What the whole move is summed up from: a card without what only its customer's own pages show. */
export type Brief = Omit<Card, 'subscriptions' | 'badge'>;

/** What a person may have an account shown in, instead of the colour of its role. */
export const COLOURS = ['blue', 'teal', 'olive', 'brown', 'magenta', 'violet', 'slate'] as const;
export type Colour = (typeof COLOURS)[number];

export const declaredAccount = z.object({
  account: accountId,
  role: z.enum(['source', 'target']),
  tenantId: accountId,
  name: z.string(),
  cloud: z.string(),
  /** When its baseline was frozen (the first time stands); absent while it is open. */
  baselineFrozenAt: z.optional(z.string()),
  /** As chosen in the settings. */
  colour: z.optional(z.enum(COLOURS)),
});
export type DeclaredAccount = z.output<typeof declaredAccount>;

/** The whole move in one small object: what popup and toolbar show at once. */
export const summary = z.object({
  progress: z.object({
    done: z.number(),
    of: z.number(),
    percent: z.number(),
    byState: counts,
  } satisfies Record<keyof Progress, z.ZodMiniType>),
  attention,
  /** Findings of the groups, the most urgent first, at most `SUMMARY_FINDINGS` of each. */
  findings: z.object({
    today: z.array(findingCard),
    decisions: z.array(findingCard),
    blocked: z.array(findingCard),
    onHold: z.array(findingCard),
  }),
  /** How many findings of each group there are. Absent in a summary of an earlier version. */
  found: z.optional(attention),
  /** Findings that a person has put to rest. Absent for none. */
  resting: z.optional(z.number()),
  customers: z.number(),
  /** Customers with something to watch that was not seen within the age limit; `all`: there is no other. Absent for none. */
  stale: z.optional(z.object({ customers: z.number(), all: z.boolean() })),
  assessedAt: z.string(),
  nextChange: z.optional(z.string()),
});
export type Summary = z.output<typeof summary>;

export const SUMMARY_FINDINGS = 20;
