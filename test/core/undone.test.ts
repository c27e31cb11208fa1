import fc from 'fast-check';
import { it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import { numbers, oneMore, type World, worlds } from './arbitraries';
import { idOfEntry, someInstant } from './cast';
import { Dice } from './dice';
import { always, expectSame, PATIENCE } from './runs';

/** Ledger.md, Decisions: `undone` takes a decision, or another `undone`, back, as if never made. */

/** A world, one more decision in it, and that decision taken back by now, if its clock says so even before it was made. */
const undoings = fc
  .tuple(worlds, numbers, numbers)
  .map(([world, first, second]) => {
    const decision = oneMore(world, first);
    const at = someInstant(new Dice(second));
    const undo: Entry = { id: idOfEntry(900), at, via: 'person', kind: 'undone', entry: decision.id };
    return { world, now: Math.max(world.now, Date.parse(at)), decision, undo };
  })
  .filter(({ decision }) => decision.via === 'person');

const assessed = ({ entries }: World, now: number, ...more: Entry[]) =>
  assess(fold([...entries, ...more]), now);

it('undoing a decision leaves everything as if it had never been taken', { timeout: PATIENCE }, () => {
  always(undoings, ({ world, now, decision, undo }) => {
    // A decision that is dated later is looked at again on its day, although in vain.
    const { nextChange: _, ...undone } = assessed(world, now, decision, undo);
    const { nextChange: __, ...never } = assessed(world, now);
    expectSame(undone, never);
  });
});

it('undoing the undoing leaves everything as if the decision had stood', { timeout: PATIENCE }, () => {
  always(undoings, ({ world, now, decision, undo }) => {
    const again: Entry = { id: idOfEntry(901), at: undo.at, via: 'person', kind: 'undone', entry: undo.id };
    expectSame(assessed(world, now, decision, undo, again), assessed(world, now, decision));
  });
});
