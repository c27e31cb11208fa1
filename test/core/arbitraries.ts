import fc from 'fast-check';
import type { Decision, Entry, Sighting } from '../../lib/core/entries';
import type { EntryId } from '../../lib/core/ids';
import {
  ACCOUNTS,
  CAST,
  CUSTOMERS,
  dayText,
  idOfEntry,
  OTHER_SOURCE,
  type Seen,
  SOURCE,
  someDay,
  someInstant,
  someone,
  somePair,
  TARGET,
} from './cast';
import { Dice } from './dice';

/** Random worlds: a few accounts, customers and subscriptions, and anything that may be said of them, at any instant. */

export interface World {
  readonly entries: readonly Entry[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** As a failing test shows it: an entry a line. */
const told = ({ entries, now }: World): string =>
  [...entries.map((entry) => JSON.stringify(entry)), `now ${new Date(now).toISOString()}`].join('\n');

const worldOf = (entries: readonly Entry[], now: number): World =>
  Object.assign({ entries, now }, { [fc.toStringMethod]: () => told({ entries, now }) });

const number = fc.nat(2 ** 31 - 1);
/** What one choice, or a row of choices, is made from. */
export const numbers = fc.tuple(number, number, number);

/** What is said of a world, and when it is looked at: after the last that was said, or in the middle of it. */
export const worlds: fc.Arbitrary<World> = fc
  .tuple(numbers, numbers, fc.array(numbers, { maxLength: 10 }))
  .map(([first, second, rest]) => {
    const dice = new Dice(first);
    const now = dice.rarely(2) ? Date.parse(someInstant(dice)) : undefined;
    const entries = [...accountsOf(dice), ...firstSightingsOf(dice), ...plotOf(new Dice(second))];
    for (const each of rest) entries.push(entryOf(new Dice(each), entries));
    return worldOf(entries, now ?? Math.max(...entries.map(({ at }) => Date.parse(at))));
  });

/** One more entry about a world. */
export const oneMore = ({ entries }: World, of: readonly number[]): Entry => entryOf(new Dice(of), entries);

function accountsOf(dice: Dice): Entry[] {
  return [SOURCE, TARGET, OTHER_SOURCE].map((account, index) => ({
    id: idOfEntry(index),
    at: '2023-01-01T00:00:00Z',
    via: 'person',
    kind: 'account-set',
    account,
    tenantId: account,
    name: 'A',
    role: account === TARGET ? 'target' : 'source',
    cloud: dice.rarely(60) ? 'usgov' : 'global',
  }));
}

/** Some of the customer's subscriptions as a page first showed them. */
const firstSightingsOf = (dice: Dice): Entry[] =>
  CAST[0].flatMap((seen, index): Entry[] =>
    dice.rarely(2)
      ? [{ id: idOfEntry(10 + index), at: `2023-02-2${dice.below(9)}T12:00:00Z`, via: 'page', ...seen }]
      : [],
  );

// Taken apart once: worlds are made by the hundred thousand.
const withoutStart = ({ startedAt: _, ...seen }: Seen): Seen => seen;
const [LIGHT, NEW_LIGHT, HEAVY, NEW_HEAVY, , , , CLOUD, NEW_CLOUD] = CAST[0];
const LIGHT_MOVES = [LIGHT, withoutStart(NEW_LIGHT)] as const;
const HEAVY_MOVES = [HEAVY, withoutStart(NEW_HEAVY)] as const;
const CLOUD_MOVES = [CLOUD, withoutStart(NEW_CLOUD)] as const;
const PLOTS = [[LIGHT_MOVES], [HEAVY_MOVES], [LIGHT_MOVES, HEAVY_MOVES], [CLOUD_MOVES]] as const;

/** A move as it usually goes, or two of them, with steps left out. */
function plotOf(dice: Dice): Entry[] {
  const moves = dice.of<(typeof PLOTS)[number]>(PLOTS);
  let day = dice.below(5);
  let index = 40;
  const later = (days: number) => {
    day += dice.of([0, 1, days]);
    return { id: idOfEntry(index++), at: someInstant(dice, dayText(day)) };
  };
  return moves.flatMap(([source, target]) => {
    const { customer, subscription } = source;
    const decided: Bare<Decision> =
      source.commerce === 'azure'
        ? { kind: 'azure-moved', subscription }
        : { kind: 'twin-confirmed', customer, sources: [subscription], targets: [target.subscription] };
    const steps: Entry[] = [
      { ...later(8), via: 'page', ...target },
      { ...later(3), via: 'person', ...decided },
      { ...later(31), via: 'page', ...source, status: dice.of(['suspended', 'cancelled']) },
      { ...later(2), via: 'page', ...source },
    ];
    return steps.slice(0, dice.rarely(3) ? 4 : 3).filter(() => dice.below(4) > 0);
  });
}

function entryOf(dice: Dice, before: readonly Entry[]): Entry {
  const stamp = { id: idOfEntry(100 + before.length), at: someInstant(dice) };
  return dice.rarely(2)
    ? { ...stamp, via: 'person', ...decisionOf(dice, before) }
    : { ...stamp, via: 'page', ...sightingOf(dice) };
}

type Bare<E> = E extends Entry ? Omit<E, 'id' | 'at' | 'via'> : never;

function sightingOf(dice: Dice): Bare<Sighting> {
  const seen = someone(dice);
  const { customer } = seen;
  const account = dice.rarely(16) ? dice.of(ACCOUNTS) : seen.account;
  const kind = dice.below(12);
  if (kind < 7) return { ...partOf(seen, dice), account };
  if (kind === 7)
    return {
      kind: 'customer-seen',
      account,
      customer,
      ...given('relationship', dice.some(['reseller', 'gdap', 'none', 'Freund'])),
    };
  if (kind === 8) return listOf(dice);
  if (kind === 9) return { ...transferOf(dice), account };
  if (kind === 10)
    return {
      kind: 'charge-seen',
      account,
      customer,
      subscription: seen.subscription,
      chargeType: 'CycleCharge',
      amount: dice.of([10, -10, 0]),
      currency: 'EUR',
      from: someDay(dice),
      to: someDay(dice),
    };
  return listOf(dice);
}

const FIELDS = new Map(
  CAST.flat().map(({ kind, account, customer, subscription, ...fields }) => [
    subscription,
    Object.entries(fields),
  ]),
);

/** Some of what could be seen of a subscription; often its status is another one. */
function partOf({ kind, account, customer, subscription }: Seen, dice: Dice): Seen {
  const status = dice.some([
    'suspended',
    'active',
    'cancelled',
    'suspended',
    'active',
    'expired',
    'disabled',
    'Geheim',
  ]);
  const shown = Object.fromEntries((FIELDS.get(subscription) ?? []).filter(() => !dice.rarely(3)));
  return {
    kind,
    account,
    customer,
    subscription,
    ...shown,
    ...given('status', status),
    ...(dice.rarely(4) && oddFields(dice)),
  };
}

const oddFields = (dice: Dice): Partial<Seen> => ({
  ...given('quantity', dice.some([0, 4, 5, 10, 15])),
  ...given('trial', dice.some([true, false])),
  ...given('commerce', dice.some(['legacy', 'nce', 'azure', 'unknown', 'software'])),
  ...given('autoRenew', dice.some([true, false])),
  ...given('atTermEnd', dice.some(['cancel', 'renew'])),
  ...given('startedAt', dice.rarely(3) ? someInstant(dice) : undefined),
  ...given('termEndsAt', dice.rarely(2) ? someDay(dice) : undefined),
  ...given('cancelUntil', dice.rarely(3) ? someInstant(dice) : undefined),
  ...given('stoppedAt', dice.rarely(3) ? someInstant(dice) : undefined),
  ...given('migratedFrom', dice.rarely(3) ? someone(dice).subscription : undefined),
  ...given('parent', dice.rarely(4) ? someone(dice).subscription : undefined),
});

function listOf(dice: Dice): Bare<Sighting> {
  const { account, customer } = someone(dice);
  const isOfCustomers = dice.rarely(3);
  return {
    kind: 'list-seen',
    account,
    list: isOfCustomers ? 'customers' : 'subscriptions',
    ...(!isOfCustomers && !dice.rarely(4) && { customer }),
    complete: !dice.rarely(5),
    filtered: dice.rarely(5),
    ids: isOfCustomers
      ? CUSTOMERS.filter(() => !dice.rarely(3))
      : Array.from({ length: dice.below(5) }, () => someone(dice).subscription),
  };
}

function transferOf(dice: Dice): Bare<Sighting> {
  const { account, customer, subscription } = someone(dice);
  const target = dice.rarely(2) ? someone(dice).subscription : undefined;
  return {
    kind: 'transfer-seen',
    account,
    customer,
    transfer: dice.of(['t1', 't2']),
    state: dice.of(['pending', 'complete', 'in-progress', 'partial', 'rejected', 'expired']),
    items: [{ source: subscription, ...given('target', target) }],
  };
}

function decisionOf(dice: Dice, before: readonly Entry[]): Bare<Decision> {
  const [{ account, customer, subscription }] = somePair(dice);
  const until = given('until', dice.rarely(2) ? someInstant(dice) : undefined);
  switch (dice.below(21)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 18:
    case 19:
      return { kind: 'twin-confirmed', ...pairOf(dice) };
    case 5:
      return { kind: 'twin-rejected', ...pairOf(dice) };
    case 6:
      return {
        kind: 'price-set',
        subscription,
        unitPrice: dice.of([12.5, 0.335]),
        currency: dice.of(['EUR', 'USD']),
        ...given('period', dice.some([{ from: '2023-02-28', to: '2023-03-30' }])),
      };
    case 7:
      return { kind: 'baseline-frozen', account };
    case 8:
      return { kind: dice.of(['exempted', 'included']), subscription, reason: '' };
    case 9:
      return { kind: 'held', subscription, ...until };
    case 10:
      return { kind: 'overlap-planned', subscription, until: someDay(dice) };
    case 11:
      return { kind: dice.of(['azure-moved', 'azure-told']), subscription };
    case 12:
      return dice.rarely(2)
        ? { kind: 'invite-due', customer, on: someDay(dice) }
        : { kind: 'invite-sent', customer, account: dice.of(ACCOUNTS) };
    case 13:
      return { kind: dice.of(['snoozed', 'acknowledged']), finding: findingOf(dice), ...until };
    case 14:
      return { kind: 'customer-closed', customer };
    case 15:
      return {
        kind: 'reattributed',
        entries: Array.from({ length: dice.below(4) }, () => anyOf(before, dice)),
        ...given('to', dice.some(ACCOUNTS)),
      };
    case 16:
      return {
        kind: 'account-set',
        account: dice.of(ACCOUNTS),
        tenantId: account,
        name: 'B',
        role: dice.of(['source', 'target']),
        cloud: dice.of(['global', 'usgov']),
      };
    case 20:
      return dice.of<Bare<Decision>>([
        { kind: 'noted', customer, subscription, text: '' },
        { kind: 'owner-set', customer, owner: 'Anna' },
        { kind: 'signed-in', account },
      ]);
    default:
      return { kind: 'undone', entry: anyOf(before, dice) };
  }
}

function pairOf(dice: Dice) {
  const [source, target] = somePair(dice);
  const more = dice.rarely(5) ? [someone(dice).subscription] : [];
  return {
    customer: source.customer,
    sources: [source.subscription, ...more],
    targets: dice.rarely(8) ? [] : [target.subscription],
  };
}

function findingOf(dice: Dice): string {
  const [{ customer, subscription }] = somePair(dice);
  const kind = dice.of(['overlap', 'stop-today', 'waiting', 'outage-risk', 'check-twin']);
  return `${kind}:${kind === 'waiting' ? customer : subscription}`;
}

const anyOf = (entries: readonly Entry[], dice: Dice): EntryId =>
  entries[dice.below(entries.length + 1)]?.id ?? idOfEntry(100 + entries.length);

/** A field that is there only when it has a value. */
const given = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => (value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value }));
