import { describe, expect, it } from 'vitest';
import { customerId } from '../core/ids';
import { readEntry } from '../core/read-entry';
import {
  ACCOUNTS,
  CONTOSO,
  documented,
  ENCODINGS,
  encode,
  entry,
  fixture,
  knownOf,
  NEW,
  OLD,
  previewed,
  SOURCE,
  separated,
  tableIn,
} from './for-tests';
import { recognise } from './recognise';

/** Each kind of file, with documented headings and values (test/fixtures/files/README.md). */

const old = OLD.toLowerCase();
const about = { account: SOURCE, customer: customerId.parse(CONTOSO) };
const seen = (subscription: string) =>
  entry({ kind: 'subscription-seen', via: 'page', account: SOURCE, customer: CONTOSO, subscription });
const known = knownOf([...ACCOUNTS, seen(OLD), seen(NEW)]);

const KINDS: [string, string, string[][], object[]][] = [
  [
    'customersExport',
    'customers',
    documented('customersExport', {
      'Microsoft ID': CONTOSO.toUpperCase(),
      'Company name': 'Müller & Söhne',
      'Primary domain name': 'contoso.com',
      Relationship: 'Cloud Reseller',
    }),
    [{ kind: 'customer-seen', customer: CONTOSO, name: 'Müller & Söhne', relationship: 'reseller' }],
  ],
  [
    'subscriptionsExport',
    'customer-subscriptions',
    documented('subscriptionsExport', {
      'Subscription ID': OLD,
      Subscription: 'Microsoft 365 "Business"',
      Quantity: '25',
      Status: 'Suspended',
    }),
    [
      {
        kind: 'subscription-seen',
        customer: CONTOSO,
        subscription: old,
        status: 'suspended',
        quantity: 25,
        product: { name: 'Microsoft 365 "Business"' },
      },
    ],
  ],
  [
    'bamSubscriptions',
    'bam-legacy',
    documented('bamSubscriptions', {
      CustomerTenantId: CONTOSO,
      LegacySubscriptionId: OLD,
      ExpirationDate: '10/13/2026 00:00:00',
      AutoRenewEnabled: 'True',
      CurrentSeatCount: '5',
      AddOn: 'True',
      BaseSubscriptionId: NEW,
    }),
    [{ subscription: old, commerce: 'legacy', termEndsAt: '2026-10-13', autoRenew: true, parent: NEW }],
  ],
  [
    'bamNewCommerceSubscriptions',
    'bam-new-commerce',
    documented('bamNewCommerceSubscriptions', {
      CustomerTenantId: CONTOSO,
      SubscriptionId: NEW,
      Psa: 'CFQ7TTC0LF8Q:0001:CFQ7TTC0KJ4N',
      SeatCount: '7',
      MigratedFromSubscriptionId: OLD,
    }),
    [
      {
        subscription: NEW,
        commerce: 'nce',
        migratedFrom: old,
        quantity: 7,
        product: { productId: 'CFQ7TTC0LF8Q', skuId: '0001' },
      },
    ],
  ],
  [
    'licenseBasedReconLegacy',
    'recon-legacy',
    documented('licenseBasedReconLegacy', {
      CustomerId: CONTOSO,
      SyndicationPartnerSubscriptionNumber: OLD,
      ChargeType: 'Prorate fees when cancel',
      Subtotal: '-11',
    }),
    [
      { kind: 'subscription-seen', subscription: old, commerce: 'legacy' },
      {
        kind: 'charge-seen',
        subscription: old,
        amount: -11,
        currency: 'EUR',
        from: '2019-02-01',
        to: '2019-02-28T23:59:00Z',
      },
    ],
  ],
  [
    'newCommerceRecon',
    'recon-new-commerce',
    documented('newCommerceRecon', {
      CustomerId: `org:${CONTOSO}`,
      SubscriptionId: NEW,
      ProductId: 'CFQ7TTC0LF8Q',
      SubscriptionDescription: '',
      ChargeType: 'cancelImmediate',
      TermAndBillingCycle: 'One-Year commitment for monthly/yearly billing',
      UnitPrice: '20',
      Quantity: '3',
      EffectiveUnitPrice: "'10.500000000000000000",
      BillableQuantity: '-2',
      PricingCurrency: 'EUR',
      Subtotal: '',
    }),
    [
      {
        kind: 'subscription-seen',
        customer: CONTOSO,
        commerce: 'nce',
        startedAt: '2021-05-01',
        termEndsAt: '2022-04-30',
      },
      { kind: 'charge-seen', chargeType: 'cancelImmediate', amount: -21, invoice: 'G002297372' },
    ],
  ],
  [
    'usageBasedReconLegacy',
    'recon-usage',
    documented('usageBasedReconLegacy', {
      CustomerId: CONTOSO,
      SubscriptionId: OLD,
      ChargeType: 'Assess usage fee for current cycle',
    }),
    [{ kind: 'charge-seen', subscription: old, amount: 0.085, currency: 'EUR' }],
  ],
  [
    'dailyRatedUsage',
    'recon-daily',
    documented('dailyRatedUsage', {
      CustomerId: CONTOSO,
      SubscriptionId: OLD,
      ChargeStartDate: '9/1/2020',
      ChargeEndDate: '9/30/2020',
      UsageDate: '9/2/2020',
      ChargeType: 'new',
      BillingPreTaxTotal: '0E-20',
      BillingCurrency: 'USD',
    }),
    [{ kind: 'charge-seen', amount: 0, currency: 'USD', from: '2020-09-01' }],
  ],
];

