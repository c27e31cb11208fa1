import fc from 'fast-check';
import type { World } from './arbitraries';
import { CAST, SOURCE, TARGET } from './cast';
import { Dice } from './dice';
import { doubted, held, planned, trial } from './moves/decided';
import { closed, invited, priced } from './moves/people';
import { azure, baseWithAddOn } from './moves/replaced';
import { END, HOUR, Telling } from './moves/telling';
import { transfer } from './moves/transfer';
import { converted, lost } from './moves/vanished';

export interface Moves {
  readonly world: World;
  /** Which states are true of each source. */
  readonly truth: Telling['truth'];
  readonly findings: Telling['findings'];
  readonly prices: Telling['prices'];
}

/**
 * A customer with one of everything: a base with its add-on, new commerce that is transferred or cancelled, Azure, a
 * trial, one that is held, one whose overlap is planned, one whose link is taken back, one that Microsoft converts inside
 * the source, one that vanishes from its list. What each of them really is, is known; all was looked at when all was
 * over, and before that now and then.
 */
export const moves = worldOf(
  [baseWithAddOn, transfer, azure, trial, held, planned, doubted, converted, lost],
  100,
);

/** A customer that moves and whose licences have a price, one that is waited for, and one that is closed. */
export const people = worldOf([invited, closed, planned, priced], 40);

function worldOf(tellings: readonly ((telling: Telling) => void)[], length: number): fc.Arbitrary<Moves> {
  return fc.array(fc.nat(2 ** 31 - 1), { minLength: length, maxLength: length }).map((numbers) => {
    const dice = new Dice(numbers);
    const telling = new Telling(dice);
    const [{ customer }, , , , , , , , , { account: otherSource }] = CAST[0];
    telling.declare([SOURCE, otherSource]);
    telling.say(END, { kind: 'customer-seen', account: TARGET, customer });
    for (const tell of tellings) tell(telling);
    const { entries, truth, findings, prices } = telling;
    return { world: { entries, now: END + dice.below(40) * HOUR }, truth, findings, prices };
  });
}
