import {
  id,
  LIST,
  OF_A,
  PORTAL,
  SUBSCRIPTION,
  SUBSCRIPTIONS,
  table,
  terms,
  toCustomer,
  toSubscription,
  type Unseen,
} from './pages';

const EN = ['Subscription', 'Quantity', 'Status'];
const main = [
  [toSubscription('1', 'Microsoft 365 E3'), '25', 'Active'],
  [toSubscription('2', 'Visio Plan 2'), '5', 'Suspended'],
];
const both = {
  1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' },
  2: { name: 'Visio Plan 2', quantity: 5, status: 'suspended' },
};
const one = { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } };
const e3 = (body: string) => `<main><h1>Microsoft 365 E3</h1>${body}</main>`;
/** Lists and pages beside which something else stands. */
export const traps: Unseen[] = [
  {
    name: 'sorted headings',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(['<button>Subscription<svg role="img" aria-label="Sorted ascending"></svg></button>', '<button>Quantity</button><button aria-label="Filter Quantity"></button>', 'Status <span class="sr-only">(sortable)</span>'], main)}</main>`,
    subscriptions: both,
  },
  {
    name: 'warning icon beside',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '25', '<img alt="Warning"> Active'],
      [toSubscription('2', 'Visio Plan 2'), '5', '<svg role="img" aria-label="Active"></svg>Suspended'],
    ])}</main>`,
    subscriptions: both,
  },
  {
    name: 'two status columns',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Status', 'Quantity', 'Status'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), 'Active', '25', 'Suspended'],
        [toSubscription('2', 'Visio Plan 2'), 'Active', '5', 'Expired'],
      ],
    )}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25 },
      2: { name: 'Visio Plan 2', quantity: 5 },
    },
  },
  {
    name: 'rows of another customer',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Customer ID', 'Subscription ID', 'Quantity', 'Status'],
      [
        ['Microsoft 365 E3', id('B'), id('1'), '25', 'Active'],
        ['Visio Plan 2', id('A'), id('2'), '5', 'Suspended'],
      ],
    )}</main>`,
    subscriptions: { 2: both[2] },
  },
  {
    name: 'removed customers',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1><section><h2>Customers</h2>${table(['Name', 'Microsoft ID'], [[toCustomer('A', 'Contoso'), id('A')]])}</section><section><h2>Removed customers</h2>${table(['Name', 'Microsoft ID'], [[toCustomer('B', 'Fabrikam'), id('B')]])}</section></main>`,
    customers: { A: { name: 'Contoso' } },
  },
  {
    name: 'placeholders',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '—', '—'],
      [toSubscription('2', 'Visio Plan 2'), '-', 'N/A'],
    ])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3' }, 2: { name: 'Visio Plan 2' } },
  },
  {
    name: 'grouped headings',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th rowspan="2">Subscription</th><th colspan="2">Status</th><th rowspan="2">Quantity</th></tr><tr><th>Next term</th><th>Current</th></tr></thead><tbody><tr><td>${toSubscription('1', 'Microsoft 365 E3')}</td><td>Suspended</td><td>Active</td><td>25</td></tr></tbody></table></main>`,
    subscriptions: one,
  },
  {
    name: 'british dates',
    at: SUBSCRIPTION,
    lang: 'en-GB',
    html: e3(`${terms(['Status', 'Active'], ['Quantity', '25'], ['Renewal date', '04/05/2027'])}`),
    subscriptions: { 1: { ...one[1], termEndsAt: ['2027-05-04'] } },
  },
  {
    name: 'american dates',
    at: SUBSCRIPTION,
    lang: 'en-US',
    html: e3(`${terms(['Status', 'Active'], ['Quantity', '25'], ['Renewal date', '05/04/2027'])}`),
    subscriptions: { 1: { ...one[1], termEndsAt: ['2027-05-04'] } },
  },
  {
    name: 'nothing but an add-on',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `<h2>Add-ons</h2><section><h3>${toSubscription('2', 'Visio Plan 2')}</h3>${terms(['Status', 'Suspended'], ['Quantity', '5'])}</section>`,
    ),
    subscriptions: { 1: { name: 'Microsoft 365 E3' }, 2: both[2] },
  },
  {
    name: 'hidden tab panel',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `<div role="tabpanel">${terms(['Status', 'Active'], ['Quantity', '25'])}</div><div role="tabpanel" hidden>${terms(['Status', 'Suspended'], ['Quantity', '5'])}</div>`,
    ),
    subscriptions: one,
  },
  {
    name: 'banner against',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<main><div class="banner">Suspended</div><h1>Microsoft 365 E3</h1>${terms(['Status', 'Active'], ['Quantity', '25'])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25 } },
  },
  {
    name: 'assigned of',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(terms(['Status', 'Active'], ['Licenses', '20 assigned of 25'])),
    subscriptions: one,
  },
  {
    name: 'quantity to be',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(terms(['Status', 'Active'], ['Quantity', '25 → 30 (pending)'])),
    subscriptions: one,
  },
  {
    name: 'auto-renew with a remark',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(terms(['Status', 'Active'], ['Quantity', '25'], ['Auto-renew', 'On (until May 4)'])),
    subscriptions: { 1: { ...one[1], autoRenew: true } },
  },
  {
    name: 'copy buttons',
    at: `${OF_A}/account`,
    lang: 'en',
    html: `<main><h1>Contoso</h1><h2>Customer Account Info</h2><div><span>Microsoft ID</span><span>${id('A')}</span><button aria-label="Copy ID">⧉</button></div><div><span>Primary domain name</span><span>contoso.com</span></div></main>`,
    customers: { A: { name: 'Contoso', domain: 'contoso.com' } },
  },
  {
    name: 'other tenants on legal',
    at: `${PORTAL}/dashboard/account/v3/organization/legalinfo`,
    lang: 'en',
    html: `<main><h1>Legal info</h1>${table(['Account', 'Microsoft ID'], [['Other', id('OTHER')]])}${terms(['Organization name', 'Twin'], ['Microsoft ID', id('ME')])}</main>`,
    tenant: 'ME',
  },
  {
    name: 'rows hidden by a filter',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr><td>${toSubscription('1', 'Microsoft 365 E3')}</td><td>25</td><td>Active</td></tr><tr style="display:none"><td>${toSubscription('2', 'Visio Plan 2')}</td><td>5</td><td>Suspended</td></tr></tbody></table><p>1 results found.</p></main>`,
    subscriptions: one,
    complete: true,
  },
  {
    name: 'id in the name cell',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [`<button>Microsoft 365 E3</button><div>ID: ${id('1')}</div>`, '25', 'Active'],
      [`<button>Visio Plan 2</button><div>ID: ${id('2')}</div>`, '5', 'Suspended'],
    ])}</main>`,
    subscriptions: both,
  },
  {
    name: 'purchase history',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h2>Subscriptions</h2>${table(EN, main)}<h2>Purchase history</h2>${table(['Subscription', 'Date', 'Quantity', 'Status'], [[toSubscription('3', 'Power BI'), '1/1/2026', '3', 'Active']])}</main>`,
    subscriptions: both,
  },
  {
    name: 'scheduled changes',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h2>Subscriptions</h2>${table(EN, main)}<h2>Scheduled changes</h2>${table(['Subscription', 'Quantity', 'Status'], [[toSubscription('3', 'Power BI'), '40', 'Suspended']])}</main>`,
    subscriptions: both,
  },
  {
    name: 'recommendations',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, main)}<h2>Recommendations</h2>${table(['Product', 'Quantity'], [['Copilot', '25']])}</main>`,
    subscriptions: both,
  },
  {
    name: 'unmarked toast',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `${e3(terms(['Status', 'Active'], ['Quantity', '25']))}<div class="toast">Status: Suspended</div>`,
    subscriptions: one,
  },
  {
    name: 'unmarked modal',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<div id="root"><h1>Microsoft 365 E3</h1>${terms(['Status', 'Active'], ['Quantity', '25'])}</div><div class="ms-Modal"><h2>Suspend subscription?</h2>${terms(['Status', 'Suspended'], ['Quantity', '25'])}</div>`,
    subscriptions: one,
  },
  {
    name: 'history table on the page',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `${terms(['Status', 'Active'], ['Quantity', '25'])}<h2>History</h2>${table(['Date', 'Quantity', 'Status'], [['1/1/2026', '20', 'Suspended']])}`,
    ),
    subscriptions: one,
  },
  {
    name: 'history table unlabelled',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `${terms(['Status', 'Active'], ['Quantity', '25'])}<table><tr><th>Date</th><th>Quantity</th><th>Status</th></tr><tr><td>1/1/2026</td><td>20</td><td>Suspended</td></tr></table>`,
    ),
    subscriptions: one,
  },
  {
    name: 'horizontal one-row table',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      '<table><tr><th>Status</th><th>Quantity</th><th>Auto-renew</th></tr><tr><td>Active</td><td>25</td><td>Off</td></tr></table>',
    ),
    subscriptions: { 1: { ...one[1], autoRenew: false } },
  },
  {
    name: 'labels in slots',
    at: SUBSCRIPTION,
    lang: 'en',
    html: `<x-app><template shadow><x-field><template shadow><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div></template><span slot="label">Status</span>Suspended</x-field><x-field><template shadow><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div></template><span slot="label">Quantity</span>25</x-field><h1>Microsoft 365 E3</h1></template></x-app>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'suspended' } },
  },
  {
    name: 'value before label',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      '<div class="tile"><div class="big">25</div><div class="small">Quantity</div></div><div class="tile"><div class="big">Active</div><div class="small">Status</div></div><div class="tile"><div class="big">Suspended</div><div class="small">Next state</div></div>',
    ),
    subscriptions: one,
  },
  {
    name: 'status list of services',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `${terms(['Status', 'Active'], ['Quantity', '25'])}<h2>Service health</h2>${terms(['Status', 'Disabled'])}`,
    ),
    subscriptions: one,
  },
  {
    name: 'fr page',
    at: SUBSCRIPTION,
    lang: 'fr',
    html: e3(
      `${terms(['État', 'Suspendu'], ['Quantité', '1 200'], ['Renouvellement automatique', 'Non'])}<p>expire le 04/05/2027</p>`,
    ),
    subscriptions: {
      1: {
        name: 'Microsoft 365 E3',
        quantity: 1200,
        status: 'suspended',
        autoRenew: false,
        termEndsAt: ['2027-05-04'],
      },
    },
  },
  {
    name: 'deletion date',
    at: SUBSCRIPTION,
    lang: 'en',
    html: e3(
      `${terms(['Status', 'Suspended'], ['Quantity', '25'])}<p>This subscription will be deleted on March 4, 2027</p>`,
    ),
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'suspended' } },
  },
  {
    name: 'other partners list',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, main)}<section><h2>Subscriptions from other partners</h2>${table(['Subscription', 'Partner', 'Quantity', 'Status'], [['Power BI', 'Other CSP', '3', 'Active']])}</section></main>`,
    subscriptions: both,
  },
  {
    name: 'other partners with ids',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, main)}<section><h2>Subscriptions from other partners</h2>${table(['Subscription', 'Subscription ID', 'Quantity', 'Status'], [['Power BI', id('9'), '3', 'Active']])}</section></main>`,
    subscriptions: both,
  },
  {
    name: 'list inside details',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [main[0] ?? []])}<details><summary>More</summary>${table(EN, [main[1] ?? []])}</details></main>`,
    subscriptions: both,
  },
  {
    name: 'upper-case link ids and mixed',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [
        `<a href="/dashboard/v2/customers/${id('A').toUpperCase()}/subscriptions/${id('1').toUpperCase()}">Microsoft 365 E3</a>`,
        '25',
        'ACTIVE',
      ],
      [toSubscription('2', 'Visio Plan 2'), '5', ' suspended '],
    ])}</main>`,
    subscriptions: both,
  },
  {
    name: 'pending removal note under status',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [[toSubscription('1', 'Microsoft 365 E3'), '25<div>5 scheduled for removal</div>', 'Active<div>Suspended by admin on Jan 4</div>']])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'negative and zero',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '-25', 'Active'],
      [toSubscription('2', 'Visio Plan 2'), '0', 'Suspended'],
    ])}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', status: 'active' },
      2: { name: 'Visio Plan 2', quantity: 0, status: 'suspended' },
    },
  },
  {
    name: 'unlimited',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), 'Unlimited', 'Active'],
      [toSubscription('2', 'Visio Plan 2'), '1e3', 'Suspended'],
    ])}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', status: 'active' },
      2: { name: 'Visio Plan 2', status: 'suspended' },
    },
  },
  {
    name: 'customers by reseller groups',
    at: LIST,
    lang: 'en',
    html: `<main><table role="treegrid"><tr><th>Name</th><th>Microsoft ID</th></tr><tr aria-level="1"><td>Reseller One</td><td>${id('R')}</td></tr><tr aria-level="2"><td>${toCustomer('A', 'Contoso')}</td><td>${id('A')}</td></tr></table></main>`,
    customers: { A: { name: 'Contoso' } },
  },
  {
    name: 'tenants of one customer',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Microsoft ID', 'Tenant ID'],
      [
        ['Contoso', id('A'), id('X')],
        ['Fabrikam', id('B'), id('Y')],
      ],
    )}</main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
  {
    name: 'icon statuses by title',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '25', '<span class="dot green" title="Active"></span>'],
      [toSubscription('2', 'Visio Plan 2'), '5', '<span class="dot" title="Suspended"></span>'],
    ])}</main>`,
    subscriptions: both,
  },
  {
    name: 'legend of icons',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [[toSubscription('1', 'Microsoft 365 E3'), '25', '<i title="Active"></i><i title="Suspended" class="dim"></i>']])}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25 } },
  },
  {
    name: 'progress of a change',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '25', 'Suspending'],
      [toSubscription('2', 'Visio Plan 2'), '5', 'Processing: Suspended'],
    ])}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25 },
      2: { name: 'Visio Plan 2', quantity: 5 },
    },
  },
  {
    name: 'customers page, twin names',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Microsoft ID', 'Domain'],
      [
        ['Contoso', id('A'), 'contoso.com'],
        ['Contoso', id('B'), 'contoso.de'],
      ],
    )}</main>`,
    customers: {
      A: { name: 'Contoso', domain: 'contoso.com' },
      B: { name: 'Contoso', domain: 'contoso.de' },
    },
  },
  {
    name: 'mixed order of rows and spacer',
    at: LIST,
    lang: 'en',
    html: `<main><div role="grid"><div role="row"><span role="columnheader">Name</span><span role="columnheader">Microsoft ID</span></div><div role="row" style="height:400px"></div><div role="row"><span role="gridcell">Contoso</span><span role="gridcell">${id('A')}</span></div><div role="row" style="height:900px"></div></div><p>2 results found.</p></main>`,
    customers: { A: { name: 'Contoso' } },
  },
  {
    name: 'transfer eligible list',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, main)}<h2>Subscription transfer</h2>${table(['Subscription', 'Quantity', 'Status'], [[toSubscription('3', 'Power BI'), '7', 'Active']])}</main>`,
    subscriptions: both,
  },
  {
    name: 'invitation of another in sample',
    at: `${PORTAL}/dashboard/v2/customers/acquire`,
    lang: 'en',
    html: `<main><p>Example: https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&amp;partnerId=00000000-0000-0000-0000-000000000000</p></main>`,
  },
];
