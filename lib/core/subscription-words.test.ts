import { expect, it } from 'vitest';
import { toCommerce, toStatus } from './subscription-words';

/** Ledger.md, Entries: words are compared without case, and "an unknown word is kept and means 'unknown'". */
it.each([
  ['active', 'active'],
  ['Suspended', 'suspended'],
  ['CANCELLED', 'cancelled'],
  ['Deleted', 'cancelled'],
  ['warned', 'unknown'],
  ['', 'unknown'],
])('the status %j is %s', (word, status) => {
  expect(toStatus(word)).toBe(status);
});

it.each([
  ['NCE', 'nce'],
  ['legacy', 'legacy'],
  ['lease', 'unknown'],
  ['', 'unknown'],
])('the commerce %j is %s', (word, commerce) => {
  expect(toCommerce(word)).toBe(commerce);
});
