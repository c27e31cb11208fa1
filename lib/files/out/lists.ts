import { i18n } from '#i18n';
import type { SubscriptionCard } from '../../core/card';
import { toCreateOf } from '../../core/to-create';
import { WORK } from '../../core/work';
import { formatNumber } from '../../texts/format';
import { nextOf, nextText, stateText } from '../../texts/words';
import { accountName, type OneCustomer, type OneSource, type Overview, sourcesOf } from './overview';
import { type ColumnName, columns, day, due, findingName, moment, product, reasons, rule } from './say';
import type { Cell, Sheet } from './sheet';

/** The lists that people work through, one function each. A row is an object, so that headings and cells cannot part. */

type Row = Partial<Record<ColumnName, Cell>>;

function sheet(name: string, wanted: readonly ColumnName[], rows: readonly Row[]): Sheet {
  return {
    name,
    header: wanted.map((column) => columns[column]()),
    rows: rows.map((row) => wanted.map((column) => row[column])),
  };
}

const about = (of: OneCustomer): Row => ({ customer: of.name, customerId: of.customer, domain: of.domain });

const aboutSource = (overview: Overview, one: OneSource): Row => ({
  ...about(one.of),
  account: accountName(overview, one.card.account),
  product: product(one),
  subscription: one.id,
  licences: one.card.quantity,
  commerce: one.card.commerce,
  status: one.card.status,
  state: stateText(one.is.state),
  reasons: reasons(one),
  next: nextText(one.is.state, one.is.reasons, one.card.commerce),
  lastSeen: moment(one.card.lastSeen),
});

/** What has to be created in the target, or has too few licences there. */
export const toCreate = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.create'),
    [
      'customer',
      'customerId',
      'domain',
      'product',
      'licences',
      'difference',
      'commerce',
      'account',
      'state',
      'reasons',
    ],
    sourcesOf(overview).flatMap((one) => {
      const is = toCreateOf(one.card, thereOf(one));
      if (is.kind !== 'licences') return [];
      const difference = is.licences === 'all' ? undefined : -is.licences;
      const row = aboutSource(overview, one);
      return [{ ...row, difference, reasons: [row.reasons, sharedText(one)].filter(Boolean).join(', ') }];
    }),
  );

/** The same licences are lacking for several: they are created once. */
function sharedText({ of, card }: OneSource): string {
  const idsOf = ({ twins, candidates = [] }: SubscriptionCard) => [...twins, ...candidates];
  const own = new Set(idsOf(card));
  const sharers = Object.values(of.card.subscriptions).filter(
    (each) => each.state && each.state !== 'exempt' && idsOf(each).some((id) => own.has(id)),
  );
  return sharers.length > 1 ? i18n.t('overlay.shared', { n: formatNumber(sharers.length) }) : '';
}

const thereOf = ({ of, card }: OneSource): SubscriptionCard[] =>
  [...card.twins, ...(card.candidates ?? [])].flatMap((id) => of.card.subscriptions[id] ?? []);

/** What has to be stopped in a source, and how. */
export const toStop = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.stop'),
    [
      'customer',
      'account',
      'product',
      'subscription',
      'licences',
      'state',
      'next',
      'deadline',
      'days',
      'cost',
      'currency',
      'rule',
      'lastSeen',
    ],
    sourcesOf(overview)
      .filter(({ is }) => WORK[is.state] === 'stop')
      .map((one) => ({
        ...aboutSource(overview, one),
        deadline: moment(one.is.deadline),
        days: least(one.is.overlapDays),
        cost: least(one.is.overlapCost),
        currency: one.is.currency,
        rule: one.is.overlapCost === undefined ? undefined : rule(one, one.is.overlapDays),
      })),
  );

/** Everything that needs somebody, with the history of the invitation. */
export const exceptions = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.exceptions'),
    ['customer', 'customerId', 'finding', 'product', 'subscription', 'since', 'due', 'invited', 'next'],
    overview.customers.flatMap((of) =>
      of.card.findings
        .filter(({ severity }) => severity !== 'low')
        .map((finding) => ({
          ...about(of),
          finding: findingName(finding),
          product: finding.product,
          subscription: finding.subscription,
          since: day(finding.since),
          due: due(finding),
          invited: invitationsOf(of).join(', '),
          next: nextOf(finding),
        })),
    ),
  );

/** The days on which invitations went out. */
export const invitationsOf = ({ file }: OneCustomer): string[] =>
  file.invites.flatMap(({ entry }) => (entry.kind === 'invite-sent' ? [day(entry.at)] : []));

/** Which target replaces which source. */
export const pairs = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.pairs'),
    [
      'customer',
      'customerId',
      'account',
      'product',
      'subscription',
      'licences',
      'status',
      'twin',
      'twinLicences',
      'twinStatus',
      'difference',
      'state',
    ],
    sourcesOf(overview).flatMap((one) =>
      one.is.twins.map((twin) => {
        const target = one.of.card.subscriptions[twin];
        return {
          ...aboutSource(overview, one),
          twin,
          twinLicences: target?.quantity,
          twinStatus: target?.status,
          difference: one.is.difference,
        };
      }),
    ),
  );

/** The lines of bills that were imported. */
export const charges = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.charges'),
    [
      'customer',
      'account',
      'product',
      'subscription',
      'chargeType',
      'amount',
      'currency',
      'from',
      'to',
      'invoice',
    ],
    overview.customers.flatMap((of) =>
      of.file.charges.map(({ entry }) => ({
        ...about(of),
        account: accountName(overview, entry.account),
        product: of.card.subscriptions[entry.subscription]?.product,
        subscription: entry.subscription,
        chargeType: entry.chargeType,
        amount: entry.amount,
        currency: entry.currency,
        from: day(entry.from),
        to: day(entry.to),
        invoice: entry.invoice,
      })),
    ),
  );

/** The companies whose Azure Microsoft is to move: what its support asks for is their names. */
export const azureCompanies = (overview: Overview): Sheet =>
  sheet(
    i18n.t('files.sheet.azure'),
    ['customer', 'customerId', 'domain'],
    overview.customers
      .filter((of) => Object.values(of.assessment.subscriptions).some(({ state }) => state === 'azure-ready'))
      .map(about),
  );

/** All lists, for one spreadsheet. */
export const allLists = (overview: Overview): Sheet[] =>
  [toCreate, toStop, exceptions, pairs, charges, azureCompanies].map((make) => make(overview));

/** Of a range the least: what is certain. The report shows both ends. */
const least = (value: number | { min: number } | undefined): number | undefined =>
  typeof value === 'object' ? value.min : value;
