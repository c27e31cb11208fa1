import { catalogue } from './catalogue';
import { purchase } from './purchase';
import type { Offer, World } from './types';
import { emptyWorld } from './world';

/** The people, accounts and ids of scenario S1, before anything has happened. */
export const S1 = {
  at: '2023-03-01T09:00:00Z',
  DE: 'b5bba869-7184-4cc9-a712-cdc2a108a842',
  EU: '2c56bf19-4f57-4d46-bc05-4be8cc33351e',
  Alpenglas: 'd9cb9bc6-ee56-47fb-9287-8472a33219ba',
  A1: '09e16433-be1a-4c0f-9bbd-8791df262014',
  TA1: 'ee1983e0-0801-4c29-aa74-1fcdb61941a2',
  offerId: '796B6B5F-613C-4E24-A17C-EBA730D49C02',
  product: 'Office 365 E3',
} as const;

/** The name that the scenario uses for the recorded "Office 365 Enterprise E3". */
const named = (offer: Offer): Offer => (offer.id === S1.offerId ? { ...offer, name: S1.product } : offer);

/**
 * World of scenario S1 at its first step: DE has the customer Alpenglas with A1 (25 licences, legacy), EU has nobody. The first subscription
 * that EU adds for Alpenglas gets the id TA1. The user Anna belongs to both accounts.
 */
export const s1World = (at: string = S1.at): World => {
  const world = emptyWorld(at);
  world.catalogue = catalogue().map(named);
  world.accounts = [
    {
      id: S1.DE,
      key: 'DE',
      name: 'Nordwind Deutschland',
      domain: 'nordwind-de.onmicrosoft.com',
      country: 'DE',
      currency: 'EUR',
      address: 'Hafenstraße 12, 20457 Hamburg, Germany',
      partnerId: '5139005',
    },
    {
      id: S1.EU,
      key: 'EU',
      name: 'Nordwind Europe',
      domain: 'nordwind-eu.onmicrosoft.com',
      country: 'NL',
      currency: 'EUR',
      address: 'Havenkade 4, 1011 AC Amsterdam, Netherlands',
      partnerId: '5140771',
    },
  ];
  world.users = [
    { id: 'anna', name: 'Anna Weber', email: 'anna.weber@nordwind.example', accounts: [S1.DE, S1.EU] },
    { id: 'chiara', name: 'Chiara Rossi', email: 'chiara.rossi@nordwind.example', accounts: [S1.EU] },
  ];
  world.customers = [
    {
      id: S1.Alpenglas,
      commerceId: '99e6a635-48e7-424d-9059-c9db944e3c54',
      name: 'Alpenglas GmbH',
      domain: 'alpenglas.onmicrosoft.com',
      country: 'DE',
      users: [{ name: 'Lena Huber', email: 'it@alpenglas.example', licences: S1.product }],
      relationships: { [S1.DE]: { kind: 'reseller', since: '2021-03-13T00:00:00Z' } },
    },
  ];
  const offer = world.catalogue.find((one) => one.id === S1.offerId);
  if (!offer) throw new Error('The catalogue has lost Office 365 E3.');
  const a1 = purchase(offer, {
    id: S1.A1,
    orderId: 'b23fdedd-d6bd-415a-8b71-3624c81c9644',
    account: S1.DE,
    customer: S1.Alpenglas,
    quantity: 25,
    at: '2022-03-13T08:00:00Z',
  });
  world.subscriptions = [{ ...a1, commitmentEndDate: '2024-03-12T00:00:00Z' }];
  world.plannedIds = [{ account: S1.EU, customer: S1.Alpenglas, id: S1.TA1 }];
  return world;
};
