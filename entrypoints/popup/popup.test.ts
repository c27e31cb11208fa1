// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ACCOUNTS,
  CUSTOMER,
  listen,
  NOW,
  OTHER_SOURCE,
  OVERLAP,
  openPopup,
  page,
  SOURCE,
  SUBSCRIPTION,
  SUMMARY,
  TARGET,
} from './for-tests';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.useRealTimers());

describe('the popup over a move under way', () => {
  it('says how far it is, in words too', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    expect(page.get('.progress').textContent).toContain('2 of 3 subscriptions done');
    expect(page.get('.legend').textContent).toMatch(/Done 2.*Billed twice 1.*4 out of scope/);
  });

  it('says who needs what, since when, and leads to the page', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    const row = page.get('.finding');
    expect(row.textContent).toContain('<b>Alpenglas</b> GmbH Office 365 E3');
    expect(row.textContent).toContain('Billed in both accounts since 11 Mar UTC');
    expect(row.textContent).toContain('Suspend it in the source account.');
    expect(row.textContent).toContain('3 days billed twice');
    expect(row.querySelector('a')?.href).toBe(
      `https://partner.microsoft.com/dashboard/v2/customers/${CUSTOMER}/subscriptions/${SUBSCRIPTION}`,
    );
  });

  it('sends a stopped Azure subscription to Microsoft, and has nothing created by hand', async () => {
    const azure = { ...OVERLAP, kind: 'outage-risk', reasons: ['no-twin'], commerce: 'azure' };
    await openPopup({
      accounts: ACCOUNTS,
      summary: { ...SUMMARY, findings: { ...SUMMARY.findings, today: [azure] } },
    });
    expect(page.get('.finding').textContent).toContain('Contact Microsoft support now');
  });

  it('gives a chase its day, which is not past before it is over', async () => {
    const waiting = { ...OVERLAP, kind: 'waiting', due: '2026-03-14T00:00:00Z' };
    const findings = { ...SUMMARY.findings, blocked: [waiting] };
    await openPopup({ accounts: ACCOUNTS, summary: { ...SUMMARY, findings } });
    expect(page.text()).toContain('Remind on 14 Mar UTC');
    const late = { ...waiting, due: '2026-03-13T00:00:00Z' };
    await fakeBrowser.storage.local.set({
      summary: { ...SUMMARY, findings: { ...findings, blocked: [late] } },
    });
    await vi.waitFor(() => expect(page.text()).toContain('was due 13 Mar UTC'));
  });

  it('says by which page the account of this browser was confirmed last', async () => {
    const accounts = { ...ACCOUNTS, signedInAt: '2026-03-12T08:00:00Z' };
    await openPopup({
      accounts,
      summary: SUMMARY,
      evidence: [
        { account: SOURCE, what: 'tenant', at: '2026-03-11T08:00:00Z' },
        { account: OTHER_SOURCE, what: 'tenant', at: '2026-03-14T09:00:00Z' },
        { account: SOURCE, what: 'subscriptions', at: '2026-03-13T08:00:00Z' },
      ],
    });
    expect(page.get('header').textContent).toContain(
      'Subscriptions known from it were listed, last on 13 Mar',
    );
    await fakeBrowser.storage.local.set({ evidence: [] });
    await vi.waitFor(() => expect(page.get('header').textContent).toContain('As you said'));
  });

  it('leads to the portal of the cloud that the account is in', async () => {
    const list = ACCOUNTS.list.map((account) => ({ ...account, cloud: 'china' }));
    await openPopup({ accounts: { ...ACCOUNTS, list }, summary: SUMMARY });
    const links = [...page.get('main').querySelectorAll('a')].filter(({ href }) =>
      href.includes('/customers/'),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { host } of links) expect(host).toBe('partner.partnercenter.microsoftonline.cn');
  });

  it('names the account of a finding only when it is another than the one signed in to', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    expect(page.get('.finding').textContent).not.toContain('Nordwind Deutschland');
    await fakeBrowser.storage.local.set({ accounts: { ...ACCOUNTS, signedIn: TARGET } });
    await vi.waitFor(() => expect(page.get('.finding').textContent).toContain('Nordwind Deutschland'));
  });

  it('counts what the dashboard lists, not the subscriptions that wait for the same', async () => {
    const waiting = { ...OVERLAP, id: 'waiting:1', kind: 'waiting', group: 'blocked' };
    await openPopup({
      accounts: ACCOUNTS,
      summary: {
        ...SUMMARY,
        attention: { ...SUMMARY.attention, blocked: 9 },
        findings: { ...SUMMARY.findings, blocked: [waiting] },
        found: { today: 1, decisions: 0, blocked: 1, onHold: 0 },
      },
    });
    expect(page.text()).toContain('Blocked1');
  });

  it('says that something rests where nothing is to be done today', async () => {
    const none = {
      ...SUMMARY,
      attention: { ...SUMMARY.attention, today: 0 },
      findings: { ...SUMMARY.findings, today: [] },
      resting: 3,
    };
    await openPopup({ accounts: ACCOUNTS, summary: none });
    expect(page.text()).toContain('Put to rest: 3');
    await fakeBrowser.storage.local.set({ summary: { ...none, resting: undefined } });
    await vi.waitFor(() => expect(page.text()).not.toContain('Put to rest'));
  });

  it('follows the shelf while it is open', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    await fakeBrowser.storage.local.set({
      summary: {
        ...SUMMARY,
        attention: { ...SUMMARY.attention, today: 0 },
        findings: { ...SUMMARY.findings, today: [] },
      },
    });
    await vi.waitFor(() => expect(page.text()).toContain('Nothing needs you today.'));
  });
  it('says beside what is calm that some of it was not seen lately', async () => {
    await openPopup({
      accounts: ACCOUNTS,
      summary: { ...SUMMARY, stale: { customers: 2, all: true } },
    });
    expect(page.text()).toContain('Not seen lately: 2');
  });

  it('shows a finding of a kind that it does not know', async () => {
    const findings = {
      ...SUMMARY.findings,
      decisions: [{ ...OVERLAP, id: 'new:1', kind: 'from-the-future' }],
    };
    await openPopup({ accounts: ACCOUNTS, summary: { ...SUMMARY, findings } });
    expect(page.text()).toContain('from-the-future');
  });

  it('counts the way Russian does', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY }, 'ru');
    expect(page.text()).toContain('двойная оплата: 3 дня');
    expect(document.documentElement.lang).toBe('ru');
  });

  it('shows that the clock was moved, and goes by it', async () => {
    const due = new Date(NOW + 3_600_000).toISOString();
    const findings = { ...SUMMARY.findings, today: [{ ...OVERLAP, due }] };
    await openPopup({
      accounts: ACCOUNTS,
      summary: { ...SUMMARY, findings },
      clock: { offsetMs: 7_200_000 },
    });
    expect(page.text()).toContain('Demo clock');
    expect(page.get('.finding').textContent).toContain('was due 13:00 UTC');
  });
});

