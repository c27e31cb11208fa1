// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '../../lib/core/to-id';
import { parseRoute } from '../../lib/portal/routes';
import { ACCOUNT, CUSTOMER, guid, PORTAL } from './pages';
import { readPage } from './read-page';

/** Pages that look right and are not: nothing wrong may be read of them. */

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const SUBSCRIPTIONS = `${PORTAL}/dashboard/v2/customers/${CUSTOMER}/subscriptions`;

const sightings = (address: string, html: string) => {
  document.body.innerHTML = html;
  const reading = readPage(parseRoute(address), document, account, 0);
  return reading.kind === 'read' ? reading.sightings : [];
};
const list = (html: string) =>
  sightings(SUBSCRIPTIONS, html).find(({ kind }) => kind === 'list-seen') ?? expect.fail('no list');

const link = (number: number, name = 'Visio') =>
  `<a href="/dashboard/v2/customers/${CUSTOMER}/subscriptions/${guid(number)}">${name}</a>`;
const cells = (tag: string, texts: string[]) =>
  `<tr>${texts.map((text) => (text.startsWith(`<${tag}`) ? text : `<${tag}>${text}</${tag}>`)).join('')}</tr>`;
const row = (...texts: string[]) => cells('td', texts);
const head = (...texts: string[]) => `<thead>${cells('th', texts)}</thead>`;
const TWO = `<table>${head('Product', 'Quantity', 'Status')}
  <tbody>${row(link(1), '50', 'Active')}${row(link(2), '4', 'Active')}</tbody></table>`;
const pager = (...inside: string[]) => `<nav aria-label="Pagination">${inside.join('')}</nav>`;
const NEXT = '<button>Next</button>';
const LAST =
  '<button disabled>Previous</button><button aria-current="page">1</button><button disabled>Next</button>';
const FOUND = '<p>2 results found.</p>';

beforeEach(() => {
  document.documentElement.lang = 'en-US';
});
afterEach(() => history.replaceState(null, '', '/'));

