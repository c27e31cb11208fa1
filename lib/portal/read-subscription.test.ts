// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import { ACCOUNT, CUSTOMER, guid, h, host, PORTAL } from '../../test/reading/pages';
import { type Reading, readPage } from '../../test/reading/read-page';
import { parseRoute } from './routes';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const page = (path: string) => parseRoute(`${PORTAL}/dashboard/v2/customers/${CUSTOMER}/${path}`);
const read = (now = 0, subscription = 1): Reading =>
  readPage(page(`subscriptions/${guid(subscription)}`), document, account, now);
const sighting = (reading = read()) => (reading.kind === 'read' ? reading.sightings[0] : reading);

const main = (...content: (string | Node)[]) => {
  const element = h('main', {}, ...content);
  document.body.replaceChildren(element);
  return element;
};
const terms = (pairs: Record<string, string | Node>) =>
  h('dl', {}, ...Object.entries(pairs).flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]));

beforeEach(() => {
  document.documentElement.lang = 'en-US';
  document.body.replaceChildren();
});

describe('subscription page', () => {
  it('reads its labelled values', () => {
    main(
      h('h1', {}, 'Our office licences'),
      terms({
        'Subscription ID': guid(1).toUpperCase(),
        Product: 'Microsoft 365 E3',
        Nickname: 'Our office licences',
        Status: 'Active',
        Quantity: '25',
        'Offer ID': 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971',
        'Billing term': '1 year',
        'Start date': '3/14/2025',
        'Term end date': 'March 13, 2026',
        'Cancellation allowed until': '3/21/2025 10:30 AM',
        'Auto-renew': 'On',
      }),
    );
    expect(sighting()).toEqual({
      kind: 'subscription-seen',
      via: 'page',
      account,
      customer: CUSTOMER,
      subscription: guid(1),
      product: {
        name: 'Microsoft 365 E3',
        productId: 'CFQ7TTC0LF8S',
        skuId: '0002',
        offerId: 'CFQ7TTC0LF8S:0002:CFQ7TTC0K971',
      },
      nickname: 'Our office licences',
      status: 'active',
      quantity: 25,
      commerce: 'nce',
      startedAt: '2025-03-14',
      termEndsAt: '2026-03-13',
      cancelUntil: '2025-03-21T10:30:00Z',
      autoRenew: true,
    });
  });

  it.each([
    ['de-DE', { Status: 'Ausgesetzt', Menge: '25', 'Kündigung zulässig bis': '14. März 2026' }],
    ['fr-FR', { État: 'Suspendu', Quantité: '25', 'Annulation autorisée jusqu’au': '14 mars 2026' }],
    ['ru-RU', { Состояние: 'Приостановлено', Количество: '25', 'Отмена разрешена до': '14 марта 2026 г.' }],
    ['en-GB', { Status: 'Suspended', Quantity: '25', 'Cancel by': '14/03/2026' }],
  ])('reads %s', (language, pairs) => {
    document.documentElement.lang = language;
    main(terms(pairs));
    expect(sighting()).toMatchObject({
      status: 'suspended',
      quantity: 25,
      cancelUntil: '2026-03-14',
      commerce: 'nce',
    });
  });

  it.each<[string, Node[]]>([
    [
      'heading and box',
      [h('section', {}, h('h3', {}, 'Status'), h('div', {}, 'Active', h('button', {}, 'Suspend')))],
    ],
    ['two columns', [h('table', {}, h('tr', {}, h('th', {}, 'Status'), h('td', {}, 'Active')))]],
    ['one line', [h('p', {}, 'Status: Active')]],
    [
      'label in a box',
      [h('div', {}, h('div', {}, h('span', {}, 'Status'), h('svg')), h('div', {}, 'Active'))],
    ],
    ['components', [host('x-field', [h('label', {}, 'Status'), h('div', {}, h('slot'))])]],
  ])('finds the value: %s', (name, content) => {
    if (name === 'components') content[0]?.appendChild(h('span', {}, 'Active'));
    main(...content);
    expect(sighting()).toMatchObject({ status: 'active' });
  });

  it.each<[string, Node[]]>([
    [
      'radio labels',
      [
        h('h3', {}, 'Status'),
        h('div', {}, h('label', {}, h('input', { type: 'radio', checked: '' }), 'Suspended')),
      ],
    ],
    [
      'radios with labels beside',
      [
        h('h3', {}, 'Status'),
        h('div', {}, h('input', { type: 'radio', id: 'r' }), h('label', { for: 'r' }, 'Suspended')),
      ],
    ],
    [
      'radios with plain text',
      [h('h3', {}, 'Status'), h('div', {}, h('input', { type: 'radio' }), 'Suspended')],
    ],
    [
      'radios in a named group, with buttons below',
      [
        h(
          'section',
          {},
          h('h2', {}, 'Status'),
          h(
            'fieldset',
            {},
            h('legend', {}, 'Status'),
            ...['Active', 'Suspended'].map((word) =>
              h('label', {}, h('input', { type: 'radio', name: 'status' }), word),
            ),
          ),
          h('div', {}, h('button', {}, 'Manage billing frequency'), h('button', {}, 'Upgrade now')),
        ),
      ],
    ],
    ['a dialog', [h('div', { role: 'dialog' }, h('h3', {}, 'Status'), h('p', {}, 'Suspended'))]],
    ['a toast', [h('div', { role: 'status' }, h('h3', {}, 'Status'), h('p', {}, 'Suspended'))]],
    ['a sentence', [h('p', {}, 'Suspended subscriptions are still billed.')]],
  ])('is not fooled by %s', (_name, content) => {
    main(terms({ Quantity: '25' }), ...content);
    expect(sighting()).toMatchObject({ quantity: 25 });
    expect(sighting()).not.toHaveProperty('status');
  });

  it('takes no column headings of a list for labels, such as those of the last page', () => {
    const cells = (tag: string, ...texts: string[]) => h('tr', {}, ...texts.map((text) => h(tag, {}, text)));
    const grid = (attributes: Record<string, string>) =>
      h(
        'table',
        attributes,
        h('thead', {}, cells('th', 'Quantity', 'Status')),
        h('tbody', {}, cells('td', '5', 'Active')),
      );
    main(grid({ role: 'grid' }), grid({}));
    expect(read().kind).not.toBe('read');
  });

  it('says unknown to a change that is not saved', () => {
    main(h('div', {}, h('span', {}, 'Status'), h('span', {}, 'Suspended'), h('span', {}, '(not saved)')));
    expect(sighting()).toMatchObject({ status: 'unknown' });
  });

  it('knows a sentence beside a value for an explanation', () => {
    main(h('h2', {}, 'Status'), h('p', {}, 'Active'), h('p', {}, 'The cancellation window has closed.'));
    expect(sighting()).toMatchObject({ status: 'active' });
  });

  it('does not choose between two values', () => {
    main(terms({ Status: 'Active', Quantity: '5' }), h('section', {}, terms({ Status: 'Suspended' })));
    expect(sighting()).not.toHaveProperty('status');
  });

  it('reads controls only as long as nobody has changed them', () => {
    const quantity = h('input', { id: 'q', value: '25' });
    const renew = h('input', { type: 'checkbox', id: 'a', checked: '' });
    main(
      terms({ Status: 'Active' }),
      h('div', {}, h('label', { for: 'q' }, 'Quantity'), quantity),
      h('div', {}, renew, h('label', { for: 'a' }, 'Auto-renew')),
    );
    expect(sighting()).toMatchObject({ quantity: 25, autoRenew: true });
    if (quantity instanceof HTMLInputElement) quantity.value = '30';
    if (renew instanceof HTMLInputElement) renew.checked = false;
    expect(sighting()).not.toHaveProperty('quantity');
    expect(sighting()).not.toHaveProperty('autoRenew');
    // A framework writes what is typed into the attribute as well.
    quantity.setAttribute('value', '30');
    expect(sighting()).not.toHaveProperty('quantity');
  });

  it('takes the first part of the title for the product', () => {
    main(h('h1', {}, h('b', {}, 'Office 365 E3'), ' | Contoso'), terms({ Status: 'Active' }));
    expect(sighting()).toMatchObject({ product: { name: 'Office 365 E3' } });
    main(h('h1', {}, 'Ours | Office 365 E3'), terms({ Status: 'Active', Nickname: 'Ours' }));
    expect(sighting()).toMatchObject({ product: { name: 'Office 365 E3' }, nickname: 'Ours' });
  });

  it('reads sentences about the term', () => {
    main(terms({ Status: 'Active' }), h('p', {}, 'Auto renews on March 14, 2026'));
    expect(sighting()).toMatchObject({ termEndsAt: '2026-03-14', autoRenew: true });
    main(terms({ Status: 'Active' }), h('p', {}, 'Expires on March 14, 2026'));
    expect(sighting()).toMatchObject({ termEndsAt: '2026-03-14' });
    expect(sighting()).not.toHaveProperty('autoRenew');
  });

  it('knows a trial by what only a trial offers', () => {
    main(terms({ Status: 'Active' }), h('button', {}, 'Convert trial to paid subscription'));
    expect(sighting()).toMatchObject({ trial: true });
  });

  it.each([
    ['Deletion date', 'March 14, 2026'],
    ['Billing frequency', 'Monthly'],
    ['Next charge', 'March 14, 2026'],
  ])('takes %s for nothing else', (label, value) => {
    main(terms({ Status: 'Suspended', [label]: value }), h('p', {}, 'Will be deleted on March 14, 2026'));
    expect(sighting()).toEqual({
      kind: 'subscription-seen',
      via: 'page',
      account,
      customer: CUSTOMER,
      subscription: guid(1),
      status: 'suspended',
    });
  });

  it('finds the base of an add-on by its link, unless it is itself or there are two', () => {
    const base = (number: number) =>
      h(
        'a',
        { href: `/dashboard/v2/customers/${CUSTOMER}/subscriptions/${guid(number)}` },
        'Microsoft 365 E3',
      );
    main(terms({ Status: 'Active', 'Base subscription': base(9), Reseller: base(8) }));
    expect(sighting()).toMatchObject({ parent: guid(9) });
    main(terms({ Status: 'Active', 'Base subscription': base(1) }));
    expect(sighting()).not.toHaveProperty('parent');
    main(terms({ Status: 'Active', 'Base subscription': h('p', {}, base(8), base(9)) }));
    expect(sighting()).not.toHaveProperty('parent');
  });

  it('cannot read an error page, and waits for one that works', () => {
    main(h('h1', {}, 'Something went wrong'));
    expect(read()).toEqual({ kind: 'unreadable', locator: 'field' });
    main(h('div', { role: 'progressbar' }));
    expect(read()).toEqual({ kind: 'loading' });
  });

  it('waits while the page of another subscription or customer stands there', () => {
    main(terms({ 'Subscription ID': guid(2), Status: 'Suspended' }));
    expect(read()).toEqual({ kind: 'loading' });
    main(terms({ 'Microsoft ID': guid(501), Status: 'Suspended' }));
    expect(read()).toEqual({ kind: 'loading' });
  });

  it('waits until what the last page left behind was replaced', () => {
    const left = main(terms({ Status: 'Suspended', Quantity: '25' }));
    expect(read(0, 1).kind).toBe('read');
    expect(read(60_000, 2)).toEqual({ kind: 'loading' });
    const [status] = left.querySelectorAll('dd');
    if (status) status.textContent = 'Active';
    expect(read(60_100, 2)).toEqual({ kind: 'loading' });
    expect(sighting(read(60_600, 2))).toMatchObject({ subscription: guid(2), status: 'active' });
  });
});

