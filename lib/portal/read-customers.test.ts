// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import {
  ACCOUNT,
  button,
  commerceTable,
  type GridPlan,
  guid,
  h,
  harmonyPage,
  harmonyRow,
  host,
  link,
  PORTAL,
} from '../../test/reading/pages';
import { type Reading, readPage } from '../../test/reading/read-page';
import { lookAt } from './capture';
import { forgetMatched } from './locate';
import { parseRoute } from './routes';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const LIST = parseRoute(`${PORTAL}/dashboard/v2/customers/list`);
const GRANULAR = parseRoute(`${PORTAL}/dashboard/v2/customers/granularadminaccess/list`);
const read = (now = 0, route = LIST): Reading => readPage(route, document, account, now);

const seen = (reading: Reading) =>
  reading.kind === 'read' ? reading.sightings.filter(({ kind }) => kind === 'customer-seen') : reading.kind;
const list = (reading: Reading) =>
  reading.kind === 'read' ? reading.sightings.find(({ kind }) => kind === 'list-seen') : undefined;
const ids = (reading: Reading) => (reading.kind === 'read' ? reading.rows.map(({ id }) => id) : []);
const customer = (number: number, more: object = {}) => ({
  kind: 'customer-seen',
  via: 'page',
  account,
  customer: guid(number),
  name: `Customer ${number}`,
  ...more,
});

const columns = {
  displayName: 'Name',
  tenantId: 'Microsoft ID',
  domain: 'Primary domain name',
  relationship: 'Relationship',
};
const plan = (numbers: number[], more: Partial<GridPlan> = {}): GridPlan => ({
  columns,
  rows: numbers.map((number) => ({
    id: guid(number),
    cells: {
      displayName: button(`Customer ${number}`),
      tenantId: guid(number),
      domain: `customer${number}.example.com`,
      relationship: 'Cloud Reseller',
    },
  })),
  ...more,
});
const full = (number: number) =>
  customer(number, { domain: `customer${number}.example.com`, relationship: 'reseller' });

beforeEach(() => document.body.replaceChildren());

