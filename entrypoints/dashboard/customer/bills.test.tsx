// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { assessCustomer } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import { caseAt } from '@/lib/core/case';
import { contextOf } from '@/lib/core/context';
import { cardOf } from '@/lib/core/project';
import { readEntry } from '@/lib/core/read-entry';
import { standingAt } from '@/lib/core/standing';
import { AGE_LIMIT_DAYS } from '@/lib/core/view';
import { speak } from '@/lib/texts/for-tests';
import { customer, NOW, SOURCE, subscription } from '../for-tests';
import { cards } from '../store';
import { Bills } from './bills';

const BILL = 'eeeeeeee-0000-4000-8000-000000000001';
const own = { account: SOURCE, customer: customer(1), subscription: subscription(1) };
const LEDGER = [
  {
    kind: 'account-set',
    via: 'person',
    account: SOURCE,
    role: 'source',
    tenantId: SOURCE,
    name: 'Old',
    cloud: 'global',
  },
  { kind: 'subscription-seen', via: 'page', ...own, commerce: 'legacy', status: 'active', quantity: 25 },
  { kind: 'price-set', via: 'person', subscription: subscription(1), unitPrice: 10, currency: 'EUR' },
  { kind: 'subscription-seen', via: 'page', ...own, status: 'suspended' },
  {
    ...{ kind: 'charge-seen', via: 'file', id: BILL, ...own, chargeType: 'Prorate fees when cancel' },
    ...{ amount: -145.16, currency: 'EUR', from: '2026-03-14', to: '2026-03-31' },
  },
];

/** What is said of the bills after these entries, ten minutes from one to the next. */
async function shown(...entries: object[]): Promise<string> {
  const book = fold(
    entries.map((fields, index) => {
      const at = `2026-03-14T10:${index}0:00Z`;
      const read = readEntry({ id: crypto.randomUUID(), at, ...fields });
      if (!read.ok || !('entry' in read)) throw new Error(`No entry: ${JSON.stringify(read)}`);
      return read.entry;
    }),
  );
  const file = book.customers.get(customer(1));
  if (!file) throw new Error('Nothing known.');
  const card = cardOf(book, assessCustomer(book, customer(1), NOW), NOW);
  cards.value = new Map([[card.customer, card]]);
  const at = caseAt(contextOf(book, file, standingAt(book, NOW)), NOW, { ageLimitDays: AGE_LIMIT_DAYS });
  const root = document.createElement('div');
  render(<Bills loaded={{ entries: [], book, card, at }} />, root);
  await vi.waitFor(() => expect(root.textContent).toContain('Expected'));
  return root.textContent ?? '';
}

beforeEach(() => speak('en'));

it('a credit is seen on a bill that counts, and on none that was taken back', async () => {
  expect(await shown(...LEDGER)).toContain('Credited as expected');
  const back = { kind: 'reattributed', via: 'person', entries: [BILL] };
  expect(await shown(...LEDGER, back)).not.toContain('Credited as expected');
});
