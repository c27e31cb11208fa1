// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import { ACCOUNT, CUSTOMER, guid, h, harmonyTable, link, PORTAL } from '../../test/reading/pages';
import { readPage } from '../../test/reading/read-page';
import { parseRoute } from './routes';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const customers = `${PORTAL}/dashboard/v2/customers`;
const read = (page = 'subscriptions') =>
  readPage(parseRoute(`${customers}/${CUSTOMER}/${page}`), document, account, 0);
const seen = (kind: string, page?: string) => {
  const reading = read(page);
  return reading.kind === 'read' ? reading.sightings.filter((one) => one.kind === kind) : reading.kind;
};
const subscription = (number: number, customer = CUSTOMER) =>
  link(`${customers}/${customer}/subscriptions/${guid(number)}`, 'Microsoft 365 E3');

type Cells = Record<string, string | Node>;
const table = (columns: Record<string, string>, rows: Record<number, Cells>) =>
  harmonyTable({
    columns,
    rows: Object.entries(rows).map(([number, cells]) => ({ id: guid(Number(number)), cells })),
  });
const transfers = (state: string, items: string | Node = subscription(7)) =>
  table(
    { items: 'Items', target: 'Partner', state: 'State' },
    { 800: { items, target: 'Nordwind Europe', state } },
  );
const titled = (title: string, grid: HTMLElement) => h('section', {}, h('h2', {}, title), grid);
const list = () =>
  table(
    { offerName: 'Subscription', quantity: 'Quantity', status: 'Status' },
    { 7: { offerName: 'Microsoft 365 E3', quantity: '25', status: 'Active' } },
  );
const transfer = (state: string, ...sources: number[]) => ({
  kind: 'transfer-seen',
  via: 'page',
  account,
  customer: CUSTOMER,
  transfer: guid(800),
  state,
  items: sources.map((source) => ({ source: guid(source) })),
});

beforeEach(() => document.body.replaceChildren());

describe('requests for transfers', () => {
  it('are not what stands above their title: subscriptions stay subscriptions', () => {
    document.body.append(
      h(
        'main',
        {},
        h('h2', {}, 'License-based subscriptions'),
        list(),
        h('section', {}, h('h2', {}, 'Subscription transfer')),
      ),
    );
    expect(seen('transfer-seen')).toEqual([]);
    expect(seen('subscription-seen')).toEqual([
      expect.objectContaining({ subscription: guid(7), quantity: 25 }),
    ]);
  });

  it('are read beside the subscriptions, and are none', () => {
    document.body.append(
      titled('Subscriptions', list()),
      titled('Subscription transfer', transfers('Pending')),
    );
    expect(seen('transfer-seen')).toEqual([transfer('pending', 7)]);
    expect(seen('subscription-seen')).toMatchObject([{ subscription: guid(7), status: 'active' }]);
    expect(seen('list-seen')).toMatchObject([{ ids: [guid(7)] }]);
    const reading = read();
    expect(reading.kind === 'read' && reading.rows.map(({ id }) => id)).toEqual([guid(7)]);
  });

  it.each([
    ['Pending', 'pending'],
    ['In progress', 'in-progress'],
    ['Completed', 'complete'],
    ['Partially complete', 'partial'],
    ['Abgeschlossen', 'complete'],
    ['Rejected', 'Rejected'],
    ['Onbekend', 'Onbekend'],
  ])('in state %s: %s', (word, state) => {
    document.body.append(titled('Abonnementübertragung', transfers(word)));
    expect(seen('transfer-seen')).toEqual([transfer(state, 7)]);
  });

  it('have a page of their own', () => {
    document.body.append(transfers('Complete'));
    expect(seen('transfer-seen', 'transfers')).toEqual([transfer('complete', 7)]);
    const reading = read('transfers');
    expect(reading.kind === 'read' && reading.rows).toEqual([]);
  });

  it('are known by states that no subscription has, where nothing else tells', () => {
    document.body.append(
      table(
        { subscription: 'Subscription', status: 'Status' },
        {
          800: { subscription: 'Microsoft 365 E3', status: 'Completed' },
          801: { subscription: 'Visio', status: 'Pending' },
        },
      ),
    );
    expect(seen('subscription-seen')).toEqual([]);
    expect(seen('transfer-seen')).toMatchObject([{ state: 'complete' }, { state: 'pending' }]);
  });

  it('say nothing without an id of their own, of another customer, or while they are unfinished', () => {
    document.body.append(titled('Subscription transfer', transfers('Loading…')));
    expect(seen('transfer-seen')).toBe('unreadable');
    document.body.replaceChildren(
      titled('Subscription transfer', transfers('Complete', subscription(7, guid(501)))),
    );
    expect(seen('transfer-seen')).toBe('unreadable');
    document.body.replaceChildren(titled('Subscription transfer', transfers('Complete', subscription(800))));
    expect(seen('transfer-seen')).toBe('unreadable');
  });

  it('are known by the id that they show, or that their link leads to', () => {
    const state = h('td', {}, 'Complete');
    const row = (...cells: Node[]) => h('tr', {}, ...cells, state.cloneNode(true));
    const grid = (...rows: HTMLElement[]) =>
      h('table', {}, row(h('th', {}, 'Transfer ID'), h('th', {}, 'Subscription')), ...rows);
    const own = (number: number) => h('td', {}, guid(number).toUpperCase());
    const linked = (number: number) =>
      h('td', {}, link(`${customers}/${CUSTOMER}/transfers/${guid(number)}`, `Request ${number}`));
    const heads = grid(row(own(800), h('td', {}, subscription(7))), row(linked(801), h('td', {}, 'Visio')));
    heads
      .querySelectorAll('td')
      .item(0)
      .replaceWith(h('th', {}, 'Status'));
    document.body.append(heads);
    const seenIds = [
      { transfer: guid(800), state: 'complete', items: [{ source: guid(7) }] },
      { transfer: guid(801), state: 'complete', items: [] },
    ];
    expect(seen('transfer-seen', 'transfers')).toMatchObject(seenIds);
    // A GUID under another word may be anything's.
    heads.querySelectorAll('th').item(0).textContent = 'Reference';
    expect(seen('transfer-seen', 'transfers')).toMatchObject(seenIds.slice(1));
  });

  it('say what each item became', () => {
    document.body.append(
      table(
        { sourceSubscriptionId: 'Source subscription ID', new: 'Target subscription ID', state: 'State' },
        { 800: { sourceSubscriptionId: guid(7), new: guid(8), state: 'Complete' } },
      ),
    );
    expect(seen('transfer-seen', 'transfers')).toMatchObject([
      { transfer: guid(800), items: [{ source: guid(7), target: guid(8) }] },
    ]);
  });
});