describe('a list that is longer than what is shown of it', () => {
  it.each([
    [
      'the current page only',
      `<p>Showing 1 to 2 of 83 entries</p>${TWO}${pager('<button>1</button>', NEXT)}`,
    ],
    ['the current page only, and no words', `${TWO}${pager('<button>1</button>', NEXT)}`],
    [
      'components',
      `${TWO}${pager('<x-button role="button">1</x-button><x-button role="button">›</x-button>')}`,
    ],
    ['spans', `${TWO}${pager('<span>Page</span> <b-x>1</b-x> <span>of 9</span>')}`],
    ['a noun', `${TWO}<p>1 – 2 of 83 items</p>${pager(LAST)}`],
    ['numbers in spans', `${TWO}<p>Showing <i-x>1</i-x>–<i-x>2</i-x> of <i-x>83</i-x></p>${pager(LAST)}`],
    [
      'numbers in spans, and a count',
      `${FOUND}${TWO}<p>Showing <i-x>1</i-x>–<i-x>2</i-x> of <i-x>83</i-x></p>`,
    ],
    ['a page of pages, and a count', `${FOUND}${TWO}<p>Page 1 of 9</p>`],
    ['Japanese', `${TWO}<p>83 件中 1-2 件</p>${pager(LAST)}`],
    ['a part of all', `${FOUND}${TWO}<p>2 of 83</p>`],
    ['a button for more', `<span>2 customers</span>${TWO}<button>Load more</button>`],
    ['a link for more, in a box', `<span>2 customers</span>${TWO}<div><a href="#">Show more</a></div>`],
    [
      'a button for more in the last row',
      `${FOUND}${TWO.replace('</tbody>', '<tr><td colspan="3"><button>Load more</button></td></tr></tbody>')}`,
    ],
    ['pages side by side', `${FOUND}${TWO}<div><button>1</button><button>2</button></div>`],
    [
      'a next page without words',
      `${FOUND}${TWO}<div><button>1</button><button aria-label="Next"><svg></svg></button></div>`,
    ],
    ['a next page alone', `${FOUND}${TWO}<div><button disabled>‹</button><button>›</button></div>`],
    [
      'more in other words',
      `${FOUND}${TWO}<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><button>Mehr anzeigen</button>`,
    ],
    ['a bound', `<p>2+ results found.</p>${TWO}${pager(LAST)}`],
    ['a count of what is shown', `<p>Showing 2 results</p>${TWO}`],
    ['a larger count beside', `<span>All (83)</span>${FOUND}${TWO}`],
    ['a number of rows that nobody knows', `${FOUND}${TWO.replace('<table', '<table aria-rowcount="-1"')}`],
    ['two counts', `<span>Total: 83 customers</span><span>2 customers</span>${TWO}`],
    ['a count of what is selected', `<span>2 items</span> <span>selected</span>${TWO}`],
    [
      'a count by ARIA and a smaller one beside a pager of one page',
      `<p>2 items</p>${TWO.replace('<table', '<table aria-rowcount="83"')}${pager(LAST)}`,
    ],
    [
      'a count by ARIA and another',
      `<p>83 results found.</p>${TWO.replace('<table', '<table aria-rowcount="3"')}`,
    ],
  ])('is not complete: %s', (_name, html) => {
    expect(list(`<div>${html}</div>`)).toMatchObject({ complete: false });
  });

  it.each([
    ['a pager of one page', `${TWO}${pager(LAST)}`],
    ['a range', `${TWO}<p>1-2 of 2</p>`],
    ['a range with a noun, in a pager', `${TWO}${pager('<span>1 - 2 of 2 items</span>', LAST)}`],
    ['a range in spans', `${TWO}<p>Showing <i-x>1</i-x>–<i-x>2</i-x> of <i-x>2</i-x></p>`],
    [
      'a count, and the size of pages',
      `${FOUND}${TWO}${pager('<button aria-haspopup="listbox">20 per page</button>', LAST)}`,
    ],
  ])('is complete: %s', (_name, html) => {
    expect(list(`<div>${html}</div>`)).toMatchObject({ complete: true });
  });

  it.each([
    ['counts the heading row', 3, 2, 2],
    ['does not', 3, 1, 3],
    ['does, and shows only a part', 84, 2, 83],
  ])('ARIA %s', (_name, count, first, total) => {
    const html = TWO.replace('<table', `<table aria-rowcount="${count}"`).replace(
      '<tbody><tr',
      `<tbody><tr aria-rowindex="${first}"`,
    );
    expect(list(html)).toMatchObject({ total, complete: total === 2 });
  });
});

