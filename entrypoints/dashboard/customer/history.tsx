import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { StateMark } from '@/components/state-mark';
import { instantOf } from '@/lib/core/days';
import type { Entry } from '@/lib/core/entries';
import { takenBackAt } from '@/lib/core/standing';
import { byAtAndId } from '@/lib/core/timed';
import { formatNumber } from '@/lib/texts/format';
import { EntryUndo } from '../entry-undo';
import { Failed } from '../failed';
import { shelved } from '../store';
import { type Shown, useTold } from '../use-loaded';
import { type Change, changesOf } from './changes';
import { EntryLine, namesIn } from './entry-line';
import type { Loaded } from './load';

const PAGE = 30;
const KINDS = ['all', 'decisions', 'sightings', 'changes'] as const;
type Kind = (typeof KINDS)[number];

/** Every sighting and decision about the customer, the newest first, with the conclusion that each changed. */
export function History({ loaded }: { loaded: Loaded }) {
  const [kind, setKind] = useState<Kind>('all');
  const [count, setCount] = useState(PAGE);
  const names = namesIn(loaded);
  const own = ownEntries(loaded);
  const { is: changes = NO_CHANGES, failed } = useChanges(loaded, own);
  const takenBack = takenBackAt(loaded.book, loaded.at.clock.now);
  const shown = own.filter((entry) => isOf(kind, entry, changes));
  return (
    <section class="card" aria-labelledby="history">
      <div class="row apart">
        <h3 id="history">{i18n.t('dashboard.customer.history')}</h3>
        <select
          aria-label={i18n.t('dashboard.customers.filters')}
          value={kind}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setKind(KINDS.find((one) => one === chosen) ?? 'all');
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`dashboard.customer.history_${one}`)}
            </option>
          ))}
        </select>
      </div>
      {failed && <Failed {...failed} />}
      {shown.length === 0 && <p class="soft">{i18n.t('dashboard.customer.history_none')}</p>}
      <ul class="log">
        {shown.slice(0, count).map((entry, index) => (
          <EntryLine key={entry.id} entry={entry} entries={loaded.entries} names={names}>
            {/* What came at one instant changed it together, so it is told once. */}
            {entry.at !== shown[index - 1]?.at && (
              <Changes changes={changes.get(instantOf(entry.at))} loaded={loaded} />
            )}
            <EntryUndo entry={entry} takenBack={takenBack} />
          </EntryLine>
        ))}
      </ul>
      {shown.length > count && (
        <button type="button" class="link" onClick={() => setCount(count + PAGE)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(shown.length - count) })}
        </button>
      )}
    </section>
  );
}

/** The customer's entries, the newest first; of the shared ones those that name it, and what was taken back of it. */
function ownEntries({ entries, card, at }: Loaded): Entry[] {
  const own = new Set<string>();
  const isOwn = (entry: Entry): boolean => {
    if ('customer' in entry && entry.customer !== undefined) return entry.customer === card.customer;
    if ('subscription' in entry && entry.subscription !== undefined) return at.all.has(entry.subscription);
    if ('finding' in entry)
      return (
        entry.finding.endsWith(card.customer) || [...at.all.keys()].some((id) => entry.finding.endsWith(id))
      );
    return false;
  };
  for (const entry of entries) if (isOwn(entry)) own.add(entry.id);
  return entries
    .filter((entry) => own.has(entry.id) || (entry.kind === 'undone' && own.has(entry.entry)))
    .sort((a, b) => byAtAndId(b, a));
}

function isOf(kind: Kind, entry: Entry, changes: ChangesByInstant): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'decisions':
      return entry.via === 'person';
    case 'sightings':
      return entry.via !== 'person';
    case 'changes':
      return changes.has(instantOf(entry.at));
  }
}

type ChangesByInstant = ReadonlyMap<number, Change[]>;
const NO_CHANGES: ChangesByInstant = new Map();

function useChanges(loaded: Loaded, own: readonly Entry[]): Shown<ChangesByInstant> {
  const { ageLimitDays } = shelved.value.settings;
  return useTold(
    async function* () {
      const found = new Map<number, Change[]>();
      for await (const some of changesOf(loaded.book, loaded.card.customer, own, ageLimitDays)) {
        for (const [instant, list] of some) found.set(instant, list);
        yield new Map(found);
      }
    },
    [loaded, ageLimitDays],
  );
}

function Changes({ changes, loaded }: { changes: readonly Change[] | undefined; loaded: Loaded }) {
  if (!changes) return null;
  const names = namesIn(loaded);
  return (
    <ul class="changes">
      {changes.map(({ subscription, from, to }) => (
        <li key={subscription} class="row small">
          <span>{names.subscription(subscription) ?? i18n.t('popup.unnamed_product')}</span>
          {from && <StateMark state={from} />}
          <span aria-hidden="true">→</span>
          <StateMark state={to} />
        </li>
      ))}
    </ul>
  );
}
