import { type Table, tableOf } from './table';

/** JSON as a table: an item a row, and the path of a value as its heading. What is nested in a list stays JSON. */
export function jsonTable(value: unknown): Table | undefined {
  const { items, own, total } = itemsOf(value);
  // Maps, because a name in a file may be one that every object has.
  const flat = items.map((item) => new Map([...own, ...flatten(item)]));
  const header = [...new Set(flat.flatMap((item) => [...item.keys()]))];
  if (header.length === 0) return undefined;
  const rows = flat.map((item) => header.map((key) => item.get(key) ?? ''));
  // Two columns at least: a heading of one cell would be taken for a title.
  return tableOf([[...header, '#'], ...rows.map((row, index) => [...row, String(index + 1)])], total);
}

interface Items {
  items: readonly unknown[];
  /** What the collection says of itself and its items do not, such as whose subscriptions they are. */
  own: [string, string][];
  total?: number;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A collection's envelope, a bare list, pages of either, or one thing alone (data.md 2.9). */
function itemsOf(value: unknown): Items {
  if (Array.isArray(value)) {
    const pages = value.filter(isObject).map(itemsIn);
    if (pages.length > 0 && pages.every((page) => page !== undefined))
      return { items: pages.flatMap((page) => page.items), own: pages[0]?.own ?? [] };
    return { items: value, own: [] };
  }
  return (isObject(value) && itemsIn(value)) || { items: [value], own: [] };
}

function itemsIn(value: Record<string, unknown>): Items | undefined {
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
