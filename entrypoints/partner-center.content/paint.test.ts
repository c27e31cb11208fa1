// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { el } from '@/lib/overlay/dom';
import { CUSTOMER, cardWith, NEW, NOON, OLD, OVERLAP, SCENE, source, target } from '@/lib/overlay/for-tests';
import { barOf } from '@/lib/overlay/models/bar';
import { dress } from '@/lib/overlay/models/dress';
import { headOf } from '@/lib/overlay/models/head';
import { removeEverything } from '@/lib/overlay/remove';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import type { Settings } from '@/lib/platform/shelf';
import type { Row } from '@/lib/portal/reading';
import { speak } from '@/lib/texts/for-tests';
import { type Page, paintPage } from './paint';

const [SIGNED_IN] = SCENE.accounts;
if (!SIGNED_IN) throw new Error('no account');
const OTHER = toCustomerId(CUSTOMER.replace(/.$/, '9'));
if (!OTHER) throw new Error('no id');

await speak('en');
const CARD = dress(OVERLAP, SCENE);
const CALM: Card = {
  ...CARD,
  customer: OTHER,
  badge: { tone: 'good', icon: 'done', text: 'Done', title: '' },
};
const cards = new Map<CustomerId, Card>([
  [CUSTOMER, CARD],
  [OTHER, CALM],
]);

const deciding = (...decided: string[]) => ({
  decided: new Set(decided),
  decide: async () => {},
  confirm: () => {},
  say: () => {},
});

const row = (id: CustomerId): Row => ({ kind: 'customer', id, element: el('tr'), place: el('td') });
const page = (rows: Row[], more: Partial<Page> = {}): Page => ({
  route: { page: 'customers-list' },
  reading: { kind: 'read', rows },
  mode: { kind: 'reading', account: SIGNED_IN },
  shelf: {
    accounts: { list: [...SCENE.accounts] },
    settings: DEFAULT_SETTINGS,
    offsetMs: 0,
    bar: barOf({ list: [...SCENE.accounts], signedIn: SIGNED_IN.account }, [], NOON),
    paused: false,
    card: (customer) => cards.get(customer),
    load: async () => false,
    watch: () => {},
  },
  now: NOON,
  unreadable: false,
  decisions: deciding(),
  head: {
    of: (about) =>
      headOf({ ...about, open: new Set(), scene: SCENE, entries: [], invitable: [], account: SIGNED_IN }),
    turn: () => {},
  },
  ...more,
});

const badgeAt = ({ place }: Row) => place.querySelector('twinwatch-badge')?.shadowRoot;
const strip = () => document.querySelector('twinwatch-strip')?.shadowRoot;

beforeEach(async () => {
  await speak('en');
  removeEverything();
});

describe('a list of customers', () => {
  it('shows in each row the badge of its card, and none where nothing is known', () => {
    const unknown = toCustomerId(CUSTOMER.replace(/.$/, '8'));
    const rows = [CUSTOMER, OTHER, unknown].flatMap((id) => (id ? [row(id)] : []));
    paintPage(page(rows));
    expect(rows.map((each) => badgeAt(each)?.textContent?.trim())).toEqual([
      'Billed twice1 of 4',
      'Done',
      undefined,
    ]);
    expect(strip()?.textContent).toContain('Need somebody on this page: 1');
  });

  it('shows in a recycled row at once what is true of whom it now is', () => {
    const before = row(CUSTOMER);
    paintPage(page([before]));
    paintPage(page([{ ...before, kind: 'customer', id: OTHER }]));
    expect(badgeAt(before)?.textContent?.trim()).toBe('Done');
    paintPage(page([]));
    expect(badgeAt(before)).toBeUndefined();
  });

  it('says that a card is being checked once time has overtaken it', () => {
    const due: Card = { ...CARD, nextChange: '2023-03-20T12:00:00Z' };
    const shelf = { ...page([]).shelf, card: () => due };
    const [early, late] = [row(CUSTOMER), row(CUSTOMER)];
    paintPage(page([early], { shelf, now: NOON - 1 }));
    expect(badgeAt(early)?.querySelector('.checking')).toBeNull();
    paintPage(page([late], { shelf }));
    expect(badgeAt(late)?.querySelector('.checking')).not.toBeNull();
  });
});

