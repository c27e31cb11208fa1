import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import { type SubscriptionId, subscriptionId } from '../../lib/core/ids';
import { worlds } from './arbitraries';
import { Naive } from './naive';
import { always, expectSame, PATIENCE } from './runs';

/** Two sightings make a green: what is `done` was seen stopped and its twin was seen up, or Microsoft moved it. */
it('done is earned', { timeout: PATIENCE }, () => {
  always(worlds, (world) => {
    const assessment = assess(fold(world.entries), world.now);
    for (const [id, { state }] of Object.entries(assessment.subscriptions))
      if (state === 'done')
        expect(new Earned(new Naive(world), assessment).whyNot(subscriptionId.parse(id))).toBe('');
  });
});

it('no sighting alone makes a link, nor anything done but a transfer', { timeout: PATIENCE }, () => {
  always(worlds, ({ entries, now }) => {
    const seen = entries.filter((entry) => entry.via !== 'person' || entry.kind === 'account-set');
    const { subscriptions } = assess(fold(seen), now);
    for (const [id, { twins, state }] of Object.entries(subscriptions)) {
      expectSame(twins, []);
      if (state === 'done') expect(seen.some((entry) => movesAway(entry, id))).toBe(true);
    }
  });
});

const movesAway = (entry: Entry, id: string): boolean =>
  entry.kind === 'transfer-seen' &&
  (entry.state === 'complete' || entry.state === 'partial') &&
  entry.items.some(
    ({ source, target }) => source === id && (entry.state === 'complete' || target !== undefined),
  );

class Earned {
  readonly #world: Naive;
  readonly #assessment: Assessment;

  constructor(world: Naive, assessment: Assessment) {
    this.#world = world;
    this.#assessment = assessment;
  }

  /** Empty when the subscription has earned its `done`. */
  whyNot(id: SubscriptionId): string {
    const world = this.#world;
    const is = this.#assessment.subscriptions[id];
    const transferred = world.of('transfer-seen').some((entry) => movesAway(entry, id));
    if (is?.reasons.includes('transferred')) return transferred ? '' : 'no complete transfer';
    if (!world.isStopped(id)) return 'not seen stopped';
    const { targets } = world.linkOf(id);
    const reported = world.of('azure-moved').some(({ subscription }) => subscription === id);
    if (world.commerce(id) === 'azure') {
      const twins = targets.size > 0 ? [...targets] : world.azureTargets();
      if (!reported && !transferred) return 'nobody reported the move';
      return twins.some((twin) => world.isUp(twin)) ? '' : 'no target seen up';
    }
    if (targets.size === 0) return 'no link';
    return world.of('customer-closed').some(({ customer }) => customer === is?.customer)
      ? ''
      : this.#gap(id, new Set());
  }

  /** What a link lacks. */
  #gap(id: SubscriptionId, asked: Set<SubscriptionId>): string {
    const world = this.#world;
    const { sources, targets } = world.linkOf(id);
    if ([...sources].some((source) => asked.has(source))) return '';
    for (const source of sources) asked.add(source);
    const inScope = [...sources].filter((source) => this.#isInScope(source));
    const up = [...targets].filter((target) => world.isUp(target));
    if (up.length === 0) return 'no target seen up';
    const sum = (ids: SubscriptionId[]) =>
      ids.reduce((total, one) => total + (world.newest(one, 'quantity') ?? Number.NaN), 0);
    if (!(sum(up) >= sum(inScope))) return `${sum(up)} licences for ${sum(inScope)}`;
    for (const source of inScope)
      for (const addOn of this.#addOnsOf(source)) {
        const gap = world.linkOf(addOn).targets.size === 0 ? 'no link' : this.#gap(addOn, asked);
        if (gap !== '') return `add-on ${addOn}: ${gap}`;
      }
    return '';
  }

  #isInScope(id: SubscriptionId): boolean {
    const state = this.#assessment.subscriptions[id]?.state;
    return state !== undefined && state !== 'exempt';
  }

  #addOnsOf(base: SubscriptionId): SubscriptionId[] {
    const world = this.#world;
    return Object.entries(this.#assessment.subscriptions)
      .map(([id, is]) => ({ id: subscriptionId.parse(id), is }))
      .filter(({ id, is }) => {
        const parent = world.newest(id, 'parent');
        return (
          id !== base &&
          this.#isInScope(id) &&
          is.customer === this.#assessment.subscriptions[base]?.customer &&
          is.account === this.#assessment.subscriptions[base]?.account &&
          parent !== undefined &&
          world.current(parent) === base &&
          !world.of('transfer-seen').some((entry) => movesAway(entry, id))
        );
      })
      .map(({ id }) => id);
  }
}
