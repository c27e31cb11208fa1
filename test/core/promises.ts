import fc from 'fast-check';
import type { Entry } from '../../lib/core/entries';
import { numbers, type World, worlds } from './arbitraries';
import { idOfEntry, someone } from './cast';
import { Dice } from './dice';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Worlds in which people decided something until later: what they said then ends by itself. */
export const promised: fc.Arbitrary<World> = fc
  .tuple(worlds, fc.array(numbers, { maxLength: 3 }))
  .map(([{ entries, now }, promises]) => ({
    entries: [...entries, ...promises.map((each, index) => promiseOf(new Dice(each), now, index))],
    now,
  }));

function promiseOf(dice: Dice, now: number, index: number): Entry {
  const at = new Date(now - dice.below(4) * DAY).toISOString();
  const stamp = { id: idOfEntry(700 + index), at, via: 'person' } as const;
  const end = new Date(now + dice.of([9 * DAY, 1, HOUR, DAY, 40 * DAY])).toISOString();
  const day = end.slice(0, 10);
  const until = dice.rarely(3) ? day : end;
  const { subscription, customer, account } = someone(dice);
  switch (dice.below(6)) {
    case 0:
    case 1:
      return { ...stamp, kind: 'held', subscription, until };
    case 2:
      return { ...stamp, kind: 'overlap-planned', subscription, until: day };
    case 3:
      return { ...stamp, kind: 'invite-due', customer, on: day };
    default: {
      const kind = dice.of(['outage-risk', 'hold', 'overlap', 'create', 'cloud', 'waiting', 'check-twin']);
      const whose = kind === 'waiting' ? customer : kind === 'cloud' ? account : subscription;
      return {
        ...stamp,
        kind: dice.of(['snoozed', 'acknowledged']),
        finding: `${kind}:${whose}`,
        until,
      };
    }
  }
}
