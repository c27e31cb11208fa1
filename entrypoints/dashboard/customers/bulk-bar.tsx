import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { BULK_ACTIONS, type BulkAction, proposalsFor } from './bulk';
import { BulkDialog } from './bulk-dialog';
import type { Row } from './rows';

interface BulkBarProps {
  /** The ticked ones among the shown ones. */
  rows: readonly Row[];
  shown: readonly Row[];
  untick(): void;
}

/** What can be decided about the ticked customers; without any, the exact suggestions of all shown ones. */
export function BulkBar({ rows, shown, untick }: BulkBarProps) {
  const [action, setAction] = useState<BulkAction | undefined>(undefined);
  const exact = shown.reduce((sum, row) => sum + row.exact, 0);
  const about = (rows.length > 0 ? rows : shown).map(({ card }) => card);
  return (
    <div class="row bulk">
      {rows.length > 0 ? (
        <>
          <b role="status">
            {plural(i18n.t('dashboard.customers.selected', { n: formatNumber(rows.length) }), rows.length)}
          </b>
          {BULK_ACTIONS.map((one) => (
            <button key={one} type="button" onClick={() => setAction(one)}>
              {i18n.t(`dashboard.bulk.${one}`)}
            </button>
          ))}
          <button type="button" class="link" onClick={untick}>
            {i18n.t('dashboard.customers.unselect')}
          </button>
        </>
      ) : (
        exact > 0 && (
          <>
            <span>{plural(i18n.t('dashboard.bulk.confirm_all', { n: formatNumber(exact) }), exact)}</span>
            <button type="button" onClick={() => setAction('confirm')}>
              {i18n.t('dashboard.bulk.confirm')}
            </button>
          </>
        )
      )}
      {action && (
        <BulkDialog
          action={action}
          proposals={proposalsFor(action, about)}
          done={untick}
          close={() => setAction(undefined)}
        />
      )}
    </div>
  );
}
