import fc from 'fast-check';
import { it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import type { Entry, EntryOf } from '../../lib/core/entries';
import { numbers, worlds } from './arbitraries';
import { idOfEntry } from './cast';
import { Dice } from './dice';
import { always, expectSame, PATIENCE } from './runs';

/** Ledger.md, rule 4: what was not seen is not known. */

type Sight = EntryOf<'subscription-seen'>;

/** A world, and after everything else its newest sighting once more, showing less. */
const glances = fc
  .tuple(worlds, numbers)
  .map(([{ entries, now }, choices]) => {
    const dice = new Dice(choices);
    const isPast = (entry: Entry) => Date.parse(entry.at) <= now;
    const past = entries.filter(isPast);
    const sights = newestSights(past);
    const sight = sights[dice.below(sights.length)];
    return { past, now, less: sight && glance(sight, now, dice) };
  })
  .filter(({ less }) => less !== undefined);

/** The newest sighting of each subscription, unless it was put in doubt since, or counts for another account. */
function newestSights(entries: readonly Entry[]): Sight[] {
  const newest = new Map<string, Sight>();
  const moved = new Set(entries.flatMap((entry) => (entry.kind === 'reattributed' ? entry.entries : [])));
  for (const entry of entries.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  ))
    if (entry.kind === 'subscription-seen') newest.set(entry.subscription, entry);
    else if (entry.kind === 'list-seen' || entry.kind === 'transfer-seen') newest.clear();
  return [...newest.values()].filter(({ id }) => !moved.has(id));
}

function glance({ product, ...sight }: Sight, now: number, dice: Dice): Entry {
  const { id, at, via, kind, account, customer, subscription, ...fields } = sight;
  const shown = Object.entries({ ...fields, product }).filter(
    ([, value]) => value !== undefined && dice.below(2) > 0,
  );
  return {
    id: idOfEntry(900),
    at: new Date(now).toISOString(),
    via,
    kind,
    account,
    customer,
    subscription,
    ...Object.fromEntries(shown),
  };
}

const statesOf = ({ subscriptions }: Assessment) =>
  Object.fromEntries(Object.entries(subscriptions).map(([id, { state }]) => [id, state]));

it('a sighting that says less makes nothing greener: it changes no state at all', {
  timeout: PATIENCE,
}, () => {
  always(glances, ({ past, now, less }) => {
    const before = assess(fold(past), now);
    const after = assess(fold(less ? [...past, less] : past), now);
    expectSame(statesOf(after), statesOf(before));
  });
});
