import { i18n } from '#i18n';
import type { Difference } from '@/lib/portal/locator-file';
import { Dialog } from '../dialog';

interface LocatorChangeProps {
  differences: readonly Difference[];
  version: number;
  close(): void;
  apply(): void;
}

/** What a corrected list of locators takes away and adds, before it is applied. */
export function LocatorChange({ differences, version, close, apply }: LocatorChangeProps) {
  return (
    <Dialog title={i18n.t('dashboard.locators.change_title', { version })} close={close} wide>
      <p>{i18n.t('dashboard.locators.change_text')}</p>
      {differences.map(({ name, gone, come, reordered }) => (
        <section key={name} aria-label={name}>
          <h3>
            <code>{name}</code>
          </h3>
          {reordered && <p>{i18n.t('dashboard.locators.reordered')}</p>}
          <ul class="locator-change">
            {gone.map((line) => (
              <li key={line} class="gone">
                <span class="unseen">{i18n.t('dashboard.locators.gone')} </span>
                <del>{line}</del>
              </li>
            ))}
            {come.map((line) => (
              <li key={line} class="come">
                <span class="unseen">{i18n.t('dashboard.locators.come')} </span>
                <ins>{line}</ins>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div class="row">
        <button type="button" class="primary" onClick={apply}>
          {i18n.t('dashboard.locators.apply')}
        </button>
        <button type="button" onClick={close}>
          {i18n.t('dashboard.today.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
