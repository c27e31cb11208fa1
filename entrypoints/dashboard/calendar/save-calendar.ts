import { i18n } from '#i18n';
import { dateText } from '@/lib/core/days';
import type { IcsEvent } from '@/lib/files/out/ics';
import { signedInOf } from '@/lib/platform/accounts';
import { pageOf } from '@/lib/platform/portal-links';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { nextText } from '@/lib/texts/words';
import { save } from '../files/save';
import { now, shelved } from '../store';
import type { CalendarEvent } from './events';

/** The file for a calendar program, the same wherever it is saved: an event that is taken in again replaces itself. */
export async function saveCalendar(events: readonly CalendarEvent[]): Promise<void> {
  const { icsOf } = await import('@/lib/files/out/ics');
  const file = icsOf(
    events.map((event) => asIcs(event, shelved.value.accounts)),
    now.value,
  );
  save(file, `twinwatch-${dateText(now.value)}.ics`, 'text/calendar');
}

export function asIcs(
  { kind, day, lastDay, customer, name, subscription, product, is }: CalendarEvent,
  accounts: AccountsOnShelf,
): IcsEvent {
  const todo = is?.state && nextText(is.state, is.reasons, is.commerce);
  return {
    uid: `${kind}-${subscription ?? customer}@twinwatch`,
    day,
    lastDay,
    title: [i18n.t(`dashboard.calendar.kind_${kind}`), name].filter(Boolean).join(': '),
    text: [product, todo].filter(Boolean).join('\n'),
    url: pageOf(signedInOf(accounts), customer, subscription),
  };
}