describe('account pages', () => {
  it('reads a customer whose id the page proves', () => {
    main(
      h('h2', {}, 'Customer Account Info'),
      terms({
        'Company name': 'Contoso',
        'Microsoft ID': CUSTOMER,
        'Primary domain name': 'contoso.example.com',
        Relationship: 'Cloud Reseller',
      }),
    );
    const reading = readPage(page('account'), document, account);
    expect(reading).toMatchObject({
      kind: 'read',
      sightings: [
        {
          kind: 'customer-seen',
          customer: CUSTOMER,
          name: 'Contoso',
          domain: 'contoso.example.com',
          relationship: 'reseller',
        },
      ],
    });
    main(terms({ 'Company name': 'Fabrikam', 'Microsoft ID': guid(501) }));
    expect(readPage(page('account'), document, account)).toEqual({ kind: 'loading' });
  });

  it('finds the partner on its legal page', () => {
    main(terms({ 'Legal name': 'Fabrikam Partners', 'Идентификатор Майкрософт': guid(700) }));
    const route = parseRoute(`${PORTAL}/dashboard/account/v3/organization/legalinfo#mpn`);
    expect(readPage(route, document, account)).toMatchObject({
      evidence: [{ kind: 'tenant', tenantId: guid(700), name: 'Fabrikam Partners' }],
      sightings: [],
    });
  });

  it('finds the partner in an invitation, unless there are two', () => {
    const route = parseRoute('https://partnercenter.microsoft.com/pcv/customers/acquire');
    const invitation = (id: string) =>
      `Please accept: https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${id}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;
    const area = document.createElement('textarea');
    area.value = invitation(guid(700));
    main(area);
    expect(readPage(route, document, account)).toMatchObject({
      evidence: [{ kind: 'invitation', tenantId: guid(700) }],
    });
    main(area, h('p', {}, invitation(guid(701))));
    expect(readPage(route, document, account)).toMatchObject({ evidence: [] });
    main(
      h(
        'a',
        {
          href: `https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=${guid(702)}&csp=1`,
        },
        'Link',
      ),
    );
    expect(readPage(route, document, account)).toMatchObject({
      evidence: [{ kind: 'invitation', tenantId: guid(702) }],
    });
    // A draft of a mail.
    const body = encodeURIComponent(
      `${'We would like to work with you. '.repeat(30)}${invitation(guid(703))}`,
    );
    main(h('a', { href: `mailto:?subject=Invitation&body=${body}` }, 'Open in email'));
    expect(readPage(route, document, account)).toMatchObject({
      evidence: [{ kind: 'invitation', tenantId: guid(703) }],
    });
  });
});
