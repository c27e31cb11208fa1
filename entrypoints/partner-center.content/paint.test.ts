// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { el } from '@/lib/overlay/dom';
import { CUSTOMER, NEW, NOON, OLD, OVERLAP, SCENE } from '@/lib/overlay/for-tests';
import { dress } from '@/lib/overlay/models/dress';
import { headOf } from '@/lib/overlay/models/head';
import { removeEverything } from '@/lib/overlay/remove';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import { toCustomerId } from '@/lib/portal/guids';
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

const row = (id: CustomerId): Row => ({ kind: 'customer', id, element: el('tr'), place: el('td') });
const page = (rows: Row[], more: Partial<Page> = {}): Page => ({
  route: { page: 'customers-list' },
  reading: { kind: 'read', rows },
  standing: { kind: 'reading', account: SIGNED_IN },
  shelf: {
    accounts: { list: [...SCENE.accounts] },
    settings: DEFAULT_SETTINGS,
    offsetMs: 0,
    card: (customer) => cards.get(customer),
    load: async () => false,
    watch: () => {},
  },
  now: NOON,
  unreadable: false,
  decisions: { isAnswered: () => false, decide: () => {}, confirm: async () => {} },
  headOf: (card, account, subscription) => (card ? headOf(card, subscription, account, SCENE) : {}),
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
    paintPage(page([], { route, standing: { kind: 'stopped', why: 'contradiction', account: SIGNED_IN } }));
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
    expect(strip()?.querySelector('a')?.getAttribute('href')).toBe(
      `/en-us/commerce2/Customers/${CUSTOMER}/Subscriptions/${NEW}/edit`,
    );
  });

  it('no longer asks what was answered', () => {
    const suggestion = { source: OLD, target: NEW, text: 'Is this its twin?' };
    const banner = { tone: 'warn', icon: 'todo', title: 'Twin needs a look', facts: [], why: [] } as const;
    const asking = { route, headOf: () => ({ banner: { ...banner, facts: [], why: [], suggestion } }) };
    paintPage(page([], asking));
    expect(strip()?.textContent).toContain('Is this its twin?');
    paintPage(
      page([], {
        ...asking,
        decisions: { isAnswered: () => true, decide: () => {}, confirm: async () => {} },
      }),
    );
    expect(strip()?.textContent).not.toContain('Is this its twin?');
  });
});
