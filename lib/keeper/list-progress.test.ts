import { expect, it } from 'vitest';
import { addPage, type ListPage, type ListProgress, NOTHING_SEEN } from './list-progress';

const page = (ids: string, total?: number, more: Partial<ListPage<string>> = {}): ListPage<string> => ({
  ids: ids.split(''),
  complete: false,
  filtered: false,
  ...(total !== undefined && { total }),
  ...more,
});
const gather = (...pages: ListPage<string>[]) => pages.reduce<ListProgress<string>>(addPage, NOTHING_SEEN);

it('is complete when the pages together hold the total', () => {
  expect(gather(page('abc', 5))).toMatchObject({ complete: false });
  expect(gather(page('abc', 5), page('de', 5))).toEqual({ ids: [...'abcde'], total: 5, complete: true });
});

it('counts no row twice, as after sorting', () => {
  expect(gather(page('abc', 5), page('bca', 5))).toMatchObject({ complete: false, ids: [...'abc'] });
});

it('passes over filtered pages', () => {
  expect(gather(page('abc', 5), page('d', 1, { filtered: true }), page('de', 5)).complete).toBe(true);
});

it('begins again when the list has changed', () => {
  expect(gather(page('abc', 5), page('d', 6), page('ef', 6))).toMatchObject({
    ids: [...'def'],
    complete: false,
  });
});

it('needs no gathering for a list that was seen whole', () => {
  expect(gather(page('ab', undefined, { complete: true }))).toEqual({ ids: ['a', 'b'], complete: true });
});

it('proves nothing without a total', () => {
  expect(gather(page('ab'), page('cd')).complete).toBe(false);
});
