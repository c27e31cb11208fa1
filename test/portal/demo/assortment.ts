import type { Customer, Offer } from '../types';
import { merge, type Order, RECIPES, type Recipe } from './recipes';
import type { Story } from './story';

const BIG = 'Leuchtturm Konzern Holding SE';
const BIG_SUBSCRIPTIONS = 160;

/** Licence offers that may stand alone, in the order in which a customer gets them. */
const bases = (offers: Offer[], commerce: 'legacy' | 'nce'): Offer[] =>
  offers.filter((offer) => offer.commerce === commerce && !offer.addOn && !offer.trial);

/** Every customer gets each offer once, so that what looks alike is alike on purpose. */
const shelf = (offers: Offer[], from: number): (() => Offer) => {
  let next = from;
  return () => {
    const offer = offers[next % offers.length];
    next += 1;
    if (!offer) throw new Error('The catalogue is empty.');
    return offer;
  };
};

const ALL: Recipe[] = Object.values(RECIPES);
/** What a quiet part of the move looks like: most of it is done, or not begun. */
const ORDINARY: readonly (keyof typeof RECIPES)[] = [
  'doneLegacy',
  'doneNce',
  'create',
  'doneLegacy',
  'holdWindow',
  'doneLegacy',
  'createNce',
];
/** The big customer has hardly begun; one in sixteen of its subscriptions is moved, and overlaps. */
const manyAt = (site: number): keyof typeof RECIPES =>
  site % 16 === 6 ? 'overlapLegacy' : site % 4 === 1 ? 'holdWindow' : site % 8 === 4 ? 'createNce' : 'create';
const SITES = ['Hamburg', 'Kiel', 'Bremen', 'Rostock', 'Leipzig', 'Ulm', 'Essen', 'Graz', 'Linz', 'Basel'];

/** The recipes of one customer, in turn, so that all are used before one comes again. */
const recipesFor = (index: number): Recipe[] => {
  const one = ALL[index % ALL.length] ?? RECIPES.create;
  const another = ALL[(index * 7 + 3) % ALL.length] ?? RECIPES.create;
  const ordinary = Array.from(
    { length: 2 + (index % 4) },
    (_, at) => RECIPES[ORDINARY[(index + at) % ORDINARY.length] ?? 'create'],
  );
  return [one, another, ...ordinary];
};

/** Orders of one customer at one source account, each for the next offers on its shelf. */
const counter = (story: Story, customer: Customer, account: string, index: number): (() => Order) => {
  const offers = story.world.catalogue;
  // The two suites with add-ons are sold by their own recipes.
  const suites = bases(offers, 'legacy').filter((offer) => !/Enterprise E[15]$/.test(offer.name));
  const legacy = shelf(suites, index * 5);
  const nce = shelf(bases(offers, 'nce'), index * 3);
  return () => ({ story, customer, account, legacy, nce, quantity: 3 + Math.floor(story.random() * 60) });
};

/**
 * Sells a customer what it has at one source account, each in another state of its move.
 * @param accepted its number among those who have accepted the invitation
 */
export const sellEverything = (
  story: Story,
  customer: Customer,
  account: string,
  index: number,
  accepted: number | undefined,
): void => {
  const order = counter(story, customer, account, index);
  if (customer.name === BIG) {
    for (let at = 0; at < BIG_SUBSCRIPTIONS; at += 1) {
      const site = `${SITES[at % SITES.length]} ${Math.floor(at / SITES.length) + 1}`;
      RECIPES[manyAt(at)]({ ...order(), site });
    }
    return;
  }
  if (accepted === undefined) {
    const waiting: Recipe[] = [RECIPES.create, RECIPES.holdWindow, RECIPES.create, RECIPES.azureReady];
    for (const recipe of waiting.slice(0, 1 + (index % 4))) recipe(order());
    return;
  }
  recipesFor(accepted).forEach((recipe, at) => {
    const sited = (index + at) % 5 === 0 ? { site: SITES[(index + at) % SITES.length] ?? '' } : {};
    recipe({ ...order(), ...sited });
  });
};

/** The customer buys at a second source too; both merge in the target. */
export const sellAtTwo = (
  story: Story,
  customer: Customer,
  [first, second]: [string, string],
  index: number,
): void => merge(counter(story, customer, first, index + 4)(), second);
