// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { assessCustomer } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import { caseAt } from '@/lib/core/case';
import { contextOf } from '@/lib/core/context';
import { cardOf } from '@/lib/core/project';
import { readEntry } from '@/lib/core/read-entry';
import { standingAt } from '@/lib/core/standing';
import { AGE_LIMIT_DAYS } from '@/lib/core/view';
import { speak } from '@/lib/texts/for-tests';
import { customer, NOW, SOURCE, subscription, TARGET } from '../for-tests';
import { AzureTrack } from './azure-track';

const account = (id: string, role: string) => ({
  kind: 'account-set',
  account: id,
  role,
  tenantId: id,
  name: role,
  cloud: 'global',
});
const seen = (status: string) => ({
  kind: 'subscription-seen',
  via: 'page',
  account: SOURCE,
  customer: customer(1),
  subscription: subscription(1),
  commerce: 'azure',
  status,
});
const ACCEPTED = [
  account(SOURCE, 'source'),
  account(TARGET, 'target'),
  seen('active'),
  { kind: 'customer-seen', via: 'page', account: TARGET, customer: customer(1), relationship: 'reseller' },
];

/** What the track shows as reached, and what can be said, after these entries, an hour from one to the next. */
async function track(...entries: object[]) {
  const book = fold(
    entries.map((fields, hour) => {
      const at = `2026-03-13T${String(hour + 10)}:00:00Z`;
      const read = readEntry({ id: crypto.randomUUID(), at, via: 'person', ...fields });
      if (!read.ok || !('entry' in read)) throw new Error('No entry.');
      return read.entry;
    }),
  );
  const file = book.customers.get(customer(1));
  const card = cardOf(book, assessCustomer(book, customer(1), NOW), NOW);
  const is = card.subscriptions[subscription(1)];
  if (!file || !is) throw new Error('Nothing known.');
  const at = caseAt(contextOf(book, file, standingAt(book, NOW)), NOW, { ageLimitDays: AGE_LIMIT_DAYS });
  const root = document.createElement('div');
  const loaded = { entries: [], book, card, at };
  await act(() => render(<AzureTrack subscription={subscription(1)} is={is} loaded={loaded} />, root));
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
  return { state: is.state, reached: texts('li.good').length, offered: texts('button') };
}

const told = { kind: 'azure-told', subscription: subscription(1) };
const moved = { kind: 'azure-moved', subscription: subscription(1) };
const [TELL, MOVE] = ['Microsoft has been told', 'Reported as moved'];

beforeEach(() => speak('en'));

it('nothing can be reported as moved before the customer has accepted', async () => {
  expect(await track(...ACCEPTED.slice(0, 3))).toEqual({ state: 'azure-waiting', reached: 0, offered: [] });
});

it('what Microsoft was told is not forgotten when the subscription goes down', async () => {
  expect(await track(...ACCEPTED)).toEqual({ state: 'azure-ready', reached: 1, offered: [TELL, MOVE] });
  expect(await track(...ACCEPTED, told)).toEqual({ state: 'azure-told', reached: 2, offered: [MOVE] });
  expect(await track(...ACCEPTED, told, seen('suspended'))).toEqual({
    state: 'outage-risk',
    reached: 2,
    offered: [MOVE],
  });
  expect(await track(...ACCEPTED, told, seen('suspended'), moved)).toEqual({
    state: 'azure-moved',
    reached: 3,
    offered: [],
  });
});