describe('customers list, harmony', () => {
  it('reads every row through nested shadow roots, with a place for its badge', () => {
    harmonyPage(plan([1, 2, 3]));
    const reading = read();
    expect(seen(reading)).toEqual([full(1), full(2), full(3)]);
    expect(ids(reading)).toEqual([guid(1), guid(2), guid(3)]);
    const place = reading.kind === 'read' ? reading.rows[0]?.place : undefined;
    expect(place?.className).toBe('data-grid__cell-content-wrapper');
  });

  it.each([
    ['de', 'Name', 'Microsoft-ID'],
    ['fr', 'Nom', 'ID Microsoft'],
    ['ru', 'Имя', 'Идентификатор Майкрософт'],
    ['fi', 'Nimi', 'Tunnus'],
  ])('does not depend on the language (%s)', (_language, name, microsoftId) => {
    harmonyPage({ ...plan([1, 2]), columns: { ...columns, displayName: name, tenantId: microsoftId } });
    expect(seen(read())).toEqual([full(1), full(2)]);
  });

  it('waits while skeleton rows stand there', () => {
    const { table } = harmonyPage(plan([]));
    const body = table.querySelector('tbody');
    body?.append(
      ...[0, 1, 2].map((number) => harmonyRow(Object.keys(columns), { id: `he-row-${number}`, cells: {} })),
    );
    expect(read()).toEqual({ kind: 'loading' });
  });

  it('says that it cannot read rows without any id', () => {
    const { table } = harmonyPage(plan([1, 2]));
    for (const element of table.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const cell of table.querySelectorAll('td:nth-child(3)')) cell.textContent = 'hidden';
    expect(read()).toEqual({ kind: 'unreadable', locator: 'row' });
  });

  it('says that it cannot read a page without a grid', () => {
    document.body.append(h('main', {}, h('h1', {}, 'Something went wrong')));
    expect(read()).toEqual({ kind: 'unreadable', locator: 'grid' });
  });

  it.each(['0 results found.', '0 Ergebnisse gefunden.', 'Найдено результатов: 0.'])(
    'takes a grid without rows for an empty list where its total says so: %s',
    (total) => {
      harmonyPage(plan([], { total }));
      expect(read()).toMatchObject({ kind: 'read', rows: [], sightings: [], empty: true });
    },
  );

  it('takes a message across the only row for an empty list where the total says so', () => {
    const { table } = harmonyPage(plan([1], { total: '0 results found.' }));
    table.querySelector('tbody')?.replaceChildren(h('tr', {}, h('td', { colspan: '5' }, 'No records found')));
    expect(read()).toMatchObject({ kind: 'read', rows: [], empty: true });
    table.querySelector('thead')?.remove();
    expect(read()).toMatchObject({ kind: 'read', rows: [], empty: true });
  });

  it('does not wonder at an empty list in which something was searched for', () => {
    const { search } = harmonyPage(plan([], { total: '0 results found.' }));
    search.value = 'contoso';
    const seen = read();
    expect(seen).toMatchObject({ kind: 'read', rows: [] });
    expect(seen).not.toHaveProperty('empty');
  });

  it.each([
    ['no total', '', {}],
    ['another total', '83 results found.', {}],
    ['a warning', '0 results found.', { role: 'alert' }],
    ['something at work', '0 results found.', { role: 'progressbar' }],
  ])('takes a grid without rows beside %s for one that still loads', (_, total, sign) => {
    const { search } = harmonyPage(plan([], { total }));
    if (Object.keys(sign).length > 0) search.after(h('p', sign, 'Try again'));
    expect(read()).toEqual({ kind: 'loading' });
  });

  it('reports by which alternative of a locator it was found', () => {
    const matched = (page: HTMLElement) => {
      document.body.replaceChildren(page);
      forgetMatched();
      const look = lookAt(LIST, document, account);
      return look.kind === 'seen' ? look.capture.matched : undefined;
    };
    const cells = (role: string, ...texts: string[]) => texts.map((text) => h('div', { role }, text));
    const roles = h('div', { role: 'grid' }, h('div', { role: 'row' }, ...cells('gridcell', 'One', guid(1))));
    expect(matched(roles)).toMatchObject({ grid: 0, row: 1, cell: 1 });
    expect(matched(commerceTable(['Name', 'Microsoft ID'], [['One', guid(1)]]))).toMatchObject({
      grid: 1,
      row: 0,
      cell: 0,
    });
  });
});

