import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offerNamed } from './catalogue';
import { purchase } from './purchase';
import { invitationLink } from './relations';

/** What is ordered must look like what the API is documented to answer. */

const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));

const order = {
  id: 'a356ac8c-e310-44f4-bf85-c7f29044af99',
  orderId: 'b23fdedd-d6bd-415a-8b71-3624c81c9644',
  account: 'a',
  customer: 'c',
  quantity: 1,
  at: '2016-05-10T07:30:05.427Z',
};

const VALUES = ['unitType', 'billingType', 'contractType', 'status', 'autoRenewEnabled'];
const picked = (from: object, fields: string[]) =>
  Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));

test('legacy Azure is written as in the documented payload', () => {
  const real = sample('files/api/subscription-azure-usage-0145P');
  const fields = [
    ...VALUES,
    'id',
    'offerId',
    'offerName',
    'friendlyName',
    'orderId',
    'creationDate',
    'effectiveStartDate',
  ];
  expect(purchase(offerNamed('Microsoft Azure', 'azure'), order)).toMatchObject(picked(real, fields));
});

test('new commerce has the fields, the id form and the fractions of the documented payload', () => {
  const real = sample('files/api/subscription-nce-deleted-cancelled');
  const ours = purchase(offerNamed('Power BI Pro', 'nce'), order);
  expect(ours).toMatchObject(
    picked(real, ['unitType', 'billingType', 'contractType', 'isTrial', 'billingCycle']),
  );
  expect(ours.offerId.split(':')).toHaveLength(String(real.offerId).split(':').length);
  expect(ours.effectiveStartDate).toMatch(/T\d\d:\d\d:\d\d\.\d{7}\+00:00$/);
  expect(String(real.effectiveStartDate)).toMatch(/T\d\d:\d\d:\d\d\.\d{7}\+00:00$/);
});

test('an invitation carries the inviting tenant where the documented link does', () => {
  const real = String(sample('portal/reseller-relationship-request').url);
  const partner = new URL(real).searchParams.get('partnerId') ?? '';
  expect(invitationLink(partner)).toBe(real);
});
