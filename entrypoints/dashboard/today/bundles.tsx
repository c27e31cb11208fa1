import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { RoleMark } from '@/components/account-mark';
import { FindingRow } from '@/components/finding-row';
import type { FindingCard } from '@/lib/core/card';
import { targetOf } from '@/lib/platform/accounts';
import { formatNumber } from '@/lib/texts/format';
import { customerHref } from '../route';
import { now, shelved } from '../store';
import { Snooze } from './snooze';
import { type Bundle, type By, bundled } from './today';
import { Wake } from './wake';

const FEW = 5;
const MANY_BUNDLES = 40;

/** Findings in bundles of one customer, or of one sign-in. */
export function Bundles({ findings, by }: { findings: readonly FindingCard[]; by: By }) {
  const [shown, show] = useState(MANY_BUNDLES);
  const { list, signedIn } = shelved.value.accounts;
  const target = targetOf(list)?.account;
  const bundles = bundled(findings, by, { signedIn, target });
  return (
    <>
      {bundles.slice(0, shown).map((bundle) => (
        <BundleCard key={bundle.customer ?? bundle.account ?? ''} bundle={bundle} by={by} />
      ))}
      {bundles.length > shown && (
        <button type="button" class="link" onClick={() => show(shown + MANY_BUNDLES)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(bundles.length - shown) })}
        </button>
      )}
    </>
  );
}

function BundleCard({
  bundle: { customer, customerName, account, findings },
  by,
}: {
  bundle: Bundle;
  by: By;
}) {
  const [all, showAll] = useState(false);
  const { accounts } = shelved.value;
  const declared = accounts.list.find((each) => each.account === account);
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <section class="group bundle">
      <div class="row bundle-head">
        <h3>
          {by === 'customer' && customer ? (
            <a href={customerHref(customer)}>{customerName ?? i18n.t('popup.unnamed_customer')}</a>
          ) : declared ? (
            <span class="row">
              <RoleMark {...declared} /> {declared.name}
            </span>
          ) : (
            i18n.t('dashboard.today.no_account')
          )}
        </h3>
        {by === 'account' && declared && (
          <span class={declared.account === accounts.signedIn ? 'tag good' : 'tag warn'}>
            {declared.account === accounts.signedIn
              ? i18n.t('dashboard.today.here')
              : i18n.t('dashboard.today.elsewhere')}
          </span>
        )}
        <b class="count small">{formatNumber(findings.length)}</b>
      </div>
      <ul>
        {shown.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            accounts={accounts}
            now={now.value}
            brief={by === 'customer'}
          >
            {finding.kind === 'check-twin' && finding.customer && (
              <a class="quiet small" href={customerHref(finding.customer, finding.subscription)}>
                {i18n.t('dashboard.customer.decide')}
              </a>
            )}
            {finding.quiet ? <Wake finding={finding} /> : <Snooze finding={finding} />}
          </FindingRow>
        ))}
      </ul>
      {findings.length > shown.length && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(findings.length - shown.length) })}
        </button>
      )}
    </section>
  );
}
