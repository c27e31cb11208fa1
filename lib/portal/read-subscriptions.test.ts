// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import {
  ACCOUNT,
  button,
  CUSTOMER,
  commerceTable,
  guid,
  h,
  harmonyPage,
  harmonyTable,
  host,
  link,
  PORTAL,
} from '../../test/reading/pages';
import { type Reading, readPage } from '../../test/reading/read-page';
import { parseRoute } from './routes';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const address = (customer: string) => `${PORTAL}/dashboard/v2/customers/${customer}/subscriptions`;
const read = (now = 0, customer = CUSTOMER): Reading =>
  readPage(parseRoute(address(customer)), document, account, now);
const seen = (reading: Reading) =>
  reading.kind === 'read'
    ? reading.sightings.filter(({ kind }) => kind === 'subscription-seen')
    : [reading.kind];
const list = (reading: Reading) =>
  reading.kind === 'read' ? reading.sightings.find(({ kind }) => kind === 'list-seen') : undefined;

const columns = { offerName: 'Subscription', quantity: 'Quantity', status: 'Status' };
type Cells = Record<string, string | Node | undefined>;
const plan = (rows: Record<number, Cells>, headings: Record<string, string> = columns) => ({
  columns: headings,
  rows: Object.entries(rows).map(([number, cells]) => ({ id: guid(Number(number)), cells })),
});
const facts = (status: string | Node, quantity: string | Node = '25') => {
  harmonyPage(plan({ 1: { offerName: 'Microsoft 365 E3', quantity, status } }));
  return seen(read())[0];
};

beforeEach(() => {
  document.documentElement.lang = 'en-US';
  document.body.replaceChildren();
});

describe('subscriptions list', () => {
  it('reads name, quantity and status of every row', () => {
    harmonyPage({
      ...plan({
        1: { offerName: button('Microsoft 365 E3'), quantity: '25', status: 'Active' },
        2: { offerName: button('Visio'), quantity: '1 200', status: 'Suspended' },
      }),
      total: '2 results found.',
    });
    const common = { kind: 'subscription-seen', via: 'page', account, customer: CUSTOMER };
    expect(seen(read())).toEqual([
      {
        ...common,
        subscription: guid(1),
        product: { name: 'Microsoft 365 E3' },
        quantity: 25,
        status: 'active',
      },
      { ...common, subscription: guid(2), product: { name: 'Visio' }, quantity: 1200, status: 'suspended' },
    ]);
    expect(list(read())).toMatchObject({ list: 'subscriptions', customer: CUSTOMER, complete: true });
  });

  it.each([
    ['de', 'Abonnement', 'Menge', 'Status', 'Ausgesetzt'],
    ['fr', 'Abonnement', 'Quantité', 'État', 'Suspendu'],
    ['ru', 'Подписка', 'Количество', 'Состояние', 'Приостановлено'],
    ['ja', 'サブスクリプション', '数量', '状態', '中断'],
    ['ko', '구독', '수량', '상태', '일시 중단됨'],
    ['zh-cn', '订阅', '数量', '状态', '已暂停'],
  ])('understands %s, by headings alone', (_language, product, quantity, status, word) => {
    document.body.append(
      commerceTable(
        [product, quantity, status],
        [1, 2].map((number) => [
          link(`${address(CUSTOMER)}/${guid(number)}`, 'Microsoft 365 E3'),
          '25',
          word,
        ]),
      ),
    );
    expect(seen(read())).toMatchObject([
      { subscription: guid(1), product: { name: 'Microsoft 365 E3' }, quantity: 25, status: 'suspended' },
      { subscription: guid(2), status: 'suspended' },
    ]);
  });

  it('keeps a status word that it does not know', () => {
    expect(facts('Keskeytetty')).toMatchObject({ status: 'unknown', statusText: 'Keskeytetty' });
    expect(facts('Not active')).toMatchObject({ status: 'unknown', statusText: 'Not active' });
  });

  it('reads columns in any order, beside others', () => {
    harmonyPage(
      plan(
        { 1: { status: 'Active', left: '12', offerName: 'Visio', orderId: guid(60), quantity: '25' } },
        {
          status: 'Status',
          left: 'Days left',
          offerName: 'Subscription',
          orderId: 'Order ID',
          quantity: 'Quantity',
        },
      ),
    );
    expect(seen(read())).toMatchObject([{ subscription: guid(1), quantity: 25, status: 'active' }]);
  });

  it('does not take another number for the quantity', () => {
    document.body.append(
      commerceTable(
        ['Subscription', 'Days left', 'Status'],
        [[link(`${address(CUSTOMER)}/${guid(1)}`, 'Visio'), '12', 'Active']],
      ),
    );
    expect(seen(read())[0]).not.toHaveProperty('quantity');
  });
});

