import { i18n } from '#i18n';
import { signedInOf } from '@/lib/platform/accounts';
import { customersList } from '@/lib/platform/portal-links';
import type { AccountsOnShelf } from '@/lib/platform/shelf';

interface NothingSeenProps {
  accounts: AccountsOnShelf;
  /** Where the dashboard opens: beside the popup, or in place. */
  target?: '_blank';
}

/** Nothing has been seen yet: nothing is known, which is not that nothing is to be done. Without accounts nothing would be recorded. */
export const NothingSeen = ({ accounts, target }: NothingSeenProps) => (
  <section class="card" aria-labelledby="empty">
    <h2 id="empty">{i18n.t('popup.empty_title')}</h2>
    <p>{i18n.t(accounts.list.length > 0 ? 'popup.empty_text' : 'popup.why_no_account')}</p>
    <p class="row">
      {accounts.list.length > 0 ? (
        <a class="primary" href={customersList(signedInOf(accounts))} target="_blank" rel="noreferrer">
          {i18n.t('popup.empty_link')}
        </a>
      ) : (
        <a class="primary" href="/dashboard.html#/accounts" target={target}>
          {i18n.t('popup.first_start')}
        </a>
      )}
      <a href="/dashboard.html#/import" target={target}>
        {i18n.t('popup.empty_import')}
      </a>
    </p>
  </section>
);
