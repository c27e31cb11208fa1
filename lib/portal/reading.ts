import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toCustomerId, toSubscriptionId } from '@/lib/core/to-id';
import type { Look, Seen } from './capture';
import type { LocatorName } from './locators';
import type { Route } from './routes';

/** A row that may carry a badge. `place`: the element at whose end it may stand, in whichever tree is visible. */
export type Row = { element: Element; place: Element } & (
  | { kind: 'customer'; id: CustomerId }
  | { kind: 'subscription'; id: SubscriptionId }
);

/**
 * What is known of a page. `loading`: it shows signs of work, or what it shows was left behind by the page before, or is
 * being rewritten, or nobody has made sense of it yet. `unreadable`: a page of ours on which what `locator` names is not
 * there. A page that is being built looks like that for a moment: the caller decides for how long, and tells the user
 * only then; `loading` without end deserves the same.
 */
export type Reading =
  | { kind: 'not-ours' }
  | { kind: 'loading' }
  | { kind: 'unreadable'; locator: LocatorName }
  /** `link`: the tenant whose invitation link the page offers. */
  | { kind: 'read'; rows: Row[]; link?: AccountId };

/** What the background has made of a capture. `ids`: whose each of its rows is; null where that cannot be told. */
export type Understood =
  | Exclude<Reading, { kind: 'read' }>
  | { kind: 'read'; ids: (CustomerId | SubscriptionId | null)[]; link?: AccountId };

/**
 * Brings together what can be seen at once and what was understood a little later. A row belongs to whom its own ids
 * name, until it was understood; from then on to whom it was understood to belong, as long as it stays the same.
 */
export function openReading(route: Route) {
  const told = new WeakMap<Element, { said: string; id: string | null }>();
  let last: Understood = { kind: 'loading' };
  const idOf = ({ element, said, id }: Seen['rows'][number]) => {
    const before = told.get(element);
    return before?.said === said ? before.id : id;
  };

  return {
    /** Takes the answer to what was seen. */
    understand(seen: Seen, understood: Understood): void {
      last = understood;
      const ids = understood.kind === 'read' ? understood.ids : [];
      for (const [index, { element, said }] of seen.rows.entries())
        told.set(element, { said, id: ids[index] ?? null });
    },
    /** What is known of a page that looks like this. */
    of(look: Exclude<Look, Seen> | Pick<Seen, 'kind' | 'rows'>): Reading {
      if (look.kind !== 'seen') return look;
      const rows = look.rows.flatMap((row) => rowOf(route, row, idOf(row) ?? undefined));
      if (rows.length > 0) return { kind: 'read', rows };
      // Rows that are new may be read in a moment.
      if (look.rows.some(({ element, said }) => told.get(element)?.said !== said)) return { kind: 'loading' };
      if (last.kind !== 'read') return last;
      return { kind: 'read', rows, ...(last.link && { link: last.link }) };
    },
  };
}

function rowOf({ page }: Route, { element, place }: Seen['rows'][number], text: string | undefined): Row[] {
  if (page === 'transfers') return [];
  if (page === 'subscriptions') {
    const id = toSubscriptionId(text);
    return id ? [{ kind: 'subscription', id, element, place }] : [];
  }
  const id = toCustomerId(text);
  return id ? [{ kind: 'customer', id, element, place }] : [];
}