describe('combined cells', () => {
  it.each([
    [h('span', {}, 'Active', h('button', {}, 'Cancel')), 'active'],
    [h('span', {}, 'Active · ', h('a', { href: '#' }, 'Suspend')), 'active'],
    ['Active · Cancel', 'active'],
    ['Active (Action required)', 'active'],
    ['Aktiv (Aktion erforderlich)', 'active'],
    ['アクティブ · キャンセル', 'active'],
    [h('span', {}, h('span', {}, 'アクティブ'), h('button', {}, 'キャンセル')), 'active'],
    ['ACTIVE', 'active'],
    [h('button', {}, 'Suspended'), 'suspended'],
    [h('span', {}, h('b', {}, 'Sus'), 'pended'), 'suspended'],
    [h('img', { alt: 'Suspended' }), 'suspended'],
    [host('x-badge', [h('span', {}, 'Expired')]), 'expired'],
    [h('span', {}, 'Active', h('span', { role: 'tooltip' }, 'Suspended')), 'active'],
    [h('span', {}, 'Active', h('span', { hidden: '' }, 'Suspended')), 'active'],
    ['\u200fActive\u200f', 'active'],
  ])('case %#: one status', (cell, status) => {
    expect(facts(cell)).toMatchObject({ status });
    expect(facts(cell)).not.toHaveProperty('statusText');
  });

  it.each(['Active → Suspended', 'Suspended (not saved)', 'Active / Suspended', 'Suspended, pending'])(
    'says unknown to %s',
    (cell) => {
      expect(facts(cell)).toMatchObject({ status: 'unknown' });
    },
  );

  it.each([
    h('button', {}, 'キャンセル'),
    h('select', {}, h('option', {}, 'Active'), h('option', {}, 'Suspended')),
    'Loading…',
    '—',
    '',
  ])('says nothing to case %#', (cell) => {
    expect(facts(cell)).not.toHaveProperty('status');
  });

  it.each([
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['25 licenses', 25],
    ['25 of 30', 30],
    ['25 von 30', 30],
    ['25/30', 30],
    ['0', 0],
  ])('reads %s as %i licences', (cell, quantity) => {
    expect(facts('Active', cell)).toMatchObject({ quantity });
  });

  it.each(['25 → 30', '25 (30)', '1.5', 'unlimited', '12 3', '30 of 25', '-5'])(
    'reads no licences in %s',
    (cell) => {
      expect(facts('Active', cell)).not.toHaveProperty('quantity');
    },
  );
});

describe('identity', () => {
  it('takes nothing that stands beside the subscription for its id', () => {
    harmonyPage(
      plan(
        {
          1: {
            offerName: 'Visio',
            customer: CUSTOMER,
            orderId: guid(61),
            resellerId: guid(62),
            entitlementId: guid(63),
            status: 'Active',
          },
        },
        {
          offerName: 'Subscription',
          customer: 'Customer ID',
          orderId: 'Order ID',
          resellerId: 'Reseller',
          entitlementId: 'Azure subscription',
          status: 'Status',
        },
      ),
    );
    expect(seen(read())).toMatchObject([{ subscription: guid(1) }]);
  });

  it('refuses a row id that is the id of an order or of the customer', () => {
    const rows = [
      { id: guid(61), cells: { offerName: 'Visio', orderId: guid(61) } },
      { id: CUSTOMER, cells: { offerName: 'Project', orderId: guid(64) } },
    ];
    harmonyPage({ columns: { offerName: 'Subscription', orderId: 'Order ID' }, rows });
    expect(read()).toEqual({ kind: 'unreadable', locator: 'row' });
  });

  it('takes the link of an add-on to its base for no id of its own', () => {
    const base = link(`${address(CUSTOMER)}/${guid(1)}`, 'Microsoft 365 E3');
    harmonyPage(
      plan(
        { 2: { offerName: 'Audio', parentSubscription: base, status: 'Active' } },
        { offerName: 'Subscription', parentSubscription: 'Base subscription', status: 'Status' },
      ),
    );
    expect(seen(read())).toMatchObject([{ subscription: guid(2) }]);
  });

  it('does not read rows that link to another customer', () => {
    harmonyPage(
      plan({ 1: { offerName: link(`${address(guid(501))}/${guid(1)}`, 'Visio'), status: 'Active' } }),
    );
    expect(read().kind).toBe('unreadable');
  });

  it('does not give one customer the rows that another has left behind', () => {
    harmonyPage(plan({ 1: { offerName: 'Visio', status: 'Active' } }));
    expect(seen(read(0))).toHaveLength(1);
    expect(seen(read(60_000, guid(501)))).toEqual([]);
    // Nor may their ids count when the other customer's list is gathered page by page.
    expect(list(read(60_000, guid(501)))).toMatchObject({ complete: false, ids: [] });
  });
});

