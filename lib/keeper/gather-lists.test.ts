import { describe, expect, it } from 'vitest';
import type { NewSighting } from '@/lib/core/entries';
import { accountId, customerId } from '@/lib/core/ids';
import { SOURCE, TARGET } from './browser-for-tests';
import { guid } from './for-tests';
import { gatherLists, type ListsBegun } from './gather-lists';

const MINUTE = 60_000;
const [one, two, three] = [1, 2, 3].map((n) => customerId.parse(guid('c', n)));

const page = (ids: (typeof one)[], more: object = {}): NewSighting => ({
  kind: 'list-seen',
  via: 'page',
  account: accountId.parse(SOURCE),
  list: 'customers',
  complete: false,
  filtered: false,
  total: 3,
  ids: ids.filter((id) => id !== undefined),
  ...more,
});

/** What is told after each of these, seen minutes apart. */
function gather(...pages: [page: NewSighting, minute: number][]): NewSighting[][] {
  let begun: ListsBegun = {};
  return pages.map(([sighting, minute]) => {
    const gathered = gatherLists([sighting], begun, minute * MINUTE);
    begun = JSON.parse(JSON.stringify(gathered.begun));
    return gathered.sightings;
  });
}

describe('a list over several pages', () => {
  it('is told once as a whole, when its last page was seen', () => {
    expect(gather([page([one, two]), 0], [page([three]), 1])).toEqual([
      [],
      [page([one, two, three], { complete: true })],
    ]);
  });

  it('proves nothing while a search hides a part of it', () => {
    expect(gather([page([one, two]), 0], [page([three], { filtered: true }), 1])).toEqual([[], []]);
  });

  it('is not put together from pages that lie too far apart, or of two accounts', () => {
    const other = page([one, two], { account: accountId.parse(TARGET) });
    expect(gather([page([one, two]), 0], [page([three]), 60], [other, 61])).toEqual([[], [], []]);
  });
});