describe('a filter that is on', () => {
  it.each([
    ['a chip', '<button aria-label="Remove filter">Status: Active ×</button>'],
    ['a chip of two parts', '<span>Status: Active</span><button aria-label="Remove">✕</button>'],
    ['a number of filters', '<button>Filters (1)</button>'],
    ['a way to clear it', '<span>x</span><button>Clear filters</button>'],
    ['a list of choices', '<button aria-haspopup="listbox">Active</button>'],
    [
      'a select right beside it',
      '</div><select><option>All</option><option selected>Active</option></select><div>',
    ],
    [
      'the first of choices, by its name',
      '<select><option>Active</option><option>Suspended</option></select>',
    ],
    ['a time', '<button role="combobox">Last 30 days</button>'],
    ['an input', '<input type="text" value="cont">'],
    ['the title', '<h2>Active subscriptions</h2>'],
    ['another title', '<h2>Recently viewed</h2>'],
    ['a status to choose, and none of all', '<span>Active</span><span>Suspended</span>'],
    ['a chip by its class', '<span class="filter-chip"><b-x>Active</b-x></span>'],
    [
      'a tab',
      '<div role="tablist"><button role="tab">All</button><button role="tab" aria-selected="true">Active</button></div>',
    ],
    [
      'a tab in a list',
      '<ul role="tablist"><li><a role="tab">All</a></li><li><a role="tab" aria-selected="true">Active</a></li></ul>',
    ],
    ['a checkbox', '<label><input type="checkbox" checked> Show only active</label>'],
    ['a switch', '<button role="switch" aria-checked="true">Hide suspended</button>'],
    ['a combobox', '<button role="combobox" aria-expanded="false">Status: Active</button>'],
    ['a combobox without its name', '<div role="combobox">Active</div>'],
    ['a combobox to type in', '<input role="combobox" value="Active">'],
    [
      'a radio button',
      '<label><input type="radio" name="f">All</label><label><input type="radio" name="f" checked>Active</label>',
    ],
    ['radio buttons side by side', '<input type="radio" name="f"><input type="radio" name="f" checked>'],
  ])('is seen: %s', (_name, html) => {
    expect(list(`<div><div>${html}</div>${FOUND}${TWO}</div>`)).toMatchObject({
      filtered: true,
      complete: false,
    });
  });

  it.each([
    [
      'the first tab',
      '<div role="tablist"><button role="tab" aria-selected="true">All</button><button role="tab">Active</button></div>',
    ],
    [
      'the first radio button',
      '<label><input type="radio" name="f" checked>All</label><label><input type="radio" name="f">Active</label>',
    ],
    ['a box that is not checked', '<label><input type="checkbox"> Show only active</label>'],
    ['the size of a page', '<button role="combobox">20 per page</button>'],
    ['a combobox of all', '<button role="combobox">Status: All</button>'],
    ['statuses to choose beside all', '<button role="tab">All</button><button role="tab">Active</button>'],
    ['a title', '<h2>Subscriptions</h2>'],
    ['an empty combobox', '<input role="combobox">'],
    ['a row that is selected', ''],
  ])('is not taken from %s', (_name, html) => {
    const table = html ? TWO : TWO.replace('<a', '<input type="checkbox" checked><a');
    expect(list(`<div><div>${html}</div>${FOUND}${table}</div>`)).toMatchObject({
      filtered: false,
      complete: true,
    });
  });

  it('is seen beside several grids', () => {
    const html = `<main><div role="combobox">Active</div>${TWO.replace('<table', '<table aria-rowcount="2"')}${TWO}</main>`;
    expect(list(html)).toMatchObject({ filtered: true, complete: false });
  });

  it('is seen in the shadow of a component', () => {
    document.body.innerHTML = `<div><x-filter></x-filter>${FOUND}${TWO}</div>`;
    const shadow = document.querySelector('x-filter')?.attachShadow({ mode: 'open' });
    shadow?.append(document.createElement('div'));
    if (shadow?.firstElementChild) shadow.firstElementChild.innerHTML = '<div role="combobox">Active</div>';
    const reading = readPage(parseRoute(SUBSCRIPTIONS), document, account, 0);
    expect(reading.kind === 'read' && reading.sightings.at(-1)).toMatchObject({ filtered: true });
  });

  it.each([
    ['?status=active', true],
    ['#status=active', true],
    ['?utm_source=mail', false],
    ['?search=cont', true],
    ['?page=1&state=suspended', true],
    ['#/list?q=cont', true],
    ['?view', true],
    ['?page=1&pageSize=20&sort=name&lang=de', false],
    ['?locale=de-de#top', false],
    ['', false],
  ])('is seen in the address: %s', (query, filtered) => {
    history.replaceState(null, '', `/dashboard/v2/customers/list${query}`);
    expect(list(`<div>${FOUND}${TWO}</div>`)).toMatchObject({ filtered, complete: !filtered });
  });
});

