import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import type { Doubt } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Notice } from './notice';

interface HeldBackProps {
  doubt: Doubt;
  accounts: readonly DeclaredAccount[];
  /** Null: it is thrown away. */
  settle(account: AccountId, as: AccountId | null): void;
}

/** What was seen and waits for a person's word on whose account it is. */
export function HeldBack({ doubt: { account, why, customers, seems }, accounts, settle }: HeldBackProps) {
  const nameOf = (id: AccountId | undefined) => accounts.find((one) => one.account === id)?.name ?? '?';
  return (
    <Notice tone="warn" icon="alert" title={i18n.t('popup.doubt_title', { account: nameOf(account) })}>
      <p>
        {why === 'accepts'
          ? plural(i18n.t('popup.doubt_accepts', { n: formatNumber(customers) }), customers)
          : i18n.t('popup.doubt_list')}
      </p>
      {seems && <p>{i18n.t('popup.doubt_seems', { account: nameOf(seems) })}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={() => settle(account, account)}>
          {i18n.t('popup.doubt_yes', { account: nameOf(account) })}
        </button>
        {accounts
          .filter((other) => other.account !== account)
          .map((other) => (
            <button key={other.account} type="button" onClick={() => settle(account, other.account)}>
              {i18n.t('popup.doubt_no', { account: other.name })}
            </button>
          ))}
        <button type="button" onClick={() => settle(account, null)}>
          {i18n.t('popup.doubt_drop')}
        </button>
      </div>
    </Notice>
  );
}
