import { catalogue } from './catalogue';
import { accounts, CUSTOMERS, DE, EU, FR, SE, SOURCES, users } from './demo/people';
import { merge, type Order, RECIPES, type Recipe } from './demo/recipes';
import { Story } from './demo/story';
import type { Customer, LedgerLine, Offer, World } from './types';
import { emptyWorld, guidOf } from './world';

export { DE, EU, FR, SE } from './demo/people';

const BASELINE = -45;
const BIG = 'Leuchtturm Konzern Holding SE';
const BIG_SUBSCRIPTIONS = 160;

/** Customers that have not accepted the invitation of the target yet, and how that stands. */
const WAITING: Record<
  string,
  'not-invited' | 'invited' | 'overdue' | 'chased-today' | 'wrong-link' | 'gdap'
> = {
  'Île-de-Ré Ostréiculteurs': 'invited',
  'Xaver Brandl Holzbau': 'not-invited',
  'Chalet Mont-Clair': 'overdue',
  'Ferme des Trois Chênes': 'overdue',
  'Hallands Plåt & Svets': 'invited',
  'Librairie du Canal': 'wrong-link',
  'Orgelbau Wittmund': 'not-invited',
  'Sandbank Reederei': 'chased-today',
  'Tallbacken Skola': 'gdap',
  'Yachthafen Grömitz': 'not-invited',
  'Caves de la Loire Réunies': 'overdue',
  'Hôtel de la Falaise': 'invited',
  'İstanbul Çay Evi Ltd.': 'not-invited',
};

const HOME: Record<string, string> = { FR, SE, DK: SE, NO: SE, IS: SE };

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

