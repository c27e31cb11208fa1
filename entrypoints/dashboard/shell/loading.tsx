import { i18n } from '#i18n';

/** Stands where rows will be. */
export const Loading = () => (
  <div class="skeleton stack" role="status">
    <span class="unseen">{i18n.t('dashboard.shell.loading')}</span>
    <i />
    <i />
    <i />
  </div>
);
