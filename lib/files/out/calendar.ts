import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import { i18n } from '#i18n';
import { findingText, nextText, toFindingKind } from '../../texts/words';
import type { Overview } from './overview';
import { moment } from './say';

const DAY_MS = 86_400_000;

/**
 * A calendar file of everything that is due: an all-day event on the UTC day on which it must be done, because the
 * midnight that ends a day would stand on the next. The same finding keeps its event when the file is imported again.
 */
export function calendarOf({ customers, now }: Overview): string {
  const events = customers.flatMap((of) =>
    of.card.findings.flatMap((finding): IcsEvent[] => {
      const due = Date.parse(finding.due ?? '');
      if (Number.isNaN(due)) return [];
      const start = new Date(Math.floor((due - 1) / DAY_MS) * DAY_MS);
      const kind = toFindingKind(finding.kind);
      return [
        {
          uid: `${finding.id}@twinwatch`,
          stamp: { date: new Date(now) },
          start: { date: start, type: 'DATE' },
          end: { date: new Date(start.getTime() + DAY_MS), type: 'DATE' },
          summary: `${of.name}: ${findingText(finding.kind)}`,
          description: [
            finding.product,
            kind && nextText(kind, finding.reasons),
            i18n.t('files.calendar.due', { when: moment(finding.due) }),
          ]
            .filter(Boolean)
            .join('\n'),
        },
      ];
    }),
  );
  return generateIcsCalendar({ version: '2.0', prodId: '-//Twinwatch//Twinwatch//EN', events });
}
