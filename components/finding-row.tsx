import { i18n } from '#i18n';
import type { Amount } from '@/lib/core/assessment';
import type { DeclaredAccount, FindingCard } from '@/lib/core/card';
import { formatDay, formatDeadline, formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { findingText, nextText, toFindingKind } from '@/lib/texts/words';
import { RoleMark } from './account-mark';
import { pageOf } from './portal-links';

interface FindingRowProps {
  finding: FindingCard;
  accounts: readonly DeclaredAccount[];
  now: number;
}

/** One finding: whom and what it concerns, since when, until when, what to do, and the way to the page. */
export function FindingRow({ finding, accounts, now }: FindingRowProps) {
  const { customer, subscription, customerName, product, reasons, due, overlapDays } = finding;
  const account = accounts.find((each) => each.account === finding.account);
  const kind = toFindingKind(finding.kind);
  const twice = overlapDays !== undefined && endOf(overlapDays) > 0 ? overlapDays : undefined;
  return (
    <li class={`finding ${finding.severity}`}>
      <a href={pageOf(customer, subscription)} target="_blank" rel="noreferrer">
        <b>{customerName ?? account?.name ?? i18n.t('popup.unnamed_customer')}</b>
        {subscription && <span>{product ?? i18n.t('popup.unnamed_product')}</span>}
      </a>
      <p>
        <strong>{findingText(finding.kind)}</strong>{' '}
        <span class="nowrap">{i18n.t('popup.since', { day: formatDay(finding.since, now) })}</span>
        {twice !== undefined && (
          <span class="tag">{plural(i18n.t('popup.billed_twice', { n: formatNumber(twice) }), twice)}</span>
        )}
      </p>
      {kind && (
        <p>
          {nextText(kind, reasons)} {due && <Due due={due} now={now} />}
        </p>
      )}
      <p class="row soft small where">
        {account && <RoleMark role={account.role} />}
        {account?.name}
        {twice !== undefined && (
          <span class="tag">{plural(i18n.t('popup.billed_twice', { n: formatNumber(twice) }), twice)}</span>
        )}
      </p>
    </li>
  );
}

const endOf = (amount: Amount): number => (typeof amount === 'number' ? amount : amount.max);

function Due({ due, now }: { due: string; now: number }) {
  const utc = formatDeadline(due, now);
  const passed = Date.parse(due) <= now;
  return (
    <span class={passed ? 'due passed' : 'due'}>
      {passed
        ? i18n.t('popup.due_passed', { utc })
        : i18n.t('popup.due', { utc, local: formatLocal(due, now) })}
    </span>
  );
}
