import { i18n } from '#i18n';
import { PortalSwitch } from '@/components/settings-card';
import { browserLanguage, LANGUAGES } from '@/lib/texts/chosen';
import { byLanguage } from '@/lib/texts/collation';
import { set } from '../act';
import { shelved } from '../store';
import { Choice, Section } from './setting';

/** How an empty value stands in a list of strings: as the browser has it. */
const BROWSER = '';

/** A language by its own name for itself. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** Chinese is told apart by its script and not by a country. */
const SCRIPTS: Record<string, string> = { zh_CN: 'zh-Hans' };

const languages = () =>
  LANGUAGES.map((value) => ({ value, text: nameOf(SCRIPTS[value] ?? value.replace('_', '-')) })).sort(
    (a, b) => byLanguage(a.text, b.text),
  );

const zones = () => [
  { value: 'UTC', text: 'UTC' },
  ...Intl.supportedValuesOf('timeZone').map((value) => ({ value, text: value.replaceAll('_', ' ') })),
];

/** On or off for the portal, in which language, on which clock. */
export function General() {
  const { settings } = shelved.value;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Section name="general">
      <PortalSwitch on={settings.onPortal} change={set} />
      <Choice
        id="language"
        label={i18n.t('dashboard.settings.language')}
        value={settings.language ?? BROWSER}
        of={[
          {
            value: BROWSER,
            text: i18n.t('dashboard.settings.language_browser', { language: nameOf(browserLanguage()) }),
          },
          ...languages(),
        ]}
        choose={(language) => set({ language: language === BROWSER ? null : language })}
      />
      <Choice
        id="zone"
        label={i18n.t('dashboard.settings.zone')}
        hint={i18n.t('dashboard.settings.zone_hint')}
        value={settings.timeZone ?? BROWSER}
        of={[{ value: BROWSER, text: i18n.t('dashboard.settings.zone_browser', { zone: here }) }, ...zones()]}
        choose={(timeZone) => set({ timeZone: timeZone === BROWSER ? null : timeZone })}
      />
    </Section>
  );
}
