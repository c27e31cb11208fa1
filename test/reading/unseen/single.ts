import { id, OF_A, PORTAL, SUBSCRIPTION, table, terms, toSubscription, type Unseen } from './pages';

const kv = (...pairs: [string, string][]) =>
  pairs
    .map(([t, d]) => `<div class="row"><div class="label">${t}</div><div class="value">${d}</div></div>`)
    .join('');
const LEGAL = `${PORTAL}/dashboard/account/v3/organization/legalinfo`;
const INV = `${PORTAL}/dashboard/v2/customers/acquire`;
const inv = (k: string) =>
  `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${id(k)}&msppId=0&DAP=true#/BillingAccounts/partner-invitation`;

/** Pages of one thing, transfers, accounts, invitations and others. */
export const singlePages: Unseen[] = [
  {
    name: 'dl en',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Subscription ID', id('1')], ['Order ID', id('o1')], ['Status', 'Active'], ['Quantity', '25'], ['Billing frequency', 'Monthly'], ['Auto-renew', 'On'])}<p>Auto renews on May 4, 2027</p></main>`,
    subscriptions: {
      1: {
        name: 'Microsoft 365 E3',
        quantity: 25,
        status: 'active',
        autoRenew: true,
        termEndsAt: ['2027-05-04'],
      },
    },
  },
  {
    name: 'radios unsaved',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><fieldset><legend>Status</legend><label><input type="radio" name="s" value="a"> Active</label><label><input type="radio" name="s" value="s" checked> Suspended</label></fieldset><button>Submit</button>${terms(['Quantity', '25'])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25 } },
  },
  {
    name: 'de table rows',
    at: SUBSCRIPTION,
    lang: 'de',
    html: `<main><h1>Microsoft 365 E3</h1><table><tr><th>Status</th><td>Ausgesetzt</td></tr><tr><th>Menge</th><td>1.200</td></tr><tr><th>Automatische Verlängerung</th><td>Aus</td></tr></table><p>Gültig bis 31.12.2026</p></main>`,
    subscriptions: {
      1: {
        name: 'Microsoft 365 E3',
        quantity: 1200,
        status: 'suspended',
        autoRenew: false,
        termEndsAt: ['2026-12-31'],
      },
    },
  },
  {
    name: 'shadow cards',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<sub-app><template shadow><h1>Microsoft 365 E3</h1><he-card><template shadow><slot></slot></template><h3>Status</h3><span>Active</span></he-card><he-card><template shadow><slot></slot></template><h3>Quantity</h3><span>25</span></he-card></template></sub-app>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'suspend dialog',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Status', 'Active'], ['Quantity', '25'])}</main><div role="dialog"><h2>Suspend subscription</h2>${terms(['Status', 'Suspended'], ['Quantity', '0'])}<button>OK</button></div>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'add-ons table',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${kv(['Status', 'Active'], ['Quantity', '25'])}<h2>Add-ons</h2>${table(['Name', 'Quantity', 'Status'], [[toSubscription('2', 'Visio Plan 2'), '5', 'Suspended']])}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' },
      2: { name: 'Visio Plan 2', quantity: 5, status: 'suspended', parent: id('1') },
    },
  },
  {
    name: 'history',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><h2>History</h2><ul><li><b>Status</b> <span>Suspended</span> <time>2026-01-02</time></li><li><b>Status</b> <span>Active</span> <time>2025-01-02</time></li></ul></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3' } },
  },
  {
    name: 'base link',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Visio Plan 2</h1>${terms(['Base subscription', toSubscription('2', 'Microsoft 365 E3')], ['Status', 'Active'], ['Quantity', '5'])}</main>`,
    subscriptions: { 1: { name: 'Visio Plan 2', quantity: 5, status: 'active', parent: id('2') } },
  },
  {
    name: 'not found',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Page not found</h1><p>The subscription ${id('1')} could not be found. Status: 404</p></main>`,
    subscriptions: { 1: {} },
  },
  {
    name: 'stale other subscription',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Visio Plan 2</h1>${terms(['Subscription ID', id('2')], ['Status', 'Suspended'], ['Quantity', '5'])}</main>`,
    subscriptions: {},
  },
  {
    name: 'three statuses',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Order status', 'Completed'], ['Provisioning status', 'Active'], ['Status', 'Suspended'], ['Assigned licenses', '20'], ['Quantity', '25'])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'suspended' } },
  },
  {
    name: 'related subscription card first',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><section><h2>Related subscription</h2><h3>${toSubscription('2', 'Visio Plan 2')}</h3>${terms(['Status', 'Suspended'], ['Quantity', '5'])}</section><section><h2>Details</h2>${terms(['Status', 'Active'], ['Quantity', '25'])}</section></main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' },
      2: { name: 'Visio Plan 2', quantity: 5, status: 'suspended' },
    },
  },
  {
    name: 'unsaved quantity',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><label for="q">Quantity</label><input id="q" type="number" value="25">${terms(['Status', 'Active'])}<div role="status">You have unsaved changes</div></main>`,
    after: () => {
      (document.querySelector('#q') as HTMLInputElement).value = '30';
    },
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'window',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Status', 'Active'], ['Quantity', '25'])}<p>You can cancel this subscription until Dec 1, 2026 10:00 AM UTC</p></main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active', cancelUntil: ['2026-12-01'] },
    },
  },
  {
    name: 'ru dates',
    at: SUBSCRIPTION,
    lang: 'ru',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Состояние', 'Активна'], ['Количество', '25'])}<p>Дата автоматического возобновления: 04.05.2027</p></main>`,
    subscriptions: {
      1: {
        name: 'Microsoft 365 E3',
        quantity: 25,
        status: 'active',
        autoRenew: true,
        termEndsAt: ['2027-05-04'],
      },
    },
  },
  {
    name: 'ja',
    at: SUBSCRIPTION,
    lang: 'ja',
    html: `<main><h1>Microsoft 365 E3</h1>${kv(['状態', '期限切れ'], ['数量', '25'])}<p>有効期限: 2026年5月4日</p></main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'expired', termEndsAt: ['2026-05-04'] },
    },
  },
  {
    name: 'trial',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><div role="region" class="banner">Convert trial to paid subscription</div>${terms(['Status', 'Active'], ['Quantity', '25'])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active', trial: true } },
  },
  {
    name: 'status with colon in one text',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><p>Status: Suspended</p><p>Quantity: 25</p></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'suspended' } },
  },
  {
    name: 'pending change banner',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><div role="alert">Pending change<dl><dt>Status</dt><dd>Suspended</dd></dl></div>${terms(['Status', 'Active'], ['Quantity', '25'])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'scheduled renewal section',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1>${terms(['Status', 'Active'], ['Quantity', '25'])}<section><h2>Next term</h2>${terms(['Quantity', '40'], ['Billing frequency', 'Annual'])}</section></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'next term first',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><h1>Microsoft 365 E3</h1><section><h2>Next term</h2>${terms(['Quantity', '40'])}</section><section><h2>Details</h2>${terms(['Status', 'Active'], ['Quantity', '25'])}</section></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'legal dl',
    at: LEGAL,
    lang: 'en',
    html: `<main><h1>Legal info</h1>${terms(['Organization name', 'Twin Partner GmbH'], ['Microsoft ID', id('ME')], ['MPN ID', '4567890'])}</main>`,
    tenant: 'ME',
  },
  {
    name: 'two ids',
    at: LEGAL,
    lang: 'en',
    html: `<main><h1>Legal info</h1>${terms(['Organization name', 'Twin Partner GmbH'], ['Microsoft ID', id('ME')])}<h2>Reseller</h2>${terms(['Organization name', 'Other'], ['Microsoft ID', id('OTHER')])}</main>`,
    tenant: 'ME',
  },
  {
    name: 'tenants table',
    at: LEGAL,
    lang: 'en',
    html: `<main><h1>Tenants</h1>${table(
      ['Name', 'Tenant ID'],
      [
        ['Twin', id('ME')],
        ['Second', id('OTHER')],
      ],
    )}</main>`,
  },
  {
    name: 'ru',
    at: `${PORTAL}/ru-ru/dashboard/account/v3/organization/legalinfo`,
    lang: 'ru',
    html: `<main><h1>Юридические сведения</h1>${kv(['Название организации', 'Твин'], ['Идентификатор Майкрософт', id('ME')])}</main>`,
    tenant: 'ME',
  },
  {
    name: 'customer account',
    at: `${OF_A}/account`,
    lang: 'en',
    html: `<main><h1>Contoso</h1><h2>Customer Account Info</h2>${terms(['Company name', 'Contoso'], ['Microsoft ID', id('A')], ['Primary domain name', 'contoso.com'])}</main>`,
    customers: { A: { name: 'Contoso', domain: 'contoso.com' } },
  },
  {
    name: 'customer account, other id',
    at: `${OF_A}/account`,
    lang: 'en',
    html: `<main><h1>Fabrikam</h1><h2>Customer Account Info</h2>${terms(['Company name', 'Fabrikam'], ['Microsoft ID', id('B')], ['Primary domain name', 'fabrikam.com'])}</main>`,
    customers: {},
  },
  {
    name: 'customer account with reseller',
    at: `${OF_A}/account`,
    lang: 'de',
    html: `<main><h1>Contoso</h1><h2>Kundenkontoinformationen</h2>${kv(['Firmenname', 'Contoso AG'], ['Microsoft-ID', id('A').toUpperCase()], ['Indirekter Vertriebspartner', 'Fabrikam'], ['Microsoft-ID des Partners', id('R')])}</main>`,
    customers: { A: { name: ['Contoso AG', 'Contoso'] } },
  },
  {
    name: 'textarea',
    at: INV,
    lang: 'en',
    html: `<main><h1>Request a reseller relationship</h1><textarea>Dear customer,\nplease click ${inv('ME')}\nthanks</textarea></main>`,
    link: 'ME',
  },
  {
    name: 'mailto',
    at: INV,
    lang: 'en',
    html: `<main><h1>Request a reseller relationship</h1><a href="mailto:?subject=x&body=${encodeURIComponent(inv('ME'))}">Open in email</a></main>`,
    link: 'ME',
  },
  {
    name: 'two links',
    at: INV,
    lang: 'en',
    html: `<main><p>${inv('ME').replace(/&/g, '&amp;')}</p><p>${inv('OTHER').replace(/&/g, '&amp;')}</p></main>`,
  },
  {
    name: 'old portal',
    at: `https://partnercenter.microsoft.com/pcv/customers/acquire`,
    lang: 'en',
    html: `<main><pre>https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&amp;id=${id('ME')}&amp;csp=1&amp;msppid=0</pre></main>`,
    link: 'ME',
  },
  {
    name: 'in a shadow input',
    at: INV,
    lang: 'de',
    html: `<inv-app><template shadow><h1>Vertriebspartnerschaft beantragen</h1><input readonly value="${inv('ME').replace(/&/g, '&amp;')}"></template></inv-app>`,
    link: 'ME',
  },
  {
    name: 'indirect provider',
    at: INV,
    lang: 'en',
    html: `<main><p>https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&amp;partnerId=${id('R')}&amp;indirectCSPId=${id('ME')}&amp;msppId=0</p></main>`,
  },
  {
    name: 'list',
    at: `${OF_A}/transfers`,
    lang: 'en',
    html: `<main><h1>Subscription transfers</h1>${table(
      ['Transfer ID', 'Partner', 'Status', 'Subscriptions'],
      [
        [id('tr1'), 'Nordwind', 'Pending', toSubscription('1', 'Microsoft 365 E3')],
        [id('tr2'), 'Nordwind', 'Complete', toSubscription('2', 'Visio')],
      ],
    )}</main>`,
    transfers: { tr1: { state: 'pending', items: [['1']] }, tr2: { state: 'complete', items: [['2']] } },
  },
  {
    name: 'rejected, expired, unknown',
    at: `${OF_A}/transfers`,
    lang: 'en',
    html: `<main><h1>Subscription transfers</h1>${table(
      ['Transfer ID', 'Status'],
      [
        [id('tr1'), 'Rejected'],
        [id('tr2'), 'Expired'],
        [id('tr3'), 'In progress'],
        [id('tr4'), 'Incomplete'],
      ],
    )}</main>`,
    transfers: {
      tr1: { state: 'Rejected' },
      tr2: { state: 'Expired' },
      tr3: { state: 'in-progress' },
      tr4: { state: 'Incomplete' },
    },
  },
  {
    name: 'single page',
    at: `${OF_A}/transfers/${id('tr1')}`,
    lang: 'en',
    html: `<main><h1>Transfer request</h1>${terms(['Transfer ID', id('tr1')], ['Status', 'In progress'], ['From', 'Old Partner'], ['To', 'New Partner'])}<h2>Subscriptions</h2>${table(
      ['Subscription', 'Subscription ID', 'Quantity', 'Status'],
      [
        ['Microsoft 365 E3', id('1'), '25', 'Complete'],
        ['Visio', id('2'), '5', 'Failed'],
      ],
    )}</main>`,
    transfers: { tr1: { state: 'in-progress', items: [['1'], ['2']] } },
    subscriptions: {},
  },
  {
    name: 'single page with targets',
    at: `${OF_A}/transfers/${id('tr1')}`,
    lang: 'en',
    html: `<main><h1>Transfer request</h1>${kv(['Status', 'Complete'])}${table(['Product', 'Source subscription ID', 'Target subscription ID', 'State'], [['Microsoft 365 E3', id('1'), id('9'), 'Complete']])}</main>`,
    transfers: { tr1: { state: 'complete', items: [['1', '9']] } },
    subscriptions: {},
  },
  {
    name: 'loading',
    at: `${OF_A}/transfers`,
    lang: 'en',
    html: `<main><h1>Subscription transfers</h1><div role="progressbar"></div></main>`,
  },
  {
    name: 'de',
    at: `${OF_A}/transfers`,
    lang: 'de',
    html: `<main><h1>Abonnementübertragungen</h1>${table(['Übertragungs-ID', 'Status', 'Abonnements'], [[id('tr1'), 'Ausstehend', toSubscription('1', 'E3')]])}</main>`,
    transfers: { tr1: { state: ['pending', 'Ausstehend'] as never, items: [['1']] } },
  },
  {
    name: 'catalogue',
    at: `${OF_A}/subscriptions/new`,
    lang: 'en',
    html: `<main><h1>Add subscription</h1>${table(
      ['Product', 'Quantity', 'Status', 'Price'],
      [
        ['Microsoft 365 E3', '<input value="25">', 'Active', '30 EUR'],
        [toSubscription('1', 'Visio'), '1', 'Active', '3 EUR'],
      ],
    )}</main>`,
    subscriptions: {},
  },
  {
    name: 'basket with existing subs',
    at: `${OF_A}/addsubscription`,
    lang: 'en',
    html: `<main><h1>Add subscription</h1><h2>Existing subscriptions</h2>${table(['Subscription', 'Quantity', 'Status'], [[toSubscription('1', 'Microsoft 365 E3'), '25', 'Active']])}<h2>Basket</h2>${table(['Product', 'Quantity'], [['Visio', '3']])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'users page',
    at: `${OF_A}/users`,
    lang: 'en',
    html: `<main><h1>Users and licenses</h1>${table(
      ['Name', 'User ID', 'Status'],
      [
        ['Anna', id('u1'), 'Active'],
        ['Bert', id('u2'), 'Disabled'],
      ],
    )}</main>`,
  },
  {
    name: 'admin relationships',
    at: `${OF_A}/adminrelationships/${id('r1')}`,
    lang: 'en',
    html: `<main><h1>Admin relationship</h1>${terms(['Microsoft ID', id('A')], ['Status', 'Expired'], ['Relationship ID', id('r1')])}</main>`,
    customers: { A: {} },
  },
];