describe('columns that do not lie where they seem to', () => {
  const seen = (html: string) =>
    sightings(SUBSCRIPTIONS, html).filter(({ kind }) => kind === 'subscription-seen');
  const four = head('Product', 'Quantity', 'Assigned', 'Status');
  const numbered = (from: number, number: number) =>
    `<tr>${[link(number), '50', '9', 'Active'].map((text, at) => `<td aria-colindex="${at + from}">${text}</td>`).join('')}</tr>`;
  const roles = (role: string, ...texts: string[]) =>
    `<div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;

  it('carries cells that reach over rows', () => {
    const keyed = (number: number, text: string) => text.replace('<tr', `<tr id="row-${guid(number)}"`);
    const html = `<table>${head('Product', 'Quantity', 'Assigned', 'Status', 'Open')}<tbody>
      ${keyed(1, row('<td rowspan="2">M365</td>', '50', '10', 'Active', link(1)))}
      ${keyed(2, row('40', '7', 'Suspended', link(2)))}</tbody></table>`;
    expect(seen(html)).toMatchObject([
      { subscription: guid(1), quantity: 50, status: 'active', product: { name: 'M365' } },
      { subscription: guid(2), quantity: 40, status: 'suspended' },
    ]);
    expect(seen(html)[1]).not.toHaveProperty('product');
  });

  it('counts cells that are not read', () => {
    const html = `<table>${head('', 'Product', 'Quantity', 'Assigned', 'Status')}<tbody>
      ${row('<td aria-hidden="true">Suspended</td>', link(1), '50', '10', 'Active')}</tbody></table>`;
    expect(seen(html)).toMatchObject([{ quantity: 50, status: 'active', product: { name: 'Visio' } }]);
  });

  it.each([
    ['above each', '<th>Product</th>', '<th></th>', '<th>Status</th>', '<th></th>'],
    ['over both rows', '<th rowspan="2">Product</th>', '', '<th rowspan="2">Status</th>', ''],
  ])('reads two rows of headings: %s', (_name, product, below, status, after) => {
    const html = (other: string) => `<table><thead><tr>${product}<th colspan="2">Licenses</th>${status}</tr>
      <tr>${below}<th>Assigned</th><th>${other}</th>${after}</tr></thead>
      <tbody>${row(link(1), '10', '50', 'Active')}${row(link(2), '7', '40', 'Active')}</tbody></table>`;
    expect(seen(html('Quantity'))).toMatchObject([{ quantity: 50, status: 'active' }, { quantity: 40 }]);
    for (const one of seen(html('Purchased'))) expect(one).not.toHaveProperty('quantity');
  });

  it.each([
    [
      'one heading over two columns',
      `<table>${head('Product', '<th colspan="2">Licenses</th>', 'Status')}
      <tbody>${row(link(1), '10', '50', 'Active')}${row(link(2), '7', '40', 'Active')}</tbody></table>`,
    ],
    [
      'fewer cells than headings',
      `<table>${head('Product', 'Status', 'Quantity', 'Assigned')}
      <tbody>${row(link(1), 'Active', '10')}${row(link(2), 'Active', '7')}</tbody></table>`,
    ],
    [
      'more cells than headings',
      `<table>${head('Product', 'Quantity', 'Status')}
      <tbody>${row('', link(1), '10', '50', 'Active')}${row('', link(2), '7', '50', 'Active')}</tbody></table>`,
    ],
    [
      'other headings between the rows',
      `<table>${head('Product', 'Quantity', 'Status')}
      <tbody>${row(link(1), '10', 'Active')}${cells('th', ['Product', 'Assigned', 'Status'])}${row(link(2), '7', 'Active')}</tbody></table>`,
    ],
    [
      'headings that are numbered otherwise',
      `<table role="grid"><thead><tr>${['Product', 'Quantity', 'Assigned', 'Status'].map((text, at) => `<th aria-colindex="${at + 1}">${text}</th>`).join('')}</tr></thead>
      <tbody>${numbered(0, 1)}${numbered(0, 2)}</tbody></table>`,
    ],
    [
      'headings in a grid of their own',
      `<div role="grid">${roles('columnheader', 'Product', 'Assigned', 'Status')}</div>
      <div role="grid">${roles('gridcell', link(1), '10', 'Active')}${roles('gridcell', link(2), '7', 'Active')}</div>`,
    ],
  ])('reads no count that is none: %s', (_name, html) => {
    expect(seen(html)).toHaveLength(2);
    for (const one of seen(html)) expect(one).not.toHaveProperty('quantity');
  });

  it.each([
    [
      'headings in a grid of another width',
      `<div role="grid">${roles('columnheader', 'Product', 'Assigned', 'Status', '')}</div>
      <div role="grid">${roles('gridcell', link(1), '10', 'Active')}${roles('gridcell', link(2), '7', 'Active')}</div>`,
    ],
    [
      'headings of no known language in a grid of another width',
      `<div role="grid">${roles('columnheader', 'Tuote', 'Jaettu', 'Maksu', '')}</div>
      <div role="grid">${roles('gridcell', link(1), '10', 'Active')}${roles('gridcell', link(2), '7', 'Active')}</div>`,
    ],
  ])('does not know what is what: %s', (_name, html) => {
    expect(seen(html)).toEqual([]);
  });

  it.each([
    [
      'a word that is not known',
      `<table>${head('Product name', 'Used', 'Payment')}<tbody>${row(link(1), '10', 'x')}${row(link(2), '7', 'y')}</tbody></table>`,
    ],
    [
      'headings elsewhere',
      `<div>${roles('columnheader', 'Product', 'Assigned')}</div><div role="grid">${roles('gridcell', link(1), '10')}${roles('gridcell', link(2), '7')}</div>`,
    ],
  ])('guesses no count under %s', (_name, html) => {
    for (const one of seen(html)) expect(one).not.toHaveProperty('quantity');
  });

  it.each([0, 1, 2, 5])('goes by the place of cells where only they are numbered, from %i', (from) => {
    const html = `<table role="grid">${four}<tbody>${numbered(from, 1)}${numbered(from, 2)}</tbody></table>`;
    expect(seen(html)).toMatchObject([{ quantity: 50, status: 'active' }, { quantity: 50 }]);
  });

  it('goes by numbers where all have them', () => {
    const html = `<table role="grid"><thead><tr><th aria-colindex="2">Product</th><th aria-colindex="7">Status</th><th aria-colindex="9">Quantity</th></tr></thead>
      <tbody><tr><td aria-colindex="2">${link(1)}</td><td aria-colindex="9">50</td><td aria-colindex="7">Active</td></tr></tbody></table>`;
    expect(seen(html)).toMatchObject([{ quantity: 50, status: 'active' }]);
  });

  it('takes headings from the grid before', () => {
    const html = `<div><table>${head('Product', 'Quantity', 'Assigned', 'Payment', 'Status')}</table></div>
      <div><table><tbody>${row(link(1), '50', '10', 'Active', 'Suspended')}${row(link(2), '40', '7', 'Disabled', 'Active')}</tbody></table></div>`;
    expect(seen(html)).toMatchObject([
      { quantity: 50, status: 'suspended' },
      { quantity: 40, status: 'active' },
    ]);
    for (const one of seen(html.replace('<th>Status</th>', '<th></th>')))
      expect(one).not.toHaveProperty('status');
  });

  it('takes a first row of nothing but headings for what it says', () => {
    const html = (...first: string[]) =>
      `<table><tbody>${row(...first)}${row('Active', '50', link(1, 'Visio'))}</tbody></table>`;
    expect(seen(html('Status', 'Quantity', 'Product'))).toMatchObject([{ quantity: 50, status: 'active' }]);
    expect(seen(html('Status', 'Assigned', 'Product'))).toEqual([]);
  });

  it('leaves out of a cell what heads it, and what makes digits wide', () => {
    const html = `<table>${head('Product', 'Subscription ID', 'Quantity', 'Status')}<tbody>
      ${row('Visio', `Subscription ID: ${guid(1)}`, '<div>Quantity:</div>25', '<div>Status</div>Active')}
      ${row('E3', guid(2), '１２', '<div>Renewal status:</div>Active')}</tbody></table>`;
    expect(seen(html)).toMatchObject([
      { subscription: guid(1), quantity: 25, status: 'active' },
      { subscription: guid(2), quantity: 12, status: 'unknown' },
    ]);
  });

  it.each<[string, number | undefined]>([
    ['<button>25</button><div>5 unassigned</div>', undefined],
    ['<button>25</button><div>5</div>', undefined],
    ['<button>25</button><div>5 licenses</div>', undefined],
    ['<button>２５</button><div>5</div>', undefined],
    ['<button>25</button> licenses', 25],
    ['<button>20</button> of 25', 25],
    ['25 <button>Edit</button>', 25],
  ])('leaves nothing out of a count that is said by a button: %s', (cell, quantity) => {
    const html = `<table>${head('Product', 'Quantity')}<tbody>${row(link(1), cell)}</tbody></table>`;
    expect(seen(html).map((one) => 'quantity' in one && one.quantity)).toEqual([quantity ?? false]);
  });

  it.each([
    ['<div>1</div><div>200</div>'],
    ['<span>１</span> <span>200</span>'],
    ['<span style="text-decoration:line-through">25</span> <span>250</span>'],
    ['200<span class="sr-only">200</span>'],
  ])('makes no count of the figures of two: %s', (cell) => {
    const html = `<table>${head('Product', 'Quantity')}<tbody>${row(link(1), cell)}</tbody></table>`;
    for (const one of seen(html)) expect(one).not.toHaveProperty('quantity');
  });

  it('does not know a status that a picture contradicts', () => {
    const html = `<table>${head('Product', 'Quantity', 'Status')}<tbody>
      ${row(link(1), '1', '<img alt="Active"> Suspended')}${row(link(2), '1', '<img alt="Active"> Active')}
      </tbody></table>`;
    expect(seen(html)).toMatchObject([{ status: 'unknown' }, { status: 'active' }]);
  });

  it('takes no column for the one of counts or statuses while another may be it', () => {
    const html = (...texts: string[]) =>
      `<table><tbody>${[1, 2].map((at) => row(link(at), ...texts)).join('')}</tbody></table>`;
    for (const texts of [
      ['7', '<i-x>25</i-x><i-x>200</i-x>', 'Active'],
      ['11/2026', 'Active'],
      ['<input value="25">', '7', '<input value="x">', 'Active'],
    ])
      for (const one of seen(html(...texts))) expect(one).not.toHaveProperty('quantity');
    for (const one of seen(html('25', 'Active <small>→ Suspended</small>', 'Suspended')))
      expect(one).not.toHaveProperty('status');
    expect(seen(html('25', 'Active'))).toMatchObject([{ quantity: 25, status: 'active' }, { quantity: 25 }]);
  });

  it('takes no label before a name for the name', () => {
    const html = `<table>${head('Product', 'Subscription ID', 'Quantity')}<tbody>
      ${row('<div>Trial</div><div>Visio</div>', guid(1), '1')}${row('Trial', guid(2), '1')}</tbody></table>`;
    expect(seen(html)).toMatchObject([{ product: { name: 'Visio' } }, { product: { name: 'Trial' } }]);
  });

  it('takes the only column of ids for that of the customers only if it has one for each, and no row says otherwise', () => {
    const customer = (at: number, name: string) =>
      `<a href="/dashboard/v2/customers/${guid(at)}">${name}</a>`;
    const html = (...ids: string[]) =>
      `<table><tbody>${row(customer(601, 'Contoso'), ids[0] ?? '', 'contoso.com')}
      ${row('Fabrikam', ids[1] ?? '', 'fabrikam.com')}</tbody></table>`;
    const CUSTOMERS = `${PORTAL}/dashboard/v2/customers/list`;
    for (const ids of [
      [guid(70), guid(70)],
      [guid(71), guid(72)],
    ])
      for (const one of sightings(CUSTOMERS, html(...ids)))
        if ('customer' in one && one.customer) expect(one.customer).toBe(guid(601));
  });

  it('leaves nothing out of a date that is said by a button', () => {
    const html = `<table>${head('Product', 'Renewal date')}<tbody>
      ${row(link(1), '<button>2026-05-01</button> 2026-12-01')}
      ${row(link(2), '2026-12-01 <button>Edit</button>')}</tbody></table>`;
    expect(seen(html)).toMatchObject([{ termEndsAt: '2026-05-01' }, { termEndsAt: '2026-12-01' }]);
  });

  it('takes no reseller for a customer because headings stand in a grid of their own', () => {
    const html = `<table>${head('Company name', 'Domain', 'Reseller ID')}</table><table><tbody>
      ${row('Contoso', 'contoso.com', guid(601))}${row('Fabrikam', 'fabrikam.com', guid(602))}</tbody></table>`;
    const CUSTOMERS = `${PORTAL}/dashboard/v2/customers/list`;
    expect(sightings(CUSTOMERS, html)).toEqual([]);
    expect(sightings(CUSTOMERS, html.replace('Reseller ID', 'Microsoft ID'))).toMatchObject([
      { customer: guid(601), name: 'Contoso' },
      { customer: guid(602) },
      { kind: 'list-seen' },
    ]);
  });
});
