import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  CONTOSO,
  customerSeen,
  decide,
  declareAccounts,
  FABRIKAM,
  freshProfile,
  NEW,
  OLD,
  onLoudError,
  pageShowing,
  replaceToday,
  SOURCE,
  see,
  setTime,
  signIn,
  stored,
  storedCard,
  subscriptionSeen,
  TARGET,
  tell,
  toolbarText,
  wake,
} from './browser-for-tests';

/** Every message and every wake here meets a worker that has just been started: nothing may live in its memory. */

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));

it('the toolbar says nothing is to be done only when it knows', async () => {
  const title = () => fakeBrowser.action.getTitle({});
  await wake();
  expect(await title()).toBe('Twinwatch: no account declared yet');
  const account = { account: SOURCE, role: 'source', tenantId: SOURCE, name: 'Nordwind DE', cloud: 'global' };
  await decide({ kind: 'account-set', ...account });
  expect(await title()).toBe('Twinwatch: say which account you are signed in to');
  await signIn(SOURCE);
  expect(await title()).toBe('Twinwatch: nothing seen yet');
  await see(SOURCE, customerSeen());
  expect(await title()).toBe('Twinwatch: nothing to do today');
  await see(SOURCE, subscriptionSeen(OLD));
  expect(await toolbarText()).toBe('');
  setTime('2026-03-17T09:00:01Z');
  await wake();
  expect(await toolbarText()).toBe('?');
  expect(await title()).toBe('Twinwatch: nothing was seen lately, so look at the pages again');
  await see(SOURCE, subscriptionSeen(OLD));
  expect(await title()).toBe('Twinwatch: nothing to do today');
});

describe('from sightings to cards', () => {
  it('shows what is to be stopped today, until it is seen stopped', async () => {
    await replaceToday();
    const card = await storedCard(CONTOSO);
    expect(card?.subscriptions[OLD]).toMatchObject({ state: 'stop-today', twins: [NEW] });
    expect(await stored('summary')).toMatchObject({ attention: { today: 1 }, progress: { done: 0, of: 1 } });
    expect(await toolbarText()).toBe('1');

    await signIn(SOURCE);
    setTime('2026-03-10T15:00:00Z');
    await see(SOURCE, subscriptionSeen(OLD, { status: 'suspended' }));
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'done' });
    expect(await stored('summary')).toMatchObject({ attention: { today: 0 }, progress: { done: 1, of: 1 } });
    expect(await toolbarText()).toBe('');
  });

  it('becomes an overlap by time alone', async () => {
    await replaceToday();
    setTime('2026-03-11T00:00:00Z');
    await wake();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({
      state: 'overlap',
      overlapDays: 1,
    });
    setTime('2026-03-14T08:00:00Z');
    await wake();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ overlapDays: 4 });
  });

  it('assesses everybody anew when an account changes', async () => {
    await declareAccounts();
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    await see(SOURCE, customerSeen(FABRIKAM, 'Fabrikam'), subscriptionSeen(NEW, { customer: FABRIKAM }));
    await decide({
      kind: 'account-set',
      account: SOURCE,
      role: 'source',
      tenantId: SOURCE,
      name: 'Nordwind',
      cloud: 'china',
    });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({
      state: 'unknown',
      reasons: ['cloud'],
    });
    expect((await storedCard(FABRIKAM))?.subscriptions[NEW]).toMatchObject({
      state: 'unknown',
      reasons: ['cloud'],
    });
    expect(await stored('summary')).toMatchObject({ progress: { byState: { unknown: 2 } } });
  });

  it('finds the customer of a decision about a subscription, also in the message that brings both', async () => {
    await declareAccounts();
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    await decide({ kind: 'exempted', subscription: OLD, reason: 'leaves' });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'exempt' });
    await decide({ kind: 'included', subscription: OLD });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'waiting' });
  });

  it('takes a decision back, and a decision only', async () => {
    await replaceToday();
    const answer = await decide({ kind: 'exempted', subscription: OLD });
    expect(answer).toMatchObject({ ok: true });
    const entry = answer.ok ? answer.entries?.[0] : undefined;
    const price = await decide({ kind: 'price-set', subscription: OLD, unitPrice: 1, currency: 'EUR' });
    const priced = price.ok ? price.entries : undefined;
    // A page takes back what pages may decide, and nothing else.
    expect(await tell({ type: 'page-undo', entries: priced })).toEqual({ ok: false, problem: 'invalid' });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'exempt' });
    expect(await tell({ type: 'own-undo-all', entries: [entry] })).toMatchObject({ ok: true });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'stop-today' });

    const sighting = await see(TARGET, subscriptionSeen(NEW, { quantity: 30 }));
    const seen = sighting.ok ? sighting.entries?.[0] : undefined;
    expect(await tell({ type: 'own-undo-all', entries: [seen] })).toEqual({ ok: false, problem: 'invalid' });
    expect(await tell({ type: 'own-undo-all', entries: [OLD] })).toEqual({ ok: false, problem: 'invalid' });
  });

  it('lets the banner confirm and take back a twin', async () => {
    await declareAccounts();
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    await signIn(TARGET);
    await see(TARGET, customerSeen(), subscriptionSeen(NEW));
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'check-twin' });
    const decision = {
      kind: 'twin-confirmed',
      via: 'person',
      customer: CONTOSO,
      sources: [OLD],
      targets: [NEW],
    };
    const answer = await tell({ type: 'page-decide', decisions: [{ decision }], fields: [] });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'stop-today' });
    const entry = answer.ok ? answer.entries?.[0] : undefined;
    expect(await tell({ type: 'page-undo', entries: [entry] })).toMatchObject({ ok: true });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'check-twin' });
  });

  it('records no more of a page than pages may decide, whatever is filled in there', async () => {
    await declareAccounts();
    const decisions = [{ decision: { kind: 'noted', via: 'person' }, takes: ['kind', 'account'] }];
    const fields = [
      { name: 'kind', value: 'signed-in' },
      { name: 'account', value: SOURCE },
    ];
    const answer = await tell({ type: 'page-decide', decisions, fields });
    expect(answer).toEqual({ ok: false, problem: 'invalid' });
  });
});

