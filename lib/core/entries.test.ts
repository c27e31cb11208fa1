import { describe, expect, it } from 'vitest';
import { type EntryKind, isSightingKind } from './entries';
import { readEntry } from './read-entry';

const ID = 'b0000000-0000-4000-8000-00000000000b';
const AT = '2023-03-20T10:00:00Z';
const DAY = '2023-03-20';
const customer = { customer: ID };
const subscription = { subscription: ID };
const seen = { account: ID, ...customer };
const reason = { reason: 'why' };
const pair = { sources: [ID], targets: [ID] };

/** The fields of every kind (ledger.md, Entries): those that it must have, and those that it may have. */
const FIELDS: Record<EntryKind, readonly [must: object, may?: object]> = {
  'customer-seen': [seen, { name: 'Contoso', domain: 'contoso.example', relationship: 'reseller' }],
  'subscription-seen': [
    { ...seen, ...subscription },
    {
      product: { name: 'E3', productId: 'CFQ1', skuId: '0001', offerId: 'MS-1' },
      nickname: 'Sales',
      quantity: 25,
      status: 'active',
      statusText: 'Active',
      commerce: 'nce',
      trial: true,
      parent: ID,
      autoRenew: false,
      atTermEnd: 'cancel',
      startedAt: AT,
      termEndsAt: DAY,
      cancelUntil: AT,
      stoppedAt: DAY,
      migratedFrom: ID,
    },
  ],
  'list-seen': [
    { account: ID, list: 'customers', complete: true, filtered: false, ids: [ID] },
    { ...customer, total: 1 },
  ],
  'transfer-seen': [{ ...seen, transfer: 'T1', state: 'pending', items: [{ source: ID, target: ID }] }],
  'charge-seen': [
    { ...seen, ...subscription, chargeType: 'Cycle fee', amount: -3.5, currency: 'EUR', from: DAY, to: DAY },
    { invoice: 'G1' },
  ],
  'account-set': [{ account: ID, role: 'source', tenantId: ID, name: 'Old Ltd', cloud: 'global' }],
  'signed-in': [{ account: ID }],
  'baseline-frozen': [{ account: ID }],
  'invite-sent': [seen, { contact: 'it@contoso.example' }],
  'invite-due': [{ ...customer, on: DAY }],
  'twin-confirmed': [{ ...customer, ...pair }],
  'twin-rejected': [{ ...customer, ...pair }],
  exempted: [subscription, reason],
  included: [subscription, reason],
  held: [subscription, { until: DAY, ...reason }],
  'overlap-planned': [{ ...subscription, until: DAY }, reason],
  'azure-told': [subscription, { ticket: '4711' }],
  'azure-moved': [subscription, { ticket: '4711' }],
  'price-set': [{ ...subscription, unitPrice: 12.5, currency: 'EUR' }, { period: { from: DAY, to: DAY } }],
  snoozed: [{ finding: `overlap:${ID}` }, { until: DAY, ...reason }],
  acknowledged: [{ finding: `overlap:${ID}` }, { until: DAY, ...reason }],
  'owner-set': [{ ...customer, owner: 'Anna' }],
  noted: [{ ...customer, text: 'called' }, subscription],
  'customer-closed': [customer],
  reattributed: [{ entries: [ID] }, { to: ID }],
  undone: [{ entry: ID }],
};

describe.each(Object.entries(FIELDS))('%s', (kind, [must, may]) => {
  const envelope = { id: ID, at: AT, via: isSightingKind(kind) ? 'page' : 'person', kind };
  const full = { ...envelope, ...must, ...may };
  const fieldsOf = (fields: object = {}): string[] => Object.keys(fields);
  const refused = (entry: object) => {
    const read = readEntry(entry);
    return read.ok ? undefined : read.field.split('.')[0];
  };

  it('is read with all its fields, and with those alone that it must have', () => {
    expect(readEntry(full)).toEqual({ ok: true, entry: full });
    expect(readEntry({ ...envelope, ...must })).toEqual({ ok: true, entry: { ...envelope, ...must } });
  });

  it('is refused without any of these, by its name', () => {
    const needed = ['id', 'at', 'via', ...fieldsOf(must)];
    expect(needed.map((field) => refused({ ...full, [field]: undefined }))).toEqual(needed);
  });

  it('is refused with anything that is no such field, by its name', () => {
    const fields = ['by', 'device', ...fieldsOf(must), ...fieldsOf(may)];
    const broken = (field: string) => (field === 'product' || field === 'period' ? 'x' : { broken: true });
    expect(fields.map((field) => refused({ ...full, [field]: broken(field) }))).toEqual(fields);
  });

  it('is taken from nobody but who may say it', () => {
    expect(refused({ ...full, via: 'page' })).toBe(isSightingKind(kind) ? undefined : 'via');
  });
});

it('says what is wrong with a price below nothing', () => {
  const price = {
    ...FIELDS['price-set'][0],
    id: ID,
    at: AT,
    via: 'person',
    kind: 'price-set',
    unitPrice: -1,
  };
  expect(readEntry(price)).toEqual({ ok: false, field: 'unitPrice', message: 'is negative' });
});
