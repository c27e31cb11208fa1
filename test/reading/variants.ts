import type { Status } from '../../lib/core/words';
import { CUSTOMER, guid, h, host, link, PORTAL } from './pages';

/** Grids that nobody has seen yet, made by chance from a seed, with the truth known. */

export interface Truth {
  id: string;
  element: Element;
  name: string;
  quantity?: number;
  status?: Status;
  /** Nothing on the page tells its id, or what does tell is at odds: it must not be read. */
  hidden: boolean;
  /** Its cells by their field. */
  cells: Map<string, HTMLElement>;
}
export interface Variant {
  kind: 'customer' | 'subscription';
  truths: Truth[];
  words: Words;
  grid: HTMLElement;
  /** The row of headings, shown or not. */
  heading: HTMLElement;
  /** Rows tell their ids by other things than ids of elements. */
  isTold: boolean;
  /** The page says that there are more rows than it shows. */
  isPart?: true;
}

export type Chance = () => number;
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Words {
  product: string;
  quantity: string;
  status: string;
  microsoftId: string;
  active: string;
  suspended: string;
}
const LANGUAGES: Record<string, Words> = {
  'en-US': {
    product: 'Subscription',
    quantity: 'Quantity',
    status: 'Status',
    microsoftId: 'Microsoft ID',
    active: 'Active',
    suspended: 'Suspended',
  },
  'de-DE': {
    product: 'Abonnement',
    quantity: 'Menge',
    status: 'Status',
    microsoftId: 'Microsoft-ID',
    active: 'Aktiv',
    suspended: 'Ausgesetzt',
  },
  'fr-FR': {
    product: 'Abonnement',
    quantity: 'Quantité',
    status: 'État',
    microsoftId: 'ID Microsoft',
    active: 'Actif',
    suspended: 'Suspendu',
  },
  'ru-RU': {
    product: 'Подписка',
    quantity: 'Количество',
    status: 'Состояние',
    microsoftId: 'Идентификатор Майкрософт',
    active: 'Активна',
    suspended: 'Приостановлено',
  },
  'ja-JP': {
    product: 'サブスクリプション',
    quantity: '数量',
    status: '状態',
    microsoftId: 'Microsoft ID',
    active: 'アクティブ',
    suspended: '中断',
  },
  'es-ES': {
    product: 'Suscripción',
    quantity: 'Cantidad',
    status: 'Estado',
    microsoftId: 'Id. de Microsoft',
    active: 'Activo',
    suspended: 'Suspendido',
  },
  'pt-BR': {
    product: 'Assinatura',
    quantity: 'Quantidade',
    status: 'Status',
    microsoftId: 'ID da Microsoft',
    active: 'Ativa',
    suspended: 'Suspensa',
  },
  'it-IT': {
    product: 'Sottoscrizione',
    quantity: 'Quantità',
    status: 'Stato',
    microsoftId: 'ID Microsoft',
    active: 'Attivo',
    suspended: 'Sospeso',
  },
  'zh-CN': {
    product: '订阅',
    quantity: '数量',
    status: '状态',
    microsoftId: 'Microsoft ID',
    active: '活动',
    suspended: '已暂停',
  },
  'ko-KR': {
    product: '구독',
    quantity: '수량',
    status: '상태',
    microsoftId: 'Microsoft ID',
    active: '활성',
    suspended: '일시 중단',
  },
  'he-IL': {
    product: 'מינוי',
    quantity: 'כמות',
    status: 'מצב',
    microsoftId: 'מזהה',
    active: 'פעיל',
    suspended: 'מושעה',
  },
};
const NAMES = [
  'Contoso',
  'Fabrikam & Söhne',
  'Активные решения',
  '<b>Bold</b> Ltd',
  '=SUM(A1)',
  '株式会社テスト',
  'Suspended Animation',
  'Active',
  '1 200 Grad',
  'Pending.example',
];

interface Column {
  field: string;
  title: string;
  cell: (truth: Truth, row: number) => string | Node;
}

