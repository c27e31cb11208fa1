import { fold } from '../../core/book';
import type { Decision, Entry, NewDecision } from '../../core/entries';
import { contentOf } from '../../core/merge';
import { takenBackAt } from '../../core/standing';
import { inOrder, timed } from '../../core/timed';

/** Two people decided differently about one thing, each without knowing of the other. Both stay in the log. */
export interface Conflict {
  /** What both decided about, such as `twin` and the id of the source. */
  topic: Topic;
  subject: string;
  ours: Decision;
  theirs: Decision;
}
export type Topic = 'account' | 'twin' | 'scope' | 'hold' | 'overlap' | 'price' | 'owner' | 'chase';

/** Where the newest decisions that stand on either side differ, and neither side knew the other's. */
export function conflictsOf(ours: readonly Entry[], theirs: readonly Entry[]): Conflict[] {
  const [known, read] = [ours, theirs].map((side) => new Set(side.map(({ id }) => id)));
  const newest = newestOf(theirs);
  return [...newestOf(ours)].flatMap(([key, mine]) => {
    const other = newest.get(key);
    if (other === undefined || known?.has(other.id) || read?.has(mine.id)) return [];
    const about = topicsOf(mine).find(({ topic, subject }) => `${topic} ${subject}` === key);
    return about === undefined || meaningOf(mine) === meaningOf(other)
      ? []
      : [{ ...about, ours: mine, theirs: other }];
  });
}

/** The decision that settles a conflict: what was picked, said again and so the newest. */
export function settle({ ours, theirs }: Conflict, pick: 'ours' | 'theirs'): NewDecision {
  const { id: _, at: __, device: ___, ...said } = pick === 'ours' ? ours : theirs;
  return said;
}

function newestOf(entries: readonly Entry[]): Map<string, Decision> {
  const undone = fold(entries.filter(({ kind }) => kind === 'undone'));
  const takenBack = takenBackAt(undone, Number.POSITIVE_INFINITY);
  const newest = new Map<string, Decision>();
  const ordered = entries.map(timed).sort(inOrder);
  for (const { entry } of ordered) {
    if (!isDecision(entry) || takenBack.has(entry.id)) continue;
    for (const { topic, subject } of topicsOf(entry)) newest.set(`${topic} ${subject}`, entry);
  }
  return newest;
}

const isDecision = (entry: Entry): entry is Decision => entry.via === 'person';

function topicsOf(entry: Decision): { topic: Topic; subject: string }[] {
  switch (entry.kind) {
    case 'account-set':
      return [{ topic: 'account', subject: entry.account }];
    case 'twin-confirmed':
    case 'twin-rejected':
      return entry.sources.map((subject) => ({ topic: 'twin', subject }));
    case 'exempted':
    case 'included':
      return [{ topic: 'scope', subject: entry.subscription }];
    case 'held':
      return [{ topic: 'hold', subject: entry.subscription }];
    case 'overlap-planned':
      return [{ topic: 'overlap', subject: entry.subscription }];
    case 'price-set':
      return [{ topic: 'price', subject: entry.subscription }];
    case 'owner-set':
      return [{ topic: 'owner', subject: entry.customer }];
    case 'invite-due':
      return [{ topic: 'chase', subject: entry.customer }];
    // Two of these do not contradict each other.
    case 'azure-told':
    case 'azure-moved':
    case 'snoozed':
    case 'acknowledged':
    case 'invite-sent':
    case 'baseline-frozen':
    case 'customer-closed':
    case 'noted':
    case 'signed-in':
    case 'reattributed':
    case 'undone':
      return [];
    default:
      return entry satisfies never;
  }
}

/** What a decision says, whoever said it and when, and whatever the reason. */
function meaningOf(decision: Decision): string {
  const { id: _, at: __, device: ___, by: ____, via: _____, ...said } = decision;
  const sorted =
    'sources' in said
      ? { ...said, sources: [...said.sources].sort(), targets: [...said.targets].sort() }
      : said;
  return contentOf('reason' in sorted ? { ...sorted, reason: undefined } : sorted);
}
