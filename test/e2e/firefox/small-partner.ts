import { catalogue, offerNamed } from '../../portal/catalogue';
import { purchase } from '../../portal/purchase';
import { S1, s1World } from '../../portal/s1-world';
import type { Customer, Offer, Subscription, World } from '../../portal/types';
import { guidOf } from '../../portal/world';

/**
 * A partner small enough that each of its badges can be foretold by hand: what two accounts have at noon of 20 March 2023,
 * and what the ledger knows of it by then.
 */

export const AT = '2023-03-20T12:00:00Z';
const THIS_MORNING = '2023-03-20T10:00:00Z';
const CONFIRMED = '2023-03-20T10:05:00Z';
const LAST_WEEK = '2023-03-13T08:00:00Z';

export const DE = { id: S1.DE, name: 'Nordwind Deutschland' };
export const EU = { id: S1.EU, name: 'Nordwind Europe' };

const E1 = offerNamed('Office 365 Enterprise E1', 'legacy');
const E3 = offerNamed('Office 365 Enterprise E3', 'legacy');
const EXCHANGE = offerNamed('Exchange Online (Plan 1)', 'legacy');

const customer = (name: string, more: Customer['relationships']): Customer => ({
  id: guidOf(`small customer ${name}`),
  commerceId: guidOf(`small commerce ${name}`),
  name,
  domain: `${name.split(' ')[0]?.toLowerCase()}.onmicrosoft.com`,
  country: 'DE',
  users: [],
  relationships: { [DE.id]: { kind: 'reseller', since: '2021-03-13T00:00:00Z' }, ...more },
});
const ACCEPTED: Customer['relationships'] = { [EU.id]: { kind: 'reseller', since: LAST_WEEK } };

export const alpenglas = customer('Alpenglas GmbH', ACCEPTED);
export const birkenhof = customer('Birkenhof KG', {});
export const cobalt = customer('Cobalt AG', ACCEPTED);
export const dorfladen = customer('Dorfladen UG', ACCEPTED);
export const CUSTOMERS = [alpenglas, birkenhof, cobalt, dorfladen];

const sold = (
  offer: Offer,
  account: { id: string },
  to: Customer,
  quantity: number,
  change: Partial<Subscription> = {},
): Subscription => ({
  ...purchase(offer, {
    id: guidOf(`small ${offer.name} ${to.name} ${account.id}`),
    orderId: guidOf(`small order ${offer.name} ${to.name} ${account.id}`),
    account: account.id,
    customer: to.id,
    quantity,
    at: account === EU ? THIS_MORNING : '2022-06-13T08:00:00Z',
  }),
  ...change,
});

/** Active in both accounts since this morning. */
export const twice = sold(E3, DE, alpenglas, 25);
const itsTwin = sold(E3, EU, alpenglas, 25);
/** Not created in the target yet. */
export const missing = sold(EXCHANGE, DE, alpenglas, 4);
/** Its customer is not in the target. */
export const waiting = sold(E1, DE, birkenhof, 8);
/** Moved. */
export const stopped = sold(E3, DE, cobalt, 12, {
  status: 'suspended',
  autoRenewEnabled: false,
  suspensionReasons: ['CustomerCancellation'],
});
export const moved = sold(E3, EU, cobalt, 12);
/** Nobody has said yet whether one replaces the other. */
export const alike = sold(EXCHANGE, DE, dorfladen, 6);
const itsLike = sold(EXCHANGE, EU, dorfladen, 6);

export const smallPartner = (): World => ({
  ...s1World(AT),
  catalogue: catalogue(),
  customers: structuredClone(CUSTOMERS),
  subscriptions: structuredClone([twice, itsTwin, missing, waiting, stopped, moved, alike, itsLike]),
  plannedIds: [],
});

const declared = (account: { id: string; name: string }, role: 'source' | 'target') => ({
  ...{ at: LAST_WEEK, kind: 'account-set', via: 'person', account: account.id },
  ...{ role, tenantId: account.id, name: account.name, cloud: 'global' },
});
const seen = (one: Subscription, at: string) => ({
  ...{ at, kind: 'subscription-seen', via: 'page', account: one.account, customer: one.customer },
  ...{ subscription: one.id.toLowerCase(), product: { name: one.offerName, offerId: one.offerId } },
  ...{ quantity: one.quantity, status: one.status, trial: false, commerce: 'legacy' },
});
const inTarget = (one: Customer) => ({
  ...{ at: LAST_WEEK, kind: 'customer-seen', via: 'page', account: EU.id, customer: one.id },
  ...{ name: one.name, domain: one.domain, relationship: 'reseller' },
});
const confirmed = (source: Subscription, target: Subscription) => ({
  ...{ at: CONFIRMED, kind: 'twin-confirmed', via: 'person', customer: source.customer },
  ...{ sources: [source.id.toLowerCase()], targets: [target.id.toLowerCase()] },
});

/** What the ledger knows of this partner, as the file that a person would import. */
export const smallLedger = (): string =>
  [
    declared(DE, 'source'),
    declared(EU, 'target'),
    ...[alpenglas, cobalt, dorfladen].map(inTarget),
    ...[twice, missing, waiting, alike].map((one) => seen(one, LAST_WEEK)),
    seen({ ...stopped, status: 'active' }, LAST_WEEK),
    { at: LAST_WEEK, kind: 'baseline-frozen', via: 'person', account: DE.id },
    ...[itsTwin, moved, itsLike].map((one) => seen(one, THIS_MORNING)),
    confirmed(twice, itsTwin),
    confirmed(stopped, moved),
    seen(stopped, CONFIRMED),
  ]
    .map((line, at) => ({ ...line, id: guidOf(`small entry ${at}`), device: guidOf('small device') }))
    .reduce((text, line) => `${text}${JSON.stringify(line)}\n`, '{"ledger":1}\n');
