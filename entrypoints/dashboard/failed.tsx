import { i18n } from '#i18n';
import { Notice } from '@/components/notice';
import { detailOf } from '@/lib/texts/detail';

/** What is stored, or a view's script, could not be had: say so and what helps, with the browser's own words for it. */
export const Failed = ({ reason }: { reason: unknown }) => (
  <Notice tone="danger" icon="alert" title={i18n.t('dashboard.shell.failed_title')}>
    <p role="alert">
      {i18n.t('dashboard.shell.failed_text', {
        detail: detailOf(reason),
      })}
    </p>
    <div class="row">
      <button type="button" onClick={() => location.reload()}>
        {i18n.t('dashboard.shell.reload')}
      </button>
    </div>
  </Notice>
);
