import { i18n } from '#i18n';
import type { FindingCard } from '@/lib/core/card';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { FindingRow } from './finding-row';
import { Fold } from './fold';

interface FindingGroupProps {
  title: string;
  /** Number of subscriptions concerned. */
  count: number;
  /** The most urgent ones; there may be more than were handed over. */
  findings: readonly FindingCard[];
  accounts: AccountsOnShelf;
  now: number;
  open?: boolean;
  /** Said instead of a list when nothing is in it. */
  none?: string;
}

const FEW = 3;

/** A group of findings, folded or open: the first few, all of them on request. */
export function FindingGroup({
  title,
  count,
  findings,
  accounts,
  now,
  open = false,
  none,
}: FindingGroupProps) {
  if (count === 0 && findings.length === 0 && none === undefined) return null;
  const rows = (some: readonly FindingCard[]) => (
    <ul>
      {some.map((finding) => (
        <FindingRow key={finding.id} finding={finding} accounts={accounts} now={now} />
      ))}
    </ul>
  );
  const others = findings.length - FEW;
  return (
    <Fold title={title} count={Math.max(count, findings.length)} open={open}>
      {findings.length === 0 && <p class="soft">{none}</p>}
      {rows(findings.slice(0, FEW))}
      {others > 0 && (
        <details class="rest">
          <summary>{i18n.t('popup.show_more', { n: formatNumber(others) })}</summary>
          {rows(findings.slice(FEW))}
        </details>
      )}
    </Fold>
  );
}
