import { expect, it } from 'vitest';
import { fold } from '../../lib/core/book';
import { contextOf } from '../../lib/core/context';
import { customerId } from '../../lib/core/ids';
import { newsOf } from '../../lib/core/news';
import { standingAt } from '../../lib/core/standing';
import { account, customerSeen, decided, linked, listed, type Step, seen, shows, storyOf } from './told';

/** The days on which something was said that was not known before: between them only time changes a conclusion. */
type Row = readonly [what: string, days: string, ...steps: Step[]];

const later = (...days: Step[1][]): Step[] => days.map((entry, index): Step => [`03-0${index + 1}`, entry]);
const named = (product: object) => seen('A', { product });
const customers = (ids: string) => ({ ...listed('DE', ids), list: 'customers', customer: null });
const said = { customer: 'K' };
const active = { status: 'active' };
const pending = {
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  ...said,
  transfer: 'one',
  state: 'pending',
  items: [{ source: 'C' }],
};
const charge = {
  kind: 'charge-seen',
  via: 'file',
  account: 'DE',
  ...said,
  subscription: 'A',
  chargeType: 'cycle',
  amount: 1,
  currency: 'EUR',
  from: '2023-03-01',
  to: '2023-03-31',
};

// biome-ignore format: a row a line
const rows: Row[] = [
  ['the same again', '01', ...later(seen('A'), seen('A'), seen('A'))],
  ['nothing at all', '01', ...later(shows('A', {}), shows('A', {}))],
  ['less', '01', ...later(seen('A'), shows('A', {}), shows('A', active))],
  ['a change, and back', '01 02 04', ...later(seen('A'), seen('A', { quantity: 9 }), seen('A', { quantity: 9 }), seen('A'))],
  ['the same after less', '01', ...later(seen('A'), shows('A', active), seen('A'))],
  ['of another', '01 02', ...later(seen('A'), seen('B'), seen('A'), seen('B'))],
  ['a part of the product', '01 02', ...later(named({ name: 'x' }), named({ name: 'x', skuId: '1' }), named({ name: 'x' }), named({ skuId: '1' }))],
  ['another name', '01 02', ...later(named({ name: 'x' }), named({ name: 'y' }), named({ name: 'y' }))],
  ['a window again, of another term', '01 02 03', ...later(seen('A', { cancelUntil: '2023-03-08', termEndsAt: '2023-03-31' }), shows('A', { termEndsAt: '2023-04-30' }), shows('A', { cancelUntil: '2023-03-08' }), shows('A', { ...active, cancelUntil: '2023-03-08' }))],
  ['a start again, of another status', '01 02 03', ...later(seen('A', { startedAt: '2023-02-01', status: 'pending' }), shows('A', active), shows('A', { startedAt: '2023-02-01' }), shows('A', { ...active, startedAt: '2023-02-01' }))],
  ['after a list without it', '01 02 03', ...later(seen('A'), listed('DE', ''), seen('A'), seen('A'))],
  ['a list without it, as it was seen', '01', ['03-01', seen('A')], ['03-01', listed('DE', '')], ['03-03', listed('DE', 'A')]],
  ['a list with it', '01', ...later(seen('A'), listed('DE', 'A'), seen('A'))],
  ['a list of an account where it never was', '01', ...later(seen('A'), listed('EU', ''), seen('A'))],
  ['after a transfer', '01 02 03', ...later(seen('A'), pending, seen('A'), seen('A'))],
  ['after a list and a transfer', '01 02 03 04 05', ...later(seen('A'), listed('DE', ''), seen('A'), pending, seen('A'), seen('A'))],
  ['what is said of it', '01 02 03 04 05 06', ...later(seen('A'), decided('held', { subscription: 'A', reason: '' }), linked('A', 'T'), decided('invite-sent', { ...said, account: 'EU' }), decided('customer-closed', said), charge)],
  ['counted elsewhere', '01 02 03', ['03-01', seen('A')], ['03-02', { ...seen('A'), id: 'R' }], ['03-03', seen('A')], ['03-04', seen('A'), decided('reattributed', { entries: ['R'], to: 'BE' })]],
  ['later than now', '01', ['03-01', seen('A')], ['03-10', seen('A', { quantity: 9 })]],

  ['as a transfer', '01 02', ['03-01', seen('A'), pending], ['03-02', seen('A')], ['03-03', seen('A')]],
  ['before a transfer', '01 04', ...later(seen('A'), seen('A'), seen('A'), pending)],

  // its customer, and accounts
  ['a customer again', '01', ...later(customerSeen('DE'), customerSeen('DE'), customerSeen('DE', {}))],
  ['a customer in another relation', '01 02', ...later(customerSeen('DE'), customerSeen('DE', { relationship: 'gdap' }), customerSeen('DE', {}), customerSeen('DE', { relationship: 'gdap' }))],
  ['a customer elsewhere', '01 02', ...later(customerSeen('DE'), customerSeen('EU'), customerSeen('DE'), customerSeen('EU'))],
  ['a customer after a list without it', '01 02 03', ...later(customerSeen('DE'), customers(''), customerSeen('DE'), customerSeen('DE'))],
  ['a customer missed later', '01 03', ...later(customerSeen('DE'), customerSeen('DE'), customers(''))],
  ['a customer missed twice', '01 02 03 04 05', ...later(customerSeen('DE'), customers(''), customerSeen('DE'), customers(''), customerSeen('DE'), customerSeen('DE'))],
  ['a customer seen and missed at one instant', '01', ['03-01', customerSeen('DE'), customers('')], ['03-02', customerSeen('DE')]],
  ['a customer seen and missed at one instant, then missed', '01 02', ['03-01', customerSeen('DE'), customers('')], ['03-02', customers('')]],
  ['a customer on a list', '01', ...later(customerSeen('DE'), customers('K'), customerSeen('DE'))],
  ['a customer, a list of another account', '01', ...later(customerSeen('DE'), { ...customers(''), account: 'EU' }, customerSeen('DE'))],
  ['a customer recorded by mistake', '02', ['03-01', { ...customerSeen('DE'), id: 'R' }], ['03-02', customerSeen('DE')], ['03-03', decided('reattributed', { entries: ['R'] })]],
  ['accounts between', '01 02 03', ['03-01', seen('A')], ['03-02', account('BE', 'source')], ['03-03', seen('B')]],
  ['accounts since it was heard of', '02 03', ['03-01', account('DE', 'source')], ['03-02', seen('A'), account('EU', 'target')], ['03-03', account('BE', 'source')]],
];

for (const [what, days, ...steps] of rows)
  it(`${what}: ${days}`, () => {
    const { entries, now, names } = storyOf('03-09', steps);
    const book = fold(entries);
    const file = book.customers.get(customerId.parse(names.toIds('K')));
    if (file === undefined) throw new Error('nothing is said of K');
    const news = newsOf(contextOf(book, file, standingAt(book, now)), now);
    expect(news.map((time) => new Date(time).toISOString().slice(8, 10)).join(' ')).toBe(days);
  });
