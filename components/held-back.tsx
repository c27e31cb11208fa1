import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import type { Doubt } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Notice } from './notice';
import { SignInChoice } from './sign-in-choice';

interface HeldBackProps {
  doubt: Doubt;
  accounts: readonly DeclaredAccount[];
  settle(account: AccountId, as: AccountId): void;
}

/** What was seen and waits for a person's word on whose account it is: one button for each answer. */
export function HeldBack({ doubt: { account, why, customers: n, seems }, accounts, settle }: HeldBackProps) {
  const nameOf = (id: AccountId) => accounts.find((one) => one.account === id)?.name ?? '?';
  return (
    <Notice tone="warn" icon="alert" title={i18n.t('popup.doubt_title', { account: nameOf(account) })}>
      <p>
        {why === 'accepts' && plural(i18n.t('popup.doubt_accepts', { n: formatNumber(n) }), n)}{' '}
        {seems && i18n.t('popup.doubt_seems', { account: nameOf(seems) })} {i18n.t('popup.doubt_kept')}
      </p>
      <SignInChoice accounts={accounts} choose={(as) => settle(account, as)} />
    </Notice>
  );
}
