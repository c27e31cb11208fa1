import { computed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NothingSeen } from '@/components/nothing-seen';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { refine, route } from '../navigation';
import { customerHref } from '../route';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { byDay, type CalendarEvent, daysUntil, EVENT_KINDS, type EventKind, eventsOf } from './events';
import { saveCalendar } from './save-calendar';

const events = computed(() => cards.value && eventsOf(cards.value.values(), now.value));

const DAYS = 30;
const TONES: Record<EventKind, string> = {
  stop: 'danger',
  window: 'warn',
  chase: 'info',
  trial: 'warn',
  deletion: 'danger',
  term: 'info',
};

/** The dates that matter, day by day; to be taken into a calendar program. */
export function CalendarView() {
  const [count, setCount] = useState(DAYS);
  if (!events.value) return <Loading />;
  if (cards.value?.size === 0)
    return (
      <>
        <h2>{i18n.t('dashboard.nav.calendar')}</h2>
        <NothingSeen accounts={shelved.value.accounts} />
      </>
    );
  const off = new Set(new URLSearchParams(route.value.query).get('off')?.split(' '));
  const shown = events.value.filter(({ kind }) => !off.has(kind));
  const days = [...byDay(shown)];
  const flip = (kind: EventKind) => {
    if (!off.delete(kind)) off.add(kind);
    const kept = EVENT_KINDS.filter((one) => off.has(one));
    refine(kept.length === 0 ? '' : new URLSearchParams({ off: kept.join(' ') }).toString());
  };
  return (
    <>
      <div class="row apart title">
        <h2>{i18n.t('dashboard.nav.calendar')}</h2>
        <button type="button" disabled={shown.length === 0} onClick={() => void saveCalendar(shown)}>
          {i18n.t('dashboard.calendar.save')}
        </button>
      </div>
      <fieldset class="tabs row" aria-label={i18n.t('dashboard.today.groups')}>
        {EVENT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="tab"
            aria-pressed={!off.has(kind)}
            onClick={() => flip(kind)}
          >
            <span class={`swatch ${TONES[kind]}`} aria-hidden="true" />
            {i18n.t(`dashboard.calendar.kind_${kind}`)}{' '}
            <b class="count small">
              {formatNumber(events.value?.filter((event) => event.kind === kind).length ?? 0)}
            </b>
          </button>
        ))}
      </fieldset>
      {days.length === 0 ? (
        <p class="card empty">{i18n.t('dashboard.calendar.empty')}</p>
      ) : (
        <ol class="agenda">
          {days.slice(0, count).map(([day, list]) => (
            <Day key={day} day={day} list={list} />
          ))}
        </ol>
      )}
      {days.length > count && (
        <button type="button" class="link" onClick={() => setCount(count + DAYS)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(days.length - count) })}
        </button>
      )}
    </>
  );
}

function Day({ day, list }: { day: string; list: readonly CalendarEvent[] }) {
  const until = daysUntil(day, now.value);
  return (
    <li class="card day">
      <h3>
        <time dateTime={day}>{formatDay(day, now.value)}</time>
        <span class={until < 0 ? 'danger-text small' : 'soft small'}>
          {until === 0
            ? i18n.t('dashboard.nav.today')
            : until < 0
              ? plural(i18n.t('dashboard.calendar.ago', { n: formatNumber(-until) }), -until)
              : plural(i18n.t('dashboard.calendar.ahead', { n: formatNumber(until) }), until)}
        </span>
      </h3>
      <ul>
        {list.map((event) => (
          <li key={`${event.kind} ${event.subscription ?? event.customer}`} class="row">
            <span class={`tag ${TONES[event.kind]}`}>{i18n.t(`dashboard.calendar.kind_${event.kind}`)}</span>
            <a href={customerHref(event.customer)}>{event.name ?? i18n.t('popup.unnamed_customer')}</a>
            <span>{event.product}</span>
            {event.lastDay !== event.day && (
              <span class="soft">
                {i18n.t('dashboard.entry.until', { day: formatDay(event.lastDay, now.value) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
