import { i18n } from '#i18n';
import type { Amount } from '../../core/assessment';
import { progressOf } from '../../core/portfolio';
import { formatPercent } from '../../texts/format';
import { language } from '../../texts/language';
import { findingText, stateText } from '../../texts/words';
import { billedUntilOf, creditsOf } from '../credits';
import { html, type Markup, table } from './html';
import { invitationsOf } from './lists';
import { accountName, type OneSource, type Overview, sourcesOf } from './overview';
import { amount, columns, day, moment, money, product, reasons } from './say';

/**
 * The report as one HTML document that prints well: no script, nothing loaded, every text escaped.
 * In the language of the user; names left out where the overview was made without them.
 */
export function reportOf(overview: Overview): string {
  const sources = sourcesOf(overview);
  const parts = [
    summary(overview, sources),
    perCustomer(overview),
    exceptions(overview),
    overlaps(overview, sources),
    credits(overview),
    holds(overview, sources),
    method(overview),
  ];
  const title = i18n.t('files.report.title');
  return html`<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${i18n.t('files.report.as_of', { when: moment(overview.at) })}</p>${parts}</body></html>
`.text;
}

const STYLE = html`body{font:11pt/1.45 system-ui,sans-serif;color:#111;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem;break-after:avoid}table{border-collapse:collapse;width:100%;font-size:9pt}
th,td{border:1px solid #999;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4 landscape;margin:14mm}`;

const section = (title: string, ...content: (Markup | string)[]): Markup =>
  html`<section><h2>${title}</h2>${content.map((one) => (typeof one === 'string' ? html`<p>${one}</p>` : one))}</section>`;

const listed = (title: string, header: string[], rows: (string | number | undefined)[][]): Markup =>
  section(title, rows.length > 0 ? table(header, rows) : i18n.t('files.report.none'));

function summary(overview: Overview, sources: readonly OneSource[]): Markup {
  const { done, of, percent, byState } = progressOf(sources.map(({ is }) => is.state));
  const states = sources.map(({ is }) => is.state);
  const accounts = [...overview.accounts.values()].map(({ name, role }) => [
    name,
    role === 'target' ? i18n.t('files.report.target') : i18n.t('files.report.source'),
  ]);
  return section(
    i18n.t('files.report.summary'),
    i18n.t('files.report.progress', { done, of, percent: formatPercent(percent) }),
    table(
      [columns.state(), i18n.t('files.report.count')],
      [...new Set(states)].map((state) => [stateText(state), byState[state]]),
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

const perCustomer = ({ customers }: Overview): Markup =>
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

const exceptions = ({ customers }: Overview): Markup =>
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
          findingText(finding.kind),
          finding.product,
          day(finding.since),
          moment(finding.due),
          invitationsOf(of).join(', '),
        ]),
    ),
  );

const overlaps = (overview: Overview, sources: readonly OneSource[]): Markup =>
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
        money(one.is.overlapCost, one.is.currency),
        stateText(one.is.state),
        reasons(one),
      ]),
  );

function credits(overview: Overview): Markup {
  const until = billedUntilOf(overview.customers.map(({ file }) => file));
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
        money(check.expected, check.currency),
        money(check.seen, check.currency),
        creditText(check.is),
      ]),
    ),
  );
}

function creditText(is: ReturnType<typeof creditsOf>[number]['is']): string {
  switch (is) {
    case 'credit-seen':
      return i18n.t('files.credit.seen');
    case 'credit-missing':
      return i18n.t('files.credit.missing');
    case 'credit-differs':
      return i18n.t('files.credit.differs');
    case 'awaited':
      return i18n.t('files.credit.awaited');
  }
}

const holds = (overview: Overview, sources: readonly OneSource[]): Markup =>
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
        day(one.card.termEndsAt),
        reasons(one),
      ]),
  );

function method({ customers, at }: Overview): Markup {
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