describe('the page of a customer', () => {
  const route = { page: 'subscriptions', customer: CUSTOMER } as const;

  it('says in one line how far its move is, and shows each subscription’s badge', () => {
    const old: Row = { ...row(CUSTOMER), kind: 'subscription', id: OLD };
    paintPage(page([old], { route }));
    expect(strip()?.textContent).toContain('0 of 1 done · Billed twice: 1 since 15 Mar UTC');
    expect(strip()?.textContent).not.toContain('Need somebody');
    expect(badgeAt(old)?.textContent).toContain('5 days');
  });

  it('says nothing of the customer while recording has stopped', () => {
    const contradiction = { evidence: 'tenant', at: '2023-03-20T12:00:00Z' };
    const bar = barOf({ list: [...SCENE.accounts], signedIn: SIGNED_IN.account, contradiction }, [], NOON);
    const mode = { kind: 'stopped', why: 'contradiction', account: SIGNED_IN } as const;
    paintPage(page([], { route, mode, shelf: { ...page([]).shelf, bar } }));
    expect(strip()?.textContent).toContain('This page is not of Contoso');
    expect(strip()?.textContent).not.toContain('Billed twice');
  });

  it('shows what time it is when the clock was moved', () => {
    paintPage(page([], { route, shelf: { ...page([]).shelf, offsetMs: 1 } }));
    expect(strip()?.textContent).toContain('Demo clock: 2023-03-20 12:00 UTC');
  });
});

describe('the page of a subscription', () => {
  const route = { page: 'subscription', customer: CUSTOMER, subscription: OLD } as const;

  it('leads to the twin at an address of the form that the page has', () => {
    history.replaceState({}, '', `/en-us/commerce2/Customers/${CUSTOMER}/Subscriptions/${OLD}/edit`);
    paintPage(page([], { route }));
    expect(strip()?.querySelector('.banner a')?.getAttribute('href')).toBe(
      `/en-us/commerce2/Customers/${CUSTOMER}/Subscriptions/${NEW}/edit`,
    );
  });

  it('no longer asks what was answered', () => {
    const wanting = { state: 'check-twin', reasons: ['confirm'], candidates: [NEW], exact: NEW };
    cards.set(CUSTOMER, cardWith({ [OLD]: source(wanting), [NEW]: target() }));
    paintPage(page([], { route }));
    expect(strip()?.textContent).toContain('Is this its twin?');
    paintPage(page([], { route, decisions: deciding(`pair ${OLD} ${NEW}`) }));
    expect(strip()?.textContent).not.toContain('Is this its twin?');
    cards.set(CUSTOMER, CARD);
  });
});

describe('what is switched off', () => {
  const route = { page: 'subscription', customer: CUSTOMER, subscription: OLD } as const;
  const without = (features: Settings['features'], more: object = {}) => ({
    shelf: { ...page([]).shelf, settings: { ...DEFAULT_SETTINGS, features }, ...more },
  });

  it('is not on the page, and everything else is', () => {
    const one = row(CUSTOMER);
    paintPage(page([one], without({ badges: false })));
    expect(badgeAt(one)).toBeUndefined();
    expect(strip()?.textContent).toContain('Contoso');
    paintPage(page([one], without({ bar: false })));
    expect(badgeAt(one)?.textContent).toContain('Billed twice');
    expect(strip()?.textContent).not.toContain('Contoso');
    paintPage(page([], without({ bar: false })));
    expect(strip()).toBeUndefined();
    paintPage(page([], { route, ...without({ cards: false }) }));
    expect(strip()?.querySelector('.banner')).not.toBeNull();
    paintPage(page([], { route, ...without({ banner: false }) }));
    expect(strip()?.querySelector('.banner')).toBeNull();
  });

  it('never is what leads on: to the next row, and to all about the customer', () => {
    paintPage(page([row(CUSTOMER)], without({ bar: false })));
    expect(strip()?.textContent).toContain('Need somebody on this page: 1');
    const about = { route: { page: 'subscriptions', customer: CUSTOMER } } as const;
    paintPage(page([], { ...about, ...without({ bar: false }) }));
    expect(strip()?.textContent).toContain('0 of 1 done');
    expect(strip()?.querySelector('#open-panel')).not.toBeNull();
    expect(strip()?.textContent).not.toContain('Contoso');
  });

  it('never is the bar when it tells of a problem', () => {
    paintPage(page([], without({ bar: false }, { bar: barOf({ list: [] }, [], NOON) })));
    expect(strip()?.textContent).toContain('Nothing is recorded');
  });

  it('is the title, unless it is switched on: then it is told from which account it is', () => {
    document.title = 'Customers';
    paintPage(page([]));
    expect(document.title).toBe('Customers');
    paintPage(page([], without({ title: true })));
    paintPage(page([], without({ title: true })));
    expect(document.title).toBe('↗ Contoso · Customers');
    removeEverything();
    expect(document.title).toBe('Customers');
  });

  it('is a title’s prefix that an earlier copy has left, also when this one puts none there', async () => {
    for (const [features, expected] of [
      [{ title: true }, '↗ Contoso · Customers'],
      [{}, 'Customers'],
    ] as const) {
      document.title = '↘ Another account… · Customers';
      vi.resetModules();
      const { paintPage: paintAnew } = await import('./paint');
      paintAnew(page([], without(features)));
      expect(document.title).toBe(expected);
      paintAnew(page([], without({})));
    }
  });
});
