import { i18n } from '#i18n';
import { dateText } from '../../core/days';
import { findingText, nextOf } from '../../texts/words';
import { type IcsEvent, icsOf } from './ics';
import type { Overview } from './overview';
import { moment } from './say';

/**
 * A calendar file of everything that is due: an all-day event on the UTC day on which it must be done, because the
 * midnight that ends a day would stand on the next. The same finding keeps its event when the file is imported again.
 */
export function calendarOf({ customers, now }: Overview): string {
  const events = customers.flatMap((of) =>
    of.card.findings.flatMap((finding): IcsEvent[] => {
      const due = Date.parse(finding.due ?? '');
      if (Number.isNaN(due)) return [];
      const day = dateText(due - 1);
      return [
        {
          uid: `${finding.id}@twinwatch`,
          day,
          lastDay: day,
          title: `${of.name}: ${findingText(finding.kind)}`,
          text: [
            finding.product,
            nextOf(finding),
            i18n.t('files.calendar.due', { when: moment(finding.due) }),
          ]
            .filter(Boolean)
            .join('\n'),
        },
      ];
    }),
  );
  return icsOf(events, now);
}
