// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { assessCustomer } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import { caseAt } from '@/lib/core/case';
import { contextOf } from '@/lib/core/context';
import type { AccountId } from '@/lib/core/ids';
import { cardOf } from '@/lib/core/project';
import { readEntry } from '@/lib/core/read-entry';
import { standingAt } from '@/lib/core/standing';
import { AGE_LIMIT_DAYS } from '@/lib/core/view';
import { speak } from '@/lib/texts/for-tests';
import { customer, NOW, SOURCE, subscription, TARGET } from '../for-tests';
import { cards, now, shelved } from '../store';
import { Bills } from './bills';
import { Invitations } from './invitations';

/** What a customer's page says of its invitation and its bills, over what the ledger holds. */

const account = (id: AccountId, role: 'source' | 'target') => ({
  kind: 'account-set' as const,
  account: id,
  role,
  tenantId: id,
  name: role,
  cloud: 'global',
});
const seen = {
  kind: 'subscription-seen',
  via: 'page',
  account: SOURCE,
  customer: customer(1),
  subscription: subscription(1),
  status: 'active',
};
const charged = (amount: number) => ({
  kind: 'charge-seen',
  via: 'file',
  account: SOURCE,
  customer: customer(1),
  subscription: subscription(1),
  chargeType: 'cycleFee',
  from: '2026-03-01',
  to: '2026-03-31',
  amount,
  currency: 'EUR',
});

/** Everything about the customer after these entries, an hour from one to the next. */
function loaded(...rows: object[]) {
  const all = [account(SOURCE, 'source'), account(TARGET, 'target'), seen, ...rows];
  const entries = all.map((fields, hour) => {
    const at = `2026-03-13T${String(hour + 10).padStart(2, '0')}:00:00Z`;
    const read = readEntry({ id: crypto.randomUUID(), at, via: 'person', ...fields });
    if (!read.ok || !('entry' in read)) throw new Error(`No entry: ${JSON.stringify(fields)}`);
    return read.entry;
  });
  const book = fold(entries);
  const file = book.customers.get(customer(1));
  if (!file) throw new Error('Nothing known.');
  const card = cardOf(book, assessCustomer(book, customer(1), NOW), NOW);
  cards.value = new Map([[card.customer, card]]);
  const at = caseAt(contextOf(book, file, standingAt(book, NOW)), NOW, { ageLimitDays: AGE_LIMIT_DAYS });
  return { entries, book, card, at };
}

const root = document.createElement('div');
document.body.append(root);
const draw = (view: Parameters<typeof render>[0]) => act(() => render(view, root));
const invited = { kind: 'invite-sent', customer: customer(1), account: TARGET };

beforeEach(async () => {
  await speak('en');
  render(null, root);
  const list = [account(SOURCE, 'source'), account(TARGET, 'target')].map(({ kind: _, ...is }) => is);
  const offsetMs = NOW - (now.value - shelved.value.offsetMs);
  shelved.value = { ...shelved.value, accounts: { list }, offsetMs };
});

it('of an invitation that was sent, another day to remind can be planned, and of no other', async () => {
  await draw(<Invitations loaded={loaded()} />);
  expect(root.querySelector('#chase-on')).toBeNull();

  const is = loaded(invited);
  await draw(<Invitations loaded={is} />);
  const day = root.querySelector<HTMLInputElement>('#chase-on');
  expect([day?.required, day?.min]).toEqual([true, '2026-03-14']);
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
  const send = () =>
    act(() => void day?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await send();
  expect(sent, 'without a day').toEqual([]);
  if (day) day.value = '2026-03-20';
  await send();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([
    {
      type: 'own-decide',
      decisions: [{ kind: 'invite-due', via: 'person', customer: customer(1), on: '2026-03-20' }],
    },
  ]);

  const accepted = { kind: 'customer-seen', via: 'page', account: TARGET, relationship: 'reseller' };
  await draw(<Invitations loaded={loaded(invited, { ...accepted, customer: customer(1) })} />);
  expect(root.querySelector('#chase-on')).toBeNull();
});

it('lists the lines of bills, without those of an import that was taken back', async () => {
  const lines = () => [...root.querySelectorAll('.log li')].map((line) => line.textContent);
  await draw(<Bills loaded={loaded()} />);
  expect(lines()).toEqual([]);
  expect(root.textContent).toContain('No charges imported for this customer.');

  const [kept, taken] = [charged(12.5), charged(99)];
  const { entries } = loaded(kept, taken);
  const wrong = entries.at(-1);
  const is = loaded(kept, { ...taken, id: wrong?.id }, { kind: 'reattributed', entries: [wrong?.id] });
  await draw(<Bills loaded={is} />);
  expect(lines()).toHaveLength(1);
  expect(lines()[0]).toMatch(/cycleFee.*€12\.50$/);
});
