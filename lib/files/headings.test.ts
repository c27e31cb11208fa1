import { describe, expect, it } from 'vitest';
import { customerId } from '../core/ids';
import { customerInName } from './file-name';
import {
  ACCOUNTS,
  CONTOSO,
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
import { byMapping, headerKey, mappingOf } from './mapping';
import { recognise } from './recognise';

const words: Record<string, Record<string, string[]>> = JSON.parse(
  new TextDecoder().decode(fixture('localized-labels-docs-2021.json')),
);
const statusWords: Record<string, Record<string, string>> = JSON.parse(
  new TextDecoder().decode(fixture('localized-labels-docs-2021.json')),
).statusWords;
const about = { account: SOURCE, customer: customerId.parse(CONTOSO) };

describe.each(Object.keys(words.customers ?? {}))('headings in %s', (locale) => {
  it('name the columns of a customers list', async () => {
    const table = await tableIn(
      separated([words.customers?.[locale] ?? [], [CONTOSO, 'Contoso', 'contoso.com', 'Cloud Reseller']]),
    );
    expect(recognise(table)).toMatchObject({ by: 'headings', kind: { id: 'customers' } });
    expect((await previewed(table)).entries).toMatchObject([{ name: 'Contoso', domain: 'contoso.com' }]);
  });

  it('name the columns of a subscriptions list, and its status words', async () => {
    for (const [status, word] of Object.entries(statusWords[locale] ?? {})) {
      const table = await tableIn(
        separated([words.subscriptions?.[locale] ?? [], [OLD, 'Office', '3', word, '12345']]),
      );
      expect(recognise(table)).toMatchObject({ by: 'headings', kind: { id: 'customer-subscriptions' } });
      expect((await previewed(table, { about })).entries).toMatchObject([{ status, quantity: 3 }]);
    }
  });
});

describe('strange headings', () => {
  it('are read by what stands below them', async () => {
    const table = await tableIn(
      separated([
        ['Kunde', 'Abo', 'Was', 'Wie viele', 'Zustand'],
        [CONTOSO, OLD, 'Office 365', '5', 'aktiv'],
        [CONTOSO, NEW, 'Teams', '6', 'Suspended'],
      ]),
    );
    const as = recognise(table);
    expect(as).toMatchObject({ by: 'shape', kind: { id: 'mapped' } });
    expect((await previewed(table, { as })).entries).toMatchObject([
      { customer: CONTOSO, subscription: OLD.toLowerCase(), quantity: 5, status: 'active' },
      { subscription: NEW, quantity: 6, status: 'suspended', product: { name: 'Teams' } },
    ]);
  });

  it('may be missing altogether', async () => {
    const table = await tableIn(separated([[CONTOSO, 'Contoso', 'contoso.com']]));
    expect((await previewed(table)).entries).toMatchObject([{ customer: CONTOSO, domain: 'contoso.com' }]);
  });

  it('are nothing without a column of ids', async () => {
    expect(recognise(await tableIn('a,b\n1,2\n'))).toBeUndefined();
  });
});

describe('a mapping by hand', () => {
  it('is kept for the same headings in any order, and may read days first', async () => {
    const table = await tableIn(
      separated([
        ['Abo', 'Ende'],
        [OLD, '13/10/2026'],
      ]),
    );
    expect(headerKey(table.header)).toBe(headerKey(['ENDE ', 'abo']));
    const as = byMapping(table, { subscription: 'Abo', termEndsAt: 'Ende' });
    expect(as && mappingOf(as)).toEqual({ subscription: 'Abo', termEndsAt: 'Ende' });
    const { entries } = await previewed(table, { as, about: { ...about, dates: 'dmy' } });
    expect(entries).toMatchObject([{ termEndsAt: '2026-10-13' }]);
    expect((await previewed(table, { as, about })).rejected[0]?.problem).toMatchObject({
      kind: 'not-a-date',
      column: 'Ende',
    });
  });

  it('needs a customer from somewhere', async () => {
    const table = await tableIn(`Subscription ID,Status\n${OLD},Active\n`);
    expect((await previewed(table)).rejected[0]?.problem).toMatchObject({ kind: 'no-customer', row: 2 });
    expect(customerInName(`Subscriptions ${CONTOSO.toUpperCase()} (1).csv`)).toBe(CONTOSO);
    expect(customerInName('Contoso.csv')).toBeUndefined();
  });
});

describe('dates and prices of bills', () => {
  it('adds a price per month from a full cycle, and none from a part of one', async () => {
    const rows = ['1/1/2026,1/31/2026,cycleCharge', '1/10/2026,1/20/2026,addQuantity'].map(
      (when) =>
        `${CONTOSO},${NEW},${when},10,5,50,EUR,EUR,CFQ7TTC0LF8Q,0001,One-Year commitment for monthly/yearly billing`,
    );
    const table = await tableIn(
      `customerId,subscriptionId,chargeStartDate,chargeEndDate,chargeType,effectiveUnitPrice,billableQuantity,subtotal,currency,pricingCurrency,productId,skuId,termAndBillingCycle\n${rows.join('\n')}`,
    );
    const known = knownOf([
      ...ACCOUNTS,
      entry({
        kind: 'subscription-seen',
        via: 'page',
        account: SOURCE,
        customer: CONTOSO,
        subscription: NEW,
      }),
    ]);
    expect((await previewed(table, { known })).prices).toEqual([
      { perMonth: 10, currency: 'EUR', of: { subscription: NEW } },
    ]);
  });
});
