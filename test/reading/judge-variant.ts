import { toAccountId } from '../../lib/core/to-id';
import { lookAt } from '../../lib/portal/capture';
import { parseRoute } from '../../lib/portal/routes';
import { ALONE, MISCHIEF } from './mischief';
import { ACCOUNT } from './pages';
import { readLook } from './read-page';
import { buildVariant, chanceOf, type Truth, type Variant, variantAddress } from './variants';

export interface Judged {
  wrong: string[];
  /** Rows that can be known, that were read, and that were known at once. */
  known: number;
  read: number;
  atOnce: number;
}

const account = toAccountId(ACCOUNT) as NonNullable<ReturnType<typeof toAccountId>>;

/** How many kinds of mischief a hostile page is up to at once, at most. */
const AT_ONCE = 3;

/**
 * What is wrong in a reading, and how much of what can be known was read.
 * @param isHostile the page does its best to be misread
 */
export function judgeVariant(seed: number, isHostile = false): Judged {
  const variant = buildVariant(seed);
  const done: string[] = [];
  if (isHostile) {
    const chance = chanceOf(seed + 1_000_000);
    const all = Object.entries(MISCHIEF);
    const chosen = new Set(Array.from({ length: AT_ONCE }, () => Math.floor(chance() * all.length)));
    for (const [at, [name, does]] of all.entries()) {
      if (!chosen.has(at) || (name === ALONE && done.length > 0)) continue;
      does(variant, chance);
      done.push(name);
    }
  }
  const judged = judge(variant);
  const by = done.length > 0 ? ` (${done.join(', ')})` : '';
  return { ...judged, wrong: judged.wrong.map((one) => one + by) };
}

function judge({ kind, truths, isPart }: Variant): Judged {
  const route = parseRoute(variantAddress(kind));
  const look = lookAt(route, document, account, 0);
  const reading = readLook(route, look, account);
  const known = truths.filter(({ hidden }) => !hidden).length;
  const wrong: string[] = [];
  const byElement = new Map(truths.map((truth) => [truth.element, truth]));
  /** Whose row it is, or stands in. */
  const truthOf = (element: Element | null): Truth | undefined =>
    element ? (byElement.get(element) ?? truthOf(element.parentElement)) : undefined;
  const named = look.kind === 'seen' ? look.rows.filter(({ id }) => id) : [];
  // A GUID of something else shows nothing: nobody is known by it.
  const isOurs = (id: string | undefined) => truths.some((truth) => truth.id === id);
  for (const { element, id } of named)
    if (truthOf(element) ? truthOf(element)?.id !== id : isOurs(id)) wrong.push(`identity of ${id} at once`);
  const atOnce = named.filter(({ element }) => !byElement.get(element)?.hidden).length;
  if (reading.kind !== 'read') return { wrong, known, read: 0, atOnce };
  for (const row of reading.rows)
    if (truthOf(row.element)?.id !== row.id) wrong.push(`identity of ${row.id}`);
  for (const sighting of reading.sightings) {
    if (sighting.kind === 'list-seen' && sighting.complete && isPart)
      wrong.push('complete, and there is more');
    if (sighting.kind !== 'subscription-seen' && sighting.kind !== 'customer-seen') continue;
    const id = sighting.kind === 'subscription-seen' ? sighting.subscription : sighting.customer;
    const truth: Truth | undefined = truths.find((one) => one.id === id);
    if (!truth) wrong.push(`nobody has the id ${id}`);
    else if (sighting.kind === 'customer-seen') {
      if (sighting.name && sighting.name !== truth.name)
        wrong.push(`name ${sighting.name}, not ${truth.name}`);
    } else {
      const { status, quantity, product } = sighting;
      if (status && status !== 'unknown' && status !== truth.status)
        wrong.push(`status ${status}, not ${truth.status}`);
      if (quantity !== undefined && quantity !== truth.quantity)
        wrong.push(`quantity ${quantity}, not ${truth.quantity}`);
      if (product?.name && product.name !== truth.name) wrong.push(`name ${product.name}, not ${truth.name}`);
    }
  }
  const read = reading.rows.filter(({ element }) => !byElement.get(element)?.hidden).length;
  return { wrong, known, read, atOnce };
}
