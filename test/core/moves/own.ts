import { CAST, type Seen } from '../cast';

/** More subscriptions of the first customer, each pair of a product of its own. */

const [LIGHT, NEW_LIGHT, HEAVY, , EXTRA, , , CLOUD] = CAST[0];
const MORE = CAST[1];

const like = (seen: Seen, { subscription }: Seen, name: string): Seen => ({
  ...seen,
  subscription,
  product: { name },
});

export const OLD = like(LIGHT, MORE[0], 'Old');
export const CONVERTED = like({ ...HEAVY, quantity: LIGHT.quantity }, MORE[2], 'Old');
export const NEW_OLD = like(NEW_LIGHT, MORE[1], 'Old');
export const LOST = like(LIGHT, MORE[4], 'Lost');
export const NEW_LOST = like(NEW_LIGHT, MORE[3], 'Lost');
export const NEW_OTHER = like(NEW_LIGHT, MORE[5], 'Other');
export const PLANNED = like(LIGHT, MORE[6], 'Planned');
export const NEW_PLANNED = like(NEW_LIGHT, MORE[7], 'Planned');
export const DOUBTED = like(LIGHT, MORE[8], 'Doubted');
export const NEW_DOUBTED = like(NEW_LIGHT, MORE[9], 'Doubted');

/** All of the first source's that its list has at the end. */
export const SOURCES = [LIGHT, HEAVY, EXTRA, CLOUD, OLD, CONVERTED, PLANNED, DOUBTED] as const;
