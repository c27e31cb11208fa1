import { azure } from './azure';
import { exempt } from './exempt';
import { moved } from './moved';
import { overlapping } from './overlapping';
import { transferred } from './transferred';
import { unfinished } from './unfinished';

export { merge } from './overlapping';
export type { Order, Recipe } from './parts';

/** Each recipe is one way in which the move of one subscription can stand. Together they reach every row of the state table. */
export const RECIPES = { ...moved, ...overlapping, ...unfinished, ...exempt, ...azure, ...transferred };
