import { describe, expect, it } from 'vitest';
import { customerId } from '../core/ids';
import {
  ACCOUNTS,
  CONTOSO,
  entry,
  FABRIKAM,
  fixture,
  knownOf,
  previewed,
  SOURCE,
  tableIn,
} from './for-tests';
import { readFile } from './read-file';
import { asksForCustomer, recognise } from './recognise';

/** Answers of the API that somebody saved, as the documentation prints them (test/fixtures/files/README.md). */

const about = { account: SOURCE, customer: customerId.parse(CONTOSO) };
const answer = (name: string) => tableIn(fixture(`api/${name}.json`));
const read = async (name: string) => {
  const table = await answer(name);
  return { kind: recognise(table)?.kind.id, ...(await previewed(table, { about })) };
};

describe('a saved answer of the API', () => {
  it('is a list of customers', async () => {
    const { kind, entries } = await read('customers-list-filtered');
    expect(kind).toBe('customers');
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      kind: 'customer-seen',
      customer: 'c5757d70-06f3-4f23-8367-5a9e55019f94',
      name: 'Contoso190',
      domain: 'contoso190.onmicrosoft.com',
      relationship: 'reseller',
    });
  });

  it('is refused row by row where what should be an id is none', async () => {
    const { kind, entries, rejected } = await read('customers-list-minimal');
    expect(kind).toBe('customers');
    expect(entries).toEqual([]);
    expect(rejected.map(({ problem }) => problem)).toEqual([
      { kind: 'not-an-id', row: 2, column: 'companyProfile.tenantId', found: '<guid>' },
      { kind: 'not-an-id', row: 3, column: 'companyProfile.tenantId', found: '<guid>' },
    ]);
  });

  it('is one customer, of whose person nothing is kept', async () => {
    const { entries } = await read('customer-by-id');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/email|lastName|street/i);
  });

  it('is a legacy subscription with stray spaces in its times', async () => {
    const { kind, entries } = await read('subscriptions-legacy-license');
    expect(kind).toBe('api-subscriptions');
    expect(entries).toMatchObject([{ status: 'active', startedAt: '2015-11-24T08:00:00Z' }]);
  });

  it('names its customer in its address, and has ended', async () => {
    const table = await answer('subscription-nce-deleted-cancelled');
    const as = recognise(table);
    expect(as && asksForCustomer(table, as)).toBe(false);
    const { entries } = await previewed(table);
    expect(entries).toMatchObject([
      {
        customer: '5921f00a-32c0-4457-aaa1-e8018c650895',
        status: 'cancelled',
        commerce: 'nce',
        cancelUntil: '2019-01-10T00:21:45Z',
        product: { productId: 'DZH318Z0BXWC', skuId: '0001' },
      },
    ]);
  });

  it('is one of new commerce, in which what the next term will be is not what is', async () => {
    const { kind, entries } = await read('subscription-scheduled-next-term');
    expect(kind).toBe('api-subscriptions');
    expect(entries).toMatchObject([
      {
        commerce: 'nce',
        status: 'active',
        quantity: 1,
        product: { productId: 'DZH318Z0BXWC', skuId: '0001' },
        termEndsAt: '2019-02-08T00:21:45Z',
      },
    ]);
  });

  it('may begin its names with capitals', async () => {
    const { entries, rejected } = await read('subscription-suspended-patch-answer');
    expect(rejected).toEqual([]);
    expect(entries).toMatchObject([{ status: 'suspended', quantity: 2, autoRenew: false }]);
  });

  it('is an Azure subscription that never ends', async () => {
    const { entries } = await read('subscription-azure-usage-0145P');
    expect(entries).toMatchObject([{ commerce: 'azure', customer: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04' }]);
    expect(entries[0]).not.toHaveProperty('termEndsAt');
  });

  it('is lines of a legacy invoice, joined by the syndication number', async () => {
    const subscription = '1f58acd7-fe51-4705-9567-d009c9ada150';
    const customer = '74221236-d09c-4870-ac1d-33e155e9aebe';
    const known = knownOf([
      ...ACCOUNTS,
      entry({ kind: 'subscription-seen', via: 'page', account: SOURCE, customer, subscription }),
    ]);
    const table = await answer('invoice-lines-office-legacy');
    expect(recognise(table)?.kind.id).toBe('recon-legacy');
    const { entries, counts } = await previewed(table, { known });
    expect(entries).toMatchObject([
      { kind: 'subscription-seen', commerce: 'legacy', product: { name: 'EXCHANGE ONLINE (PLAN 2)' } },
      { kind: 'charge-seen', subscription, amount: 0, from: '2017-05-12T00:00:00Z' },
    ]);
    expect(counts.unmatched).toBe(1);
  });

  it('is lines of a new commerce invoice, one customer with a prefix', async () => {
    const table = await answer('invoice-lines-onetime-nce-mixed');
    expect(recognise(table)?.kind.id).toBe('recon-new-commerce');
    const { rejected, counts } = await previewed(table);
    expect(rejected).toEqual([]);
    expect(counts.unmatched).toBe(4);
  });

  it('is a transfer, as a bare object', async () => {
    const { kind, entries } = await read('transfer-by-id');
    expect(kind).toBe('api-transfers');
    expect(entries).toMatchObject([
      {
        kind: 'transfer-seen',
        state: 'pending',
        items: [{ source: expect.stringMatching(/^75b7/) }, {}, {}],
      },
    ]);
  });

  it.each(['migration-by-id', 'migrations-query'])('is a conversion: %s', async (name) => {
    const { kind, entries } = await read(name);
    expect(kind).toBe('api-migrations');
    const [legacy, successor] = entries;
    expect(legacy).toMatchObject({ commerce: 'legacy' });
    expect(successor).toMatchObject({ commerce: 'nce', product: { productId: 'CFQ7TTC0LF8Q' } });
    expect(successor).toMatchObject({
      migratedFrom: legacy && 'subscription' in legacy && legacy.subscription,
    });
  });

  it('is audit records, of which only changes of a subscription say something', async () => {
    const { kind, entries, counts } = await read('audit-records');
    expect(kind).toBe('api-audit');
    expect(entries).toEqual([]);
    expect(counts.passed).toBe(2);
  });

  it('tells from an audit record the instant of a suspension', async () => {
    const table = await tableIn(
      JSON.stringify([
        {
          customerId: CONTOSO,
          operationType: 'update_subscription',
          operationDate: '2026-03-09T14:03:11.1234567Z',
          operationStatus: 'succeeded',
          resourceOldValue: JSON.stringify({ Id: 'AAAAAAAA-0000-4000-8000-000000000001', Status: 'active' }),
          resourceNewValue: JSON.stringify({
            Id: 'AAAAAAAA-0000-4000-8000-000000000001',
            Status: 'suspended',
            Quantity: 4,
          }),
        },
      ]),
    );
    expect((await previewed(table)).entries).toMatchObject([
      { at: '2026-03-09T14:03:11Z', status: 'suspended', stoppedAt: '2026-03-09T14:03:11Z', quantity: 4 },
    ]);
  });

  it('is nothing we know', async () => {
    expect(recognise(await answer('error-429'))).toBeUndefined();
  });

  it('may be an item a line, as bills are handed out', async () => {
    const [one, other] = [CONTOSO, FABRIKAM].map((id) =>
      JSON.stringify({ id, companyProfile: { tenantId: id, domain: 'contoso.com', companyName: 'Contoso' } }),
    );
    const { entries } = await previewed(await tableIn(`${one}\r\n${other}\n`));
    expect(entries).toMatchObject([{ customer: CONTOSO }, { customer: FABRIKAM }]);
    expect(await readFile(new TextEncoder().encode(`${one}\n{"id":`))).toMatchObject({ ok: false });
  });

  it('may be an answer a line, each about its own customer, and none more than it says', async () => {
    const answerAbout = (customer: string, id: string, totalCount: number) =>
      JSON.stringify({
        totalCount,
        items: [
          { id, offerName: 'Office 365 E3', quantity: 5, status: 'active', creationDate: '2023-01-01' },
        ],
        links: { self: { uri: `/customers/${customer}/subscriptions` } },
      });
    const [first, second] = ['a', 'b'].map((end) => `83ef9d05-4169-4ef9-9657-0e86b1eab1d${end}`);
    const lines = (total: number) =>
      `${answerAbout(CONTOSO, first ?? '', total)}\n${answerAbout(FABRIKAM, second ?? '', 1)}`;
    const table = await tableIn(lines(1));
    const { entries } = await previewed(table);
    expect(entries).toMatchObject([
      { customer: CONTOSO, subscription: first },
      { customer: FABRIKAM, subscription: second },
    ]);
    expect([table.total, (await tableIn(lines(9))).total]).toEqual([2, 10]);
  });

  it('is refused when it is broken', async () => {
    expect(await readFile(new TextEncoder().encode('{"items": ['))).toEqual({
      ok: false,
      problem: { kind: 'broken-json' },
    });
  });
});
