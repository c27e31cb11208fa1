import { i18n } from '#i18n';
import { toCustomerId, toSubscriptionId } from '@/lib/core/to-id';
import type { TableSummary } from '@/lib/files/desk/summary';
import { kindText } from '@/lib/files/kind-text';
import { PROBLEMS } from '@/lib/files/problem';
import { problemText } from '@/lib/files/problem-text';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { keyOf } from '@/lib/texts/key';
import { plural } from '@/lib/texts/plural';
import { make } from '../export/make';
import { order } from '../files/clerk';
import { save } from '../files/save';
import { cards, now, shelved } from '../store';
import { fieldText } from './field-text';
import { tables } from './state';

const COUNTS = ['new', 'changed', 'same', 'older'] as const;

/** What one table would do: counts at a glance, changes and unreadable rows folded away. */
export function TablePreview({ summary }: { summary: TableSummary }) {
  const { id, kind, choice, counts, changes, changeCount, rejected, rejectedCount, isNotWhole } = summary;
  const name = tables.value.find((table) => table.id === id)?.name ?? '';
  const account = shelved.value.accounts.list.find((one) => one.account === choice.account);
  return (
    <section class="card fits" aria-label={name}>
      <div class="row apart">
        <div>
          <h4>{name}</h4>
          <p class="soft small">
            {[
              kindText(kind),
              account?.name,
              choice.customer && (cards.value?.get(choice.customer)?.name ?? choice.customer),
              formatDay(choice.at, now.value),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <dl class="counts row">
          {COUNTS.map((one) => (
            <div key={one} class={counts[one] === 0 ? 'soft' : ''}>
              <dt>{i18n.t(`dashboard.import.${one}`)}</dt>
              <dd>{formatNumber(counts[one])}</dd>
            </div>
          ))}
          <div class={rejectedCount === 0 ? 'soft' : 'danger-text'}>
            <dt>{i18n.t('dashboard.import.rejected')}</dt>
            <dd>{formatNumber(rejectedCount)}</dd>
          </div>
        </dl>
      </div>
      {counts.older > 0 && <p class="soft small">{i18n.t('dashboard.import.older_text')}</p>}
      {counts.unmatched > 0 && (
        <p class="warn-text">
          {plural(
            i18n.t('dashboard.import.unmatched', { n: formatNumber(counts.unmatched) }),
            counts.unmatched,
          )}
        </p>
      )}
      {counts.passed > 0 && (
        <p class="soft small">
          {plural(i18n.t('dashboard.import.passed', { n: formatNumber(counts.passed) }), counts.passed)}
        </p>
      )}
      {isNotWhole && <p class="warn-text">{i18n.t(`dashboard.import.not_whole_${keyOf(isNotWhole)}`)}</p>}
      {changes.length > 0 && (
        <details open={changes.some(({ isContradiction }) => isContradiction)}>
          <summary>{i18n.t('dashboard.import.changes_of', { n: formatNumber(changeCount) })}</summary>
          <Changes changes={changes} isCut={changeCount > changes.length} />
        </details>
      )}
      {rejected.length > 0 && (
        <details>
          <summary>{i18n.t('dashboard.import.rejected_of', { n: formatNumber(rejectedCount) })}</summary>
          <Rejected rejected={rejected} isCut={rejectedCount > rejected.length} />
          <div class="row">
            <button type="button" onClick={() => void make(() => saveRejected(id, name))}>
              {i18n.t('dashboard.import.rejected_save')}
            </button>
          </div>
        </details>
      )}
    </section>
  );
}

function Changes({ changes, isCut }: { changes: TableSummary['changes']; isCut: boolean }) {
  return (
    <div class="scroll">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="number">
              {i18n.t('dashboard.import.row')}
            </th>
            <th scope="col">{i18n.t('dashboard.import.customer')}</th>
            <th scope="col">{i18n.t('dashboard.import.field')}</th>
            <th scope="col">{i18n.t('dashboard.import.was')}</th>
            <th scope="col">{i18n.t('dashboard.import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ row, of, field, from, to, isContradiction }) => (
            <tr key={`${of} ${field}`}>
              <td class="number">{formatNumber(row)}</td>
              <th scope="row">{subjectText(of)}</th>
              <td>
                {fieldText(field)}{' '}
                {isContradiction && (
                  <span class="tag danger">{i18n.t('dashboard.import.contradiction')}</span>
                )}
              </td>
              <td>{from ?? i18n.t('dashboard.customer.not_seen')}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <FirstOf n={changes.length} />}
    </div>
  );
}

function Rejected({ rejected, isCut }: { rejected: TableSummary['rejected']; isCut: boolean }) {
  return (
    <div class="scroll">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="number">
              {i18n.t('dashboard.import.row')}
            </th>
            <th scope="col">{i18n.t('dashboard.import.column')}</th>
            <th scope="col">{i18n.t('dashboard.import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map((problem) => (
            <tr key={problem.row}>
              <td class="number">{problem.row}</td>
              <td>{problem.column}</td>
              <td>{problemText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <FirstOf n={rejected.length} />}
    </div>
  );
}

const FirstOf = ({ n }: { n: number }) => (
  <p class="soft small">{i18n.t('dashboard.import.first_of', { n: formatNumber(n) })}</p>
);

/** The customer of a change, and the product where it is of one. */
function subjectText(of: string): string {
  const asCustomer = toCustomerId(of);
  const name = asCustomer && cards.value?.get(asCustomer)?.name;
  if (name !== undefined) return name;
  const subscription = toSubscriptionId(of);
  if (subscription)
    for (const card of cards.value?.values() ?? []) {
      const is = card.subscriptions[subscription];
      if (is) return [card.name, is.product].filter(Boolean).join(' · ');
    }
  return of;
}

async function saveRejected(id: number, name: string): Promise<void> {
  const words = new Map(PROBLEMS.map((kind) => [kind, i18n.t(`files.problem.${keyOf(kind)}`)]));
  const bytes = await order('rejected', { id, words });
  if (bytes) save(bytes, `${name.replace(/\.[^.]*$/, '')}-twinwatch.csv`, 'text/csv');
}
