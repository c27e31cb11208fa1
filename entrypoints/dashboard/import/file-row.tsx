import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dateText } from '@/lib/core/days';
import { toAccountId } from '@/lib/core/to-id';
import type { OpenedTable } from '@/lib/files/desk/opened';
import { kindText } from '@/lib/files/kind-text';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Customer } from '../files/customer-choice';
import { now, shelved } from '../store';
import { Columns } from './columns';
import { change, drafts, hasColumns, needsCustomer } from './state';

/** One table of a file, with what a person has to say or may change. */
export function FileRow({ table, isList }: { table: OpenedTable; isList: boolean }) {
  const draft = drafts.value.get(table.id);
  if (!draft) return null;
  const { id, name } = table;
  const { leftOut = false, at } = draft;
  const day = at.slice(0, 10);
  return (
    <tr class={leftOut ? 'left-out' : ''}>
      <th scope="row">{name}</th>
      <td>
        <What table={table} />
      </td>
      <td>
        <AccountChoice table={table} />
      </td>
      <td>
        {needsCustomer(table, draft) && (
          <>
            <Customer
              label={i18n.t('dashboard.import.customer')}
              value={draft.customer}
              choose={(customer) => {
                const { customer: _, customerFrom: __, ...rest } = draft;
                drafts.value = new Map(drafts.value).set(id, customer ? { ...rest, customer } : rest);
              }}
            />
            {draft.customerFrom && (
              <span class="soft small">{i18n.t(`dashboard.import.from_${draft.customerFrom}`)}</span>
            )}
          </>
        )}
      </td>
      <td>
        <input
          type="date"
          aria-label={i18n.t('dashboard.import.seen_on')}
          value={day}
          max={dateText(now.value)}
          onChange={({ currentTarget: { value } }) => {
            // The begin of a day that was said by hand: nothing that was seen on it is overridden.
            if (value) change(id, { at: value === table.at.slice(0, 10) ? table.at : `${value}T00:00:00Z` });
          }}
        />
      </td>
      {isList && (
        <td>
          {table.isList && (
            <input
              type="checkbox"
              aria-label={i18n.t('dashboard.import.whole')}
              checked={draft.isWhole}
              onChange={() => change(id, { isWhole: !draft.isWhole })}
            />
          )}
        </td>
      )}
      <td>
        <input
          type="checkbox"
          aria-label={i18n.t('dashboard.import.leave_out')}
          checked={leftOut}
          onChange={() => change(id, { leftOut: !leftOut })}
        />
      </td>
    </tr>
  );
}

function What({ table }: { table: OpenedTable }) {
  const [asking, setAsking] = useState(false);
  const draft = drafts.value.get(table.id);
  if (!draft) return null;
  const isByHand = table.kind === undefined || table.byShape;
  return (
    <>
      <span class="row">
        {!hasColumns(table, draft) && <span class="tag warn">{i18n.t('dashboard.import.unrecognised')}</span>}
        {hasColumns(table, draft) &&
          (draft.mapping ? kindText('mapped') : table.kind && kindText(table.kind))}
        {isByHand && (
          <button type="button" class="link quiet" onClick={() => setAsking(true)}>
            {i18n.t(draft.mapping ? 'dashboard.import.columns' : 'dashboard.import.columns_check')}
          </button>
        )}
      </span>
      {asking && <Columns table={table} close={() => setAsking(false)} />}
    </>
  );
}

/** Of which account it is: proposed from the ids inside, with the reason, and a person's to say. */
function AccountChoice({ table }: { table: OpenedTable }) {
  const draft = drafts.value.get(table.id);
  const { list } = shelved.value.accounts;
  const proposal = table.accounts.find(({ account }) => account === draft?.account);
  const [undeclared] = table.accounts.filter(
    ({ isDeclared, byPartner, bySubscription }) => !isDeclared && byPartner + bySubscription > 0,
  );
  return (
    <>
      <select
        aria-label={i18n.t('dashboard.import.account')}
        value={draft?.account ?? ''}
        onChange={({ currentTarget }) => {
          const account = toAccountId(currentTarget.value);
          if (account) change(table.id, { account });
        }}
      >
        <option value="">{i18n.t('dashboard.import.choose_account')}</option>
        {list.map(({ account, name }) => (
          <option key={account} value={account}>
            {name}
          </option>
        ))}
      </select>
      <span class="soft small">
        {undeclared
          ? i18n.t('dashboard.import.undeclared', { id: undeclared.account })
          : proposal
            ? reasonsOf(proposal)
            : i18n.t('dashboard.import.by_nothing')}
      </span>
    </>
  );
}

function reasonsOf({ byPartner, bySubscription, byCustomer }: OpenedTable['accounts'][number]): string {
  if (byPartner > 0)
    return plural(i18n.t('dashboard.import.by_partner', { n: formatNumber(byPartner) }), byPartner);
  if (bySubscription > 0)
    return plural(
      i18n.t('dashboard.import.by_subscription', { n: formatNumber(bySubscription) }),
      bySubscription,
    );
  return plural(i18n.t('dashboard.import.by_customer', { n: formatNumber(byCustomer) }), byCustomer);
}
