import { i18n } from '#i18n';
import { FindingRow } from '@/components/finding-row';
import type { Summary } from '@/lib/core/card';
import type { Group } from '@/lib/core/words';
import { FEW } from '@/lib/platform/first-paint';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { Fold } from './fold';
import { ToDashboard } from './to-dashboard';

interface FindingGroupProps {
  group: Group;
  summary: Summary;
  accounts: AccountsOnShelf;
  now: number;
}

/** A group of findings: the most urgent few, and the way to all of them. Only what needs somebody today lies open. */
export function FindingGroup({ group, summary, accounts, now }: FindingGroupProps) {
  const findings = summary.findings[group];
  const isToday = group === 'today';
  // As many as the dashboard lists: several subscriptions may wait for one thing.
  const all = summary.found?.[group] ?? Math.max(summary.attention[group], findings.length);
  if (!all && !isToday) return null;
  const { resting } = summary;
  // Nothing to do is the whole truth only together with what was put to rest.
  const more = all
    ? all > FEW && i18n.t('popup.show_all', { n: formatNumber(all) })
    : resting && `${i18n.t('dashboard.today.group_quiet')}: ${formatNumber(resting)}`;
  return (
    <Fold title={i18n.t(`popup.${group}`)} count={all} open={isToday}>
      {!all && <p class="soft">{i18n.t('popup.today_none')}</p>}
      <ul>
        {findings.slice(0, FEW).map((finding) => (
          <FindingRow key={finding.id} finding={finding} accounts={accounts} now={now} />
        ))}
      </ul>
      {more && <ToDashboard view={`#/today?show=${all ? group : 'quiet'}`}>{more}</ToDashboard>}
    </Fold>
  );
}
