import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { exportAll, set } from '../act';
import { Failed } from '../failed';
import { route } from '../navigation';
import { hrefOf } from '../route';
import { shelved } from '../store';
import { useLoaded } from '../use-loaded';
import { Erase } from './erase';
import { General } from './general';
import { Locators } from './locators';
import { OnPages } from './on-pages';
import { Prices } from './prices';
import { Reminders } from './reminders';
import { Choice, Section, Setting } from './setting';

const AGE_LIMITS = [3, 7, 14, 30];

/** What the user chooses, what is stored, and the ways to take it along or to delete it. */
export function SettingsView() {
  // Who follows a link to one setting begins there.
  const at = new URLSearchParams(route.value.query).get('at');
  useEffect(() => {
    if (at !== null) document.getElementById(at)?.focus();
  }, [at]);
  return (
    <>
      <h2>{i18n.t('dashboard.nav.settings')}</h2>
      <div class="settings">
        <div class="stack">
          <General />
          <Reminders />
          <Judging />
          <Data />
        </div>
        <div class="stack">
          <OnPages />
          <Prices />
          <Locators />
        </div>
      </div>
    </>
  );
}

function Judging() {
  const { settings } = shelved.value;
  return (
    <Section name="judging">
      <Choice
        id="age"
        label={i18n.t('dashboard.settings.age')}
        hint={i18n.t('dashboard.settings.age_hint')}
        value={settings.ageLimitDays}
        of={AGE_LIMITS.map((value) => ({
          value,
          text: plural(i18n.t('units.days', { n: formatNumber(value) }), value),
        }))}
        choose={(ageLimitDays) => set({ ageLimitDays })}
      />
      <Setting
        id="deadline"
        label={i18n.t('dashboard.settings.deadline')}
        hint={i18n.t('dashboard.settings.deadline_hint')}
      >
        <input
          id="deadline"
          type="date"
          value={settings.deadline ?? ''}
          onChange={(event) => set({ deadline: event.currentTarget.value || null })}
        />
      </Setting>
    </Section>
  );
}

function Data() {
  const { is: used, failed } = useLoaded(storageUsed, []);
  return (
    <Section name="data">
      <p class="soft">{i18n.t('dashboard.settings.data_text')}</p>
      {failed && <Failed {...failed} />}
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
    </Section>
  );
}

/** Bytes of the ledger and of what lies on the shelf; undefined where the browser does not say. */
async function storageUsed(): Promise<number | undefined> {
  const [{ usage }, shelf] = await Promise.all([
    navigator.storage.estimate(),
    browser.storage.local.get(null),
  ]);
  return usage === undefined ? undefined : usage + new Blob([JSON.stringify(shelf)]).size;
}

const megabytes = (bytes: number): string => formatNumber(Math.max(0.1, Math.round(bytes / 100_000) / 10));