describe('the first paint', () => {
  const LAID = { accounts: ACCOUNTS, summary: SUMMARY, notifying: true };
  /** What was asked of `storage.local` before the progress stood there, and what after. */
  async function asked(stored: Record<string, unknown>) {
    const before: unknown[] = [];
    const after: unknown[] = [];
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((keys) => {
      (document.querySelector('#progress') ? after : before).push(keys);
      return get(keys);
    });
    await openPopup(stored);
    await vi.waitFor(() => page.get('#progress'));
    return { before, after };
  }

  it('comes from one key; then the shelf itself is asked', async () => {
    const { before, after } = await asked({ popup: LAID, accounts: ACCOUNTS, summary: SUMMARY });
    expect(before).toEqual(['popup']);
    await vi.waitFor(() => expect(after).toContainEqual(expect.arrayContaining(['summary'])));
  });

  it.each([undefined, 7, null])('comes from the shelf where nothing was laid ready (%s)', async (popup) => {
    const { before } = await asked({ popup, accounts: ACCOUNTS, summary: SUMMARY });
    expect(before).toHaveLength(2);
  });

  it('never lasts when the shelf says otherwise', async () => {
    const done = { ...SUMMARY, findings: { ...SUMMARY.findings, today: [] }, attention: { today: 0 } };
    await openPopup({ popup: { ...LAID, summary: done }, accounts: ACCOUNTS, summary: SUMMARY });
    await vi.waitFor(() => expect(page.text()).toContain('Billed in both accounts'));
  });

  it('shows nothing of what has been deleted since', async () => {
    await openPopup({ popup: LAID });
    await vi.waitFor(() => expect(page.text()).toContain('Declare your accounts'));
  });
});

