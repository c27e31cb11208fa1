import { i18n } from '#i18n';
import type { Settings } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Switch } from './switch';

interface SettingsCardProps {
  settings: Settings;
  change(settings: Partial<Pick<Settings, 'onPortal' | 'reminders' | 'reminderLeadHours'>>): void;
}

const LEAD_HOURS = [1, 2, 3, 4, 6, 8, 12];

/** On or off for the portal, and when to remind. */
export function SettingsCard({
  settings: { onPortal, reminders, reminderLeadHours },
  change,
}: SettingsCardProps) {
  const leads = [...new Set([...LEAD_HOURS, reminderLeadHours])].sort((a, b) => a - b);
  return (
    <section class="card" aria-labelledby="settings">
      <h2 id="settings">{i18n.t('popup.settings')}</h2>
      <Switch
        id="on-portal"
        label={i18n.t('popup.on_portal')}
        hint={i18n.t('popup.on_portal_hint')}
        on={onPortal}
        change={(on) => change({ onPortal: on })}
      />
      <Switch
        id="reminders"
        label={i18n.t('popup.reminders')}
        hint={i18n.t('popup.reminders_hint')}
        on={reminders}
        change={(on) => change({ reminders: on })}
      />
      {reminders && (
        <div class="row apart setting">
          <label for="lead">{i18n.t('popup.lead')}</label>
          <select
            id="lead"
            value={reminderLeadHours}
            onChange={(event) => change({ reminderLeadHours: Number(event.currentTarget.value) })}
          >
            {leads.map((hours) => (
              <option key={hours} value={hours}>
                {plural(i18n.t('units.hours', { n: formatNumber(hours) }), hours)}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}
