import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import { RoleMark } from './account-mark';

interface SignInChoiceProps {
  accounts: readonly DeclaredAccount[];
  choose(account: AccountId): void;
}

/** The question which account this browser is signed in to, one button for each answer. */
export const SignInChoice = ({ accounts, choose }: SignInChoiceProps) => (
  <ul class="choices stack" aria-label={i18n.t('popup.signed_in_question')}>
    {accounts.map((each) => (
      <li key={each.account}>
        <button type="button" class="row" onClick={() => choose(each.account)}>
          <RoleMark {...each} /> {each.name}
        </button>
      </li>
    ))}
  </ul>
);