describe.each(KINDS)('%s', (_, kind, rows, entries) => {
  it.each(ENCODINGS)('is read in %s, whatever divides it', async (encoding) => {
    for (const delimiter of [',', ';', '\t'])
      for (const newline of ['\r\n', '\n', '\r']) {
        const bytes = encode(separated(rows, delimiter, newline), encoding);
        const table = await tableIn(bytes);
        expect(recognise(table)?.kind.id).toBe(kind);
        const result = await previewed(table, { about, known });
        expect(result.rejected).toEqual([]);
        expect(result.entries).toMatchObject(entries);
        for (const one of result.entries) expect(readEntry(one)).toMatchObject({ ok: true, entry: one });
      }
  });

  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['camelCase', (text: string) => text.charAt(0).toLowerCase() + text.slice(1)],
  ])('is recognised by headings in %s', async (_name, change) => {
    const [header = [], ...data] = rows;
    const table = await tableIn(separated([header.map(change), ...data]));
    expect(recognise(table)?.kind.id).toBe(kind);
  });
});

describe('files with values of their own', () => {
  it('follows a finished conversion of the migration tool', async () => {
    const [header = [], row = []] = documented('bamSubscriptions', {
      CustomerTenantId: CONTOSO,
      LegacySubscriptionId: OLD,
      SeatCount: '3',
    });
    const table = await tableIn(
      separated([
        [...header, 'MigrationStatus', 'NCESubscriptionId', 'BatchId'],
        [...row, 'Completed', NEW, '1'],
      ]),
    );
    expect((await previewed(table)).entries).toMatchObject([
      { subscription: old, commerce: 'legacy' },
      { subscription: NEW, commerce: 'nce', migratedFrom: old, quantity: 3 },
    ]);
  });

  it('takes the newest month of an Insights report', async () => {
    const table = await tableIn(
      'Month,CustomerTenantId,SubscriptionId,SubscriptionState,IsAutoRenew,AvailableSeats\n' +
        `3/1/2026,${CONTOSO},${OLD},Churned,No,5\n2/1/2026,${CONTOSO},${OLD},Active,Yes,9\n`,
    );
    expect(recognise(table)?.kind.id).toBe('insights');
    const { entries } = await previewed(table);
    expect(entries).toMatchObject([{ quantity: 5, autoRenew: false, statusText: 'Churned' }]);
    expect(entries[0]).not.toHaveProperty('status');
  });

  it('reads the printed price sheet, whose annual plan is priced by the year', async () => {
    const table = await tableIn(fixture('price-sheet-updatedlicensebased-US-doc.csv'));
    expect(recognise(table)?.kind.id).toBe('price-sheet');
    const product = { productId: 'CFQ7TTC0HDK0', skuId: '0001' };
    const withProduct = knownOf([
      entry({
        kind: 'subscription-seen',
        via: 'page',
        account: SOURCE,
        customer: CONTOSO,
        subscription: NEW,
        product,
      }),
    ]);
    const { prices, entries } = await previewed(table, { known: withProduct });
    expect(entries).toEqual([]);
    expect(prices).toMatchObject([{ perMonth: 9.6, currency: 'USD', of: { ...product, billing: 'Annual' } }]);
  });

  it('reads a list of invitations as decisions, each at its own date', async () => {
    const table = await tableIn(
      `Microsoft ID;Invited on;Follow up;Contact\n${CONTOSO};2/20/2026;3/6/2026;it@contoso.com\n`,
    );
    expect(recognise(table)?.kind.id).toBe('invitations');
    expect((await previewed(table)).entries).toMatchObject([
      { kind: 'invite-sent', via: 'person', at: '2026-02-20T00:00:00Z', contact: 'it@contoso.com' },
      { kind: 'invite-due', on: '2026-03-06' },
    ]);
  });
});
