import * as z from 'zod/mini';
import { COLOURS } from '@/lib/core/card';
import { day, instant, whole } from '@/lib/core/entry-fields';
import { accountId, customerId, entryId } from '@/lib/core/ids';
import { locatorCorrection } from '@/lib/portal/locators-in-force';
import { PAGES } from '@/lib/portal/routes';
import { LANGUAGES } from '@/lib/texts/chosen';
import { captureSchema, routeSchema } from './captured';
import { PAGE_DECISIONS } from './drawn';
import type { Message } from './messages';
import { isOwnPage, isPortalPage, type Self, type Sender } from './sender';
import { FEATURES, reminding, savedView } from './shelf';

/** More rows than any page shows; a bound, so that no message can fill the disk. */
const MOST_ENTRIES = 5_000;
/** More than one fills in or ticks in a form, or takes back, in one go. */
const MOST_DECIDED = 500;
/** More kinds of decision than one form makes. */
const MOST_TEMPLATES = 10;
const shortText = z.string().check(z.maxLength(500));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false; // the browser's way to say that it knows no such zone
  }
}

/** The envelope of an entry to be. Its fields are read by the core once `id`, `at` and `device` are on it. */
const decision = z.looseObject({ kind: z.string(), via: z.literal('person') });

/** What a page has decided, to be completed by what was filled in. */
const template = z.object({
  decision: z.looseObject({ kind: z.enum(PAGE_DECISIONS), via: z.literal('person') }),
  takes: z.exactOptional(z.array(shortText)),
  needs: z.exactOptional(shortText),
  each: z.exactOptional(shortText),
});

const SCHEMAS = {
  'page-seen': z.object({
    type: z.literal('page-seen'),
    account: accountId,
    seenAt: instant,
    visit: shortText,
    route: routeSchema,
    capture: captureSchema,
  }),
  'page-state': z.object({
    type: z.literal('page-state'),
    state: z.object({
      page: z.enum(PAGES),
      reading: z.enum(['loading', 'read', 'unreadable', 'stopped', 'not-ours']),
      why: z.optional(shortText),
      rows: z.optional(z.number()),
    }),
  }),
  'page-refresh': z.object({
    type: z.literal('page-refresh'),
    customers: z.array(customerId).check(z.maxLength(MOST_ENTRIES)),
  }),
  'page-head': z.object({
    type: z.literal('page-head'),
    route: routeSchema,
    open: z.array(shortText).check(z.maxLength(20)),
    link: z.exactOptional(accountId),
  }),
  'page-decide': z.object({
    type: z.literal('page-decide'),
    decisions: z.array(template).check(z.minLength(1), z.maxLength(MOST_TEMPLATES)),
    fields: z.array(z.object({ name: shortText, value: z.string() })).check(z.maxLength(MOST_DECIDED)),
  }),
  'page-undo': z.object({
    type: z.literal('page-undo'),
    entries: z.array(entryId).check(z.maxLength(MOST_DECIDED)),
  }),
  'page-confirm': z.object({
    type: z.literal('page-confirm'),
    account: accountId,
    as: z.optional(accountId),
  }),
  'page-paused': z.object({ type: z.literal('page-paused') }),
  'page-pause': z.object({ type: z.literal('page-pause') }),
  'own-settle': z.object({
    type: z.literal('own-settle'),
    account: accountId,
    as: accountId,
  }),
  'own-decide': z.object({
    type: z.literal('own-decide'),
    decisions: z.array(decision).check(z.maxLength(MOST_ENTRIES)),
  }),
  'own-undo-all': z.object({
    type: z.literal('own-undo-all'),
    entries: z.array(entryId).check(z.maxLength(MOST_ENTRIES)),
  }),
  'own-settings': z.object({
    type: z.literal('own-settings'),
    settings: z.object({
      onPortal: z.optional(z.boolean()),
      features: z.optional(z.partialRecord(z.enum(FEATURES), z.boolean())),
      reminders: z.optional(z.boolean()),
      reminderLeadHours: z.optional(z.number().check(z.gte(0), z.lte(23))),
      ageLimitDays: z.optional(whole.check(z.gte(1), z.lte(90))),
      deadline: z.optional(z.nullable(day)),
      views: z.optional(z.array(savedView).check(z.maxLength(50))),
      colours: z.optional(z.record(accountId, z.nullable(z.enum(COLOURS)))),
      language: z.optional(z.nullable(z.enum(LANGUAGES))),
      timeZone: z.optional(z.nullable(z.string().check(z.refine(isTimeZone)))),
      leadDays: z.nullable(reminding.shape.leadDays),
      remindAt: z.nullable(reminding.shape.remindAt),
      quietHours: z.nullable(reminding.shape.quietHours),
      workDays: z.nullable(reminding.shape.workDays),
      neutral: z.nullable(reminding.shape.neutral),
    }),
  }),
  'own-import': z.object({ type: z.literal('own-import'), file: z.string() }),
  'own-demo': z.object({ type: z.literal('own-demo'), file: z.nullable(z.string()) }),
  'own-take-in': z.object({ type: z.literal('own-take-in'), parcel: shortText }),
  'own-take-back': z.object({
    type: z.literal('own-take-back'),
    parcel: shortText,
    restore: z.optional(z.boolean()),
  }),
  'own-export': z.object({ type: z.literal('own-export') }),
  'page-report': z.object({ type: z.literal('page-report') }),
  'own-report': z.object({ type: z.literal('own-report'), tab: whole }),
  'own-locators': z.object({ type: z.literal('own-locators'), file: z.nullable(locatorCorrection) }),
  'own-pause': z.object({ type: z.literal('own-pause'), tab: whole, paused: z.boolean() }),
  'own-drop-problem': z.object({ type: z.literal('own-drop-problem') }),
  'own-erase': z.object({ type: z.literal('own-erase') }),
} satisfies Record<Message['type'], z.ZodMiniType>;

type Type = keyof typeof SCHEMAS;
type Parsed = { [T in Type]: z.output<(typeof SCHEMAS)[T]> };

/** A message that was checked. Page messages come with the tab that sent them. */
export type Received = Parsed[Type];

export type Receipt =
  | { ok: true; message: Received; tab: number | undefined }
  | { ok: false; problem: 'refused' | 'invalid' };

const isType = (type: unknown): type is Type => typeof type === 'string' && Object.hasOwn(SCHEMAS, type);

/**
 * Two locks on every message: who sent it, then what it says.
 * `refused`: an unknown type, or a sender that may not send this type. `invalid`: it does not parse.
 */
export function receive(message: unknown, sender: Sender, self: Self): Receipt {
  const type =
    typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  if (!isType(type) || !maySend(type, sender, self)) return { ok: false, problem: 'refused' };
  const schema: z.ZodMiniType<Received> = SCHEMAS[type];
  const parsed = schema.safeParse(message);
  return parsed.success
    ? { ok: true, message: parsed.data, tab: sender.tab?.id }
    : { ok: false, problem: 'invalid' };
}

function maySend(type: Type, sender: Sender, self: Self): boolean {
  return type.startsWith('page-') ? isPortalPage(sender, self) : isOwnPage(sender, self);
}