describe('several grids', () => {
  const status = (word: string) => ({ offerName: 'Visio', quantity: '5', status: word });

  it('reads all of them, and proves the whole only if each does', () => {
    document.body.append(
      h('section', {}, harmonyTable(plan({ 1: status('Active') })), h('p', {}, '1 results found.')),
      h('section', {}, harmonyTable(plan({ 2: status('Suspended') }))),
    );
    expect(seen(read())).toMatchObject([{ subscription: guid(1) }, { subscription: guid(2) }]);
    expect(list(read())).toMatchObject({ complete: false, ids: [guid(1), guid(2)] });
    document.body.lastElementChild?.append(h('p', {}, '1 results found.'));
    expect(list(read())).toMatchObject({ complete: true });
  });

  it('knows nothing of what they say differently about one subscription', () => {
    document.body.append(
      harmonyTable(plan({ 1: status('Active') })),
      harmonyTable(plan({ 1: status('Suspended') })),
    );
    const [one, ...more] = seen(read());
    expect(more).toEqual([]);
    expect(one).toMatchObject({ subscription: guid(1), quantity: 5 });
    expect(one).not.toHaveProperty('status');
  });

  it('does not prove the whole while rows can be opened, except below an Azure plan', () => {
    const expander = () => h('button', { 'aria-expanded': 'false', 'aria-label': 'Expand' });
    harmonyPage({
      ...plan({ 1: { ...status('Active'), offerName: h('span', {}, expander(), 'Azure plan') } }),
      total: '1 results found.',
    });
    expect(list(read())).toMatchObject({ complete: true });
    harmonyPage({
      ...plan({ 1: { ...status('Active'), offerName: h('span', {}, expander(), 'Visio') } }),
      total: '1 results found.',
    });
    expect(list(read())).toMatchObject({ complete: false });
  });

  it('takes rows that hang below another for subscriptions only if they say so themselves', () => {
    const table = harmonyTable(
      plan({
        1: { offerName: 'Azure plan', status: 'Active' },
        2: { offerName: 'Azure subscription 1', status: 'Active' },
        3: { offerName: link(`${address(CUSTOMER)}/${guid(3)}`, 'Audio'), status: 'Active' },
      }),
    );
    for (const row of [...table.querySelectorAll('tbody tr')].slice(1)) row.setAttribute('aria-level', '2');
    document.body.append(table);
    expect(seen(read())).toMatchObject([{ subscription: guid(1) }, { subscription: guid(3) }]);
  });
});

describe('what the page shows of the commerce model', () => {
  const commerce = (field: string, heading: string, value: string) => {
    harmonyPage(
      plan({ 1: { offerName: 'Visio', [field]: value } }, { offerName: 'Subscription', [field]: heading }),
    );
    return seen(read())[0];
  };

  it.each([
    ['offerId', 'Offer ID', 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971', 'nce'],
    ['offerId', 'Offer ID', '195416C1-3447-423A-B37B-EE59A99A19C4', 'legacy'],
    ['offerId', 'Offer ID', 'MS-AZR-0145P', 'azure'],
    ['offerId', 'Offer ID', 'DZH318Z0BPS6:0001:DZH318Z0BML6', 'azure'],
    ['cancelUntil', 'Cancel by', 'March 14, 2026', 'nce'],
    ['productId', 'Product ID', 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971', 'nce'],
    ['term', 'Billing term', '1 year', 'nce'],
  ])('%s %s %s: %s', (field, heading, value, expected) => {
    expect(commerce(field, heading, value)).toMatchObject({ commerce: expected });
  });

  it('guesses nothing from names', () => {
    expect(commerce('other', 'Type', 'New commerce')).not.toHaveProperty('commerce');
  });

  it('keeps product and sku of an offer', () => {
    expect(commerce('offerId', 'Offer ID', 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971')).toMatchObject({
      product: {
        name: 'Visio',
        productId: 'CFQ7TTC0LF8S',
        skuId: '0002',
        offerId: 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971',
      },
    });
  });
});