describe('what the user decides', () => {
  it('says which account is signed in, and can take it back', async () => {
    const sent = listen();
    await openPopup({ accounts: { list: ACCOUNTS.list }, summary: SUMMARY });
    page.button('Source Nordwind France').click();
    await vi.waitFor(() => expect(page.get('[role=status]').textContent).toContain('Saved.'));
    expect(sent).toEqual([
      { type: 'own-decide', decisions: [{ kind: 'signed-in', via: 'person', account: OTHER_SOURCE }] },
    ]);
    page.button('Undo').click();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ type: 'own-undo-all' });
  });

  it('asks anew when a page contradicted', async () => {
    await openPopup({
      accounts: { ...ACCOUNTS, contradiction: { evidence: 'subscriptions', at: '2026-03-14T11:00:00Z' } },
    });
    expect(page.get('.notice').textContent).toContain(
      'You said Nordwind Deutschland, the page says otherwise.',
    );
    expect(page.get('.notice').textContent).toContain('known from another account');
  });

  it('leads to where the baseline of a source is frozen, which is told how much was seen, and freezes nothing itself', async () => {
    const [first, ...others] = ACCOUNTS.list;
    const list = [{ ...first, baselineFrozenAt: '2026-03-01T09:00:00Z' }, ...others];
    await openPopup({ accounts: { ...ACCOUNTS, list }, summary: SUMMARY });
    expect(page.get('.baselines').textContent).toContain('Frozen 1 Mar UTC');
    const links = [...page.get('.baselines').querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([
      ['Freeze the baseline of Nordwind France', `/dashboard.html#/accounts?freeze=${OTHER_SOURCE}`],
    ]);
  });

  it('switches reminders on only if the browser allows notifications, and says so when it does not', async () => {
    const sent = listen({ ok: true });
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY }, 'en', false);
    expect(page.get('#reminders').getAttribute('aria-checked')).toBe('false');
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => false);
    page.get('#reminders').click();
    await vi.waitFor(() => expect(page.get('[role=status]').textContent).toContain('did not allow'));
    expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(sent).toEqual([{ type: 'own-settings', settings: { reminders: false } }]);
  });

  it('says so when it was not saved', async () => {
    listen({ ok: false, problem: 'storage' });
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    page.get('#reminders').click();
    await vi.waitFor(() => expect(page.get('[role=status]').textContent).toContain('storage did not accept'));
  });

  it('says so when nobody answers', async () => {
    await openPopup({ accounts: ACCOUNTS, summary: SUMMARY });
    page.get('#reminders').click();
    await vi.waitFor(() => expect(page.get('[role=status]').textContent).toContain('did not answer'));
  });

  it('tells of stored data that could not be read', async () => {
    const sent = listen({ ok: true });
    await openPopup({
      accounts: ACCOUNTS,
      problem: { what: 'storage', key: 'aside', at: '2026-03-13T08:00:00Z' },
    });
    expect(page.get('.notice').textContent).toContain('Found 13 Mar UTC');
    page.button('Understood').click();
    await vi.waitFor(() => expect(sent).toEqual([{ type: 'own-drop-problem' }]));
  });
});

