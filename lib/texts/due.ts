import type { FindingCard } from '../core/card';
import { formatDay, formatDeadline } from './format';

/** Until when a finding has to be seen to, as people read it. */

type Due = Pick<FindingCard, 'kind'> & { due: string };

const DAY_MS = 86_400_000;

/** What waits for a customer is due on a day, whose beginning it bears; all else by an instant. */
export const isDueOnDay = ({ kind }: Pick<FindingCard, 'kind'>): boolean => kind === 'waiting';

/** `19 Nov UTC`, or `18 Nov, 24:00 UTC` */
export const formatDue = (finding: Due, now: number): string =>
  isDueOnDay(finding) ? formatDay(finding.due, now) : formatDeadline(finding.due, now);

/** A day is past when it is over. */
export const isPastDue = (finding: Due, now: number): boolean =>
  Date.parse(finding.due) + (isDueOnDay(finding) ? DAY_MS : 0) <= now;
