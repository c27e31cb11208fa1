// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import { ACCOUNT, guid, h, harmonyPage, harmonyRow, host, PORTAL } from '../../test/reading/pages';
import { readPage } from '../../test/reading/read-page';
import { glanceAt, lookAt } from './capture';
import { observePage } from './observe';
import { parseRoute } from './routes';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const LIST = parseRoute(`${PORTAL}/dashboard/v2/customers/list`);
const columns = { companyName: 'Company name' };
const row = (number: number) => ({ id: guid(number), cells: { companyName: `Customer ${number}` } });
const plan = (...numbers: number[]) => ({ columns, rows: numbers.map(row) });

let end: AbortController;
const changed = vi.fn();
beforeEach(() => {
  document.body.replaceChildren();
  end = new AbortController();
  changed.mockClear();
});
afterEach(() => end.abort());
const microtask = () => Promise.resolve();
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ids = () => {
  const reading = readPage(LIST, document, account);
  return reading.kind === 'read' ? reading.rows.map(({ id }) => id) : reading.kind;
};

it('tells of new rows in the microtask after they came, and once more when they stand still', async () => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(2)));
  expect(changed).not.toHaveBeenCalled();
  await microtask();
  expect(changed).toHaveBeenCalledTimes(1);
  expect(ids()).toEqual([guid(1), guid(2)]);
  await rest(500);
  expect(changed).toHaveBeenCalledTimes(2);
});

it('tells of all that has changed in a hidden tab, which draws no frames', async () => {
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  for (const number of [2, 3]) {
    table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(number)));
    await microtask();
  }
  expect(changed.mock.calls).toEqual([['content']]);
  await rest(500);
  expect(changed.mock.calls).toEqual([['content'], ['around']]);
});

it('tells of a burst once at once and once in the next frame', async () => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  for (let number = 2; number < 20; number++) {
    table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(number)));
    await microtask();
  }
  expect(changed).toHaveBeenCalledTimes(1);
  await rest(100);
  expect(changed).toHaveBeenCalledTimes(2);
});

it('tells at once of what changes in a frame for which it has told already', async () => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  const add = (number: number) =>
    table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(number)));
  add(2);
  await microtask();
  add(3);
  await microtask();
  expect(changed).toHaveBeenCalledTimes(1);
  // Our own callback of this frame is called before this one.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(changed).toHaveBeenCalledTimes(2);
  add(4);
  await microtask();
  expect(changed).toHaveBeenCalledTimes(3);
});

it('tells of text and ids that change in place', async () => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  table.querySelector('tbody tr')?.setAttribute('id', `row-${guid(2)}`);
  await microtask();
  expect(changed).toHaveBeenCalledTimes(1);
  await rest(50);
  const text = table.querySelector('tbody th span')?.firstChild;
  if (text instanceof Text) text.data = 'Customer 2';
  await microtask();
  expect(changed).toHaveBeenCalledTimes(2);
});

it('does not tell of our own elements', async () => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  const badge = h('span', { 'data-twinwatch': '' });
  badge.attachShadow({ mode: 'open' });
  table.querySelector('tbody th span')?.append(badge);
  badge.shadowRoot?.append('done');
  badge.append('text');
  await rest(500);
  badge.remove();
  await rest(500);
  expect(changed).not.toHaveBeenCalled();
  expect(ids()).toEqual([guid(1)]);
});

it('finds a grid that comes later, and one that replaces it', async () => {
  observePage(LIST, document, end.signal, changed);
  harmonyPage(plan(1));
  await microtask();
  expect(ids()).toEqual([guid(1)]);
  const { table } = harmonyPage(plan(2));
  await microtask();
  expect(ids()).toEqual([guid(2)]);
  changed.mockClear();
  await rest(50);
  table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(3)));
  await microtask();
  expect(changed).toHaveBeenCalled();
  expect(ids()).toEqual([guid(2), guid(3)]);
});

it('finds the shadow root of a component whose code came late', async () => {
  const late = h('x-late_he-data-grid');
  document.body.append(late);
  observePage(LIST, document, end.signal, changed);
  const { table } = harmonyPage(plan(1));
  document.body.replaceChildren(late);
  await rest(50);
  changed.mockClear();
  late.attachShadow({ mode: 'open' }).append(table);
  await rest(400);
  expect(changed).toHaveBeenCalled();
  expect(ids()).toEqual([guid(1)]);
});

it('finds the shadow root of a component that grows it long after its code came', async () => {
  const { table } = harmonyPage(plan(1));
  const late = h('x-slow_he-data-grid');
  const matches = late.matches.bind(late);
  vi.spyOn(late, 'matches').mockImplementation((selector) => selector === ':defined' || matches(selector));
  document.body.replaceChildren(late);
  observePage(LIST, document, end.signal, changed);
  await rest(900);
  changed.mockClear();
  late.attachShadow({ mode: 'open' }).append(table);
  await rest(400);
  expect(changed).toHaveBeenCalled();
  expect(ids()).toEqual([guid(1)]);
});

