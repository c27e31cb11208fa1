import { i18n } from '#i18n';
import { ReminderSwitch } from '@/components/reminder-switch';
import { Switch } from '@/components/switch';
import { DATED, type Dated, DEFAULT_LEAD_DAYS, DEFAULT_REMIND_AT, LEAD_DAYS } from '@/lib/platform/reminding';
import { formatNumber } from '@/lib/texts/format';
import { language } from '@/lib/texts/language';
import { plural } from '@/lib/texts/plural';
import { remind, set } from '../act';
import { shelved } from '../store';
import { Choice, Section, Setting } from './setting';

const LEAD_HOURS = [1, 2, 3, 4, 6, 8, 12];
const EVENING = { from: '18:00', to: '08:00' };
/** Never, as a value of a list of numbers. */
const NEVER = -1;
/** From Monday, as ISO 8601 counts; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Of what to be reminded, when, and when not. */
export function Reminders() {
  const { settings, notifying } = shelved.value;
  return (
    <Section name="reminders">
      <ReminderSwitch shelved={shelved.value} change={remind} />
      {settings.reminders && notifying && (
        <>
          <Choice
            id="lead"
            label={i18n.t('reminder.kind_stop')}
            value={settings.reminderLeadHours}
            of={LEAD_HOURS.map((value) => ({ value, text: hoursBefore(value) }))}
            choose={(reminderLeadHours) => set({ reminderLeadHours })}
          />
          {DATED.map((kind) => (
            <LeadDays key={kind} kind={kind} />
          ))}
          <Setting
            id="remind-at"
            label={i18n.t('dashboard.settings.remind_at')}
            hint={i18n.t('dashboard.settings.remind_at_hint')}
          >
            <Clock
              id="remind-at"
              value={settings.remindAt ?? DEFAULT_REMIND_AT}
              choose={(remindAt) => set({ remindAt })}
            />
          </Setting>
          <QuietHours />
          <WorkDays />
          <Switch
            id="neutral"
            label={i18n.t('dashboard.settings.neutral')}
            hint={i18n.t('dashboard.settings.neutral_hint')}
            on={settings.neutral ?? false}
            change={(neutral) => set({ neutral })}
          />
        </>
      )}
    </Section>
  );
}

const hoursBefore = (hours: number): string =>
  i18n.t('dashboard.settings.hours_before', {
    hours: plural(i18n.t('units.hours', { n: formatNumber(hours) }), hours),
  });

function daysBefore(kind: Dated, days: number): string {
  if (kind === 'outage') return i18n.t('dashboard.settings.daily');
  if (days === 0) return i18n.t('dashboard.settings.on_the_day');
  return i18n.t('dashboard.settings.days_before', {
    days: plural(i18n.t('units.days', { n: formatNumber(days) }), days),
  });
}

function LeadDays({ kind }: { kind: Dated }) {
  const { leadDays } = shelved.value.settings;
  const chosen = leadDays?.[kind];
  return (
    <Choice
      id={`lead-${kind}`}
      label={i18n.t(`reminder.kind_${kind}`)}
      value={chosen === null ? NEVER : (chosen ?? DEFAULT_LEAD_DAYS[kind])}
      of={[
        ...LEAD_DAYS[kind].map((value) => ({ value, text: daysBefore(kind, value) })),
        { value: NEVER, text: i18n.t('dashboard.settings.never') },
      ]}
      choose={(days) => set({ leadDays: { ...leadDays, [kind]: days === NEVER ? null : days } })}
    />
  );
}

function QuietHours() {
  const { quietHours } = shelved.value.settings;
  return (
    <>
      <Switch
        id="quiet"
        label={i18n.t('dashboard.settings.quiet')}
        hint={i18n.t('dashboard.settings.quiet_hint')}
        on={quietHours !== undefined}
        change={(on) => set({ quietHours: on ? EVENING : null })}
      />
      {quietHours && (
        <div class="row setting quiet-hours">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} class="row" for={`quiet-${end}`}>
              {i18n.t(`dashboard.settings.quiet_${end}`)}
              <Clock
                id={`quiet-${end}`}
                value={quietHours[end]}
                choose={(time) => set({ quietHours: { ...quietHours, [end]: time } })}
              />
            </label>
          ))}
        </div>
      )}
    </>
  );
}

/** The first of January 2023 was a Sunday. */
const formatWeekday = (day: number, weekday: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(language(), { weekday, timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));

function WorkDays() {
  const { workDays = WEEK } = shelved.value.settings;
  const choose = (day: number, works: boolean) => {
    const days = WEEK.filter((one) => (one === day ? works : workDays.includes(one)));
    return set({ workDays: days.length === WEEK.length ? null : days });
  };
  return (
    <fieldset class="work-days" aria-describedby="work-days-hint">
      <legend>
        {i18n.t('dashboard.settings.work_days')}
        <span class="soft small" id="work-days-hint">
          {i18n.t('dashboard.settings.work_days_hint')}
        </span>
      </legend>
      <div class="row">
        {WEEK.map((day) => (
          <label key={day} class="row" title={formatWeekday(day, 'long')}>
            <input
              type="checkbox"
              checked={workDays.includes(day)}
              // One day has to be left: who wants none switches reminders off.
              disabled={workDays.length === 1 && workDays.includes(day)}
              aria-label={formatWeekday(day, 'long')}
              onChange={(event) => choose(day, event.currentTarget.checked)}
            />
            {formatWeekday(day, 'short')}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ClockProps {
  id: string;
  value: string;
  choose(time: string): unknown;
}

/** A time of day. An empty one, while it is typed, is none. */
const Clock = ({ id, value, choose }: ClockProps) => (
  <input
    id={id}
    type="time"
    required
    value={value}
    onChange={({ currentTarget: { value: time } }) => time && choose(time)}
  />
);
