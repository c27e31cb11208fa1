// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, CUSTOMER, guid, PORTAL } from './fixture-pages';
import { toAccountId } from './guids';
import { readPage } from './read-page-for-tests';
import { parseRoute } from './routes';

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

describe('a list that is longer than what is shown of it', () => {
  it.each([
    [
      'the current page only',
      `<p>Showing 1 to 2 of 83 entries</p>${TWO}${pager('<button>1</button>', NEXT)}`,
    ],
    ['a noun', `${TWO}<p>1 – 2 of 83 items</p>${pager(LAST)}`],
    ['Japanese', `${TWO}<p>83 件中 1-2 件</p>${pager(LAST)}`],
    ['two counts', `<span>Total: 83 customers</span><span>2 customers</span>${TWO}`],
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
  ])('is complete: %s', (_name, html) => {
    expect(list(`<div>${html}</div>`)).toMatchObject({ complete: true });
  });
});

it('does not guess whether a count by ARIA includes the heading row', () => {
  const html = TWO.replace('<table', '<table aria-rowcount="3"');
  expect(list(html)).toMatchObject({ complete: false });
  expect(list(`<div>${FOUND}${html}</div>`)).toMatchObject({ complete: true, total: 2 });
});

describe('a filter that is on', () => {
  it.each([
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
    ['an empty combobox', '<input role="combobox">'],
    ['a row that is selected', ''],
  ])('is not taken from %s', (_name, html) => {
    const table = html ? TWO : TWO.replace('<a', '<input type="checkbox" checked><a');
    expect(list(`<div><div>${html}</div>${FOUND}${table}</div>`)).toMatchObject({
      filtered: false,
      complete: true,
    });
  });
});
