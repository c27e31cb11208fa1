import { i18n } from '#i18n';
import { ReminderSwitch } from './reminder-switch';
import type { Shelved } from './shelved';
import { Switch } from './switch';

interface SettingsCardProps {
  shelved: Shelved;
  change(settings: { onPortal: boolean }): void;
  remind(on: boolean): void;
}

/** The two switches that are wanted at hand: on for the portal, and reminders. */
export const SettingsCard = ({ shelved, change, remind }: SettingsCardProps) => (
  <section class="card" aria-labelledby="settings">
    <h2 id="settings">{i18n.t('popup.settings')}</h2>
    <PortalSwitch on={shelved.settings.onPortal} change={change} />
    <ReminderSwitch shelved={shelved} change={remind} />
  </section>
);

export const PortalSwitch = ({ on, change }: Pick<SettingsCardProps, 'change'> & { on: boolean }) => (
  <Switch
    id="on-portal"
    label={i18n.t('popup.on_portal')}
    hint={i18n.t('popup.on_portal_hint')}
    on={on}
    change={(onPortal) => change({ onPortal })}
  />
);