describe('the whole list', () => {
  it('is complete when as many rows were seen as the page counts', () => {
    harmonyPage(plan([1, 2, 3], { total: '3 results found.' }));
    expect(list(read())).toEqual({
      kind: 'list-seen',
      via: 'page',
      account,
      list: 'customers',
      complete: true,
      filtered: false,
      total: 3,
      ids: [guid(1), guid(2), guid(3)],
    });
  });

  it.each([
    ['83 results found.', 83],
    ['1 200 Ergebnisse gefunden', 1200],
    ['83 résultats trouvés.', 83],
    ['Найдено результатов: 83.', 83],
    ['1-3 of 83', 83],
  ])('is not complete when the page counts more: %s', (total, count) => {
    harmonyPage(plan([1, 2, 3], { total, pages: 9 }));
    expect(list(read())).toMatchObject({ complete: false, total: count });
  });

  it.each(['3 results per page', '3 selected', 'Page 3', undefined])('is not proven by %s', (total) => {
    harmonyPage(plan([1, 2, 3], total === undefined ? {} : { total }));
    expect(list(read())).toMatchObject({ complete: false });
    expect(list(read())).not.toHaveProperty('total');
  });

  it('is complete when the pager has one page', () => {
    harmonyPage(plan([1, 2], { pages: 1 }));
    expect(list(read())).toMatchObject({ complete: true });
  });

  it('is not complete when a row could not be identified, or is still loading', () => {
    const { table } = harmonyPage(plan([1, 2], { total: '2 results found.' }));
    const row = table.querySelector('tbody tr');
    row?.setAttribute('id', `row-${guid(7)}`);
    expect(list(read())).toMatchObject({ complete: false, ids: [guid(2)] });
    row?.replaceWith(harmonyRow(Object.keys(columns), { id: 'he-row-0', cells: {} }));
    expect(list(read())).toMatchObject({ complete: false });
  });

  it('is filtered while the search box is filled, and until the rows have changed after', () => {
    const { table, search } = harmonyPage(plan([1, 2], { total: '2 results found.' }));
    search.value = 'cust';
    expect(list(read())).toMatchObject({ complete: false, filtered: true });
    search.value = '';
    expect(list(read())).toMatchObject({ complete: false, filtered: true });
    table
      .querySelector('tbody')
      ?.append(harmonyRow(Object.keys(columns), plan([3]).rows[0] ?? expect.fail()));
    expect(list(read())).toMatchObject({ filtered: false });
  });

  it.each<[boolean, () => HTMLElement]>([
    [true, () => h('button', { 'aria-pressed': 'true' }, 'Active only')],
    [false, () => h('button', { 'aria-pressed': 'false' }, 'Active only')],
    [true, () => h('select', {}, h('option', {}, 'All'), h('option', { selected: '' }, 'Active'))],
    [false, () => h('select', {}, h('option', {}, 'All'), h('option', {}, 'Active'))],
    [false, () => h('select', {}, h('option', {}, '10'), h('option', { selected: '' }, '20 rows'))],
  ])('is filtered (%s) by a choice beside the grid: case %#', (filtered, choice) => {
    const { table } = harmonyPage(plan([1, 2], { total: '2 results found.' }));
    table.parentElement?.append(h('div', {}, choice()));
    expect(list(read())).toMatchObject({ filtered, complete: !filtered });
  });

  it('is not filtered by a choice elsewhere on the page', () => {
    harmonyPage(plan([1, 2], { total: '2 results found.' }));
    document.body.append(
      h('footer', {}, h('select', {}, h('option', {}, 'de'), h('option', { selected: '' }, 'en'))),
    );
    expect(list(read())).toMatchObject({ filtered: false, complete: true });
  });

  it('is not complete while the page works or warns', () => {
    harmonyPage(plan([1], { total: '1 results found.' }));
    document.body.append(h('div', { role: 'alert' }, 'Something went wrong'));
    expect(list(read())).toMatchObject({ complete: false });
  });
});

describe('rows that are rewritten in place', () => {
  const settled = 10_000;

  it('records the new customer once the row has stood still', () => {
    const { table } = harmonyPage(plan([1, 2]));
    read(0);
    const [next] = plan([8]).rows;
    table.querySelector('tbody tr')?.setAttribute('id', `row-${next?.id}`);
    for (const [at, cell] of [...table.querySelectorAll('tbody tr:first-child > *')].entries()) {
      const field = ['selection', ...Object.keys(columns)][at] ?? '';
      cell.id = `cell-${field}-${next?.id}`;
      if (at > 0) cell.firstElementChild?.replaceChildren(next?.cells[field] ?? '');
    }
    const rewritten = read(100);
    expect(ids(rewritten)).toEqual([guid(8), guid(2)]);
    expect(seen(rewritten)).toEqual([full(2)]);
    expect(seen(read(500))).toEqual([full(8), full(2)]);
  });

  it('records nothing of a row whose id changed before its text', () => {
    const { table } = harmonyPage(plan([1, 2]));
    read(0);
    table.querySelector('tbody tr')?.setAttribute('id', `row-${guid(8)}`);
    expect(seen(read(settled))).toEqual([full(2)]);
    for (const cell of table.querySelectorAll('tbody tr:first-child > *'))
      cell.id = cell.id.replace(guid(1), guid(8));
    expect(seen(read(settled * 2))).toEqual([full(2)]);
    expect(ids(read(settled * 2))).toEqual([guid(2)]);
  });

  it('records nothing when every row of a page changed its id before its text', () => {
    const { table } = harmonyPage(plan([1, 2]));
    read(0);
    for (const element of table.querySelectorAll('tbody [id]'))
      element.id = element.id.replace(guid(1), guid(8)).replace(guid(2), guid(9));
    expect(seen(read(settled))).not.toContainEqual(expect.objectContaining({ customer: guid(8) }));
    expect(ids(read(settled))).toEqual([]);
  });

  it('doubts a name that changed under the same id', () => {
    const { table } = harmonyPage({
      columns: { companyName: 'Company name' },
      rows: [1, 2].map((number) => ({ id: guid(number), cells: { companyName: `Customer ${number}` } })),
    });
    read(0);
    const name = table.querySelector('tbody th span');
    if (name) name.textContent = 'Customer 8';
    expect(seen(read(1000))).toEqual([customer(2)]);
  });
});

