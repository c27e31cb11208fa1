import type { FindingCard } from './card';
import { SEVERITIES, STATES } from './words';

/**
 * The most urgent first: by severity, then by state (what is none comes last), then what is due first, then what has
 * waited longest; the id decides, so that nothing jumps about.
 */
export const byUrgency = (a: FindingCard, b: FindingCard): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  rank(a) - rank(b) ||
  byInstant(a.due ?? NEVER, b.due ?? NEVER) ||
  byInstant(a.since, b.since) ||
  a.id.localeCompare(b.id);

const RANK: ReadonlyMap<string, number> = new Map(STATES.map((state, rank) => [state, rank]));
const rank = ({ kind }: FindingCard): number => RANK.get(kind) ?? STATES.length;

const NEVER = '9999-12-31T00:00:00Z';
/** With and without milliseconds they sort otherwise as text. */
const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
