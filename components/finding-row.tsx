import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Amount } from '@/lib/core/assessment';
import type { FindingCard } from '@/lib/core/card';
import { pageOf } from '@/lib/platform/portal-links';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatDue, isDueOnDay, isPastDue } from '@/lib/texts/due';
import { formatDay, formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { findingText, nextOf } from '@/lib/texts/words';
import { RoleMark } from './account-mark';
import { DecisionLine } from './decision-line';

interface FindingRowProps {
  finding: FindingCard;
  accounts: AccountsOnShelf;
  now: number;
  /** Its customer is named above it. */
  brief?: boolean;
  /** What can be done about it, where that is possible. */
  children?: ComponentChildren;
}

/** One finding: whom and what it concerns, since when, what to do and by when, and the way to the page. */
export function FindingRow({ finding, accounts, now, brief, children }: FindingRowProps) {
  const { customer, subscription, customerName, product, due } = finding;
  const next = nextOf(finding);
  const account = accounts.list.find((each) => each.account === finding.account);
  return (
    <li class={`finding ${finding.severity}`}>
      <a
        href={customer ? pageOf(account, customer, subscription) : '/dashboard.html#/accounts'}
        target="_blank"
        rel="noreferrer"
      >
        {!(brief && subscription) && (
          <b>{customerName ?? account?.name ?? i18n.t('popup.unnamed_customer')}</b>
        )}{' '}
        {subscription && (product ?? i18n.t('popup.unnamed_product'))}
      </a>
      <p>
        <strong>{findingText(finding.kind)}</strong>{' '}
        <span class="soft whole">{i18n.t('popup.since', { day: formatDay(finding.since, now) })}</span>
      </p>
      {next && (
        <p>
          {next} {due && <Due finding={{ ...finding, due }} now={now} />}
        </p>
      )}
      {finding.decision && (
        <p>
          <DecisionLine of={finding.decision} now={now} />
        </p>
      )}
      <p class="row soft small where">
        <Twice days={finding.overlapDays ?? 0} />
        {customer && account && account.account !== accounts.signedIn && (
          <>
            <RoleMark {...account} />
            {account.name}
          </>
        )}
        {children}
      </p>
    </li>
  );
}

function Due({ finding, now }: { finding: FindingCard & { due: string }; now: number }) {
  const utc = formatDue(finding, now);
  if (isPastDue(finding, now)) return <b class="due danger">{i18n.t('popup.due_passed', { utc })}</b>;
  return (
    <b class="due">
      {isDueOnDay(finding)
        ? i18n.t('dashboard.customer.chase_on', { day: utc })
        : i18n.t('popup.due', { utc, local: formatLocal(finding.due, now) })}
    </b>
  );
}

function Twice({ days }: { days: Amount }) {
  if (days === 0) return null;
  return (
    <span class="tag danger">{plural(i18n.t('popup.billed_twice', { n: formatNumber(days) }), days)}</span>
  );
}
