import { i18n } from '#i18n';
import { NothingSeen } from '@/components/nothing-seen';
import { Progress } from '@/components/progress';
import type { Summary } from '@/lib/core/card';
import { GROUPS } from '@/lib/core/words';
import { signedInOf } from '@/lib/platform/accounts';
import { customersList } from '@/lib/platform/portal-links';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { FindingGroup } from './finding-group';
import { ToDashboard } from './to-dashboard';

interface OverviewProps {
  summary: Summary | undefined;
  accounts: AccountsOnShelf;
  now: number;
}

/** The move as a whole: how far it is, and what needs somebody. */
export function Overview({ summary, accounts, now }: OverviewProps) {
  if (!summary || summary.customers === 0) return <NothingSeen accounts={accounts} target="_blank" />;
  return (
    <>
      <Progress progress={summary.progress} />
      {summary.stale && (
        <ToDashboard class="" view="#/customers?freshness=stale">
          {i18n.t('dashboard.customers.freshness_stale')}: {formatNumber(summary.stale.customers)}
        </ToDashboard>
      )}
      {GROUPS.map((group) => (
        <FindingGroup key={group} group={group} summary={summary} accounts={accounts} now={now} />
      ))}
      <p class="row apart soft small">
        <a href={customersList(signedInOf(accounts))} target="_blank" rel="noreferrer">
          {i18n.t('popup.to_customers')}
        </a>
        <span>{i18n.t('popup.as_of', { when: formatLocal(summary.assessedAt, now) })}</span>
      </p>
    </>
  );
}