describe('identity', () => {
  it('ignores GUIDs of other things, in columns, links and attributes', () => {
    const { table } = harmonyPage({
      columns: { companyName: 'Company name', resellerId: 'Reseller', orderId: 'Order ID' },
      rows: [1, 2].map((number) => ({
        id: guid(number),
        cells: { companyName: `Customer ${number}`, resellerId: guid(70), orderId: guid(number + 60) },
      })),
    });
    for (const row of table.querySelectorAll('tbody tr')) row.setAttribute('data-correlation', guid(99));
    expect(seen(read())).toEqual([customer(1), customer(2)]);
  });

  it('takes the Microsoft ID where row ids name something else', () => {
    harmonyPage({
      ...plan([1, 2]),
      rows: plan([1, 2]).rows.map((row, at) => ({ ...row, id: guid(at + 40) })),
    });
    expect(ids(read())).toEqual([guid(1), guid(2)]);
  });

  it('gives nothing to two rows with one id', () => {
    harmonyPage(plan([1, 2, 1]));
    expect(ids(read())).toEqual([guid(2)]);
  });

  it('finds the only column of GUIDs beside domains where it can understand no heading', () => {
    const rows = [1, 2].map((number) => [`Yritys ${number}`, guid(number), `yritys${number}.example.fi`]);
    document.body.append(commerceTable(['Nimi', 'Tunnus', 'Verkkotunnus'], rows));
    // A word of a known language that is not known heads something else.
    expect(read().kind).toBe('unreadable');
    document.documentElement.lang = 'fi-FI';
    expect(ids(read())).toEqual([guid(1), guid(2)]);
  });

  it('does not take GUIDs for ids that nothing names', () => {
    document.body.append(
      commerceTable(
        ['Nimi', 'Tunnus'],
        [
          ['Yritys 1', guid(1)],
          ['Yritys 2', guid(2)],
        ],
      ),
    );
    expect(read().kind).toBe('unreadable');
  });

  it('does not take another column of GUIDs where it understands headings', () => {
    document.body.append(
      commerceTable(
        ['Name', 'Order'],
        [
          ['One', guid(1)],
          ['Two', guid(2)],
        ],
      ),
    );
    expect(read().kind).toBe('unreadable');
  });
});

