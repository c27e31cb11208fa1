import { id, LIST, PORTAL, table, toCustomer, type Unseen, upper } from './pages';

const fluent = (heads: string[], rows: string[][]) =>
  `<div class="ms-DetailsList" role="grid" aria-rowcount="${rows.length + 1}"><div role="presentation"><div role="row" class="ms-DetailsHeader">${heads.map((h, i) => `<div role="columnheader" data-item-key="c${i}"><span class="ms-DetailsHeader-cellTitle"><span class="ms-DetailsHeader-cellName">${h}</span><i data-icon-name="SortUp"></i></span></div>`).join('')}</div></div><div role="presentation" class="ms-List"><div class="ms-List-page">${rows.map((r, i) => `<div role="presentation" class="ms-List-cell" data-list-index="${i}"><div role="row" class="ms-DetailsRow" data-automationid="DetailsRow">${r.map((c) => `<div role="gridcell" class="ms-DetailsRow-cell">${c}</div>`).join('')}</div></div>`).join('')}</div></div></div>`;

/** Customers lists. */
export const customersLists: Unseen[] = [
  {
    name: 'fluent de',
    at: LIST,
    lang: 'de-DE',
    html: `<main><h1>Kunden</h1>${fluent(
      ['Name', 'Microsoft-ID', 'Primärer Domänenname', 'Beziehung'],
      [
        [toCustomer('A', 'Müller & Söhne GmbH'), id('A'), 'mueller.de', 'Cloud Reseller'],
        [toCustomer('B', 'Nordwind'), id('B'), 'nordwind.onmicrosoft.com', 'Cloud Reseller'],
      ],
    )}<div>2 Ergebnisse gefunden</div></main>`,
    customers: {
      A: { name: 'Müller & Söhne GmbH', domain: 'mueller.de', relationship: 'reseller' },
      B: { name: 'Nordwind', domain: 'nordwind.onmicrosoft.com', relationship: 'reseller' },
    },
    complete: true,
  },
  {
    name: 'bare table ru upper ids',
    at: `${PORTAL}/ru-ru/dashboard/commerce2/customers/list`,
    lang: 'ru',
    html: `<div id="root"><h1>Клиенты</h1><table><tr><th>Название</th><th>Идентификатор Майкрософт</th><th>Основной домен</th></tr><tr><td>ООО «Ромашка»</td><td>${upper('A')}</td><td>romashka.ru</td></tr><tr><td>\u00a0ЗАО Вектор\u00a0</td><td>\u00a0${upper('B')}\u00a0</td><td>vector.com</td></tr><tr><td>Лютик</td><td>${upper('C')}</td><td>lutik.ru</td></tr></table><footer>1–3 из 3</footer></div>`,
    customers: {
      A: { name: 'ООО «Ромашка»', domain: 'romashka.ru' },
      B: { name: 'ЗАО Вектор', domain: 'vector.com' },
      C: { name: 'Лютик', domain: 'lutik.ru' },
    },
    complete: true,
  },
  {
    name: 'cards',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1><ul class="cards">${['A', 'B'].map((k) => `<li class="card"><h3>${toCustomer(k, `Customer ${k}`)}</h3><dl><dt>Microsoft ID</dt><dd>${id(k)}</dd><dt>Primary domain name</dt><dd>${k.toLowerCase()}.com</dd><dt>Relationship</dt><dd>Cloud Reseller</dd></dl></li>`).join('')}</ul></main>`,
    customers: {
      A: { name: 'Customer A', domain: 'a.com', relationship: 'reseller' },
      B: { name: 'Customer B', domain: 'b.com', relationship: 'reseller' },
    },
  },
  {
    name: 'four shadows, slots',
    at: LIST,
    lang: 'fr',
    html: `<he-shell><template shadow><div><slot></slot></div></template><cust-app><template shadow><cust_he-layout><template shadow><section><slot></slot></section></template><section><cust_he-data-grid><template shadow><table class="data-grid__table" role="grid"><thead><tr id="column-header"><th id="header-selection"></th><th id="cell-name-column-header" role="columnheader">Nom</th><th id="cell-tenantId-column-header" role="columnheader">ID Microsoft</th><th id="cell-domain-column-header" role="columnheader">Nom de domaine principal</th></tr></thead><tbody>${['A', 'B'].map((k) => `<tr role="row" id="row-${id(k)}"><td id="cell-selection-${id(k)}"><input type="radio" aria-label="Select row"></td><th id="cell-name-${id(k)}"><span class="data-grid__row-header__content"><slot name="cell-name-${id(k)}"></slot></span></th><td id="cell-tenantId-${id(k)}">${id(k)}</td><td id="cell-domain-${id(k)}">${k.toLowerCase()}.fr</td></tr>`).join('')}</tbody></table><div class="pager"><span>2 résultats</span></div></template>${['A', 'B'].map((k) => `<span slot="cell-name-${id(k)}"><a href="${`/dashboard/v2/customers/${id(k)}/subscriptions`}">Société ${k}</a></span>`).join('')}</cust_he-data-grid></section></cust_he-layout></template></cust-app></he-shell>`,
    customers: { A: { name: 'Société A', domain: 'a.fr' }, B: { name: 'Société B', domain: 'b.fr' } },
    complete: true,
  },
  {
    name: 'reseller guid column',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Indirect reseller', 'Reseller ID', 'Microsoft ID', 'Domain'],
      [
        ['Contoso', 'Reseller One', id('R'), id('A'), 'contoso.com'],
        ['Fabrikam', 'Reseller One', id('R'), id('B'), 'fabrikam.com'],
        ['Litware', 'Reseller Two', id('R2'), id('C'), 'litware.com'],
      ],
      'role="grid"',
    )}<p>3 results found.</p></main>`,
    customers: {
      A: { name: 'Contoso', domain: 'contoso.com' },
      B: { name: 'Fabrikam', domain: 'fabrikam.com' },
      C: { name: 'Litware', domain: 'litware.com' },
    },
    complete: true,
  },
  {
    name: 'skeleton beside real',
    at: LIST,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Name</th><th>Microsoft ID</th></tr></thead><tbody><tr id="row-${id('A')}"><th>${toCustomer('A', 'Contoso')}</th><td>${id('A')}</td></tr><tr id="row-he-row-1"><th><he-skeleton></he-skeleton></th><td></td></tr></tbody></table><p>2 results found.</p></main>`,
    customers: { A: { name: 'Contoso' } },
  },
  {
    name: 'error page',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1>${table(['Name', 'Microsoft ID', 'Primary domain name'], [], 'role="grid"')}<div role="alert">Something went wrong. Try again later. Correlation ID: ${id('X')}</div></main>`,
  },
  {
    name: 'endless loading',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1><div aria-busy="true">${table(['Name', 'Microsoft ID'], [], 'role="grid"')}<div class="spinner" role="progressbar">Loading…</div></div></main>`,
  },
  {
    name: 'empty with search',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1><div id="customer-search-box"><input type="search" placeholder="Search" value="contoso"></div>${table(['Name', 'Microsoft ID'], [], 'role="grid"')}<p>0 results found.</p></main>`,
    filtered: true,
  },
  {
    name: 'truly empty',
    at: LIST,
    lang: 'en',
    html: `<main><h1>Customers</h1><input type="search" placeholder="Search">${table(['Name', 'Microsoft ID'], [], 'role="grid"')}<p>0 results found.</p></main>`,
    complete: true,
  },
  {
    name: 'first page of many',
    at: LIST,
    lang: 'en',
    html: `<main>${fluent(
      ['Name', 'Microsoft ID'],
      [
        [toCustomer('A', 'Contoso'), id('A')],
        [toCustomer('B', 'Fabrikam'), id('B')],
      ],
    )}<nav aria-label="Pagination"><button disabled>Previous</button><button aria-current="page">1</button><button>2</button><span>…</span><button>42</button><button>Next</button></nav><span>1–2 of 83</span></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
  {
    name: 'search in a shadow',
    at: LIST,
    lang: 'en',
    html: `<main><x_he-search-box id="customer-search-box"><template shadow><input placeholder="Search" value="con"></template></x_he-search-box>${table(['Name', 'Microsoft ID'], [[toCustomer('A', 'Contoso'), id('A')]], 'role="grid"')}<p>1 results found.</p></main>`,
    customers: { A: { name: 'Contoso' } },
    filtered: true,
    complete: true,
  },
  {
    name: 'dutch',
    at: LIST,
    lang: 'nl',
    html: `<main><h1>Klanten</h1>${table(
      ['Naam', 'Microsoft-id', 'Primaire domeinnaam'],
      [
        ['De Vries BV', id('A'), 'devries.nl'],
        ['Jansen', id('B'), 'jansen.nl'],
      ],
      'role="grid"',
    )}</main>`,
    customers: {
      A: { name: 'De Vries BV', domain: 'devries.nl' },
      B: { name: 'Jansen', domain: 'jansen.nl' },
    },
  },
  {
    name: 'arabic rtl unknown words',
    at: LIST,
    lang: 'ar',
    html: `<main dir="rtl"><h1>العملاء</h1>${table(
      ['الاسم', 'معرف', 'المجال'],
      [
        ['شركة النور', id('A'), 'alnoor.ae'],
        ['شركة الأمل', id('B'), 'alamal.ae'],
        ['الفجر', id('C'), 'fajr.ae'],
      ],
      'role="grid"',
    )}</main>`,
    customers: {
      A: { name: 'شركة النور', domain: 'alnoor.ae' },
      B: { name: 'شركة الأمل', domain: 'alamal.ae' },
      C: { name: 'الفجر', domain: 'fajr.ae' },
    },
  },
  {
    name: 'row ids of relationships',
    at: LIST,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Name</th><th>Domain</th></tr></thead><tbody>${['A', 'B'].map((k) => `<tr id="row-${id(`rel${k}`)}"><td id="cell-name-${id(`rel${k}`)}">${toCustomer(k, `Cust ${k}`)}</td><td>${k.toLowerCase()}.com</td></tr>`).join('')}</tbody></table></main>`,
    customers: { A: { name: 'Cust A', domain: 'a.com' }, B: { name: 'Cust B', domain: 'b.com' } },
  },
  {
    name: 'dialog over the list',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Microsoft ID', 'Domain'],
      [
        [toCustomer('A', 'Contoso'), id('A'), 'contoso.com'],
        [toCustomer('B', 'Fabrikam'), id('B'), 'fabrikam.com'],
      ],
      'role="grid"',
    )}<p>2 results found.</p></main><div role="dialog" aria-modal="true"><h2>Remove reseller relationship</h2>${table(['Name', 'Microsoft ID', 'Domain'], [['Fabrikam old', id('Z'), 'old.com']])}<button>Remove</button></div>`,
    customers: {
      A: { name: 'Contoso', domain: 'contoso.com' },
      B: { name: 'Fabrikam', domain: 'fabrikam.com' },
    },
    complete: true,
  },
  {
    name: 'expanded children hold other ids',
    at: LIST,
    lang: 'en',
    html: `<main><table role="treegrid"><thead><tr><th></th><th>Name</th><th>Microsoft ID</th></tr></thead><tbody><tr aria-level="1" aria-expanded="true"><td><button>v</button></td><td>${toCustomer('A', 'Contoso')}</td><td>${id('A')}</td></tr><tr aria-level="2"><td></td><td>Azure plan</td><td>${id('sub')}</td></tr><tr aria-level="1" aria-expanded="false"><td><button>&gt;</button></td><td>${toCustomer('B', 'Fabrikam')}</td><td>${id('B')}</td></tr></tbody></table></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
  {
    name: 'group rows and rowspan',
    at: LIST,
    lang: 'en',
    html: `<main><table role="grid"><thead><tr><th>Region</th><th>Name</th><th>Microsoft ID</th><th>Domain</th></tr></thead><tbody><tr><td rowspan="2">Europe</td><td>Contoso</td><td>${id('A')}</td><td>contoso.com</td></tr><tr><td>Fabrikam</td><td>${id('B')}</td><td>fabrikam.com</td></tr><tr><td colspan="4">Asia</td></tr><tr><td>Asia</td><td>Litware</td><td>${id('C')}</td><td>litware.com</td></tr></tbody></table></main>`,
    customers: {
      A: { name: 'Contoso', domain: 'contoso.com' },
      B: { name: 'Fabrikam', domain: 'fabrikam.com' },
      C: { name: 'Litware', domain: 'litware.com' },
    },
  },
  {
    name: 'relationships in words',
    at: LIST,
    lang: 'en',
    html: `<main>${fluent(
      ['Name', 'Microsoft ID', 'Relationship'],
      [
        ['Contoso', id('A'), 'Cloud Reseller'],
        ['Fabrikam', id('B'), 'None'],
        ['Litware', id('C'), 'Granular admin only'],
        ['Tailspin', id('D'), 'Not a reseller'],
      ],
    )}</main>`,
    customers: {
      A: { name: 'Contoso', relationship: 'reseller' },
      B: { name: 'Fabrikam', relationship: ['none', 'None'] },
      C: { name: 'Litware', relationship: ['gdap', 'Granular admin only'] },
      D: { name: 'Tailspin', relationship: ['none', 'Not a reseller'] },
    },
  },
  {
    name: 'names like domains',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Primary domain name', 'Microsoft ID'],
      [
        ['booking.com', 'booking.onmicrosoft.com', id('A')],
        ['Amazon.de', 'amzn.com', id('B')],
      ],
      'role="grid"',
    )}</main>`,
    customers: {
      A: { name: 'booking.com', domain: 'booking.onmicrosoft.com' },
      B: { name: 'Amazon.de', domain: 'amzn.com' },
    },
  },
  {
    name: 'a guid in a name',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Domain'],
      [
        [
          `<a href="${`/dashboard/v2/customers/${id('A')}/subscriptions`}">Contoso (${id('Q')})</a>`,
          'contoso.com',
        ],
        [toCustomer('B', 'Fabrikam'), 'fabrikam.com'],
      ],
      'role="grid"',
    )}</main>`,
    customers: {
      A: { name: `Contoso (${id('Q')})`, domain: 'contoso.com' },
      B: { name: 'Fabrikam', domain: 'fabrikam.com' },
    },
  },
  {
    name: 'hidden twin of the list',
    at: LIST,
    lang: 'en',
    html: `<main>${table(['Name', 'Microsoft ID'], [['Contoso', id('A')]], 'role="grid"')}<p>1 results found.</p><div hidden>${table(['Name', 'Microsoft ID'], [['Old Contoso', id('Z')]], 'role="grid"')}</div><div style="display:none">${table(['Name', 'Microsoft ID'], [['Old 2', id('Z2')]], 'role="grid"')}</div></main>`,
    customers: { A: { name: 'Contoso' } },
    complete: true,
  },
  {
    name: 'recently viewed and all',
    at: LIST,
    lang: 'en',
    html: `<main><section><h2>Recently viewed</h2>${table(['Name', 'Microsoft ID'], [[toCustomer('A', 'Contoso'), id('A')]], 'role="grid"')}</section><section><h2>All customers</h2>${table(
      ['Name', 'Microsoft ID'],
      [
        [toCustomer('A', 'Contoso'), id('A')],
        [toCustomer('B', 'Fabrikam'), id('B')],
      ],
      'role="grid"',
    )}<p>83 results found.</p></section></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
  {
    name: 'load more',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Microsoft ID'],
      [
        [toCustomer('A', 'Contoso'), id('A')],
        [toCustomer('B', 'Fabrikam'), id('B')],
      ],
      'role="grid"',
    )}<button>Load more</button></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
  {
    name: 'aria-rowcount says more',
    at: LIST,
    lang: 'en',
    html: `<main><div role="grid" aria-rowcount="84"><div role="row" aria-rowindex="1"><div role="columnheader">Name</div><div role="columnheader">Microsoft ID</div></div><div role="row" aria-rowindex="2"><div role="gridcell">Contoso</div><div role="gridcell">${id('A')}</div></div></div></main>`,
    customers: { A: { name: 'Contoso' } },
  },
  {
    name: 'chinese',
    at: LIST,
    lang: 'zh-CN',
    html: `<main><h1>客户</h1>${table(
      ['名称', 'Microsoft ID', '主域名', '关系'],
      [
        ['东方公司', id('A'), 'dongfang.cn', '云经销商'],
        ['西方公司', id('B'), 'xifang.cn', '无'],
      ],
      'role="grid"',
    )}<p>找到 2 个结果。</p></main>`,
    customers: {
      A: { name: '东方公司', domain: 'dongfang.cn', relationship: ['reseller', '云经销商'] },
      B: { name: '西方公司', domain: 'xifang.cn', relationship: ['none', '无'] },
    },
    complete: true,
  },
  {
    name: 'filter chip',
    at: LIST,
    lang: 'en',
    html: `<main><div class="filters"><button class="chip">Relationship: Reseller <span aria-label="Remove filter">×</span></button></div>${table(['Name', 'Microsoft ID'], [['Contoso', id('A')]], 'role="grid"')}<p>1 results found.</p></main>`,
    customers: { A: { name: 'Contoso' } },
    filtered: true,
    complete: true,
  },
  {
    name: 'tabs',
    at: LIST,
    lang: 'en',
    html: `<main><div role="tablist"><button role="tab" aria-selected="false">All</button><button role="tab" aria-selected="true">Active</button><button role="tab" aria-selected="false">Inactive</button></div>${table(['Name', 'Microsoft ID'], [['Contoso', id('A')]], 'role="grid"')}<p>1 results found.</p></main>`,
    customers: { A: { name: 'Contoso' } },
    filtered: true,
    complete: true,
  },
  {
    name: 'li rows with links only',
    at: LIST,
    lang: 'es',
    html: `<main><h1>Clientes</h1><div role="list"><div role="listitem">${toCustomer('A', 'Empresa A')} <span>a.es</span></div><div role="listitem">${toCustomer('B', 'Empresa B')} <span>b.es</span></div></div></main>`,
    customers: { A: { name: 'Empresa A', domain: 'a.es' }, B: { name: 'Empresa B', domain: 'b.es' } },
  },
  {
    name: 'gdap list',
    at: `${PORTAL}/dashboard/v2/customers/granularadminaccess/list`,
    lang: 'en',
    html: `<main><h1>Customers | Granular Administration</h1>${table(
      ['Name', 'Microsoft ID'],
      [
        ['Contoso', id('A')],
        ['Fabrikam', id('B')],
      ],
      'role="grid"',
    )}<p>2 results found.</p></main>`,
    customers: {
      A: { name: 'Contoso', relationship: 'gdap' },
      B: { name: 'Fabrikam', relationship: 'gdap' },
    },
  },
  {
    name: 'selected rows bar total',
    at: LIST,
    lang: 'en',
    html: `<main><div class="bar">1 selected</div>${table(
      ['', 'Name', 'Microsoft ID'],
      [
        ['<input type="checkbox" checked>', 'Contoso', id('A')],
        ['<input type="checkbox">', 'Fabrikam', id('B')],
      ],
      'role="grid"',
    )}<div>Showing 1 - 2 of 2 customers</div><div>Rows per page <select><option selected>50</option></select></div></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
    complete: true,
  },
  {
    name: 'last page',
    at: LIST,
    lang: 'en',
    html: `<main>${table(
      ['Name', 'Microsoft ID'],
      [
        ['Contoso', id('A')],
        ['Fabrikam', id('B')],
      ],
      'role="grid"',
    )}<nav aria-label="Pagination"><button>Previous</button><button>1</button><button aria-current="page">2</button><button disabled>Next</button></nav></main>`,
    customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  },
];
