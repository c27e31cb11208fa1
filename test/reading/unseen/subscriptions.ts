import { id, PORTAL, roles, SUBSCRIPTIONS, table, toSubscription, type Unseen, upper } from './pages';

const EN = ['Subscription', 'Quantity', 'Status'];
const two = (s1: string, s2: string, q1 = '25', q2 = '5') => [
  [toSubscription('1', 'Microsoft 365 E3'), q1, s1],
  [toSubscription('2', 'Visio Plan 2'), q2, s2],
];
const t2 = (s1: string | undefined, s2: string | undefined, q1 = 25, q2 = 5) => ({
  1: { name: 'Microsoft 365 E3', quantity: q1, status: s1 },
  2: { name: 'Visio Plan 2', quantity: q2, status: s2 },
});
const icon = (label: string) => `<svg role="img" aria-label="${label}"><path d="M0 0"/></svg>`;

/** Lists of subscriptions. */
export const subscriptionsLists: Unseen[] = [
  {
    name: 'icons',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${roles(EN, two(icon('Active'), icon('Suspended')))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'active with menus',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('Active · <button>Cancel</button>', '<span>Suspended</span> <a href="#">Reactivate</a>'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'ja full-width digits',
    at: SUBSCRIPTIONS,
    lang: 'ja',
    html: `<main>${table(['サブスクリプション', '数量', '状態'], two('アクティブ', '中断', '２５', '５'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'thousand groups de',
    at: SUBSCRIPTIONS,
    lang: 'de',
    html: `<main>${table(['Abonnement', 'Menge', 'Status'], two('Aktiv', 'Angehalten', '1.200', '1\u202f500'))}</main>`,
    subscriptions: t2('active', 'suspended', 1200, 1500),
  },
  {
    name: 'thousands en, decimals',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('Active', 'Canceled', '1,200', '2.5'))}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 1200, status: 'active' },
      2: { name: 'Visio Plan 2', status: 'cancelled' },
    },
  },
  {
    name: 'cards of divs',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h1>Subscriptions</h1><div role="list"><div role="listitem" class="card"><h3>${toSubscription('1', 'Microsoft 365 E3')}</h3><div><span>Quantity</span><span>25</span></div><div><span>Status</span><span>Active</span></div></div><div role="listitem" class="card"><h3>${toSubscription('2', 'Visio Plan 2')}</h3><div><span>Quantity</span><span>5</span></div><div><span>Status</span><span>Suspended</span></div></div></div></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'dl blocks',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h1>Subscriptions</h1>${[
      ['1', 'Microsoft 365 E3', '25', 'Active'],
      ['2', 'Visio Plan 2', '5', 'Suspended'],
    ]
      .map(
        ([k, n, q, s]) =>
          `<section><h2>${n}</h2><dl><dt>Subscription ID</dt><dd>${id(k ?? '')}</dd><dt>Quantity</dt><dd>${q}</dd><dt>Status</dt><dd>${s}</dd></dl></section>`,
      )
      .join('')}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'many guid columns',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Customer ID', 'Order ID', 'Subscription ID', 'Reseller', 'Quantity', 'Status'],
      [
        ['Microsoft 365 E3', id('A'), id('o1'), upper('1'), id('R'), '25', 'Active'],
        ['Visio Plan 2', id('A'), id('o2'), upper('2'), id('R'), '5', 'Suspended'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'guid columns, id unlabelled',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Product', 'Order', 'Ref', 'Quantity', 'Status'],
      [
        ['Microsoft 365 E3', id('o1'), id('1'), '25', 'Active'],
        ['Visio Plan 2', id('o2'), id('2'), '5', 'Suspended'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'order id as row id',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody>${['1', '2'].map((k) => `<tr id="row-${id(`o${k}`)}"><td>${toSubscription(k, `Product ${k}`)}</td><td>7</td><td>Active</td></tr>`).join('')}</tbody></table></main>`,
    subscriptions: {
      1: { name: 'Product 1', quantity: 7, status: 'active' },
      2: { name: 'Product 2', quantity: 7, status: 'active' },
    },
  },
  {
    name: 'order id only',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Order number', 'Quantity', 'Status'],
      [
        ['Microsoft 365 E3', id('o1'), '25', 'Active'],
        ['Visio Plan 2', id('o2'), '5', 'Suspended'],
      ],
    )}</main>`,
    subscriptions: {},
  },
  {
    name: 'azure children',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h2>License-based subscriptions</h2>${table(EN, two('Active', 'Suspended'))}<h2>Usage-based subscriptions</h2><table role="treegrid"><thead><tr><th></th><th>Subscription</th><th>Status</th></tr></thead><tbody><tr aria-expanded="true" aria-level="1" id="row-${id('3')}"><td>v</td><td>${toSubscription('3', 'Azure plan')}</td><td>Active</td></tr><tr aria-level="2"><td></td><td>Dev (${id('az1')})</td><td>Disabled</td></tr></tbody></table></main>`,
    subscriptions: { ...t2('active', 'suspended'), 3: { name: 'Azure plan', status: 'active' } },
  },
  {
    name: 'scheduled change',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Quantity', 'Status', 'Scheduled change'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), '25', 'Active', 'Suspended on 1 Dec'],
        [toSubscription('2', 'Visio Plan 2'), '5', 'Active', '10 licenses'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'active'),
  },
  {
    name: 'status selects',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('<select><option selected>Active</option><option>Suspended</option></select>', '<select><option>Active</option><option selected>Suspended</option></select>'))}</main>`,
    subscriptions: t2(undefined, undefined),
  },
  {
    name: 'auto-renew status and status',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Renewal status', 'Quantity', 'Status'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), 'Active', '25', 'Suspended'],
        [toSubscription('2', 'Visio Plan 2'), 'Expired', '5', 'Active'],
      ],
    )}</main>`,
    subscriptions: t2('suspended', 'active'),
  },
  {
    name: 'provisioning status first',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Provisioning status', 'Quantity'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), 'Active', '25'],
        [toSubscription('2', 'Visio Plan 2'), 'Pending', '5'],
      ],
    )}</main>`,
    subscriptions: t2(undefined, undefined),
  },
  {
    name: 'other customer aside',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<aside><h2>Recently viewed</h2>${table(EN, [[toSubscription('9', 'Power BI', 'B'), '3', 'Suspended']])}</aside><main>${table(EN, two('Active', 'Suspended'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'upgraded from',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Upgraded from', 'Quantity', 'Status'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), toSubscription('8', 'Office 365 E3'), '25', 'Active'],
        [toSubscription('2', 'Visio Plan 2'), '', '5', 'Suspended'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'greek unknown',
    at: SUBSCRIPTIONS,
    lang: 'el',
    html: `<main><h1>Συνδρομές</h1>${table(['Συνδρομή', 'Ποσότητα', 'Κατάσταση'], two('Ενεργή', 'Σε αναστολή'))}</main>`,
    subscriptions: t2('unknown', 'unknown'),
  },
  {
    name: 'of many',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('Active', 'Suspended'))}<div>1-2 of 160</div></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'rowspan product',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Product</th><th>Subscription ID</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr><td rowspan="2">Microsoft 365 E3</td><td>${id('1')}</td><td>25</td><td>Active</td></tr><tr><td>${id('2')}</td><td>5</td><td>Suspended</td></tr></tbody></table></main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' },
      2: { name: 'Microsoft 365 E3', quantity: 5, status: 'suspended' },
    },
  },
  {
    name: 'no headings',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><tbody>${two('Active', 'Suspended')
      .map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'hebrew rtl',
    at: SUBSCRIPTIONS,
    lang: 'he',
    html: `<main dir="rtl">${table(
      ['סטטוס', 'כמות', 'מנוי'],
      [
        ['פעיל', '25', toSubscription('1', 'Microsoft 365 E3')],
        ['מושעה', '5', toSubscription('2', 'Visio Plan 2')],
      ],
    )}</main>`,
    subscriptions: t2('unknown', 'unknown'),
  },
  {
    name: 'licences in words',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('Active', 'Suspended', '25 licenses (5 unassigned)', '5 licenses'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'words near status',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'P1'), '1', 'Not active'],
      [toSubscription('2', 'P2'), '2', 'Inactive'],
      [toSubscription('3', 'P3'), '3', 'Active until 2027-01-01'],
      [toSubscription('4', 'P4'), '4', 'Cancellation pending'],
      [toSubscription('5', 'P5'), '5', 'Cancelled'],
      [toSubscription('6', 'P6'), '6', 'To be suspended'],
      [toSubscription('7', 'P7'), '7', 'Suspension failed'],
    ])}</main>`,
    subscriptions: {
      1: { name: 'P1', quantity: 1, status: 'unknown' },
      2: { name: 'P2', quantity: 2, status: 'unknown' },
      3: { name: 'P3', quantity: 3, status: ['unknown', 'active'] },
      4: { name: 'P4', quantity: 4, status: 'unknown' },
      5: { name: 'P5', quantity: 5, status: 'cancelled' },
      6: { name: 'P6', quantity: 6, status: 'unknown' },
      7: { name: 'P7', quantity: 7, status: 'unknown' },
    },
  },
  {
    name: 'struck through',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('<del>Active</del> <ins>Suspended</ins>', '<s>Suspended</s> Active', '<del>30</del> <ins>25</ins>', '5'))}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'suspended' },
      2: { name: 'Visio Plan 2', quantity: 5, status: 'active' },
    },
  },
  {
    name: 'sr-only labels',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('<span class="sr-only">Status: </span>Active', '<span class="sr-only">Status: </span>Suspended', '<span class="sr-only">Quantity: </span>25', '<span class="sr-only">Quantity: </span>5'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'data-label table',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table><tbody>${[
      ['1', 'Microsoft 365 E3', '25', 'Active'],
      ['2', 'Visio Plan 2', '5', 'Suspended'],
    ]
      .map(
        ([k, n, q, s]) =>
          `<tr><td data-label="Subscription">${toSubscription(k ?? '', n ?? '')}</td><td data-label="Quantity">${q}</td><td data-label="Status">${s}</td></tr>`,
      )
      .join('')}</tbody></table></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'filter on status',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><label>Status <select aria-label="Filter by status"><option>All</option><option selected>Active</option></select></label>${table(EN, two('Active', 'Active'))}<p>2 results found.</p></main>`,
    subscriptions: t2('active', 'active'),
    filtered: true,
    complete: true,
  },
  {
    name: 'nickname beside',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Nickname', 'Product', 'Quantity', 'Status'],
      [
        [toSubscription('1', 'Sales team'), 'Microsoft 365 E3', '25', 'Active'],
        [toSubscription('2', 'Suspended'), 'Visio Plan 2', '5', 'Active'],
      ],
    )}</main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', nickname: 'Sales team', quantity: 25, status: 'active' },
      2: { name: 'Visio Plan 2', nickname: 'Suspended', quantity: 5, status: 'active' },
    },
  },
  {
    name: 'product names like states',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Active Directory Premium P1'), '25', 'Suspended'],
      [toSubscription('2', 'Suspended Mail Archive'), '5', 'Active'],
    ])}</main>`,
    subscriptions: {
      1: { name: 'Active Directory Premium P1', quantity: 25, status: 'suspended' },
      2: { name: 'Suspended Mail Archive', quantity: 5, status: 'active' },
    },
  },
  {
    name: 'two grids the same sub',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h2>Action required</h2>${table(['Subscription', 'Status'], [[toSubscription('1', 'Microsoft 365 E3'), 'Action required']])}<h2>All</h2>${table(EN, two('Active', 'Suspended'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'ru',
    at: `${PORTAL}/ru-ru/dashboard/v2/customers/${id('A')}/subscriptions`,
    lang: 'ru',
    html: `<main><h1>Подписки</h1>${roles(['Подписка', 'Количество', 'Состояние'], two('Активна', 'Приостановлено', '1\u00a0200', '5'))}<div>Найдено результатов: 2</div></main>`,
    subscriptions: t2('active', 'suspended', 1200, 5),
    complete: true,
  },
  {
    name: 'ru canceled unknown',
    at: SUBSCRIPTIONS,
    lang: 'ru',
    html: `<main>${roles(['Подписка', 'Количество', 'Состояние'], two('Отменена', 'Не активна'))}</main>`,
    subscriptions: t2('cancelled', 'unknown'),
  },
  {
    name: 'toast in grid',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><div role="grid"><div role="row"><div role="columnheader">Subscription</div><div role="columnheader">Quantity</div><div role="columnheader">Status</div></div><div role="row"><div role="gridcell">${toSubscription('1', 'Microsoft 365 E3')}</div><div role="gridcell">25</div><div role="gridcell">Active<div role="status">Suspended</div></div></div></div></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'error row',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr><td colspan="3">We couldn’t load the subscriptions. Try again.</td></tr></tbody></table></main>`,
    subscriptions: {},
  },
  {
    name: 'no subscriptions row',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr><td colspan="3">No subscriptions</td></tr></tbody></table></main>`,
    subscriptions: {},
  },
  {
    name: 'add-ons as children',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="treegrid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr aria-level="1" aria-expanded="true"><td>${toSubscription('1', 'Microsoft 365 E3')}</td><td>25</td><td>Active</td></tr><tr aria-level="2"><td>${toSubscription('2', 'Visio Plan 2')}</td><td>5</td><td>Suspended</td></tr></tbody></table></main>`,
    subscriptions: {
      1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' },
      2: { name: 'Visio Plan 2', quantity: 5, status: 'suspended', parent: id('1') },
    },
  },
  {
    name: 'header repeated in body',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><tbody><tr><td><b>Subscription</b></td><td><b>Quantity</b></td><td><b>Status</b></td></tr>${two(
      'Active',
      'Suspended',
    )
      .map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'term end column',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Quantity', 'Status', 'Renewal date', 'Auto-renew'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), '25', 'Active', '5/4/2027', 'On'],
        [toSubscription('2', 'Visio Plan 2'), '5', 'Active', 'Dec 31, 2026', 'Off'],
      ],
    )}</main>`,
    subscriptions: {
      1: {
        name: 'Microsoft 365 E3',
        quantity: 25,
        status: 'active',
        autoRenew: true,
        termEndsAt: ['2027-05-04'],
      },
      2: {
        name: 'Visio Plan 2',
        quantity: 5,
        status: 'active',
        autoRenew: false,
        termEndsAt: ['2026-12-31'],
      },
    },
  },
  {
    name: 'licences assigned and available columns',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Assigned', 'Available', 'Quantity', 'Status'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), '20', '5', '25', 'Active'],
        [toSubscription('2', 'Visio Plan 2'), '5', '0', '5', 'Active'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'active'),
  },
  {
    name: 'only available column',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Available licenses', 'Status'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), '3', 'Active'],
        [toSubscription('2', 'Visio Plan 2'), '1', 'Active'],
      ],
    )}</main>`,
    subscriptions: t2('active', 'active', undefined as never, undefined as never),
  },
  {
    name: 'footer sum',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody>${two(
      'Active',
      'Suspended',
    )
      .map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`)
      .join('')}</tbody><tfoot><tr><td>Total</td><td>30</td><td></td></tr></tfoot></table></main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'links in old address',
    at: `${PORTAL}/commerce/customers/${id('A')}/subscriptions`,
    lang: 'en',
    html: `<main>${table(EN, [[`<a href="https://partnercenter.microsoft.com/pcv/customers/${id('A').toUpperCase()}/subscriptions/${upper('1')}?ref=list#top">Microsoft 365 E3</a>`, '25', 'Active']], '')}</main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'link to another customer in the row',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3', 'B'), '25', 'Active'],
      [toSubscription('2', 'Visio Plan 2'), '5', 'Active'],
    ])}</main>`,
    subscriptions: { 2: { name: 'Visio Plan 2', quantity: 5, status: 'active' } },
  },
  {
    name: 'duplicated id in rows',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '25', 'Active'],
      [toSubscription('1', 'Visio Plan 2'), '5', 'Suspended'],
    ])}</main>`,
    subscriptions: {},
  },
  {
    name: 'pt-br trial',
    at: SUBSCRIPTIONS,
    lang: 'pt-BR',
    html: `<main><h1>Assinaturas</h1>${table(['Assinatura', 'Quantidade', 'Status'], two('Ativa', 'Suspensa'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'ko',
    at: SUBSCRIPTIONS,
    lang: 'ko',
    html: `<main>${table(['구독', '수량', '상태'], two('활성', '일시 중단됨'))}<p>총 2개</p></main>`,
    subscriptions: t2('active', 'suspended'),
    complete: true,
  },
  {
    name: 'bidi marks and zero widths',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, two('\u200eActive\u200e', 'Sus\u00adpended\u200b', '\u200e25', '5\u200f'))}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'nested table in a cell',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '25', 'Active'],
      [
        `${toSubscription('2', 'Visio Plan 2')}<table><tr><td>Order</td><td>${id('o9')}</td></tr></table>`,
        '5',
        'Suspended',
      ],
    ])}</main>`,
    subscriptions: t2('active', 'suspended'),
  },
  {
    name: 'id in data attribute only',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody><tr data-subscription-id="${id('1')}" data-order-id="${id('o1')}"><td><button>Microsoft 365 E3</button></td><td>25</td><td>Active</td></tr></tbody></table></main>`,
    subscriptions: { 1: { name: 'Microsoft 365 E3', quantity: 25, status: 'active' } },
  },
  {
    name: 'status told by class and word in another column',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(
      ['Subscription', 'Quantity', 'Status', 'Comment'],
      [
        [toSubscription('1', 'Microsoft 365 E3'), '25', '<i class="icon-check"></i>', 'Suspended'],
        [toSubscription('2', 'Visio Plan 2'), '5', '<i class="icon-x"></i>', 'Active'],
      ],
    )}</main>`,
    subscriptions: t2(undefined, undefined),
  },
  {
    name: 'unsaved quantity edit',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main>${table(EN, [
      [toSubscription('1', 'Microsoft 365 E3'), '<input type="number" value="25">', 'Active'],
      [toSubscription('2', 'Visio Plan 2'), '<input type="number" value="5">', 'Active'],
    ])}</main>`,
    after: () => {
      for (const i of document.querySelectorAll('input')) (i as HTMLInputElement).value = '99';
    },
    subscriptions: t2('active', 'active'),
  },
  {
    name: 'he-grids two, transfers beside',
    at: SUBSCRIPTIONS,
    lang: 'en',
    html: `<main><h2>Subscriptions</h2>${table(EN, two('Active', 'Suspended'))}<h2>Subscription transfer</h2>${table(['Request', 'State', 'Items'], [[id('tr1'), 'Pending', toSubscription('1', 'Microsoft 365 E3')]])}</main>`,
    subscriptions: t2('active', 'suspended'),
    transfers: { tr1: { state: 'pending', items: [['1']] } },
  },
];
