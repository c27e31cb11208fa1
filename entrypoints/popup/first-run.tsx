import { i18n } from '#i18n';
import { AccountsPicture, BrowsePicture, RemindPicture } from '@/components/pictures';

/** The first thing a new user sees: what this is, and the three first steps. */
export const FirstRun = ({ start }: { start(): void }) => (
  <section class="first" aria-labelledby="first">
    <h2 id="first">{i18n.t('popup.first_title')}</h2>
    <p>{i18n.t('popup.first_text')}</p>
    <ol>
      <li>
        <AccountsPicture />
        <div>
          <h3>{i18n.t('popup.first_step_1')}</h3>
          <p>{i18n.t('popup.first_step_1_text')}</p>
        </div>
      </li>
      <li>
        <BrowsePicture />
        <div>
          <h3>{i18n.t('popup.first_step_2')}</h3>
          <p>{i18n.t('popup.first_step_2_text')}</p>
        </div>
      </li>
      <li>
        <RemindPicture />
        <div>
          <h3>{i18n.t('popup.first_step_3')}</h3>
          <p>{i18n.t('popup.first_step_3_text')}</p>
        </div>
      </li>
    </ol>
    <button type="button" class="primary" onClick={start}>
      {i18n.t('popup.first_start')}
    </button>
  </section>
);
