import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeclaredAccount, FindingCard } from '@/lib/core/card';
import { formatNumber } from '@/lib/texts/format';
import { FindingRow } from './finding-row';
import { Icon } from './icon';
import { CUSTOMERS_LIST } from './portal-links';

interface FindingGroupProps {
  title: string;
  /** Number of subscriptions concerned. */
  count: number;
  /** The most urgent ones; there may be more than were handed over. */
  findings: readonly FindingCard[];
  accounts: readonly DeclaredAccount[];
  now: number;
  open: boolean;
  /** Said instead of a list when nothing is in it. */
  none?: string;
}

const FEW = 3;

/** A group of findings, folded or open: the first few, all of them on request. */
export function FindingGroup({ title, count, findings, accounts, now, open, none }: FindingGroupProps) {
  const [all, setAll] = useState(false);
  if (count === 0 && findings.length === 0 && none === undefined) return null;
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <details class="group" open={open}>
      <summary>
        <Icon name="chevron" />
        <h2>{title}</h2>
        <span class="count">{formatNumber(Math.max(count, findings.length))}</span>
      </summary>
      {findings.length === 0 && <p class="none">{none}</p>}
      <ul class="findings">
        {shown.map((finding) => (
          <FindingRow key={finding.id} finding={finding} accounts={accounts} now={now} />
        ))}
      </ul>
      {findings.length > FEW && (
        <p class="more">
          <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? i18n.t('popup.show_fewer')
              : i18n.t('popup.show_all', { n: formatNumber(findings.length) })}
          </button>
          {all && count > findings.length && (
            <a href={CUSTOMERS_LIST} target="_blank" rel="noreferrer">
              {i18n.t('popup.to_customers')}
            </a>
          )}
        </p>
      )}
    </details>
  );
}
