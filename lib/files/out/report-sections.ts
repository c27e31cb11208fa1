import { i18n } from '#i18n';
import type { Amount } from '../../core/assessment';
import { lastDateBefore } from '../../core/days';
import { progressOf } from '../../core/portfolio';
import { STATES } from '../../core/words';
import { formatNumber, formatPercent } from '../../texts/format';
import { creditRule } from '../../texts/money';
import { stateText } from '../../texts/words';
import { billedUntilOf, type CreditCheck, creditsOf } from '../credits';
import { html, type Markup, table } from './html';
import { invitationsOf } from './lists';
import { accountName, type OneCustomer, type OneSource, type Overview } from './overview';
import {
  amount,
  columns,
  creditText,
  day,
  due,
  findingName,
  moment,
  money,
  product,
  reasons,
  rule,
} from './say';

const section = (title: string, ...content: (Markup | string)[]): Markup =>
  html`<section><h2>${title}</h2>${content.map((one) => (typeof one === 'string' ? html`<p>${one}</p>` : one))}</section>`;

const listed = (title: string, header: string[], rows: (string | number | undefined)[][]): Markup =>
  section(title, rows.length > 0 ? table(header, rows) : i18n.t('files.report.none'));

export function summary(overview: Overview, sources: readonly OneSource[]): Markup {
  const { done, of, percent, byState } = progressOf(sources.map(({ is }) => is.state));
  const accounts = [...overview.accounts.values()].map(({ name, role }) => [
    name,
    role === 'target' ? i18n.t('files.report.target') : i18n.t('files.report.source'),
  ]);
  return section(
    i18n.t('files.report.summary'),
    i18n.t('files.report.progress', {
      done: formatNumber(done),
      of: formatNumber(of),
      percent: formatPercent(percent),
    }),
    table(
      [columns.state(), i18n.t('files.report.count')],
      STATES.map((state) => ({ state, count: byState[state] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ state, count }) => [stateText(state), count]),
    ),
    table([columns.account(), i18n.t('files.report.role')], accounts),
    totals(sources),
  );
}

/** Sums, each currency by itself. */
function totals(sources: readonly OneSource[]): Markup {
  const sums = new Map<string, { min: number; max: number }>();
  for (const { is } of sources) {
    if (is.overlapCost === undefined || is.currency === undefined) continue;
    const { min, max } = rangeOf(is.overlapCost);
    const sum = sums.get(is.currency) ?? { min: 0, max: 0 };
    sums.set(is.currency, { min: sum.min + min, max: sum.max + max });
  }
  const lines = [...sums].map(([currency, { min, max }]) =>
    i18n.t('files.report.overlap_sum', { sum: money(min === max ? min : { min, max }, currency) }),
  );
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}

const rangeOf = (value: Amount) => (typeof value === 'number' ? { min: value, max: value } : value);

export const perCustomer = ({ customers }: Overview): Markup =>
  listed(
    i18n.t('files.report.customers'),
    [
      columns.customer(),
      columns.customerId(),
      i18n.t('files.report.accepted'),
      columns.state(),
      i18n.t('files.report.closed'),
    ],
    customers.map((of) => {
      const { done, of: all } = progressOf(
        Object.values(of.assessment.subscriptions).map(({ state }) => state),
      );
      return [of.name, of.customer, day(of.card.acceptedSince), `${done}/${all}`, day(of.card.closedAt)];
    }),
  );

export const exceptions = ({ customers }: Overview): Markup =>
  listed(
    i18n.t('files.report.exceptions'),
    [
      columns.customer(),
      columns.finding(),
      columns.product(),
      columns.since(),
      columns.due(),
      columns.invited(),
    ],
    customers.flatMap((of) =>
      of.card.findings
        .filter(({ severity }) => severity !== 'low')
        .map((finding) => [
          of.name,
          findingName(finding),
          finding.product,
          day(finding.since),
          due(finding),
          invitationsOf(of).join(', '),
        ]),
    ),
  );

export const overlaps = (overview: Overview, sources: readonly OneSource[]): Markup =>
  listed(
    i18n.t('files.report.overlaps'),
    [
      columns.customer(),
      columns.account(),
      columns.product(),
      columns.licences(),
      columns.since(),
      columns.days(),
      columns.cost(),
      columns.state(),
      columns.reasons(),
    ],
    sources
      .filter(({ is }) => is.overlapDays !== undefined && rangeOf(is.overlapDays).max > 0)
      .map((one) => [
        one.of.name,
        accountName(overview, one.card.account),
        product(one),
        one.card.quantity,
        day(one.is.clockSince),
        amount(one.is.overlapDays),
        [money(one.is.overlapCost, one.is.currency), rule(one, one.is.overlapDays)]
          .filter(Boolean)
          .join(' = '),
        stateText(one.is.state),
        reasons(one),
      ]),
  );

export function credits(overview: Overview): Markup {
  const until = billedUntilOf(overview.customers.map(({ card }) => card));
  return listed(
    i18n.t('files.report.credits'),
    [
      columns.customer(),
      columns.account(),
      columns.product(),
      columns.expected(),
      columns.seen(),
      columns.state(),
    ],
    overview.customers.flatMap((of) =>
      creditsOf(of.assessment, of.file, until).map((check) => [
        of.name,
        accountName(overview, check.account),
        of.card.subscriptions[check.subscription]?.product,
        expectedText(of, check),
        money(check.seen, check.currency),
        creditText(check),
      ]),
    ),
  );
}

function expectedText({ card, prices }: OneCustomer, check: CreditCheck): string {
  const { subscription, expected, currency } = check;
  const { quantity } = card.subscriptions[subscription] ?? {};
  const rule = expected === undefined ? '' : creditRule({ ...prices.get(subscription), quantity });
  return [money(expected, currency), rule].filter(Boolean).join(' = ');
}

export const holds = (overview: Overview, sources: readonly OneSource[]): Markup =>
  listed(
    i18n.t('files.report.holds'),
    [
      columns.customer(),
      columns.account(),
      columns.product(),
      columns.licences(),
      i18n.t('files.report.term_ends'),
      columns.reasons(),
    ],
    sources
      .filter(({ is }) => is.state === 'hold' || is.state === 'in-transfer')
      .map((one) => [
        one.of.name,
        accountName(overview, one.card.account),
        product(one),
        one.card.quantity,
        day(one.card.termEndsAt && lastDateBefore(one.card.termEndsAt)),
        reasons(one),
      ]),
  );

export function method({ customers, at }: Overview): Markup {
  const seen = customers.flatMap(({ card }) =>
    Object.values(card.subscriptions).map(({ lastSeen }) => lastSeen),
  );
  const [first, last] = [seen.sort().at(0), seen.at(-1)];
  return section(
    i18n.t('files.report.method'),
    i18n.t('files.report.method_seen', { first: moment(first), last: moment(last), at: moment(at) }),
    i18n.t('files.report.method_days'),
    i18n.t('files.report.method_money'),
    i18n.t('files.report.method_limits'),
  );
}
