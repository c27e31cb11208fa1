import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import { DAY_MS, dateText } from '@/lib/core/days';
import type { SubscriptionId } from '@/lib/core/ids';
import { type Kind as Decidable, offered } from '@/lib/core/subscription-decisions';
import type { Attributes, Decide, Drawn, Template } from '@/lib/platform/drawn';
import { button, field, type Maybe, opener } from './pieces';
import type { Known } from './scene';

/** What can be decided about a source subscription on its page; its price is set in the dashboard. */
type Kind = Exclude<Decidable, 'price'> | 'snooze';

export interface Desk {
  card: Card;
  own: Known<SubscriptionId>;
  open: ReadonlySet<string>;
  /** Ms since the epoch. */
  now: number;
}

/** The buttons for what can be decided where the subscription stands, and the form that is open. */
export function decisionsOf(desk: Desk): Maybe[] {
  const finding = findingOf(desk);
  const can = offered(desk.own);
  const kinds = ORDER.filter((kind) => (kind === 'snooze' ? finding : can.includes(kind)));
  const openOne = kinds.find((kind) => desk.open.has(partOf(kind)));
  return [
    ['div', { class: 'choice' }, ...kinds.map((kind) => buttonFor(kind, desk, finding))],
    openOne && formFor(openOne, desk, finding),
  ];
}

const ORDER: readonly Kind[] = ['plan', 'hold', 'release', 'exempt', 'include', 'snooze', 'note'];

const partOf = (kind: Kind): string => `form:${kind}`;

/** It opens a form, or decides at once when nothing has to be filled in. */
function buttonFor(kind: Kind, desk: Desk, finding: string | undefined): Drawn {
  const { fields, template, said } = FORMS[kind](desk, finding ?? '');
  if (fields.length > 0) return opener(titleOf(kind), partOf(kind), desk.open, 'quiet');
  return button(titleOf(kind), { class: 'quiet', act: { do: 'decide', decisions: [template], said } });
}

/** The finding that the state of a subscription is told by, unless it was put to rest. */
const findingOf = ({ card, own }: Desk): string | undefined =>
  card.findings.find(
    ({ kind, subscription, quiet }) => kind === own.state && subscription === own.id && !quiet,
  )?.id;

const titleOf = (kind: Kind): string =>
  kind === 'snooze' ? i18n.t('dashboard.today.snooze') : i18n.t(`dashboard.customer.decide_${kind}`);

function formFor(kind: Kind, desk: Desk, finding: string | undefined): Drawn {
  const { fields, template, said } = FORMS[kind](desk, finding ?? '');
  return form(partOf(kind), titleOf(kind), fields, [template], said);
}

/** A form that records decisions. */
export function form(
  part: string,
  title: string,
  fields: readonly Drawn[],
  decisions: Template[],
  said: string,
): Drawn {
  const act: Decide = { do: 'decide', decisions, said, part };
  return [
    'form',
    { class: 'form', 'aria-label': title, act },
    ...fields,
    ['button', { class: 'primary', id: 'save' }, i18n.t('dashboard.customers.save')],
    ['button', { id: 'cancel', act: { do: 'part', part } }, i18n.t('dashboard.today.cancel')],
  ];
}

interface Form {
  fields: Drawn[];
  template: Template;
  said: string;
}

const via = 'person' as const;

const input = (name: string, label: string, more: Attributes = {}): Drawn =>
  field(label, { id: `field-${name}`, name, maxlength: '500', ...more });
const reason = (more: Attributes = {}) => input('reason', i18n.t('dashboard.bulk.reason'), more);
/** A date that begins after today, in UTC like all dates of the portal. */
const until = (label: string, { now }: Desk, more: Attributes = {}) =>
  input('until', label, { type: 'date', min: dateText(now + DAY_MS), ...more });
const required = { required: '' };

const FORMS: Record<Kind, (desk: Desk, finding: string) => Form> = {
  hold: (desk) => ({
    fields: [reason(required), until(i18n.t('dashboard.bulk.until'), desk)],
    template: {
      decision: { kind: 'held', via, subscription: desk.own.id },
      takes: ['reason', 'until'],
    },
    said: i18n.t('dashboard.entry.held'),
  }),
  release: ({ own, now }) => ({
    fields: [],
    // A hold that ends when it begins has ended.
    template: { decision: { kind: 'held', via, subscription: own.id, until: dateText(now) } },
    said: i18n.t('dashboard.customer.decide_release'),
  }),
  exempt: ({ own }) => ({
    fields: [reason(required)],
    template: { decision: { kind: 'exempted', via, subscription: own.id }, takes: ['reason'] },
    said: i18n.t('dashboard.entry.exempted'),
  }),
  include: ({ own }) => ({
    fields: [reason(required)],
    template: { decision: { kind: 'included', via, subscription: own.id }, takes: ['reason'] },
    said: i18n.t('dashboard.entry.included'),
  }),
  plan: (desk) => ({
    fields: [
      until(i18n.t('dashboard.customer.plan_until'), desk, { ...required, min: dateText(desk.now) }),
      reason(required),
    ],
    template: {
      decision: { kind: 'overlap-planned', via, subscription: desk.own.id },
      takes: ['until', 'reason'],
    },
    said: i18n.t('dashboard.entry.overlap_planned'),
  }),
  snooze: (desk, finding) => ({
    fields: [
      until(i18n.t('dashboard.today.snooze_until'), desk, {
        ...required,
        value: dateText(desk.now + 7 * DAY_MS),
      }),
      reason(required),
    ],
    template: { decision: { kind: 'snoozed', via, finding }, takes: ['until', 'reason'] },
    said: i18n.t('dashboard.entry.snoozed'),
  }),
  note: ({ card, own }) => ({
    fields: [input('text', i18n.t('dashboard.bulk.text'), required)],
    template: {
      decision: { kind: 'noted', via, customer: card.customer, subscription: own.id },
      takes: ['text'],
    },
    said: i18n.t('overlay.noted'),
  }),
};
