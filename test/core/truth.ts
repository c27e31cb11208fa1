import fc from 'fast-check';
import type { Entry } from '../../lib/core/entries';
import type { Status } from '../../lib/core/words';
import type { World } from './arbitraries';
import { CAST, idOfEntry, SOURCE, TARGET } from './cast';
import { Dice } from './dice';

/**
 * A world of which the truth is known: what one source subscription and its twin really were at every instant, and what
 * somebody happened to see of them. Every stretch was seen at least once, but with gaps, and not every time in full.
 */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2023, 1, 20);

/** What a subscription really was, from an instant on. */
export interface Stretch {
  readonly from: number;
  readonly status: Status;
}

export interface Truth {
  readonly world: World;
  readonly commerce: 'legacy' | 'nce';
  readonly knowsCommerce: boolean;
  readonly source: readonly Stretch[];
  /** Empty: it was never made. */
  readonly target: readonly Stretch[];
  readonly linked: boolean;
  readonly quantity: number;
  /** Whether the twin has as many licences. */
  readonly enough: boolean;
  readonly unitPrice: number;
  /** From when the same-day clock runs: when the target was made, or first seen if nobody saw when that was. */
  readonly provisioned: number | undefined;
}

const [LIGHT, NEW_LIGHT] = CAST[0];

export const truths: fc.Arbitrary<Truth> = fc
  .array(fc.nat(2 ** 31 - 1), { minLength: 30, maxLength: 30 })
  .map((numbers) => tell(new Dice(numbers)));

function tell(dice: Dice): Truth {
  const commerce = dice.of(['legacy', 'nce'] as const);
  const knowsCommerce = !dice.rarely(5);
  const source = sourceOf(dice);
  const target = targetOf(dice);
  const quantity = 1 + dice.below(40);
  const enough = !dice.rarely(5);
  const unitPrice = dice.of([10, 12.34, 0.335]);
  const linked = !dice.rarely(6);
  const showsStart = !dice.rarely(3);
  const sights = [
    ...glimpses(source, dice).map(({ at, status }, index): Entry => {
      const { product, customer, subscription } = LIGHT;
      const told = index === 0 || dice.rarely(3);
      return {
        id: idOfEntry(0),
        at,
        via: 'page',
        kind: 'subscription-seen',
        account: SOURCE,
        customer,
        subscription,
        ...(status && { status }),
        ...(told && { product, quantity }),
        ...(told && knowsCommerce && { commerce }),
      };
    }),
    ...glimpses(target, dice).map(({ at, status }, index): Entry => {
      const { product, customer, subscription } = NEW_LIGHT;
      const told = index === 0 || dice.rarely(3);
      const startedAt = new Date(target[0]?.from ?? 0).toISOString();
      return {
        id: idOfEntry(0),
        at,
        via: 'page',
        kind: 'subscription-seen',
        account: TARGET,
        customer,
        subscription,
        ...(status && { status }),
        ...(told && { product, quantity: enough ? quantity : quantity - 1, commerce: 'nce' }),
        ...(showsStart && told && { startedAt }),
      };
    }),
  ];
  const seenLast = Math.max(...sights.map(({ at }) => Date.parse(at)));
  const now = seenLast + dice.below(5) * 7 * HOUR;
  const seenUp = sights.find((sight) => 'account' in sight && sight.account === TARGET && 'status' in sight);
  const firstUp = seenUp && target[0]?.status === 'active' ? Date.parse(seenUp.at) : undefined;
  const made = showsStart ? target[0]?.from : firstUp;
  const decisions = decisionsOf(dice, seenLast, linked, unitPrice);
  const entries = [...accounts(), ...sights, ...listsOf(dice, seenLast), ...decisions].map(
    (entry, index) => ({
      ...entry,
      id: idOfEntry(index),
    }),
  );
  return {
    world: { entries, now },
    commerce,
    knowsCommerce,
    source,
    target,
    linked,
    quantity,
    enough,
    unitPrice,
    provisioned: firstUp === undefined ? undefined : made,
  };
}

const later = (from: number, dice: Dice) =>
  from + HOUR * (1 + dice.of([dice.below(30), dice.below(500), 23]));

/** Active, then perhaps stopped, perhaps active again, perhaps stopped for good. */
function sourceOf(dice: Dice): Stretch[] {
  const stretches: Stretch[] = [{ from: BEGIN - 30 * DAY, status: 'active' }];
  let from = BEGIN;
  for (let change = dice.below(4); change > 0; change--) {
    from = later(from, dice);
    const status = stretches.length % 2 === 0 ? 'active' : dice.of(['suspended', 'cancelled'] as const);
    stretches.push({ from, status });
  }
  return stretches;
}

/** Made at some time, if ever; perhaps down later. */
function targetOf(dice: Dice): Stretch[] {
  if (dice.rarely(6)) return [];
  const made = later(BEGIN - 5 * DAY, dice);
  return dice.rarely(4)
    ? [
        { from: made, status: 'active' },
        { from: later(made, dice), status: 'suspended' },
      ]
    : [{ from: made, status: 'active' }];
}

/** Each stretch is seen, once or more; in between somebody passes who does not see the status. */
function glimpses(stretches: readonly Stretch[], dice: Dice): { at: string; status: Status | undefined }[] {
  return stretches.flatMap(({ from, status }, index) => {
    const begin = Math.max(from, BEGIN);
    const end = stretches[index + 1]?.from ?? begin + 9 * DAY;
    const times = Array.from(
      { length: 1 + dice.below(3) },
      () => begin + Math.floor((dice.below(100) / 100) * (end - begin)),
    );
    return times
      .sort((a, b) => a - b)
      .map((time, turn) => ({
        at: new Date(time).toISOString(),
        // The first look at a subscription shows what it is, and each stretch is known by one look at least.
        status: turn === 0 || !dice.rarely(3) ? status : undefined,
      }));
  });
}

function accounts(): Entry[] {
  return [SOURCE, TARGET].map((account) => ({
    id: idOfEntry(0),
    at: '2023-01-01T00:00:00Z',
    via: 'person',
    kind: 'account-set',
    account,
    tenantId: account,
    name: '',
    role: account === SOURCE ? 'source' : 'target',
    cloud: 'global',
  }));
}

/** Lists that prove nothing against the source: it is on them, or they are not whole. */
function listsOf(dice: Dice, last: number): Entry[] {
  const { customer, subscription } = LIGHT;
  return Array.from({ length: dice.below(4) }, (): Entry => {
    const isWhole = dice.rarely(2);
    return {
      id: idOfEntry(0),
      at: new Date(last - dice.below(400) * HOUR).toISOString(),
      via: 'page',
      kind: 'list-seen',
      account: SOURCE,
      list: 'subscriptions',
      customer,
      complete: isWhole || dice.rarely(2),
      filtered: !isWhole,
      ids: isWhole ? [subscription] : [],
    };
  });
}

function decisionsOf(dice: Dice, last: number, linked: boolean, unitPrice: number): Entry[] {
  const { customer, subscription } = LIGHT;
  const stamp = {
    id: idOfEntry(0),
    at: new Date(last - dice.below(400) * HOUR).toISOString(),
    via: 'person' as const,
  };
  const twins = { customer, sources: [subscription], targets: [NEW_LIGHT.subscription] };
  const price: Entry = { ...stamp, kind: 'price-set', subscription, unitPrice, currency: 'EUR' };
  return linked ? [{ ...stamp, kind: 'twin-confirmed', ...twins }, price] : [price];
}
