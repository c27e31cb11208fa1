import { computed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourOf, RoleMark } from '@/components/account-mark';
import { AccountsForm } from '@/components/accounts-form';
import type { DeclaredAccount, FindingCard } from '@/lib/core/card';
import { CLOUDS } from '@/lib/core/words';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { findingText } from '@/lib/texts/words';
import { decide } from '../act';
import { refine, route } from '../navigation';
import { customerHref } from '../route';
import { cards, now, shelved } from '../store';
import { Colours } from './colours';
import { FreezeDialog } from './freeze-dialog';
import { OtherCloud } from './other-cloud';
import { type AccountSummary, accountSummaries } from './since-baseline';

const summaries = computed(() => accountSummaries(cards.value?.values() ?? []));

/** The declared accounts: what each holds, its baseline, and what has changed since. */
export function AccountsView() {
  const [editing, setEditing] = useState(false);
  const { list } = shelved.value.accounts;
  if (editing || list.length === 0)
    return (
      <>
        <h2>{i18n.t('dashboard.nav.accounts')}</h2>
        <div class="narrow">
          <AccountsForm
            declared={list}
            save={async (decisions) => {
              if (decisions.length === 0 || (await decide(decisions, i18n.t('accounts.saved'))))
                setEditing(false);
            }}
            cancel={() => setEditing(false)}
          />
        </div>
      </>
    );
  return (
    <>
      <div class="row apart title">
        <h2>{i18n.t('dashboard.nav.accounts')}</h2>
        <button type="button" onClick={() => setEditing(true)}>
          {i18n.t('accounts.edit')}
        </button>
      </div>
      <div class="tiles">
        {list.map((account) => (
          <Account key={account.account} is={account} summary={summaries.value.get(account.account)} />
        ))}
      </div>
      <p class="soft small">{i18n.t('popup.baseline_why')}</p>
    </>
  );
}

function Account({ is, summary }: { is: DeclaredAccount; summary: AccountSummary | undefined }) {
  const { account, role, name, tenantId, cloud } = is;
  const abroad = shelved.value.accounts.findings?.find(
    (one) => one.kind === 'cloud' && one.account === account,
  );
  return (
    <section class={`card account-tile ${role}`} style={colourOf(is)} aria-label={name}>
      <div class="row apart">
        <h3>{name}</h3>
        <RoleMark {...is} />
      </div>
      <p class="soft small">
        <code>{tenantId}</code> ·{' '}
        {CLOUDS.flatMap((one) => (one === cloud ? i18n.t(`accounts.cloud_${one}`) : []))}
      </p>
      <Colours of={is} />
      {abroad && <OtherCloud account={account} finding={abroad} />}
      <p>
        {summary
          ? [
              plural(i18n.t('units.customers', { n: formatNumber(summary.customers) }), summary.customers),
              plural(
                i18n.t('units.subscriptions', { n: formatNumber(summary.subscriptions) }),
                summary.subscriptions,
              ),
            ].join(' · ')
          : i18n.t('dashboard.accounts.nothing_seen')}
      </p>
      {summary && role === 'source' && summary.of > 0 && (
        <p class="row">
          <span class="mini" aria-hidden="true">
            <i style={{ width: `${(summary.done / summary.of) * 100}%` }} />
          </span>
          {plural(
            i18n.t('popup.progress_done', { done: formatNumber(summary.done), n: formatNumber(summary.of) }),
            summary.of,
          )}
        </p>
      )}
      {role === 'source' && <Baseline is={is} changes={summary?.changes ?? []} />}
    </section>
  );
}

interface BaselineProps {
  is: DeclaredAccount;
  changes: readonly FindingCard[];
}

function Baseline({ is, changes }: BaselineProps) {
  const { account, name, baselineFrozenAt } = is;
  // The popup leads here: what was seen is told before anything is frozen.
  const isAsked = new URLSearchParams(route.value.query).get('freeze') === account;
  const [freezing, setFreezing] = useState(isAsked);
  const close = () => {
    setFreezing(false);
    if (isAsked) refine('');
  };
  if (!baselineFrozenAt)
    return (
      <div class="row apart">
        <span>{i18n.t('dashboard.accounts.baseline_open')}</span>
        <button
          type="button"
          aria-label={i18n.t('popup.baseline_freeze_of', { account: name })}
          onClick={() => setFreezing(true)}
        >
          {i18n.t('popup.baseline_freeze')}
        </button>
        {freezing && <FreezeDialog is={is} close={close} />}
      </div>
    );
  return (
    <>
      <p class="row apart">
        {i18n.t('dashboard.accounts.baseline')}
        <span class="soft">
          {i18n.t('popup.baseline_frozen', { day: formatDay(baselineFrozenAt, now.value) })}
        </span>
      </p>
      {changes.length === 0 ? (
        <p class="soft">{i18n.t('dashboard.accounts.unchanged')}</p>
      ) : (
        <details>
          <summary>
            {plural(
              i18n.t('dashboard.accounts.changes', { n: formatNumber(changes.length) }),
              changes.length,
            )}
          </summary>
          <ul class="stack">
            {changes.map(({ id, kind, customer, customerName, product, since }) => (
              <li key={id}>
                {customer && (
                  <a href={customerHref(customer)}>{customerName ?? i18n.t('popup.unnamed_customer')}</a>
                )}{' '}
                {product}
                <span class="soft small">
                  {findingText(kind)}, {i18n.t('popup.since', { day: formatDay(since, now.value) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
