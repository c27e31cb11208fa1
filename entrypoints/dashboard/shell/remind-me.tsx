import { i18n } from '#i18n';
import { Notice } from '@/components/notice';
import { remind } from '../act';

/** Offers reminders to who has not said yet whether they want them. The browser asks only at a click of theirs. */
export const RemindMe = () => (
  <Notice tone="info" icon="info" title={i18n.t('dashboard.shell.remind_title')}>
    <div class="row apart">
      <p class="beside">{i18n.t('dashboard.shell.remind_text')}</p>
      <span class="row">
        <button type="button" class="primary" onClick={() => remind(true)}>
          {i18n.t('dashboard.shell.remind_yes')}
        </button>
        <button type="button" onClick={() => remind(false)}>
          {i18n.t('dashboard.shell.remind_no')}
        </button>
      </span>
    </div>
  </Notice>
);