describe('an empty list', () => {
  it('is believed until the account’s list was once seen with something in it', async () => {
    await declareAccounts();
    const look = () => tell(pageShowing(SOURCE, { empty: true }));
    expect(await look()).toMatchObject({ understood: { kind: 'read' } });
    const whole = { kind: 'list-seen', list: 'customers', complete: true, filtered: false };
    await see(SOURCE, customerSeen(), { ...whole, ids: [CONTOSO] });
    expect(await look()).toMatchObject({ understood: { kind: 'loading' } });
    expect((await storedCard(CONTOSO))?.findings.map(({ kind }) => kind)).not.toContain('gone');
    await signIn(TARGET);
    expect(await tell(pageShowing(TARGET, { empty: true }))).toMatchObject({ understood: { kind: 'read' } });
  });
});

describe('an empty list of one customer', () => {
  it('is believed until a subscription of the customer was seen in the account, whoever else is in there', async () => {
    await declareAccounts();
    const look = () => tell(pageShowing(SOURCE, { empty: true, customer: CONTOSO }));
    const whole = { kind: 'list-seen', list: 'customers', complete: true, filtered: false };
    await see(SOURCE, { ...whole, ids: [CONTOSO] });
    expect(await look()).toMatchObject({ understood: { kind: 'read' } });
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    expect(await look()).toMatchObject({ understood: { kind: 'loading' } });
  });
});

describe('all or nothing', () => {
  it('records nothing of a message with one broken entry', async () => {
    await declareAccounts();
    const answer = await see(
      SOURCE,
      customerSeen(),
      subscriptionSeen(OLD),
      subscriptionSeen(NEW, { quantity: -1 }),
    );
    expect(answer).toEqual({ ok: false, problem: 'invalid' });
    expect(await entriesInLedger('customer-seen')).toEqual([]);
  });

  it('records nothing of a message that fails half-way through the ledger', async () => {
    await declareAccounts();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let documents = 0;
    const original = put.getMockImplementation();
    put.mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'documents' && ++documents === 2)
        throw new DOMException('disk full', 'QuotaExceededError');
      return Reflect.apply(original ?? putForReal, this, args);
    });
    const loud = onLoudError();
    const answer = await see(SOURCE, customerSeen(), customerSeen(FABRIKAM, 'Fabrikam'));
    put.mockRestore();
    expect(answer).toEqual({ ok: false, problem: 'storage' });
    expect(await loud).toMatchObject({ message: 'disk full' });
    expect(await entriesInLedger('customer-seen')).toEqual([]);
  });

  it('loses nothing when two pages speak at once', async () => {
    await declareAccounts();
    const { answer } = await import('./keeper');
    const self = { id: 'test-extension-id', root: 'chrome-extension://test-extension-id/' };
    const sender = { id: self.id, url: 'https://partner.microsoft.com/', frameId: 0, tab: { id: 1 } };
    const ids = Array.from({ length: 20 }, (_, n) => `5000000${n % 10}-0000-4000-8000-0000000000${10 + n}`);
    const pages = ids.map((id) => pageShowing(SOURCE, {}, subscriptionSeen(id)));
    await Promise.all(pages.map((page) => answer(page, sender, self)));
    expect(Object.keys((await storedCard(CONTOSO))?.subscriptions ?? {}).sort()).toEqual([...ids].sort());
  });
});