const peopleOf = (domain: string, count: number): Customer['users'] =>
  ['Lena Huber', 'Tomás Ferreira', 'Aino Virtanen', 'Pavel Dvořák', 'Yuki Tanaka', 'Noor Haddad']
    .slice(0, count)
    .map((name) => ({
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@${domain}.onmicrosoft.com`,
      licences: 'Office 365 E3',
    }));

/** How a customer came to be in the target's list, and what was done about those who did not come. */
const invite = (story: Story, customer: Customer, index: number): boolean => {
  const state = WAITING[customer.name];
  const note = (day: number, kind: string, fields: Record<string, unknown>): void =>
    story.note(story.day(day), kind, { customer: customer.id, ...fields }, 'person', 'Chiara');
  if (state === undefined) {
    const accepted = -34 + (index % 12);
    note(accepted - 3, 'invite-sent', {
      account: EU,
      contact: `it@${customer.domain.split('.')[0]}.example`,
    });
    customer.relationships[EU] = { kind: 'reseller', since: story.day(accepted) };
    story.seeCustomer(EU, customer, story.day(accepted, '08:00'));
    return true;
  }
  if (state === 'invited') {
    note(-4, 'invite-sent', { account: EU });
    note(-4, 'invite-due', { on: story.dateOf(3 + (index % 4)) });
  }
  if (state === 'overdue') {
    note(-24, 'invite-sent', { account: EU });
    note(-24, 'invite-due', { on: story.dateOf(-9) });
  }
  if (state === 'chased-today') {
    note(-7, 'invite-sent', { account: EU });
    note(-7, 'invite-due', { on: story.dateOf(0) });
  }
  if (state === 'wrong-link') note(-12, 'invite-sent', { account: FR });
  if (state === 'gdap') {
    customer.relationships[EU] = { kind: 'gdap', since: story.day(-11) };
    story.seeCustomer(EU, customer, story.day(-11, '08:00'), 'gdap');
  }
  return false;
};

const NAMES = Object.keys(RECIPES) as (keyof typeof RECIPES)[];
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
  const special = NAMES[index % NAMES.length];
  const another = NAMES[(index * 7 + 3) % NAMES.length];
  const ordinary = Array.from(
    { length: 2 + (index % 4) },
    (_, at) => ORDINARY[(index + at) % ORDINARY.length],
  );
  return [special, another, ...ordinary].flatMap((name) => (name ? [RECIPES[name]] : []));
};

const sellEverything = (
  story: Story,
  customer: Customer,
  account: string,
  index: number,
  accepted: boolean,
): void => {
  const offers = story.world.catalogue;
  const order = (quantity: number): Order => ({
    story,
    customer,
    account,
    legacy,
    nce,
    quantity,
  });
  const legacy = shelf(
    bases(offers, 'legacy').filter((offer) => !/Enterprise E[15]$/.test(offer.name)),
    index * 5,
  );
  const nce = shelf(bases(offers, 'nce'), index * 3);
  const quantity = (): number => 3 + Math.floor(story.random() * 60);
  if (customer.name === BIG) {
    for (let site = 0; site < BIG_SUBSCRIPTIONS; site += 1) {
      const recipe = RECIPES[manyAt(site)];
      recipe({
        ...order(quantity()),
        site: `${SITES[site % SITES.length]} ${Math.floor(site / SITES.length) + 1}`,
      });
    }
    return;
  }
  if (!accepted) {
    const waiting: Recipe[] = [RECIPES.create, RECIPES.holdWindow, RECIPES.create, RECIPES.azureReady];
    for (const recipe of waiting.slice(0, 1 + (index % 4))) recipe(order(quantity()));
    return;
  }
  recipesFor(index).forEach((recipe, at) => {
    const sited = (index + at) % 5 === 0 ? { site: SITES[(index + at) % SITES.length] ?? '' } : {};
    recipe({ ...order(quantity()), ...sited });
  });
};

const declareAccounts = (story: Story): void => {
  for (const account of accounts()) {
    story.note(story.day(BASELINE, '08:00'), 'account-set', {
      account: account.id,
      role: account.id === EU ? 'target' : 'source',
      tenantId: account.id,
      name: account.name,
      cloud: 'global',
    });
  }
  for (const account of SOURCES) {
    story.note(story.day(BASELINE, '18:00'), 'baseline-frozen', { account });
  }
};

/** Somebody goes through the customers list of an account, page by page, to its end. */
const lookAtCustomers = (story: Story, account: string, at: string): void => {
  const there = story.world.customers.filter((one) => (one.relationships[account]?.since ?? '9') <= at);
  story.note(
    at,
    'list-seen',
    {
      account,
      list: 'customers',
      complete: true,
      filtered: false,
      total: there.length,
      ids: there.map((one) => one.id),
    },
    'page',
  );
};

const lookAround = (story: Story, customer: Customer, index: number): void => {
  for (const account of [DE, FR, SE, EU]) {
    if (!customer.relationships[account]) continue;
    const freshest = index % 17 === 11 ? -10 : -1;
    const days = account === EU ? [freshest] : [BASELINE, freshest];
    if (account === EU && customer.relationships[EU]?.kind !== 'reseller') continue;
    for (const day of new Set(days))
      story.lookAt(account, customer, story.day(day, account === EU ? '08:00' : '08:30'));
    if (account !== EU) story.seeCustomer(account, customer, story.day(BASELINE, '08:30'));
  }
};

/**
 * A believable partner half-way through its move: three source accounts, one target, every state of the ledger's table.
 * @param at the demo's instant (ISO 8601); all dates lie around it. The same instant gives the same world.
 */
export const demoWorld = (at: string = new Date().toISOString()): World => {
  const world = emptyWorld(at);
  world.catalogue = catalogue();
  world.accounts = accounts();
  world.users = users();
  const story = new Story(world, at);
  declareAccounts(story);
  CUSTOMERS.forEach(([name, domain, country], index) => {
    const home = HOME[country] ?? DE;
    const customer: Customer = {
      id: guidOf(`demo customer ${domain}`),
      commerceId: guidOf(`demo commerce ${domain}`),
      name,
      domain: `${domain}.onmicrosoft.com`,
      country,
      users: peopleOf(domain, 2 + (index % 5)),
      relationships: { [home]: { kind: 'reseller', since: story.day(-900 + index) } },
    };
    world.customers.push(customer);
    const accepted = invite(story, customer, index);
    sellEverything(story, customer, home, index, accepted);
    if (accepted && index % 9 === 2) {
      const second = home === FR ? SE : FR;
      customer.relationships[second] = { kind: 'reseller', since: story.day(-400) };
      merge(
        {
          story,
          customer,
          account: home,
          legacy: shelf(bases(world.catalogue, 'legacy'), index * 5 + 20),
          nce: () => world.catalogue[0] as Offer,
          quantity: 15,
        },
        second,
      );
    }
    if (index % 6 === 0) {
      story.note(story.day(-30), 'owner-set', {
        customer: customer.id,
        owner: index % 12 === 0 ? 'Anna' : 'Chiara',
      });
    }
    lookAround(story, customer, index);
  });
  for (const account of [...SOURCES, EU]) {
    for (const day of [BASELINE, -8, -1]) lookAtCustomers(story, account, story.day(day, '08:10'));
  }
  story.note(story.today(0.1), 'signed-in', { account: EU }, 'person', 'Anna');
  story.note(story.today(0.55), 'signed-in', { account: DE }, 'person', 'Anna');
  world.history = story.history.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return world;
};

/** The ledger that belongs to a world: its history as entries with `id`, `device` and `at`, ready to be imported. */
export const demoLedger = (world: World): (LedgerLine & { id: string })[] =>
  world.history.map((line, index) => ({
    ...line,
    id: guidOf(`demo entry ${index} ${line.at} ${line.kind}`),
    device: guidOf('demo device'),
  }));
