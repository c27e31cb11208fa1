import { i18n } from '#i18n';
import { Failed } from '../failed';
import { unread } from '../store';

/** Stands where rows will be, and says so when there will be none. */
export const Loading = () =>
  unread.value ? (
    <Failed reason={unread.value.reason} />
  ) : (
    <div class="skeleton stack" role="status">
      <span class="unseen">{i18n.t('dashboard.shell.loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