describe('the first run', () => {
  it('explains itself and declares the accounts', async () => {
    const sent = listen();
    await openPopup({});
    expect(page.text()).toContain('Declare your accounts');
    page.button('Declare accounts').click();
    await page.type('#account-0-name', 'Nordwind Deutschland');
    await page.type('#account-0-tenant', SOURCE.toUpperCase());
    await page.type('#account-1-name', 'Nordwind Europe');
    await page.type('#account-1-tenant', TARGET);
    page.button('Save accounts').click();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      type: 'own-decide',
      decisions: [
        { kind: 'account-set', account: SOURCE, role: 'source', name: 'Nordwind Deutschland' },
        { kind: 'account-set', account: TARGET, role: 'target', name: 'Nordwind Europe' },
      ],
    });
  });

  it('says what is wrong at the field, and sends nothing', async () => {
    const sent = listen();
    await openPopup({});
    page.button('Declare accounts').click();
    await page.type('#account-0-name', 'Nordwind Deutschland');
    await page.type('#account-0-tenant', 'nordwind.onmicrosoft.com');
    page.button('Save accounts').click();
    await vi.waitFor(() => expect(page.get('[role=alert]').textContent).toBe('Please correct 3 fields.'));
    const field = page.get('#account-0-tenant');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(page.get('#account-0-tenant-error').textContent).toContain('domain name');
    expect(sent).toEqual([]);
  });

  it('says what comes next when accounts are declared and nothing was seen', async () => {
    await openPopup({ accounts: ACCOUNTS });
    expect(page.text()).toContain('Nothing seen yet');
  });
});

describe('the page in front', () => {
  const SUBSCRIPTIONS = `https://partner.microsoft.com/dashboard/v2/customers/${CUSTOMER}/subscriptions`;

  async function openOver(url: string, state?: Record<string, unknown>, card: Record<string, unknown> = {}) {
    const tab = await fakeBrowser.tabs.create({ url, active: true });
    // The fake browser does not query by these two.
    Reflect.set(fakeBrowser.tabs, 'query', async () => [tab]);
    if (state) await fakeBrowser.storage.session.set({ [`page:${tab.id}`]: state });
    await openPopup({
      accounts: ACCOUNTS,
      summary: SUMMARY,
      [`card:${CUSTOMER}`]: {
        customer: CUSTOMER,
        name: 'Alpenglas GmbH',
        byState: {},
        subscriptions: {},
        findings: [],
        ...card,
      },
    });
  }
  const shown = () => page.get('[aria-labelledby=page]').textContent;

  it('is named, with what was read of it', async () => {
    await openOver(SUBSCRIPTIONS, { page: 'subscriptions', reading: 'read', rows: 12 });
    await vi.waitFor(() => expect(shown()).toContain('Subscriptions of a customerRead, 12 rows'));
  });

  it('is said to be unreadable, calmly', async () => {
    await openOver(SUBSCRIPTIONS, { page: 'subscriptions', reading: 'unreadable', why: 'grid' });
    await vi.waitFor(() => expect(shown()).toContain('Cannot read this page'));
    expect(shown()).toContain('Nothing was recorded, nothing is lost.');
  });

  it('is not believed to be what the page before it was', async () => {
    await openOver(SUBSCRIPTIONS, { page: 'customers-list', reading: 'read', rows: 10 });
    await vi.waitFor(() => expect(shown()).toContain('Subscriptions of a customer'));
    expect(shown()).not.toContain('10 rows');
  });

  it('takes the invitation of its customer, and when to remind of it', async () => {
    const sent = listen();
    await openOver(
      SUBSCRIPTIONS,
      { page: 'subscriptions', reading: 'read' },
      { accepted: false, invited: false },
    );
    await vi.waitFor(() => page.button('Invitation sent').click());
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      decisions: [
        { kind: 'invite-sent', customer: CUSTOMER, account: TARGET },
        { kind: 'invite-due', customer: CUSTOMER, on: '2026-03-21' },
      ],
    });
  });

  it('asks for no invitation of a customer who has accepted', async () => {
    await openOver(
      SUBSCRIPTIONS,
      { page: 'subscriptions', reading: 'read' },
      { accepted: true, invited: true },
    );
    await vi.waitFor(() => expect(shown()).toContain('Has accepted the target account.'));
    expect(() => page.button('Sent again')).toThrow();
  });

  it('is left alone when it is not Partner Center', async () => {
    await openOver('https://example.com/');
    await vi.waitFor(() => expect(shown()).toContain('Not Partner Center'));
  });
});
