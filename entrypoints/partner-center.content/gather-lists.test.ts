import { describe, expect, it } from 'vitest';
import type { NewSighting } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { CUSTOMER, SOURCE, TARGET } from '@/lib/overlay/for-tests';
import { toCustomerId } from '@/lib/portal/guids';
import { gatherLists } from './gather-lists';

const MINUTE = 60_000;
const customers = [1, 2, 3].flatMap((n) => toCustomerId(CUSTOMER.replace(/.$/, String(n))) ?? []);
const [one, two, three] = customers;

let at = 0;
const page = (ids: (CustomerId | undefined)[], more: object = {}): NewSighting => ({
  kind: 'list-seen',
  via: 'page',
  account: SOURCE,
  list: 'customers',
  complete: false,
  filtered: false,
  total: 3,
  ids: ids.filter((id) => id !== undefined),
  ...more,
});
/** Long after everything before it. */
const later = () => {
  at += 60 * MINUTE;
  return at;
};

describe('a list over several pages', () => {
  it('is told once as a whole, when its last page was seen', () => {
    const now = later();
    expect(gatherLists([page([one, two])], now)).toEqual([]);
    expect(gatherLists([page([three])], now + MINUTE)).toEqual([page([one, two, three], { complete: true })]);
  });

  it('proves nothing while a search hides a part of it', () => {
    const now = later();
    expect(gatherLists([page([one, two])], now)).toEqual([]);
    expect(gatherLists([page([three], { filtered: true })], now)).toEqual([]);
  });

  it('is not put together from pages that lie too far apart, or of two accounts', () => {
    expect(gatherLists([page([one, two])], later())).toEqual([]);
    const now = later();
    expect(gatherLists([page([three])], now)).toEqual([]);
    expect(gatherLists([page([one, two], { account: TARGET })], now)).toEqual([]);
  });
});
