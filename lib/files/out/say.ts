import { i18n } from '#i18n';
import type { Amount } from '../../core/assessment';
import type { FindingCard } from '../../core/card';
import { isDueOnDay } from '../../texts/due';
import { formatNumber } from '../../texts/format';
import { costRule, formatMoney } from '../../texts/money';
import { findingText, reasonText } from '../../texts/words';
import type { CreditCheck } from '../credits';
import type { OneSource } from './overview';

/** A day of a document that is kept: always with its year, in the order every spreadsheet sorts. */
export const day = (instant: string | undefined): string => instant?.slice(0, 10) ?? '';

/** An instant of a document that is kept. */
export const moment = (instant: string | undefined): string =>
  instant === undefined ? '' : `${instant.slice(0, 16).replace('T', ' ')} UTC`;

export const amount = (value: Amount | undefined): string => (value === undefined ? '' : formatNumber(value));

export const money = (value: Amount | undefined, currency: string | undefined): string =>
  value === undefined ? '' : formatMoney(value, currency ?? '');

/** Until when a finding has to be seen to. */
export const due = (finding: Pick<FindingCard, 'kind' | 'due'>): string =>
  isDueOnDay(finding) ? day(finding.due) : moment(finding.due);

/** How the cost of the overlap comes about, beside it. Empty without a price. */
export const rule = ({ of, id, card }: OneSource, days: Amount | undefined): string =>
  costRule({ ...of.prices.get(id), quantity: card.quantity }, days);

export const reasons = ({ is }: OneSource): string => is.reasons.map(reasonText).join(', ');

/** A finding by name, and whether it was put to rest. */
export const findingName = ({ kind, quiet }: FindingCard): string =>
  [findingText(kind), quiet && i18n.t('overlay.at_rest')].filter(Boolean).join(' · ');

export const product = ({ card, id }: Pick<OneSource, 'card' | 'id'>): string => card.product ?? id;

/** Whether a stop was credited, in words. */
export function creditText({ is, expected }: Pick<CreditCheck, 'is' | 'expected'>): string {
  switch (is) {
    case 'credit-seen':
      // Without an expectation nothing proves that it is all that was due.
      return i18n.t(expected === undefined ? 'files.column.seen' : 'files.credit.seen');
    case 'credit-missing':
      return i18n.t('files.credit.missing');
    case 'credit-differs':
      return i18n.t('files.credit.differs');
    case 'awaited':
      return i18n.t('files.credit.awaited');
  }
}

/** The headings of columns, in the language of the user. */
export const columns = {
  customer: () => i18n.t('files.column.customer'),
  customerId: () => i18n.t('files.column.customer_id'),
  domain: () => i18n.t('files.column.domain'),
  account: () => i18n.t('files.column.account'),
  product: () => i18n.t('files.column.product'),
  subscription: () => i18n.t('files.column.subscription'),
  licences: () => i18n.t('files.column.licences'),
  commerce: () => i18n.t('files.column.commerce'),
  status: () => i18n.t('files.column.status'),
  state: () => i18n.t('files.column.state'),
  reasons: () => i18n.t('files.column.reasons'),
  next: () => i18n.t('files.column.next'),
  deadline: () => i18n.t('files.column.deadline'),
  days: () => i18n.t('files.column.days'),
  cost: () => i18n.t('files.column.cost'),
  currency: () => i18n.t('files.column.currency'),
  rule: () => i18n.t('files.column.rule'),
  twin: () => i18n.t('files.column.twin'),
  twinLicences: () => i18n.t('files.column.twin_licences'),
  twinStatus: () => i18n.t('files.column.twin_status'),
  difference: () => i18n.t('files.column.difference'),
  finding: () => i18n.t('files.column.finding'),
  since: () => i18n.t('files.column.since'),
  due: () => i18n.t('files.column.due'),
  invited: () => i18n.t('files.column.invited'),
  chargeType: () => i18n.t('files.column.charge_type'),
  amount: () => i18n.t('files.column.amount'),
  from: () => i18n.t('files.column.from'),
  to: () => i18n.t('files.column.to'),
  invoice: () => i18n.t('files.column.invoice'),
  lastSeen: () => i18n.t('files.column.last_seen'),
  expected: () => i18n.t('files.column.expected'),
  seen: () => i18n.t('files.column.seen'),
} as const;
export type ColumnName = keyof typeof columns;