describe('which account', () => {
  it('records only what the signed-in account shows', async () => {
    await declareAccounts();
    expect(await see(TARGET, customerSeen())).toEqual({ ok: false, problem: 'account-changed' });
    await signIn(TARGET);
    expect(await see(TARGET, customerSeen())).toMatchObject({ ok: true });
    expect(await see(SOURCE, customerSeen())).toEqual({ ok: false, problem: 'account-changed' });
  });

  it('lists the accounts in the order in which they were declared, with what was said last', async () => {
    await declareAccounts();
    await decide({
      kind: 'account-set',
      account: SOURCE,
      role: 'source',
      tenantId: SOURCE,
      name: 'Nordwind Deutschland',
      cloud: 'global',
    });
    expect(await stored('accounts')).toMatchObject({
      list: [{ name: 'Nordwind Deutschland' }, { name: 'Nordwind EU' }],
    });
  });

  it('records nothing before an account was declared', async () => {
    expect(await see(SOURCE, customerSeen())).toEqual({ ok: false, problem: 'account-changed' });
  });

  it('stops at a contradiction until a person says who is signed in', async () => {
    await declareAccounts();
    setTime('2026-03-10T09:05:00Z');
    const against = { against: 'tenant of Nordwind EU' };
    expect(await tell(pageShowing(SOURCE, against, customerSeen()))).toEqual({
      ok: false,
      problem: 'contradiction',
    });
    expect(await entriesInLedger('customer-seen')).toEqual([]);
    expect(await stored('accounts')).toMatchObject({
      contradiction: { evidence: 'tenant of Nordwind EU', at: '2026-03-10T09:05:00.001Z' },
    });
    expect(await toolbarText()).toBe('!');
    expect(await see(SOURCE, customerSeen())).toEqual({ ok: false, problem: 'contradiction' });
    await wake();
    expect(await toolbarText()).toBe('!');
    setTime('2026-03-10T09:06:00Z');
    await signIn(SOURCE);
    expect(await stored('accounts')).not.toHaveProperty('contradiction');
    expect(await see(SOURCE, customerSeen())).toMatchObject({ ok: true });
  });

  it('ignores a contradiction of an account that was left meanwhile', async () => {
    await declareAccounts();
    await tell(pageShowing(TARGET, { against: 'late' }, customerSeen()));
    expect(await stored('accounts')).not.toHaveProperty('contradiction');
  });

  it('goes by this profile, not by another one whose ledger came in', async () => {
    await declareAccounts();
    await fakeBrowser.storage.local.remove('device');
    await wake();
    expect(await stored('accounts')).not.toHaveProperty('signedIn');
    expect(await stored('accounts')).toMatchObject({
      list: [{ name: 'Nordwind DE' }, { name: 'Nordwind EU' }],
    });
  });

  it('does not believe that a page was seen later than now', async () => {
    await declareAccounts();
    const at = (seenAt: string) => tell(pageShowing(SOURCE, { seenAt }, customerSeen()));
    await at('2027-01-01T00:00:00Z');
    await at('2026-03-10T08:00:00Z');
    expect((await entriesInLedger('customer-seen')).map(({ at }) => at)).toEqual([
      '2026-03-10T08:00:00.000Z',
      '2026-03-10T09:00:00.002Z',
    ]);
  });
});

