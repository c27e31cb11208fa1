import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Shelved } from './shelved';
import { Switch } from './switch';

/**
 * Switches reminders on or off. The browser shows notifications only if it is asked at the user's own click.
 * @param say what is to be recorded: on only if the browser allows it
 */
export async function remind(on: boolean, say: (on: boolean, text: string) => unknown): Promise<void> {
  const allowed = on && (await browser.permissions.request({ permissions: ['notifications'] }));
  await say(allowed, i18n.t(on && !allowed ? 'dashboard.settings.refused' : 'popup.saved'));
}

interface ReminderSwitchProps {
  shelved: Shelved;
  change(on: boolean): void;
}

/** On is only what also works: without the browser's consent the switch is off, and says why. */
export const ReminderSwitch = ({ shelved: { settings, notifying }, change }: ReminderSwitchProps) => (
  <Switch
    id="reminders"
    label={i18n.t('popup.reminders')}
    hint={i18n.t(notifying ? 'popup.reminders_hint' : 'dashboard.settings.not_allowed')}
    on={settings.reminders && notifying}
    change={change}
  />
);
