import type { Customer, Subscription, World } from './types';
import {
  commerceOf,
  customerOf,
  customersOf,
  nameFor,
  sameId,
  subscriptionOf,
  subscriptionsOf,
} from './world';

/** What one account's pages get to show, as JSON. Words and dates are put into a language by the page itself. */

export interface Query {
  page: number;
  size: number;
  sort: string | undefined;
  descending: boolean;
  search: string;
}

export interface Row {
  id: string;
  cells: Record<string, string | number | boolean>;
  children?: Row[];
}

/** Filters, sorts and pages on the server, as the portal does. */
const pageOf = (rows: Row[], query: Query): { rows: Row[]; total: number } => {
  const wanted = query.search.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      wanted === '' || Object.values(row.cells).some((cell) => String(cell).toLowerCase().includes(wanted)),
  );
  const field = query.sort;
  if (field !== undefined) {
    const key = (row: Row): string => String(row.cells[field] ?? '').toLowerCase();
    const by = new Intl.Collator('en', { numeric: true });
    found.sort((a, b) => by.compare(key(a), key(b)) * (query.descending ? -1 : 1));
  }
  const start = (query.page - 1) * query.size;
  return { rows: found.slice(start, start + query.size), total: found.length };
};

const customerRow = (account: string, customer: Customer): Row => ({
  id: customer.id,
  cells: {
    displayName: nameFor(customer, account),
    tenantId: customer.id,
    domain: customer.domain,
    relationship: customer.relationships[account]?.kind ?? 'none',
    tags: '',
  },
});

/** The customers list has those with a reseller relationship, the granular-admin list all. */
export const customerRows = (world: World, account: string, query: Query, granular: boolean) =>
  pageOf(
    customersOf(world, account)
      .filter((customer) => granular || customer.relationships[account]?.kind === 'reseller')
      .map((customer) => customerRow(account, customer)),
    { ...query, sort: query.sort ?? 'displayName' },
  );

export const customerFacts = (world: World, account: string, id: string) => {
  const customer = customerOf(world, account, id);
  return {
    id: customer.id,
    name: nameFor(customer, account),
    domain: customer.domain,
    country: customer.country,
    relationship: customer.relationships[account]?.kind ?? 'none',
    since: customer.relationships[account]?.since ?? '',
  };
};

const subscriptionRow = (world: World, one: Subscription): Row => ({
  id: one.id,
  cells: {
    subscription: one.friendlyName,
    quantity: one.quantity,
    status: one.status,
    attention: one.attentionNeeded ?? false,
  },
  children: world.entitlements
    .filter((entitlement) => sameId(entitlement.subscription, one.id))
    .map((entitlement) => ({
      id: entitlement.id,
      cells: {
        subscription: entitlement.friendlyName,
        quantity: '',
        status: entitlement.status,
        attention: false,
      },
    })),
});

/** One of the page's groups. Expired ones are not on the page (data.md 1.2): the export of all has them. */
export const subscriptionRows = (
  world: World,
  account: string,
  customer: string,
  group: 'licence' | 'usage',
  query: Query,
  nested = false,
) => {
  customerOf(world, account, customer);
  const there = subscriptionsOf(world, account, customer).filter(
    (one) => one.status !== 'expired' && (one.billingType === 'usage') === (group === 'usage'),
  );
  const rows = there.map((one) => subscriptionRow(world, one));
  return pageOf(nested ? belowTheirBase(there, rows) : rows, query);
};

/** Add-ons as children of their base: they are not on the page until somebody opens the row. */
const belowTheirBase = (there: Subscription[], rows: Row[]): Row[] => {
  const parentOf = (row: Row): Row | undefined => {
    const parent = there.find((one) => one.id === row.id)?.parentSubscriptionId;
    return parent === undefined ? undefined : rows.find((one) => sameId(one.id, parent));
  };
  for (const row of rows) parentOf(row)?.children?.push(row);
  return rows.filter((row) => parentOf(row) === undefined);
};

export const transferRows = (world: World, account: string, customer: string, query: Query) => {
  customerOf(world, account, customer);
  const nameOf = (id: string): string => world.accounts.find((one) => one.id === id)?.name ?? '';
  const rows = world.transfers
    .filter(
      (one) =>
        sameId(one.customer, customer) && (one.sourceAccount === account || one.targetAccount === account),
    )
    .map((one) => ({
      id: one.id,
      cells: {
        transfer: one.id,
        source: nameOf(one.sourceAccount),
        target: nameOf(one.targetAccount),
        created: one.createdTime,
        items: one.lineItems.map((item) => item.friendlyName).join(', '),
        state: one.status,
        mine: one.sourceAccount === account,
      },
    }));
  return pageOf(rows, query);
};

/** All that a subscription's page says. */
export const subscriptionFacts = (world: World, account: string, id: string) => {
  const one = subscriptionOf(world, account, id);
  const siblings = subscriptionsOf(world, account, one.customer);
  const parent = siblings.find(
    (other) => one.parentSubscriptionId !== undefined && sameId(other.id, one.parentSubscriptionId),
  );
  const [productId, skuId] = one.offerId.split(':');
  return {
    ...one,
    commerce: commerceOf(one),
    ...(skuId === undefined ? {} : { productId, skuId }),
    ...(parent ? { parent: { id: parent.id, name: parent.friendlyName } } : {}),
    addOns: siblings
      .filter(
        (other) => other.parentSubscriptionId !== undefined && sameId(other.parentSubscriptionId, one.id),
      )
      .map((other) => ({ id: other.id, name: other.friendlyName, status: other.status })),
    entitlements: world.entitlements.filter((entitlement) => sameId(entitlement.subscription, one.id)),
  };
};

export const offerRows = (world: World, query: Query) =>
  pageOf(
    world.catalogue.map((offer) => ({
      id: offer.id,
      cells: { name: offer.name, offer: offer.id, addOn: offer.addOn, trial: offer.trial },
    })),
    { ...query, sort: query.sort ?? 'name' },
  );

export const userRows = (world: World, account: string, customer: string, query: Query) =>
  pageOf(
    customerOf(world, account, customer).users.map((user, index) => ({
      id: `${index + 1}`,
      cells: { displayName: user.name, email: user.email, licences: user.licences },
    })),
    query,
  );
