import { i18n } from '#i18n';
import { signedInOf } from '@/lib/platform/accounts';
import { customersList } from '@/lib/platform/portal-links';
import type { AccountsOnShelf } from '@/lib/platform/shelf';

/** Accounts are declared and no page has been seen yet: nothing is known, which is not that nothing is to be done. */
export const NothingSeen = ({ accounts }: { accounts: AccountsOnShelf }) => (
  <section class="card" aria-labelledby="empty">
    <h2 id="empty">{i18n.t('popup.empty_title')}</h2>
    <p>{i18n.t('popup.empty_text')}</p>
    <p>
      <a class="primary" href={customersList(signedInOf(accounts))} target="_blank" rel="noreferrer">
        {i18n.t('popup.empty_link')}
      </a>
    </p>
  </section>
);
