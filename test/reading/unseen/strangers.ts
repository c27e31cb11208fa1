import {
  type Facts,
  id,
  LIST,
  OF_A,
  PORTAL,
  roles,
  SUBSCRIPTION,
  SUBSCRIPTIONS,
  table,
  terms,
  toCustomer,
  toSubscription,
  type Unseen,
} from './pages';

/** Pages as a stranger would write them, of which everything has to be read. */

const EN = ['Subscription', 'Quantity', 'Status'];
const E3 = { name: 'E3', quantity: 25, status: 'active' };
const E5 = { name: 'E5', quantity: 5, status: 'suspended' };
const both = { 1: E3, 2: E5 };
const e3 = toSubscription('1', 'E3');
const e5 = toSubscription('2', 'E5');
const rows = [
  [e3, '25', 'Active'],
  [e5, '5', 'Suspended'],
];
const main = (body: string) => `<main><h1>Subscriptions</h1>${body}</main>`;
const shadow = (body: string) => `<template shadow>${body}</template>`;
const FOUND = '<p>2 results found.</p>';

const lists = (name: string, html: string, more: Partial<Unseen> = {}): Unseen => ({
  name: `stranger: ${name}`,
  at: SUBSCRIPTIONS,
  lang: 'en',
  html: main(html),
  subscriptions: both,
  fully: true,
  ...more,
});
const cells = (name: string, ...pairs: [string, string, string][]) => lists(name, table(EN, pairs));
const about = (name: string, html: string, facts: Facts, lang = 'en'): Unseen => ({
  name: `stranger: ${name}`,
  at: SUBSCRIPTION,
  lang,
  html: `<main><h1>E3</h1>${html}</main>`,
  subscriptions: { 1: { ...E3, ...facts } },
  fully: true,
});
const customers = (name: string, html: string, more: Partial<Unseen> = {}): Unseen => ({
  name: `stranger: ${name}`,
  at: LIST,
  lang: 'en',
  html,
  customers: { A: { name: 'Contoso' }, B: { name: 'Fabrikam' } },
  fully: true,
  ...more,
});
const named = [
  [toCustomer('A', 'Contoso'), id('A')],
  [toCustomer('B', 'Fabrikam'), id('B')],
];
const names = table(['Name', 'Microsoft ID'], named);

const WHOLE = [
  ['de', '1–2 von 2', '2 Ergebnisse gefunden'],
  ['fr', '1 – 2 sur 2', '2 résultats trouvés'],
  ['ru', 'Элементы 1–2 из 2', 'Найдено результатов: 2'],
  ['ja', '2 件中 1 - 2 件', '2 件の結果'],
  ['es', '1 a 2 de 2', 'Se encontraron 2 resultados'],
  ['pt-br', '1-2 de 2', '2 resultados encontrados'],
  ['it', '1-2 di 2', '2 risultati trovati'],
  ['zh-cn', '第 1-2 项,共 2 项', '找到 2 个结果'],
  ['ko', '2개 중 1-2', '결과 2개'],
  ['en', 'Showing 1 to 2 of 2 entries', '2 results found.'],
];
const PARTS =
  '2 von 83|2 sur 83|Показано 2 из 83|83 件中 2 件|共 83 项|총 83개|2 items of 83|Página 1 de 9|1 / 9 ページ|第 1 页,共 9 页|1/9 페이지|Страница 1 из 9';
const FAILED = [
  'The first 2 are here.',
  '2 premiers résultats',
  'Some subscriptions could not be loaded.',
  'Die Abonnements konnten nicht geladen werden.',
  'Не удалось загрузить данные',
  '一部のデータを読み込めませんでした。エラー',
  'No se pudieron cargar los datos.',
  'Une erreur s’est produite',
  'Impossibile aggiornare',
  'Ocorreu um erro',
  '无法加载',
  '오류가 발생했습니다',
];
const FILTERED: [string, string][] = [
  ['words', '<p>Filtered by: Status is Active</p>'],
  ['a search', '<p>2 results for "contoso"</p>'],
  ['a chip', '<span>Contoso <button aria-label="Remove Contoso"></button></span>'],
  ['a chip, German', '<span>Contoso <button>Contoso entfernen</button></span>'],
  ['what a button says', '<button>Filters applied</button>'],
  ['a search, German', '<p>2 Ergebnisse für contoso</p>'],
  ['a pressed pill', '<div role="group"><button aria-pressed="true">Ativa</button></div>'],
  [
    'tabs',
    '<div role="tablist"><button role="tab">All (9)</button><button role="tab" aria-selected="true">Active</button></div>',
  ],
  ['a combobox', '<button role="combobox" aria-label="Status">Suspended</button>'],
  ['a view', '<button aria-haspopup="listbox">View: Active customers</button>'],
];

