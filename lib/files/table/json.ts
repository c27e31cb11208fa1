import { type Table, tableOf } from './table';

/** JSON as a table: an item a row, and the path of a value as its heading. What is nested in a list stays JSON. */
export function jsonTable(value: unknown): Table | undefined {
  const pages = pagesOf(value);
  // Maps, because a name in a file may be one that every object has.
  const flat = pages.flatMap(({ items, own }) => items.map((item) => new Map([...own, ...flatten(item)])));
  const header = [...new Set(flat.flatMap((item) => [...item.keys()]))];
  if (header.length === 0) return undefined;
  const rows = flat.map((item) => header.map((key) => item.get(key) ?? ''));
  // Two columns at least: a heading of one cell would be taken for a title.
  const numbered = rows.map((row, index) => [...row, String(index + 1)]);
  return tableOf([[...header, '#'], ...numbered], totalOf(pages));
}

interface Page {
  items: readonly unknown[];
  /** What the collection says of itself and its items do not, such as whose subscriptions they are. */
  own: [string, string][];
  total?: number;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A collection's envelope, a bare list, pages of either, or one thing alone (data.md 2.9). */
function pagesOf(value: unknown): Page[] {
  if (Array.isArray(value)) {
    const pages = value.map((one) => (isObject(one) ? pageIn(one) : undefined));
    if (pages.length > 0 && pages.every((page) => page !== undefined)) return pages;
    return [{ items: value, own: [] }];
  }
  return [(isObject(value) && pageIn(value)) || { items: [value], own: [] }];
}

/** How many things its collections say they have: each page of one says the same. Undefined when none says so. */
function totalOf(pages: readonly Page[]): number | undefined {
  if (pages.every(({ total }) => total === undefined)) return undefined;
  const collections = new Map<string, { said: number; found: number }>();
  for (const { items, own, total = 0 } of pages) {
    const address = own[0]?.[1].split('?', 1)[0] ?? '';
    const { said, found } = collections.get(address) ?? { said: 0, found: 0 };
    collections.set(address, { said: Math.max(said, total), found: found + items.length });
  }
  return [...collections.values()].reduce((sum, { said, found }) => sum + (said === 0 ? found : said), 0);
}

function pageIn(value: Record<string, unknown>): Page | undefined {
  const named = (name: string) => Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1];
  const items = [named('items'), named('value')].find(Array.isArray);
  if (items === undefined) return undefined;
  const total = named('totalcount');
  const self = flatten({ links: named('links') });
  const uri = self.find(([key]) => key.toLowerCase() === 'links.self.uri')?.[1];
  return {
    items,
    own: uri === undefined ? [] : [['collection.uri', uri]],
    ...(typeof total === 'number' && Number.isSafeInteger(total) && { total }),
  };
}

const DEPTH = 6;

function flatten(value: unknown, path = '', depth = 0): [string, string][] {
  if (isObject(value) && depth < DEPTH)
    return Object.entries(value).flatMap(([key, field]) =>
      flatten(field, path === '' ? key : `${path}.${key}`, depth + 1),
    );
  if (path === '' || value === null || value === undefined) return [];
  return [[path, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
}
