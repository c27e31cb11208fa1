import { i18n } from '#i18n';
import { Notice } from '@/components/notice';
import { detailOf } from '@/lib/texts/detail';

/** The browser would not give what is stored: say so and what helps, with the browser's own words for it. */
export const Failed = ({ reason }: { reason: unknown }) => (
  <main>
    <Notice tone="danger" icon="alert" title={i18n.t('popup.failed_title')}>
      <p role="alert">{i18n.t('popup.failed_text', { detail: detailOf(reason) })}</p>
    </Notice>
  </main>
);