export function buildVariant(seed: number): Variant {
  const chance = chanceOf(seed);
  const yes = (share: number) => chance() < share;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(chance() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const random = () => guid(100_000 + Math.floor(chance() * 1e9));
  const kind = pick(['customer', 'subscription'] as const);
  const language = pick(Object.keys(LANGUAGES));
  const words = LANGUAGES[language];
  if (!words) throw new Error(`no words for ${language}`);
  const isDivs = yes(0.3);
  const hasKeys = yes(0.6);
  const hasCellIds = yes(0.5);
  const hasLinks = yes(0.5);
  const hasIdColumn = yes(0.5);
  // Ids of something else are no trap but the end where nothing contradicts them.
  const hasForeignKeys = !hasKeys && (hasLinks || hasIdColumn) && yes(0.3);
  const hasHeadings = yes(0.85);
  const address = (id: string) =>
    kind === 'customer'
      ? `${pick(['/dashboard/v2', '/commerce', '/en-us/dashboard/commerce2'])}/customers/${id}${pick(['', '/account', '/subscriptions'])}`
      : `${pick(['/dashboard/v2', '/commerce'])}/customers/${CUSTOMER}/subscriptions/${id}`;

  /** Boxes, components and marks around a text, none of which means anything. */
  const wrapped = (content: string | Node): string | Node => {
    let inner = content;
    for (let depth = Math.floor(chance() * 3); depth > 0; depth--)
      inner = pick([
        () => h('span', { class: 'w' }, inner),
        () => h('div', {}, inner),
        () => host('x-cell', [h('span', {}, h('slot'))], inner),
        () => h('span', {}, inner, h('span', { hidden: '' }, words.suspended)),
        () => h('span', {}, inner, h('span', { role: 'tooltip' }, words.suspended)),
      ])();
    return inner;
  };
  const statusText = (truth: Truth): string | Node => {
    const word = truth.status === 'active' ? words.active : words.suspended;
    return pick<() => string | Node>([
      () => word,
      () => word.toUpperCase(),
      () => ` ${word}\u200f `,
      () => h('span', {}, word, h('button', {}, pick(['Cancel', 'Suspend', 'Edit']))),
      () => h('img', { alt: word }),
      () => h('span', { role: 'img', 'aria-label': word }),
      () => h('span', {}, h('span', { 'aria-hidden': 'true' }, '●'), word),
    ])();
  };
  const quantityText = (count: number): string =>
    pick([
      String(count),
      count.toLocaleString('en-US'),
      count.toLocaleString('de-DE'),
      `${Math.floor(count / 2)} / ${count}`,
    ]);

  const nameColumn: Column = {
    field: kind === 'customer' ? pick(['displayName', 'companyName']) : pick(['offerName', 'subscription']),
    title: kind === 'customer' ? (language === 'en-US' ? 'Name' : 'Nimi') : words.product,
    cell: ({ name, id }) => (hasLinks ? link(address(id), name) : yes(0.3) ? h('button', {}, name) : name),
  };
  const columns: Column[] = [nameColumn];
  if (kind === 'subscription') {
    columns.push({
      field: 'quantity',
      title: words.quantity,
      cell: ({ quantity }) => quantityText(quantity ?? 0),
    });
    columns.push({ field: 'status', title: words.status, cell: statusText });
  }
  if (hasIdColumn)
    columns.push({
      field: kind === 'customer' ? 'tenantId' : 'subscriptionId',
      title: kind === 'customer' ? words.microsoftId : 'Subscription ID',
      cell: ({ id }) => (yes(0.3) ? id.toUpperCase() : id),
    });
  // Row ids alone make no customers: there must be something that only customers have.
  const hasDomain = kind === 'customer' && (hasKeys || hasLinks) && yes(0.8);
  if (hasDomain)
    columns.push({ field: 'domain', title: 'Domain', cell: (_truth, row) => `customer${row}.example.com` });
  const isCustomers = hasDomain || (hasCellIds && nameColumn.field === 'companyName');
  const isNameless = kind === 'customer' && !hasLinks && !hasIdColumn && !isCustomers;
  const extras: Column[] = [
    { field: 'orderId', title: 'Order ID', cell: () => random() },
    { field: 'resellerId', title: 'Reseller', cell: () => guid(70) },
    { field: 'entitlementId', title: 'Azure subscription', cell: () => random() },
    { field: 'daysLeft', title: 'Days left', cell: (_truth, row) => String(row * 7) },
    { field: 'tags', title: 'Tags', cell: () => pick(['', 'vip', words.suspended]) },
    {
      field: 'provisioning',
      title: 'Provisioning status',
      cell: () => pick([words.suspended, words.active]),
    },
    { field: 'price', title: 'Price', cell: () => '1,200.00' },
  ];
  const isUnderstood = language !== 'he-IL' && hasHeadings;
  for (const extra of extras)
    if (yes(0.25)) columns.splice(Math.floor(chance() * (columns.length + 1)), 0, extra);
  if (yes(0.4)) columns.sort(() => chance() - 0.5);

  const count = 2 + Math.floor(chance() * 3);
  const truths: Truth[] = [];
  const ids = Array.from({ length: count }, () => random());
  const tag = (role: string, html: string) =>
    isDivs ? h('div', { role }) : h(html, yes(0.4) ? { role } : {});
  const rows = ids.map((id, at) => {
    const row = tag('row', 'tr');
    const key = hasKeys ? id : hasForeignKeys ? random() : '';
    if (key) row.id = `${pick(['row-', 'r_', ''])}${key}`;
    if (yes(0.3)) row.setAttribute('data-correlation', random());
    const truth: Truth = { id, element: row, name: pick(NAMES), hidden: false, cells: new Map() };
    if (kind === 'subscription') {
      truth.quantity = Math.floor(chance() * 3000);
      truth.status = pick(['active', 'suspended'] as const);
    }
    if (yes(0.5)) row.append(tag('gridcell', 'td'));
    else
      row.append(
        Object.assign(tag('gridcell', 'td'), { innerHTML: '<input type="radio" aria-label="Select row">' }),
      );
    for (const column of columns) {
      const cell = column === nameColumn && !isDivs && yes(0.3) ? h('th') : tag('gridcell', 'td');
      if (hasCellIds && key) cell.id = `cell-${column.field}-${key}`;
      if (yes(0.2)) cell.setAttribute('aria-describedby', `tip-${random()}`);
      cell.append(wrapped(column.cell(truth, at)));
      truth.cells.set(column === nameColumn ? 'name' : column.field, cell);
      row.append(cell);
    }
    truth.hidden = isNameless || (!hasKeys && !hasLinks && !(hasIdColumn && isUnderstood));
    truths.push(truth);
    return row;
  });
  const below = truths.map(() => yes(0.1));
  const merged = yes(0.15);
  const torn = truths[0];
  if (hasKeys && torn && yes(0.3)) {
    // The row has got its next id, its text not yet.
    const next = random();
    for (const element of [torn.element, ...torn.element.querySelectorAll('[id]')])
      element.id = element.id.replace(torn.id, next);
    torn.hidden = true;
    // Where only the id tells, nothing on the page gives it away: what remains is the id, and no text to compare with.
    if (!hasLinks && !hasIdColumn) torn.id = next;
  }
  const [first, second] = truths;
  if (hasKeys && !first?.hidden && first && second && yes(0.05)) {
    // A page that gives two rows one id.
    for (const element of [second.element, ...second.element.querySelectorAll('[id]')])
      element.id = element.id.replace(second.id, first.id);
    for (const truth of [first, second]) truth.hidden = true;
    if (!hasLinks && !hasIdColumn) second.id = first.id;
  }
  const heading = tag('row', 'tr');
  heading.append(tag('columnheader', 'th'));
  if (merged) {
    // One empty heading and one empty cell over two columns.
    for (const row of [heading, ...rows]) {
      const empty = tag(row === heading ? 'columnheader' : 'gridcell', row === heading ? 'th' : 'td');
      empty.setAttribute('colspan', '2');
      row.firstElementChild?.after(empty);
    }
  }
  for (const { field, title } of columns) {
    const cell = tag('columnheader', 'th');
    if (hasCellIds) cell.id = `cell-${field}-column-header`;
    cell.append(wrapped(title));
    heading.append(cell);
  }
  const grid = h(isDivs ? 'div' : 'table', isDivs || yes(0.5) ? { role: pick(['grid', 'treegrid']) } : {});
  const hanging = (): HTMLElement => {
    // What hangs below a row: an Azure subscription under an Azure plan, with an id that is none of ours.
    const row = tag('row', 'tr');
    row.setAttribute('aria-level', '2');
    row.id = `row-${random()}`;
    for (const text of ['', 'Azure subscription', '1', words.suspended]) {
      const cell = tag('gridcell', 'td');
      cell.append(text);
      row.append(cell);
    }
    return row;
  };
  const shownRows = rows.flatMap((row, at) => (below[at] ? [row, hanging()] : [row]));
  const body = h(isDivs ? 'div' : 'tbody', isDivs ? { role: 'rowgroup' } : {}, ...shownRows);
  if (yes(0.2))
    body.append(
      h(
        isDivs ? 'div' : 'tr',
        isDivs ? { role: 'row' } : {},
        h(isDivs ? 'div' : 'td', { ...(isDivs && { role: 'gridcell' }), colspan: '9' }, words.suspended),
      ),
    );
  grid.append(
    ...(hasHeadings ? [h(isDivs ? 'div' : 'thead', isDivs ? { role: 'rowgroup' } : {}, heading)] : []),
    body,
  );
  let shown: Node = grid;
  for (let depth = Math.floor(chance() * 5); depth > 0; depth--) {
    const inner = shown;
    shown = pick([
      () => h('div', {}, inner),
      () => host(pick(['customer_he-data-grid', 'he-layout', 'x-app']), [inner]),
      () => host('x-slotted', [h('section', {}, h('slot'))], inner),
    ])();
  }
  const noise = [
    h(
      'div',
      { role: 'dialog' },
      h('table', {}, h('tr', {}, h('td', {}, random()), h('td', {}, words.suspended))),
    ),
    h('div', { role: 'status' }, words.suspended),
    h(
      'table',
      { hidden: '' },
      h('tr', { id: rows[0]?.id ?? '' }, h('td', {}, 'Old'), h('td', {}, words.suspended)),
    ),
    h('nav', {}, link(`/dashboard/v2/customers/${random()}/subscriptions`, 'Recent')),
  ];
  if (kind === 'subscription')
    noise.push(
      h(
        'section',
        {},
        h('h3', {}, 'Subscription transfer'),
        h(
          'table',
          { role: 'grid' },
          h('tr', {}, h('th', {}, words.product), h('th', {}, 'Partner'), h('th', {}, words.status)),
          h(
            'tr',
            { id: `row-${random()}` },
            h('td', {}, pick(NAMES)),
            h('td', {}, 'A'),
            h('td', {}, 'Pending'),
          ),
        ),
      ),
    );
  document.documentElement.lang = yes(0.5) ? language : '';
  document.documentElement.dir = yes(0.2) ? 'rtl' : 'ltr';
  document.body.replaceChildren(...noise.filter(() => yes(0.4)), shown, ...noise.filter(() => yes(0.2)));
  return { kind, truths, words, grid, heading, isTold: hasLinks || hasIdColumn };
}

export const variantAddress = (kind: Variant['kind']): string =>
  `${PORTAL}/dashboard/v2/customers/${kind === 'customer' ? 'list' : `${CUSTOMER}/subscriptions`}`;
