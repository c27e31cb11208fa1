import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { AccountId } from '@/lib/core/ids';
import { signedInOf } from '@/lib/platform/accounts';
import type { AccountsOnShelf, Evidence } from '@/lib/platform/shelf';
import { formatDay } from '@/lib/texts/format';
import { accountText, colourOf, RoleMark } from './account-mark';
import { Logo } from './logo';

interface HeadProps {
  accounts: AccountsOnShelf;
  evidence: Evidence;
  now: number;
  signIn(account: AccountId): void;
  children?: ComponentChildren;
}

/** The product, and the account of this browser: its role in colour and word, its name, and the way to change it. */
export function Head({ accounts, evidence, now, signIn, children }: HeadProps) {
  const { list, signedInAt, contradiction } = accounts;
  const account = signedInOf(accounts);
  // The newest word of a page since somebody said so weighs more than what was said.
  const agreed = evidence
    .filter((one) => one.account === account?.account && (!signedInAt || one.at >= signedInAt))
    .reduce<Evidence[number] | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return (
    <header class={`row ${account?.role ?? ''}`} style={account && colourOf(account)}>
      <h1 class="row">
        <Logo />
        {i18n.t('extName')}
      </h1>
      {children}
      {list.length > 0 && (
        <div class="row signed-in">
          <label for="signed-in">{i18n.t('popup.signed_in_to')}</label>
          {account && <RoleMark {...account} />}
          <select
            id="signed-in"
            value={account?.account ?? ''}
            onChange={(event) => {
              const chosen = list.find((each) => each.account === event.currentTarget.value);
              if (chosen) signIn(chosen.account);
            }}
          >
            {!account && <option value="">{i18n.t('popup.signed_in_unsaid')}</option>}
            {list.map((each) => (
              <option key={each.account} value={each.account}>
                {each === account ? each.name : accountText(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      {account && signedInAt && !contradiction && (
        <p class="soft small">
          {agreed
            ? i18n.t(`overlay.agreed_${agreed.what}`, { day: formatDay(agreed.at, now) })
            : i18n.t('popup.signed_in_at', { day: formatDay(signedInAt, now) })}
        </p>
      )}
    </header>
  );
}
