import { i18n } from '#i18n';
import { FindingGroup } from '@/components/finding-group';
import { CUSTOMERS_LIST } from '@/components/portal-links';
import { Progress } from '@/components/progress';
import type { DeclaredAccount, Summary } from '@/lib/core/card';
import { formatLocal } from '@/lib/texts/format';

interface OverviewProps {
  summary: Summary | undefined;
  accounts: readonly DeclaredAccount[];
  now: number;
}

/** The move as a whole: how far it is, and what needs somebody. */
export function Overview({ summary, accounts, now }: OverviewProps) {
  if (!summary || summary.customers === 0) return <NothingSeen />;
  const { attention, findings } = summary;
  const shared = { accounts, now };
  return (
    <>
      <Progress progress={summary.progress} />
      <FindingGroup
        title={i18n.t('popup.today')}
        count={attention.today}
        findings={findings.today}
        none={i18n.t('popup.today_none')}
        open
        {...shared}
      />
      <FindingGroup
        title={i18n.t('popup.decisions')}
        count={attention.decisions}
        findings={findings.decisions}
        open={false}
        {...shared}
      />
      <FindingGroup
        title={i18n.t('popup.blocked')}
        count={attention.blocked}
        findings={findings.blocked}
        open={false}
        {...shared}
      />
      <FindingGroup
        title={i18n.t('popup.on_hold')}
        count={attention.onHold}
        findings={findings.onHold}
        open={false}
        {...shared}
      />
      <p class="foot">
        <a href={CUSTOMERS_LIST} target="_blank" rel="noreferrer">
          {i18n.t('popup.to_customers')}
        </a>
        <span>{i18n.t('popup.as_of', { when: formatLocal(summary.assessedAt, now) })}</span>
      </p>
    </>
  );
}

const NothingSeen = () => (
  <section class="empty" aria-labelledby="empty">
    <h2 id="empty">{i18n.t('popup.empty_title')}</h2>
    <p>{i18n.t('popup.empty_text')}</p>
    <a class="primary" href={CUSTOMERS_LIST} target="_blank" rel="noreferrer">
      {i18n.t('popup.empty_link')}
    </a>
  </section>
);