it('sees what changes in a tree that a look has found first', async () => {
  const late = h('x-late_he-data-grid');
  const { table } = harmonyPage(plan(1));
  const [tr] = table.querySelectorAll('tbody tr');
  const cells = [...(tr?.children ?? [])];
  const contents = cells.map(({ childNodes }) => [...childNodes]);
  for (const cell of cells) cell.replaceChildren();
  document.body.replaceChildren(late);
  observePage(LIST, document, end.signal, changed);
  late.attachShadow({ mode: 'open' }).append(table);
  expect(ids()).toBe('loading');
  cells.forEach((cell, at) => {
    cell.append(...(contents[at] ?? []));
  });
  await microtask();
  expect(ids()).toEqual([guid(1)]);
});

it('reads again what is drawn anew in the shadow tree of a cell', async () => {
  const badge = host('x-badge', [h('span', {}, 'Active')]);
  harmonyPage({ columns, rows: [{ id: guid(1), cells: { companyName: badge } }] });
  observePage(LIST, document, end.signal, changed);
  const said = () => JSON.stringify(lookAt(LIST, document, account));
  expect(said()).toContain('Active');
  badge.shadowRoot?.replaceChildren(h('span', {}, 'Suspended'));
  await microtask();
  expect(said()).toContain('Suspended');
  expect(said()).not.toContain('Active');
});

it.each([
  ['aria-expanded', 'false'],
  ['aria-colindex', '2'],
  ['colspan', '2'],
  ['rowspan', '2'],
])('reads a row again when a cell gets %s', async (name, value) => {
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  const row = () => {
    const look = lookAt(LIST, document, account);
    return look.kind === 'seen' && JSON.stringify(look.capture);
  };
  const before = row();
  table.querySelector('tbody th')?.setAttribute(name, value);
  await microtask();
  expect(row()).not.toBe(before);
});

it('waits for a component that comes long after another was waited for in vain', async () => {
  vi.useFakeTimers();
  const { table } = harmonyPage(plan(1));
  const main = h('main');
  document.body.replaceChildren(h('x-never'), main);
  observePage(LIST, document, end.signal, changed);
  await vi.advanceTimersByTimeAsync(30_000);
  const late = h('x-late_he-data-grid');
  main.append(late);
  await vi.advanceTimersByTimeAsync(6_000);
  changed.mockClear();
  late.attachShadow({ mode: 'open' }).append(table);
  await vi.advanceTimersByTimeAsync(400);
  vi.useRealTimers();
  expect(changed).toHaveBeenCalledWith('content');
});

it('sees at a glance the rows of a grid that came, went, or became one; none that stands for data to come', async () => {
  const glance = () => glanceAt(LIST, document, account)?.map(({ id }) => id);
  observePage(LIST, document, end.signal, changed);
  expect(glance()).toEqual([]);
  const { table } = harmonyPage(plan(1));
  table.querySelector('tbody')?.append(harmonyRow(['displayName'], { id: 'he-row-0', cells: {} }));
  await microtask();
  expect(glance()).toEqual([guid(1)]);

  const link = h('a', { href: `/dashboard/v2/customers/${guid(2)}/account` }, 'Customer 2');
  const cells = [h('div', { role: 'gridcell' }, link), h('div', { role: 'gridcell' }, 'Reseller')];
  const grid = h('div', {}, h('div', { role: 'row' }, ...cells));
  document.body.append(grid);
  await microtask();
  expect(glance()).toEqual([guid(1)]);
  grid.setAttribute('role', 'grid');
  await microtask();
  expect(glance()).toEqual([guid(1), guid(2)]);
  table.remove();
  await microtask();
  expect(glance()).toEqual([guid(2)]);
  grid.removeAttribute('role');
  await microtask();
  expect(glance()).toEqual([]);
});

it('does nothing on a page that nobody reads', async () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  observePage(parseRoute(`${PORTAL}/dashboard/home`), document, end.signal, changed);
  expect(observe).not.toHaveBeenCalled();
});

it('leaves nothing behind', async () => {
  vi.useFakeTimers();
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const { table } = harmonyPage(plan(1));
  observePage(LIST, document, end.signal, changed);
  table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(2)));
  await microtask();
  changed.mockClear();
  end.abort();
  expect(disconnect).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  table.querySelector('tbody')?.append(harmonyRow(Object.keys(columns), row(3)));
  await rest(50);
  expect(changed).not.toHaveBeenCalled();
});
