import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SettingsCard } from '@/components/settings-card';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { exportAll, set } from '../act';
import { hrefOf } from '../route';
import { shelved } from '../store';
import { Erase } from './erase';
import { Locators } from './locators';

const AGE_LIMITS = [3, 7, 14, 30];

/** What the user chooses, what is stored, and the ways to take it along or to delete it. */
export function SettingsView() {
  const { settings } = shelved.value;
  const limits = [...new Set([...AGE_LIMITS, settings.ageLimitDays])].sort((a, b) => a - b);
  return (
    <>
      <h2>{i18n.t('dashboard.nav.settings')}</h2>
      <div class="narrow stack">
        <SettingsCard settings={settings} change={set} />
        <section class="card" aria-labelledby="judging">
          <h2 id="judging">{i18n.t('dashboard.settings.judging')}</h2>
          <div class="row apart setting">
            <label for="age">
              {i18n.t('dashboard.settings.age')}
              <span class="soft small">{i18n.t('dashboard.settings.age_hint')}</span>
            </label>
            <select
              id="age"
              value={settings.ageLimitDays}
              onChange={(event) => set({ ageLimitDays: Number(event.currentTarget.value) })}
            >
              {limits.map((days) => (
                <option key={days} value={days}>
                  {plural(i18n.t('units.days', { n: formatNumber(days) }), days)}
                </option>
              ))}
            </select>
          </div>
          <div class="row apart setting">
            <label for="deadline">
              {i18n.t('dashboard.settings.deadline')}
              <span class="soft small">{i18n.t('dashboard.settings.deadline_hint')}</span>
            </label>
            <input
              id="deadline"
              type="date"
              value={settings.deadline ?? ''}
              onChange={(event) => set({ deadline: event.currentTarget.value || null })}
            />
          </div>
        </section>
        <Locators />
        <Data />
        <p class="soft small">{i18n.t('dashboard.settings.language')}</p>
      </div>
    </>
  );
}

function Data() {
  const used = useStorageUsed();
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{i18n.t('dashboard.settings.data')}</h2>
      <p class="soft">{i18n.t('dashboard.settings.data_text')}</p>
      {used !== undefined && <p>{i18n.t('dashboard.settings.used', { size: megabytes(used) })}</p>}
      <div class="row">
        <button type="button" onClick={() => exportAll()}>
          {i18n.t('dashboard.settings.export')}
        </button>
        <a class="button" href={hrefOf('import')}>
          {i18n.t('dashboard.settings.import')}
        </a>
        <Erase />
      </div>
    </section>
  );
}

/** Bytes of the ledger and of what lies on the shelf; undefined while, or where, the browser does not say. */
function useStorageUsed(): number | undefined {
  const [used, setUsed] = useState<number | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([navigator.storage.estimate(), browser.storage.local.get(null)]).then(
      ([{ usage }, shelf]) => {
        const onShelf = new Blob([JSON.stringify(shelf)]).size;
        if (isCurrent && usage !== undefined) setUsed(usage + onShelf);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return used;
}

const megabytes = (bytes: number): string => formatNumber(Math.max(0.1, Math.round(bytes / 100_000) / 10));
