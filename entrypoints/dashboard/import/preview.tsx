import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picked } from '@/lib/files/desk/picked';
import type { Summary } from '@/lib/files/desk/summary';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Conflicts } from './conflicts';
import { LedgerCard } from './ledger-card';
import { Prices } from './prices';
import { ledgerFiles, ledgers, record, reset, step, tables } from './state';
import { TablePreview } from './table-preview';

const NOTHING: Picked = { prices: [], conflicts: [] };

/** What would be written, before anything is: all of it, or nothing. */
export function Preview({ summary }: { summary: Summary }) {
  const [prices, setPrices] = useState(NOTHING.prices);
  const [conflicts, setConflicts] = useState(NOTHING.conflicts);
  const merged = ledgerFiles.value.filter(({ id }) => ledgers.value.has(id));
  const found = merged.flatMap((one) => one.conflicts);
  const count = summary.count + prices.length + conflicts.length;
  const done = plural(i18n.t('dashboard.import.recorded', { n: formatNumber(count) }), count);
  return (
    <>
      <h3>{i18n.t('dashboard.import.preview_title')}</h3>
      {merged.map((ledger) => (
        <LedgerCard key={ledger.id} ledger={ledger} />
      ))}
      {summary.tables.map((one) => (
        <TablePreview key={one.id} summary={one} />
      ))}
      {summary.prices.length > 0 && <Prices offers={summary.prices} pick={setPrices} />}
      {found.length > 0 && <Conflicts conflicts={found} pick={setConflicts} />}
      {count === 0 && <p class="card empty">{i18n.t('dashboard.import.record_none')}</p>}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={count === 0}
          onClick={() => void record(summary, { prices, conflicts }, done)}
        >
          {plural(i18n.t('dashboard.import.record', { n: formatNumber(count) }), count)}
        </button>
        {tables.value.length > 0 && (
          <button
            type="button"
            onClick={() => {
              step.value = { is: 'sort' };
            }}
          >
            {i18n.t('dashboard.import.back')}
          </button>
        )}
        <button type="button" onClick={reset}>
          {i18n.t('dashboard.today.cancel')}
        </button>
      </div>
    </>
  );
}
