import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toAccountId } from '@/lib/core/to-id';
import { problemText } from '@/lib/files/problem-text';
import { hrefOf } from '../route';
import { shelved } from '../store';
import { FileRow } from './file-row';
import { LedgerCard } from './ledger-card';
import { change, choices, compare, drafts, ledgerFiles, opened, reset, tables } from './state';

/** The opened files: what each is, whose it is, and what is left to say before anything is compared. */
export function Sort() {
  const isList = tables.value.some((table) => table.isList);
  const problems = opened.value.flatMap((one) => (one.is === 'problem' ? [one] : []));
  const hasSome = tables.value.length + ledgerFiles.value.length > 0;
  return (
    <>
      {problems.map(({ id, name, problem }) => (
        <p key={id} class="notice danger" role="alert">
          <span>
            <b>{name}</b> · {problemText(problem)}
          </span>
        </p>
      ))}
      {!hasSome && <p class="card empty">{i18n.t('dashboard.import.nothing_open')}</p>}
      {ledgerFiles.value.map((ledger) => (
        <LedgerCard key={ledger.id} ledger={ledger} />
      ))}
      {tables.value.length > 0 && shelved.value.accounts.list.length === 0 && (
        <p class="card">
          {i18n.t('dashboard.import.no_accounts')}{' '}
          <a href={hrefOf('accounts')}>{i18n.t('popup.first_start')}</a>
        </p>
      )}
      {tables.value.length > 0 && (
        <section class="card" aria-label={i18n.t('dashboard.import.file')}>
          {tables.value.length > 1 && <ForAll />}
          <div class="scroll">
            <table class="plain files">
              <thead>
                <tr>
                  <th scope="col">{i18n.t('dashboard.import.file')}</th>
                  <th scope="col">{i18n.t('dashboard.import.what')}</th>
                  <th scope="col">{i18n.t('dashboard.import.account')}</th>
                  <th scope="col">{i18n.t('dashboard.import.customer')}</th>
                  <th scope="col">{i18n.t('dashboard.import.seen_on')}</th>
                  {isList && <th scope="col">{i18n.t('dashboard.import.whole')}</th>}
                  <th scope="col">{i18n.t('dashboard.import.leave_out')}</th>
                </tr>
              </thead>
              <tbody>
                {tables.value.map((table) => (
                  <FileRow key={table.id} table={table} isList={isList} />
                ))}
              </tbody>
            </table>
          </div>
          {isList && <p class="soft small">{i18n.t('dashboard.import.whole_hint')}</p>}
        </section>
      )}
      <div class="row">
        <button type="button" class="primary" disabled={!choices.value} onClick={() => void compare()}>
          {i18n.t('dashboard.import.preview')}
        </button>
        <button type="button" onClick={reset}>
          {i18n.t('dashboard.today.cancel')}
        </button>
      </div>
    </>
  );
}

/** A folder of exports is of one account: said once. */
function ForAll() {
  const [account, setAccount] = useState('');
  const lists = tables.value.filter((table) => table.isList);
  const allWhole = lists.every(({ id }) => drafts.value.get(id)?.isWhole);
  return (
    <div class="row">
      <label class="row">
        {i18n.t('dashboard.import.for_all')}
        <select
          value={account}
          onChange={({ currentTarget }) => {
            setAccount(currentTarget.value);
            const chosen = toAccountId(currentTarget.value);
            if (chosen) for (const { id } of tables.value) change(id, { account: chosen });
          }}
        >
          <option value="">{i18n.t('dashboard.import.choose_account')}</option>
          {shelved.value.accounts.list.map((one) => (
            <option key={one.account} value={one.account}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {lists.length > 1 && (
        <label class="row">
          <input
            type="checkbox"
            checked={allWhole}
            onChange={() => {
              for (const { id } of lists) change(id, { isWhole: !allWhole });
            }}
          />
          {i18n.t('dashboard.import.whole_all')}
        </label>
      )}
    </div>
  );
}