describe('one visit of a page', () => {
  it('records what is new in it, and not what was recorded already', async () => {
    await declareAccounts();
    const show = (status: string) =>
      tell(pageShowing(SOURCE, { visit: 'one' }, subscriptionSeen(OLD, { status }), subscriptionSeen(NEW)));
    for (const status of ['active', 'active', 'suspended', 'active']) await show(status);
    const recorded = await entriesInLedger('subscription-seen');
    expect(recorded.map((entry) => 'subscription' in entry && entry.subscription)).toEqual([
      OLD,
      NEW,
      OLD,
      OLD,
    ]);
  });

  it('answers what the page means', async () => {
    await declareAccounts();
    expect(await see(SOURCE, customerSeen())).toMatchObject({
      ok: true,
      understood: { kind: 'read', ids: [] },
    });
  });

  it('puts lists together over pages, also when the worker has been stopped between them', async () => {
    await declareAccounts();
    const list = { kind: 'list-seen', list: 'customers', complete: false, filtered: false, total: 2 };
    await see(SOURCE, customerSeen(), { ...list, ids: [CONTOSO] });
    expect(await entriesInLedger('list-seen')).toEqual([]);
    await see(SOURCE, customerSeen(FABRIKAM, 'Fabrikam'), { ...list, ids: [FABRIKAM] });
    expect(await entriesInLedger('list-seen')).toMatchObject([{ complete: true, ids: [CONTOSO, FABRIKAM] }]);
  });
});

describe('months of browsing', () => {
  it('keeps the first and the last of what was seen again and again', async () => {
    await declareAccounts();
    const start = Date.parse('2026-03-10T09:00:00Z');
    for (let hour = 0; hour < 30; hour += 1) {
      setTime(new Date(start + hour * 3_600_000).toISOString());
      await see(
        SOURCE,
        customerSeen(),
        subscriptionSeen(OLD),
        { kind: 'list-seen', list: 'customers', complete: true, filtered: false, total: 1, ids: [CONTOSO] },
        {
          kind: 'list-seen',
          list: 'subscriptions',
          customer: CONTOSO,
          complete: true,
          filtered: false,
          total: 1,
          ids: [OLD],
        },
      );
    }
    const kept = await entriesInLedger('subscription-seen');
    expect(kept.map(({ at }) => at)).toEqual(['2026-03-10T09:00:00.000Z', '2026-03-11T14:00:00.000Z']);
    expect(await entriesInLedger('customer-seen')).toHaveLength(2);
    expect(await entriesInLedger('list-seen')).toHaveLength(4);
  });

  it('keeps a list that said something new, although it reads the same', async () => {
    await declareAccounts();
    const list = {
      kind: 'list-seen',
      list: 'customers',
      complete: true,
      filtered: false,
      total: 1,
      ids: [FABRIKAM],
    };
    const hours = (hour: number) =>
      setTime(new Date(Date.parse('2026-03-10T10:00:00Z') + hour * 3_600_000).toISOString());
    hours(0);
    await see(SOURCE, list);
    hours(1);
    await see(SOURCE, customerSeen());
    hours(2);
    await see(SOURCE, list);
    hours(3);
    await see(SOURCE, list);
    expect(await entriesInLedger('list-seen')).toHaveLength(3);
  });
});

describe('a subscription seen with two customers', () => {
  it('is concluded from as the whole ledger would', async () => {
    await declareAccounts();
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    setTime('2026-03-10T10:00:00Z');
    await see(SOURCE, customerSeen(FABRIKAM, 'Fabrikam'), subscriptionSeen(OLD, { customer: FABRIKAM }));
    await wake();
    expect(Object.keys((await storedCard(CONTOSO))?.subscriptions ?? {})).toEqual([OLD]);
    expect(Object.keys((await storedCard(FABRIKAM))?.subscriptions ?? {})).toEqual([]);
  });
});

describe('pages of tabs', () => {
  it('lie in the session, by tab', async () => {
    const state = { page: 'customers-list', reading: 'unreadable', why: 'grid' };
    await tell({ type: 'page-state', state });
    expect(await fakeBrowser.storage.session.get('page:5')).toEqual({ 'page:5': state });
  });
});

describe('settings', () => {
  it('change only what was given', async () => {
    await tell({ type: 'own-settings', settings: { reminderLeadHours: 9 } });
    await tell({ type: 'own-settings', settings: { reminders: false } });
    expect(await stored('settings')).toEqual({
      onPortal: true,
      reminders: false,
      reminderLeadHours: 9,
      ageLimitDays: 7,
    });
  });
});

const putForReal = IDBObjectStore.prototype.put;

async function entriesInLedger(kind: string): Promise<Record<string, unknown>[]> {
  const answer = await tell({ type: 'own-export' });
  const file = answer.ok ? (answer.file ?? '') : '';
  return file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line))
    .filter((entry) => entry.kind === kind);
}