describe('other shapes', () => {
  it('maps slotted light content to the cells of the shadow table', () => {
    const rows = [1, 2].map((number) => ({
      id: guid(number),
      cells: { displayName: h('slot', { name: `n${number}` }) },
    }));
    const { table } = harmonyPage({ columns: { displayName: 'Name' }, rows });
    const root = table.getRootNode();
    const gridHost = root instanceof ShadowRoot ? root.host : expect.fail('no host');
    const spans = [1, 2].map((number) =>
      h(
        'span',
        { slot: `n${number}` },
        link(`/dashboard/v2/customers/${guid(number)}/subscriptions`, `Customer ${number}`),
      ),
    );
    gridHost.append(...spans);
    const reading = read();
    expect(seen(reading)).toEqual([customer(1), customer(2)]);
    expect(reading.kind === 'read' && reading.rows.map(({ place }) => place)).toEqual(spans);
    // The link moved on, the row did not: nobody knows whose row it is.
    spans[0]?.replaceChildren(link(`/dashboard/v2/customers/${guid(8)}/subscriptions`, 'Customer 8'));
    expect(ids(read(10_000))).toEqual([guid(2)]);
  });

  it('reads light tables by their links', () => {
    document.body.append(
      commerceTable(
        ['Company name', 'Domain', 'Relationship'],
        [1, 2].map((number) => [
          link(`/commerce/customers/${guid(number)}/subscriptions`, `Customer ${number}`),
          `c${number}.example.com`,
          'Reseller',
        ]),
      ),
      h('p', {}, '2 customers'),
    );
    const reading = read();
    expect(seen(reading)).toEqual(
      [1, 2].map((number) =>
        customer(number, { domain: `c${number}.example.com`, relationship: 'reseller' }),
      ),
    );
    expect(list(reading)).toMatchObject({ complete: true, total: 2 });
  });

  it('reads grids made of roles', () => {
    const row = (...cells: (string | Node)[]) =>
      h('div', { role: 'row' }, ...cells.map((cell) => h('div', { role: 'gridcell' }, cell)));
    document.body.append(
      host('x-frame', [
        h(
          'div',
          { role: 'grid' },
          h(
            'div',
            { role: 'row' },
            h('div', { role: 'columnheader' }, 'Name'),
            h('div', { role: 'columnheader' }, 'Microsoft ID'),
          ),
          h(
            'div',
            { role: 'rowgroup' },
            row('Customer 1', guid(1)),
            row('Customer 2', guid(2).toUpperCase()),
          ),
        ),
      ]),
    );
    expect(seen(read())).toEqual([customer(1), customer(2)]);
  });

  it('leaves grids in hidden parts and calendars alone', () => {
    harmonyPage(plan([1]));
    const hidden = h(
      'div',
      { style: 'display: none' },
      commerceTable(['Name', 'Microsoft ID'], [['Old', guid(7)]]),
    );
    const calendar = h(
      'div',
      { role: 'grid' },
      h('div', { role: 'row' }, h('div', { role: 'gridcell' }, '14')),
    );
    document.body.append(hidden, calendar);
    expect(ids(read())).toEqual([guid(1)]);
  });

  it('cannot read a closed shadow root', () => {
    const element = h('customer_he-data-grid');
    element
      .attachShadow({ mode: 'closed' })
      .append(commerceTable(['Name', 'Microsoft ID'], [['A', guid(1)]]));
    document.body.append(element);
    expect(read()).toEqual({ kind: 'unreadable', locator: 'grid' });
  });
});

describe('granular-admin list', () => {
  it('names the relationship, and proves nothing about the customers list', () => {
    harmonyPage({
      columns: { displayName: 'Name', tenantId: 'Microsoft ID' },
      rows: plan([1]).rows,
      total: '1 results found.',
    });
    const reading = read(0, GRANULAR);
    expect(reading.kind === 'read' && reading.sightings).toEqual([customer(1, { relationship: 'gdap' })]);
  });

  it('believes a column that says reseller', () => {
    harmonyPage(plan([1]));
    expect(seen(read(0, GRANULAR))).toEqual([full(1)]);
  });

  it('does not read what the customers list left behind', () => {
    harmonyPage(plan([1]));
    read(0);
    expect(seen(read(10_000, GRANULAR))).toEqual([]);
  });
});

it('keeps a relationship that it does not know', () => {
  harmonyPage({
    columns: { displayName: 'Name', relationship: 'Relationship' },
    rows: [{ id: guid(1), cells: { displayName: 'A', relationship: 'Tukkukauppias' } }],
  });
  expect(seen(read())).toEqual([{ ...customer(1), name: 'A', relationship: 'Tukkukauppias' }]);
});

it('reads what a search has marked in a name as one name', () => {
  harmonyPage({
    columns: { companyName: 'Company name' },
    rows: [{ id: guid(1), cells: { companyName: h('span', {}, h('mark', {}, 'Cust'), 'omer 1') } }],
  });
  expect(seen(read())).toEqual([customer(1)]);
});

it('does nothing on a page that is not ours', () => {
  harmonyPage(plan([1]));
  expect(read(0, parseRoute(`${PORTAL}/dashboard/home`))).toEqual({ kind: 'not-ours' });
});
