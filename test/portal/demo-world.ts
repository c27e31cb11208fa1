import { catalogue } from './catalogue';
import { sellAtTwo, sellEverything } from './demo/assortment';
import { invite } from './demo/invitations';
import { accounts, CUSTOMERS, DE, EU, FR, SE, SOURCES, users } from './demo/people';
import { Story } from './demo/story';
import type { Customer, LedgerLine, World } from './types';
import { emptyWorld, guidOf } from './world';

export { DE, EU, FR, SE } from './demo/people';

const BASELINE = -45;

const HOME: Record<string, string> = { FR, SE, DK: SE, NO: SE, IS: SE };

const peopleOf = (domain: string, count: number): Customer['users'] =>
  ['Lena Huber', 'Tomás Ferreira', 'Aino Virtanen', 'Pavel Dvořák', 'Yuki Tanaka', 'Noor Haddad']
    .slice(0, count)
    .map((name) => ({
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@${domain}.onmicrosoft.com`,
      licences: 'Office 365 E3',
    }));

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
  let acceptedSoFar = 0;
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
    sellEverything(story, customer, home, index, accepted ? acceptedSoFar : undefined);
    if (accepted) acceptedSoFar += 1;
    if (accepted && index % 9 === 2) {
      const second = home === FR ? SE : FR;
      customer.relationships[second] = { kind: 'reseller', since: story.day(-400) };
      sellAtTwo(story, customer, [home, second], index);
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
