import { expect, it } from 'vitest';
import { isDown, isStopped } from './billing';
import { COMMERCES } from './subscription-words';
import type { Commerce, Status } from './words';

const EVERY: readonly Commerce[] = COMMERCES;
const NONE: readonly Commerce[] = [];

/** Ledger.md, Facts about one subscription: for which commerce models a status means stopped, and down. */
it.each<[Status, { stopped: readonly Commerce[]; down: readonly Commerce[] }]>([
  ['active', { stopped: NONE, down: NONE }],
  ['pending', { stopped: NONE, down: NONE }],
  ['unknown', { stopped: NONE, down: NONE }],
  ['suspended', { stopped: ['legacy', 'azure'], down: EVERY }],
  ['cancelled', { stopped: EVERY, down: EVERY }],
  ['disabled', { stopped: EVERY, down: EVERY }],
  ['expired', { stopped: EVERY, down: EVERY.filter((commerce) => commerce !== 'nce') }],
])('%s', (status, { stopped, down }) => {
  expect(EVERY.filter((commerce) => isStopped(status, commerce) === true)).toEqual(stopped);
  expect(EVERY.filter((commerce) => isStopped(status, commerce) === false)).toHaveLength(
    EVERY.length - stopped.length,
  );
  expect(EVERY.filter((commerce) => isDown(status, commerce) === true)).toEqual(down);
});
