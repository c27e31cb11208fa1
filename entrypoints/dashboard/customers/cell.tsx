import { i18n } from '#i18n';
import { StateMark } from '@/components/state-mark';
import { formatDue, isPastDue } from '@/lib/texts/due';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { customerHref } from '../route';
import { now, shelved } from '../store';
import { accountsText, commercesText } from './cell-text';
import { isOld, type Row } from './rows';
import type { Column } from './table-view';

/** One cell of the table. */
export function Cell({ column, row }: { column: Column; row: Row }) {
  if (column === 'name')
    return (
      <th scope="row" class="name">
        <a href={customerHref(row.customer)}>{row.name ?? i18n.t('popup.unnamed_customer')}</a>{' '}
        <Step row={row} />
      </th>
    );
  return (
    <td class={column}>
      <Content column={column} row={row} />
    </td>
  );
}

function Step({ row: { card } }: { row: Row }) {
  if (card.closedAt !== undefined)
    return <span class="soft small in">{i18n.t('dashboard.customers.closed')}</span>;
  if (card.closable) return <span class="soft small in">{i18n.t('dashboard.customers.can_close')}</span>;
  return card.accepted ? null : (
    <span class="soft small in">{i18n.t('dashboard.customers.not_accepted')}</span>
  );
}

function Content({ column, row }: { column: Exclude<Column, 'name'>; row: Row }) {
  const { accounts, settings } = shelved.value;
  switch (column) {
    case 'state':
      return row.worst ? <StateMark state={row.worst} /> : null;
    case 'progress':
      return row.of === 0 ? null : (
        <span class="row meter-row">
          <span class="mini" aria-hidden="true">
            <i style={{ width: `${(row.done / row.of) * 100}%` }} />
          </span>
          {i18n.t('overlay.of', { n: formatNumber(row.done), of: formatNumber(row.of) })}
        </span>
      );
    case 'today':
      return row.today === 0 ? null : <b>{formatNumber(row.today)}</b>;
    case 'accounts':
      return <span class="two-lines">{accountsText(row, accounts.list)}</span>;
    case 'commerce':
      return <>{commercesText(row)}</>;
    case 'owner':
      return <>{row.owner}</>;
    case 'due':
      return row.due === undefined ? null : (
        <span class={isPastDue(row.due, now.value) ? 'danger-text' : ''}>
          {formatDue(row.due, now.value)}
        </span>
      );
    case 'overlap':
      return row.overlap === 0
        ? null
        : plural(i18n.t('units.days', { n: formatNumber(row.overlap) }), row.overlap);
    case 'seen':
      return row.seen === undefined ? null : (
        <span class={isOld(row, settings.ageLimitDays, now.value) ? 'warn-text' : ''}>
          {formatDay(row.seen, now.value)}
        </span>
      );
  }
}
