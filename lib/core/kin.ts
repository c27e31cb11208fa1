import { twinsOf } from './basis';
import { addOnsOf, type Case } from './case';
import type { Facts } from './facts';
import type { SubscriptionId } from './ids';
import { likeness } from './products';

/**
 * A subscription with those that its state depends on: those it is linked with, or may be, what these are linked with
 * in their turn, and its add-ons.
 */
export function kinOf(facts: Facts, at: Case): Set<Facts> {
  const kin = new Set<Facts>();
  const visit = (one: Facts | undefined) => {
    if (one === undefined || kin.has(one)) return;
    kin.add(one);
    for (const id of neighboursOf(one, at)) visit(at.all.get(id));
  };
  visit(facts);
  if (!at.decided.linkOf.has(facts.id))
    for (const target of at.targets) if (mayBeTwins(facts, target)) visit(target);
  for (const one of namedOf(facts, at)) visit(one);
  for (const base of basesOf(facts, at)) kin.add(base);
  return kin;
}

/** Those that people ever named as its twins, whether or not they can be, and beside it as sources of them. */
export const namedOf = (facts: Facts, at: Case): Facts[] =>
  twinsOf(facts, at)
    .flatMap(({ entry }) => [...entry.sources, ...entry.targets])
    .flatMap((id) => at.all.get(id) ?? []);

/** The sources that may want a target which may be the twin of this one, itself among them. */
export function rivalsOf(facts: Facts, at: Case): Facts[] {
  const targets = at.targets.filter((target) => mayBeTwins(facts, target));
  return at.sources.filter((source) => targets.some((target) => mayBeTwins(source, target)));
}

/** The base of an add-on, and those whose place it took: the add-on may name any of them. */
function basesOf({ parent }: Facts, at: Case): Facts[] {
  const bases: Facts[] = [];
  let id = parent && at.conversion.current(parent);
  for (; id !== undefined; id = at.conversion.predecessorOf.get(id)) {
    const base = at.all.get(id);
    if (base !== undefined) bases.push(base);
  }
  return bases;
}

/** What a subscription took the place of, and what took its place. */
export function placeOf(facts: Facts, at: Case): Facts[] {
  const { successorOf, predecessorOf } = at.conversion;
  return [facts.id, successorOf.get(facts.id), predecessorOf.get(facts.id)].flatMap(
    (id) => (id && at.all.get(id)) ?? [],
  );
}

/** All that ever held the place of a subscription: what was decided of one of them is said of the one that holds it now. */
export function placesOf(facts: Facts, at: Case): Set<Facts> {
  const places = new Set<Facts>();
  const visit = (one: Facts) => {
    if (places.has(one)) return;
    places.add(one);
    for (const next of placeOf(one, at)) visit(next);
    // Those that name each other in a ring hold nobody's place, which nobody could tell without all of them.
    for (const next of at.all.values()) if (next.migratedFrom === one.id) visit(next);
  };
  visit(facts);
  return places;
}

function neighboursOf(facts: Facts, at: Case): SubscriptionId[] {
  const link = at.decided.linkOf.get(facts.id);
  return [
    ...(link ? [...link.sources, ...link.targets] : []),
    ...[...addOnsOf(facts, at), ...placeOf(facts, at)].map(({ id }) => id),
  ];
}

/** Azure is moved as a whole: any azure subscription of the target may be the twin. */
const mayBeTwins = (source: Facts, target: Facts): boolean =>
  likeness(source.product, target.product) !== undefined ||
  (source.commerce === 'azure' && target.commerce === 'azure');
