import { expect, it } from 'vitest';
import { isBilledOutOfScope, isOpen } from './card-scope';

it('is billed out of scope only when it is both', () => {
  expect(isBilledOutOfScope({ state: 'exempt', reasons: ['already-stopped', 'still-billed'] })).toBe(true);
  expect(isBilledOutOfScope({ state: 'exempt', reasons: ['already-stopped'] })).toBe(false);
  expect(isBilledOutOfScope({ state: 'outage-risk', reasons: ['still-billed'] })).toBe(false);
});

it('keeps its customer open until it was seen done lately, or is out of scope', () => {
  expect(isOpen({ state: 'create', stale: false })).toBe(true);
  expect(isOpen({ state: 'done', stale: true })).toBe(true);
  expect(isOpen({ state: 'done', stale: false })).toBe(false);
  expect(isOpen({ state: 'exempt', stale: true })).toBe(false);
  expect(isOpen({ state: undefined, stale: true })).toBe(false);
});