export const strangers: Unseen[] = [
  ...WHOLE.flatMap(([lang = '', ...said]) =>
    said.map((text) => lists(`whole, ${text}`, `${table(EN, rows)}<p>${text}</p>`, { lang, complete: true })),
  ),
  ...PARTS.split('|').map((text) =>
    lists(`part, ${text}`, `${table(EN, rows)}<p>${text}</p><nav><button>1</button></nav>`),
  ),
  ...FAILED.map((text) => lists(`failed, ${text}`, `<p>${text}</p>${table(EN, rows)}${FOUND}`)),
  ...FILTERED.map(([name, html]) =>
    lists(`filtered by ${name}`, `${html}${table(EN, rows)}${FOUND}`, { filtered: true }),
  ),
  lists(
    'filtered in a heading',
    `${table(['Subscription', 'Quantity', 'Status <button aria-label="Filter" aria-pressed="true"></button>'], rows)}${FOUND}`,
    { filtered: true },
  ),
  lists(
    'filtered by what is typed below a heading',
    `<table><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr><tr><th><input aria-label="Filter" value="E"></th><th><input aria-label="Filter"></th><th><select><option selected>All</option><option>Active</option></select></th></tr></thead>
    <tbody><tr><td>${e3}</td><td>25</td><td>Active</td></tr><tr><td>${e5}</td><td>5</td><td>Suspended</td></tr></tbody></table>${FOUND}`,
    { filtered: true },
  ),
  lists(
    'nothing chosen',
    `<select><option>All</option><option>Active</option></select>${table(EN, rows)}${FOUND}`,
    {
      complete: true,
    },
  ),
  lists('messages outside of the content', '', {
    html: `<div><button aria-label="Notifications">12</button></div>${main(`${table(EN, rows)}${FOUND}`)}`,
    complete: true,
  }),
  cells(
    'letters of an icon font',
    [`<i>\ue753</i> ${e3}`, '\ue716 25', '<i>\ue8fb</i> Active'],
    [
      toSubscription('2', '<i class="ms-Icon">\ue753</i> E5'),
      '5',
      '<span>\ue769</span><span>Suspended</span>',
    ],
  ),
  cells(
    'icons that only have a name',
    [e3, '25', '<i role="img" aria-label="Active">\ue8fb</i>'],
    [e5, '5', '<i role="img" title="Suspended"></i>'],
  ),
  cells(
    'actions, tooltips and menus in cells',
    [e3, '25', 'Active · <a href="#">Cancel</a><span role="tooltip">Suspended ones are deleted</span>'],
    [e5, '5', '<span>Suspended</span><button>Reactivate</button><ul role="menu"><li>Active</li></ul>'],
  ),
  lists(
    'Azure subscriptions below a plan',
    `<div role="treegrid"><div role="row"><div role="columnheader">Subscription</div><div role="columnheader">Status</div></div><div role="row" aria-level="1"><div role="gridcell">${e3}</div><div role="gridcell">Active</div></div><div role="row" aria-level="2"><div role="gridcell"><a href="${SUBSCRIPTION}/azuresubscriptions/${id('AZ')}">Production</a></div><div role="gridcell">Disabled</div></div></div>`,
    { subscriptions: { 1: { name: 'E3', status: 'active' } } },
  ),
  lists(
    'add-ons in rows with no box',
    roles(EN, rows).replaceAll(
      '<div role="gridcell">',
      '<div style="display:contents"></div><div role="gridcell">',
    ),
  ),
  lists(
    'order of another language',
    table(
      ['Состояние', 'Количество', 'Подписка'],
      [
        ['Активна', '25', e3],
        ['Приостановлено', '5', e5],
      ],
    ),
    { lang: 'ru' },
  ),
  customers(
    'reseller beside',
    `<main>${table(
      ['Company name', 'Reseller', 'Microsoft ID'],
      [
        ['Contoso', id('R'), id('A')],
        ['Fabrikam', id('R'), id('B')],
      ],
    )}</main>`,
  ),
  customers(
    'shadow trees and slots',
    `<x_he-data-grid>${shadow(
      table(
        ['Name', 'Microsoft ID'],
        [
          ['<slot name="a"></slot>', id('A')],
          ['<slot name="b"></slot>', id('B')],
        ],
      ),
    )}<span slot="a">${toCustomer('A', 'Contoso')}</span><span slot="b">${toCustomer('B', 'Fabrikam')}</span></x_he-data-grid>${FOUND}`,
    { complete: true },
  ),
  customers(
    'a window of many rows',
    `<main>${names.replace('role="grid"', 'role="grid" aria-rowcount="84"')}</main>`,
  ),
  customers(
    'an error over old rows',
    `<main><div role="alert">We couldn't refresh this list.</div>${names}${FOUND}</main>`,
  ),
  customers(
    'ids of relationships',
    `<main>${table(
      ['Name', 'Microsoft ID', 'Relationship'],
      named.map((row, at) => [...row, id(`G${at}`)]),
    )}</main>`,
    {
      at: `${PORTAL}/dashboard/v2/customers/granularadminaccess/list`,
      customers: {
        A: { name: 'Contoso', relationship: 'gdap' },
        B: { name: 'Fabrikam', relationship: 'gdap' },
      },
    },
  ),
  about(
    'dates in words',
    `${terms(['状態', 'アクティブ'], ['数量', '25'])}<p>自動更新: 2027年3月14日</p>`,
    { autoRenew: true, termEndsAt: '2027-03-14' },
    'ja',
  ),
  about(
    'one text each',
    '<p>État\u00a0: Actif</p><p>Quantité\u00a0: 25</p><p>expire le 14 mars 2027</p>',
    { termEndsAt: '2027-03-14' },
    'fr',
  ),
  about(
    'a history below',
    `${terms(['Stato', 'Attivo'], ['Quantità', '25'])}<h2>Cronologia</h2>${table(['Data', 'Quantità', 'Stato'], [['1/3/2026', '30', 'Sospesa']])}`,
    {},
    'it',
  ),
  about(
    'what is to come',
    `${terms(['Status', 'Active'], ['Quantity', '25'])}<h2>Scheduled changes</h2>${terms(['Status', 'Suspended'], ['Quantity', '5'])}`,
    {},
  ),
  ...[
    'You can cancel this subscription until March 21, 2026 (UTC).',
    'Cancel by 21 March 2026',
    'Cancel before 2026-03-21.',
  ].map((text) =>
    about(text, `${terms(['Status', 'Active'], ['Quantity', '25'])}<p>${text}</p>`, {
      cancelUntil: '2026-03-21',
    }),
  ),
  ...[
    'You cannot cancel until March 21, 2026.',
    'Cancel by March 14, 2027 to avoid a renewal.',
    'Cancel by end of term, March 14, 2027.',
    'Canceled by March 14, 2027.',
  ].map((text) => about(text, `${terms(['Status', 'Active'], ['Quantity', '25'])}<p>${text}</p>`, {})),
  about(
    'a window that has closed',
    `${terms(['Status', 'Active'], ['Quantity', '25'])}<p>The cancellation window closed on March 21, 2026.</p><p>This subscription will be canceled by March 14, 2027.</p>`,
    {},
  ),
  {
    name: 'stranger: page of an Azure subscription',
    at: `${SUBSCRIPTION}/azuresubscriptions/${id('AZ')}`,
    html: `<main><h1>Production</h1>${terms(['Status', 'Disabled'], ['Quantity', '1'])}</main>`,
  },
  {
    name: 'stranger: page of a relationship',
    at: `${OF_A}/adminrelationships/${id('G0')}`,
    html: `<main>${terms(['Status', 'Active'])}</main>`,
  },
];
