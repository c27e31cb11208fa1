import { describe, expect, it } from 'vitest';
import { receive } from './receive';
import type { Sender } from './sender';

const self = { id: 'own-id', root: 'chrome-extension://own-id/' };
const page = { type: 'page-refresh', customers: ['11111111-1111-4111-8111-111111111111'] };
const own = { type: 'own-export' };

const portal: Sender = {
  id: 'own-id',
  url: 'https://partner.microsoft.com/dashboard/v2/customers/list',
  origin: 'https://partner.microsoft.com',
  frameId: 0,
  tab: { id: 7 },
};
const popup: Sender = { id: 'own-id', url: 'chrome-extension://own-id/popup.html', frameId: 0 };
const without = (sender: Sender, ...fields: (keyof Sender)[]): Sender =>
  Object.fromEntries(Object.entries(sender).filter(([field]) => !fields.some((name) => name === field)));

describe('who may send what', () => {
  const cases: [string, Sender, { page: boolean; own: boolean }][] = [
    ['the portal in the top frame', portal, { page: true, own: false }],
    ['a browser that names no origin', without(portal, 'origin'), { page: true, own: false }],
    ['the popup', popup, { page: false, own: true }],
    ['a popup without a frame id', without(popup, 'frameId'), { page: false, own: true }],
    ['an own page in a tab', { ...popup, tab: { id: 3 } }, { page: false, own: true }],
    [
      'an own page with query and fragment',
      { ...popup, url: `${popup.url}?a=b#c` },
      { page: false, own: true },
    ],
    ['another extension on the portal', { ...portal, id: 'other' }, { page: false, own: false }],
    ['another extension with our address', { ...popup, id: 'other' }, { page: false, own: false }],
    ['nobody', {}, { page: false, own: false }],
    ['no id', without(portal, 'id'), { page: false, own: false }],
    ['no tab', without(portal, 'tab'), { page: false, own: false }],
    ['a tab without id', { ...portal, tab: {} }, { page: false, own: false }],
    ['a frame inside the portal', { ...portal, frameId: 4 }, { page: false, own: false }],
    ['an unknown frame', without(portal, 'frameId'), { page: false, own: false }],
    ['an own page inside a frame', { ...popup, frameId: 2 }, { page: false, own: false }],
    ['no address', without(portal, 'url'), { page: false, own: false }],
    ['plain http', { ...portal, url: 'http://partner.microsoft.com/' }, { page: false, own: false }],
    ['another port', { ...portal, url: 'https://partner.microsoft.com:8443/' }, { page: false, own: false }],
    [
      'a look-alike host',
      { ...portal, url: 'https://partner.microsoft.com.evil.example/' },
      { page: false, own: false },
    ],
    [
      'the host as user name',
      { ...portal, url: 'https://partner.microsoft.com@evil.example/' },
      { page: false, own: false },
    ],
    ['a subdomain', { ...portal, url: 'https://a.partner.microsoft.com/' }, { page: false, own: false }],
    ['a sandboxed page of the portal', { ...portal, origin: 'null' }, { page: false, own: false }],
    [
      'an origin that is not the address',
      { ...portal, origin: 'https://evil.example' },
      { page: false, own: false },
    ],
    [
      'an extension with our id as prefix',
      { ...popup, url: 'chrome-extension://own-id-evil/popup.html' },
      { page: false, own: false },
    ],
    [
      'a blob of our own origin',
      { ...popup, url: 'blob:chrome-extension://own-id/1' },
      { page: false, own: false },
    ],
    [
      'an own address with a foreign origin',
      { ...popup, origin: 'https://evil.example' },
      { page: false, own: false },
    ],
    [
      'no address at all',
      { id: 'own-id', frameId: 0, tab: { id: 1 }, url: 'not an address' },
      { page: false, own: false },
    ],
  ];
  it.each(cases)('%s', (_name, sender, expected) => {
    expect(receive(page, sender, self).ok).toBe(expected.page);
    expect(receive(own, sender, self).ok).toBe(expected.own);
  });

  it('hands over the tab that the browser named', () => {
    expect(receive(page, portal, self)).toMatchObject({ ok: true, tab: 7 });
  });
});

describe('what is said', () => {
  it.each([
    undefined,
    null,
    1,
    'page-state',
    [],
    {},
    { type: 'own-fetch' },
    { type: 'constructor' },
    { type: 'toString' },
  ])('refuses %j', (message) => {
    expect(receive(message, portal, self)).toEqual({ ok: false, problem: 'refused' });
    expect(receive(message, popup, self)).toEqual({ ok: false, problem: 'refused' });
  });

  const account = '22222222-2222-4222-8222-222222222222';
  const seen = {
    type: 'page-seen',
    account,
    seenAt: '2026-01-01T00:00:00Z',
    visit: 'v',
    route: { page: 'invitation' },
    capture: { kind: 'invitation', language: 'en', busy: false, texts: ['x'] },
  };
  it('takes what a page shows', () => {
    expect(receive(seen, portal, self)).toEqual({ ok: true, tab: 7, message: seen });
  });

  it.each([
    { type: 'page-refresh', customers: ['row-he-row-0'] },
    { type: 'page-state', state: { page: 'nowhere', reading: 'read' } },
    { ...seen, seenAt: 'yesterday' },
    { ...seen, route: { page: 'nowhere' } },
    { ...seen, capture: { ...seen.capture, kind: 'page' } },
    { ...seen, capture: { ...seen.capture, texts: ['x'.repeat(1_001)] } },
    { ...seen, capture: { ...seen.capture, texts: Array(501).fill('x') } },
    ...['account-set', 'signed-in', 'price-set', 'reattributed', 'undone'].map((kind) => ({
      type: 'page-decide',
      decisions: [{ decision: { kind, via: 'person' } }],
      fields: [],
    })),
    { type: 'page-decide', decisions: [{ decision: { kind: 'noted', via: 'page' } }], fields: [] },
    { type: 'page-decide', decisions: [], fields: [] },
    { type: 'page-head', route: { page: 'subscription', customer: 'row-he-row-0' }, open: [] },
    { type: 'page-head', route: { page: 'invitation' }, open: [], link: 'x' },
  ])('finds %j invalid', (message) => {
    expect(receive(message, portal, self)).toEqual({ ok: false, problem: 'invalid' });
  });

  it('refuses settings that make no sense', () => {
    const message = { type: 'own-settings', settings: { reminderLeadHours: 40 } };
    expect(receive(message, popup, self)).toEqual({ ok: false, problem: 'invalid' });
  });

  it('strips what it does not know from a message, and keeps what it does not know of an entry', () => {
    const decision = { kind: 'noted', via: 'person', customer: account, text: 'a', extra: 1 };
    const receipt = receive({ type: 'own-decide', decisions: [decision], more: 2 }, popup, self);
    expect(receipt).toEqual({
      ok: true,
      tab: undefined,
      message: { type: 'own-decide', decisions: [decision] },
    });
  });
});
