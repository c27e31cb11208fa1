import type { EntryOf } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { type CapturedGrid, type CapturedRow, plainOf, textOf } from '../captured';
import { guidOf } from '../guids';
import { wantedOn } from '../own-ids';
import { relationshipOf } from '../words';
import type { Columns } from './columns';
import { listSeen } from './list-seen';
import { idsOf, listsOf, nameIn } from './lists';
import { type Interpretation, missing, type Page, readAs } from './page';
import { isDomain } from './values';

type SeenCustomer = Omit<EntryOf<'customer-seen'>, 'id' | 'at' | 'device'>;
type CustomerFacts = Pick<SeenCustomer, 'name' | 'domain' | 'relationship'>;

/** What only customers have: files, jobs and invitations have names and row ids as well. */
const TRAITS = ['microsoftId', 'domain', 'relationship', 'company'] as const;

/**
 * The customers list and the granular-admin list. The latter lists whom the partner may administer, not who buys from it:
 * its rows are `gdap` unless a column says otherwise, and it proves nothing about who is missing from the customers list.
 */
export function readCustomers(page: Page<'grids'>): Interpretation {
  const isGranular = page.route.page === 'granular-admin';
  const wanted = wantedOn(page.route, page.account);
  if (!wanted) return { kind: 'not-ours' };
  const fits = (columns: Columns, grid: CapturedGrid) =>
    TRAITS.some(columns.has) && !isOfCustomers(columns, grid) && !(isGranular && columns.has('status'));
  const lists = listsOf(page, wanted, fits, toCustomerId);
  if (lists.length === 0) return missing(page, 'row');
  const seen = new Map<CustomerId, SeenCustomer>();
  for (const { row, id, name, columns } of lists.flatMap(({ rows }) => rows)) {
    if (row.moving) continue;
    const text = (kind: 'domain' | 'relationship') => plainOf(columns.cell(row, kind)?.runs ?? []);
    const shown = nameIn(name);
    const domain = text('domain');
    const relation = text('relationship');
    const relationship = relation && !guidOf(relation) ? relationshipOf(relation) : isGranular && 'gdap';
    const facts = {
      ...(shown && { name: shown }),
      ...(isDomain(domain) && { domain }),
      ...(relationship && { relationship }),
    };
    const common = { kind: 'customer-seen', via: 'page', account: page.account, customer: id } as const;
    seen.set(id, { ...common, ...agreeing(seen.get(id), facts) });
  }
  const sightings = [...seen.values()];
  return readAs({
    sightings: isGranular ? sightings : [...sightings, listSeen(page, lists)],
    ids: idsOf(page, lists),
  });
}

/** Whether rows are things of customers, such as a relationship: they name themselves before, or beside, the customer. */
function isOfCustomers({ has, kindOf }: Columns, { rows }: CapturedGrid): boolean {
  if (has('name') && has('company')) return true;
  const isOther = ({ cells }: CapturedRow) => {
    const first = cells.find(({ runs, guid }) => !guid && /\p{L}/u.test(textOf(runs)));
    return first !== undefined && kindOf(first) === undefined;
  };
  return (has('name') || has('company')) && rows.some(isOther);
}

/** One customer in two grids: what they say differently is not known. */
function agreeing(before: SeenCustomer | undefined, facts: CustomerFacts): CustomerFacts {
  const merged = { ...before, ...facts };
  for (const key of ['name', 'domain', 'relationship'] as const)
    if (before?.[key] && before[key] !== merged[key]) delete merged[key];
  return merged;
}