describe('the page of one request', () => {
  const items = (...rows: string[][]) =>
    h(
      'table',
      { role: 'grid' },
      ...[['Product', 'Subscription ID', 'Status'], ...rows].map((cells, at) =>
        h('tr', {}, ...cells.map((text) => h(at === 0 ? 'th' : 'td', {}, text))),
      ),
    );
  const said = (...pairs: [string, string][]) =>
    h('dl', {}, ...pairs.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
  const main = (...inside: (string | Node)[]) => {
    document.body.replaceChildren(h('main', {}, h('h1', {}, 'Transfer'), ...inside));
    return seen('transfer-seen', `transfers/${guid(800)}`);
  };
  const ID: [string, string] = ['Transfer ID', guid(800)];
  const show = (state: [string, string][], ...rows: string[][]) =>
    main(said(...state), items(...rows), h('p', {}, `${rows.length} items`));
  const e3 = ['Microsoft 365 E3', guid(7), 'Complete'];
  const visio = ['Visio', guid(8), 'Failed'];

  it('says how far it is and what it moves: not how far an item is', () => {
    expect(show([ID, ['Status', 'In progress']], e3, visio)).toEqual([transfer('in-progress', 7, 8)]);
    expect(show([ID, ['Status', 'Complete']], e3)).toEqual([transfer('complete', 7)]);
  });

  it.each<[string, [string, string][], string[][]]>([
    ['no state', [ID], [e3]],
    ['two states', [ID, ['Status', 'Complete'], ['State', 'Pending']], [e3]],
    ['a word that may be no state', [ID, ['Status', 'Visio']], [e3]],
    ['no id, as what is shown may still be of the last request', [['Status', 'Complete']], [e3]],
    [
      'the id of another request',
      [
        ['Transfer ID', guid(801)],
        ['Status', 'Complete'],
      ],
      [e3],
    ],
    ['ids of two requests', [ID, ['Request ID', guid(801)], ['Status', 'Complete']], [e3]],
    ['an item that cannot be told', [ID, ['Status', 'Complete']], [e3, ['Visio', '', 'Complete']]],
  ])('says nothing with %s', (_, state, rows) => {
    expect(show(state, ...rows)).toBe('unreadable');
  });

  it.each([
    ['more pages', items(e3), '1-1 of 40'],
    ['nothing that counts them', items(e3), ''],
    ['one still to come', items(e3, ['', '', '']), '1 item'],
  ])('says nothing of items with %s', (_, grid, count) => {
    expect(main(said(ID, ['Status', 'Complete']), grid, h('p', {}, count))).toBe('unreadable');
  });
});
