import type { EntryOf } from '../../lib/core/entries';
import { accountId, type CustomerId, customerId, entryId, subscriptionId } from '../../lib/core/ids';
import type { Dice } from './dice';

/** Who and what takes part in a random world: little, so that things meet. */

const guid = (letter: string, number: number) =>
  `${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const ENTRY_IDS = Array.from({ length: 1000 }, (_, number) => entryId.parse(guid('e', number)));
/** Ids from 0 to 999; they ascend. */
export const idOfEntry = (number: number) => ENTRY_IDS[number] ?? entryId.parse(guid('e', number));

export const SOURCE = accountId.parse(guid('a', 1));
export const OTHER_SOURCE = accountId.parse(guid('a', 2));
export const TARGET = accountId.parse(guid('a', 3));
const STRANGER = accountId.parse(guid('a', 4));
export const ACCOUNTS = [SOURCE, TARGET, OTHER_SOURCE, STRANGER] as const;

const FIRST = customerId.parse(guid('c', 1));
const SECOND = customerId.parse(guid('c', 2));
export const CUSTOMERS = [FIRST, SECOND] as const;

type Sight = EntryOf<'subscription-seen'>;
export type Seen = Omit<Sight, 'id' | 'at' | 'via'>;

const LIGHT = { name: 'Light', productId: 'CFQ1', skuId: '0001' };
const HEAVY = { name: 'Heavy', productId: 'CFQ2', skuId: '0001' };
const EXTRA = { name: 'Extra', offerId: 'aaaa' };
const CLOUD = { name: 'Azure', productId: 'DZH3', skuId: '0001' };

type Cast = readonly [Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen];

/** The subscriptions of a customer, as a page that shows everything would show them. */
function castOf(customer: CustomerId, first: number): Cast {
  const id = (index: number) => subscriptionId.parse(guid('5', first + index));
  const at = (account: Sight['account'], index: number) => ({
    kind: 'subscription-seen' as const,
    account,
    customer,
    subscription: id(index),
    status: 'active',
  });
  return [
    { ...at(SOURCE, 0), product: LIGHT, quantity: 10, commerce: 'legacy', startedAt: '2023-01-31' },
    {
      ...at(TARGET, 10),
      product: LIGHT,
      quantity: 10,
      commerce: 'nce',
      startedAt: '2023-03-01T12:00:00Z',
      termEndsAt: '2024-02-29',
    },
    {
      ...at(SOURCE, 1),
      product: HEAVY,
      quantity: 5,
      commerce: 'nce',
      autoRenew: true,
      termEndsAt: '2023-04-02',
      cancelUntil: '2023-03-04T12:00:00',
    },
    { ...at(TARGET, 11), product: HEAVY, quantity: 5, commerce: 'nce' },
    { ...at(SOURCE, 2), product: EXTRA, quantity: 10, commerce: 'legacy', parent: id(0) },
    { ...at(TARGET, 12), product: EXTRA, quantity: 10, commerce: 'nce', parent: id(10) },
    { ...at(OTHER_SOURCE, 3), product: LIGHT, quantity: 4, commerce: 'legacy', nickname: 'Light' },
    { ...at(SOURCE, 4), product: CLOUD, quantity: 1, commerce: 'azure' },
    { ...at(TARGET, 13), product: CLOUD, quantity: 1, commerce: 'azure' },
    { ...at(OTHER_SOURCE, 5), product: HEAVY, quantity: 5, trial: true, termEndsAt: '2023-03-20' },
  ];
}

export const CAST = [castOf(FIRST, 0), castOf(SECOND, 50)] as const;

/** One of the first customer's subscriptions, mostly those that meet; once in so many times one of the second's. */
export function someone(dice: Dice, otherCustomer = 12): Seen {
  const cast = CAST[dice.rarely(otherCustomer) ? 1 : 0];
  const [light, newLight, heavy, newHeavy] = cast;
  return dice.of([light, newLight, heavy, newHeavy, light, newLight, ...cast]);
}

/** Mostly two of which the second was made to replace the first. */
export function somePair(dice: Dice): readonly [Seen, Seen] {
  const [light, newLight, heavy, newHeavy, extra, newExtra, other, cloud, newCloud] = CAST[0];
  return dice.of<readonly [Seen, Seen]>([
    [light, newLight],
    [heavy, newHeavy],
    [light, newLight],
    [light, newLight],
    [extra, newExtra],
    [other, newLight],
    [cloud, newCloud],
    [someone(dice, 6), someone(dice, 6)],
  ]);
}

const DAYS = [3, 4, 0, 1, 2, 3, 4, 7, 10, 14, 20, 31, 33, 34, 60, 125] as const;
const TIMES = ['00:00:00Z', '12:00:00Z', '23:59:59.999Z', '00:00:00.001Z', '02:00:00+02:00'] as const;

const DATES = Array.from({ length: 300 }, (_, day) =>
  new Date(Date.UTC(2023, 1, 26 + day)).toISOString().slice(0, 10),
);
/** A date, so many days (up to 299) after 26 February 2023. */
export const dayText = (day: number): string => DATES[day] ?? '';

/** A date over two months in which a February's end, month ends and age limits lie. */
export const someDay = (dice: Dice): string => dayText(dice.of(DAYS));

/** Midnights, what lies around them, and noons. */
export const someInstant = (dice: Dice, day = someDay(dice)): string => `${day}T${dice.of(TIMES)}`;
