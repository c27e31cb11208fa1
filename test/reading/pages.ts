/** Pages built by hand, from what surface.md proves. No test double: real DOM, read for real. */

export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const ACCOUNT = guid(900);
export const CUSTOMER = guid(500);
export const PORTAL = 'https://partner.microsoft.com';

type Content = string | Node | undefined;
export function h(tag: string, attributes: Record<string, string> = {}, ...children: Content[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A component with an open shadow root; what is given as light content is slotted. */
export function host(tag: string, shadow: Node[], ...light: Content[]): HTMLElement {
  const element = h(tag, {}, ...light);
  element.attachShadow({ mode: 'open' }).append(...shadow);
  return element;
}

export const button = (text: string): HTMLElement =>
  host('customer_he-button', [h('button', {}, h('slot'))], text);

export interface GridPlan {
  /** Field id to heading. */
  columns: Record<string, string>;
  rows: { id: string; cells: Record<string, Content> }[];
  /** Text beside the grid, such as `83 results found.` */
  total?: string;
  pages?: number;
}

/** The markup seen in code: `table[role=grid]`, ids on rows and cells, the first cell a `th`. */
export function harmonyTable({ columns, rows }: GridPlan): HTMLElement {
  const fields = Object.entries(columns);
  const headings = fields.map(([field, text]) =>
    h(
      'th',
      { id: `cell-${field}-column-header`, role: 'columnheader', class: 'data-grid__table-header' },
      text,
    ),
  );
  return h(
    'table',
    { class: 'data-grid__table he-table', role: 'grid' },
    h(
      'thead',
      {},
      h('tr', { id: 'column-header', role: 'row' }, h('th', { id: 'header-selection' }), ...headings),
    ),
    h(
      'tbody',
      {},
      ...rows.map((row) =>
        harmonyRow(
          fields.map(([field]) => field),
          row,
        ),
      ),
    ),
  );
}

export function harmonyRow(fields: string[], { id, cells }: GridPlan['rows'][number]): HTMLElement {
  return h(
    'tr',
    { role: 'row', id: `row-${id}`, class: 'data-grid__row' },
    h('td', { id: `cell-selection-${id}` }, h('input', { type: 'radio', 'aria-label': 'Select row' })),
    ...fields.map((field, at) =>
      h(
        at === 0 ? 'th' : 'td',
        { id: `cell-${field}-${id}`, class: 'data-grid__cell' },
        h('span', { class: 'data-grid__cell-content-wrapper' }, cells[field]),
      ),
    ),
  );
}

export const pager = (pages: number): HTMLElement =>
  h(
    'nav',
    { 'aria-label': 'Pagination' },
    h('button', { disabled: '' }, 'Previous'),
    ...Array.from({ length: pages }, (_, at) => h('button', {}, String(at + 1))),
    // There is no next page after the only one.
    h('button', pages === 1 ? { disabled: '' } : {}, 'Next'),
  );

/** The grid three shadow roots deep, with search box, total and pager around it. */
export function harmonyPage(
  plan: GridPlan,
  app = 'customersvcadmin',
): { table: HTMLElement; search: HTMLInputElement } {
  const table = harmonyTable(plan);
  const input = h('input', { placeholder: 'Search' });
  const grid = host(`${app}_he-data-grid`, [h('div', { class: 'data-grid' }, table)]);
  const search = host(`${app}_he-search-box`, [input]);
  const body = h(
    'section',
    {},
    h('div', {}, h('span', {}, plan.total), search),
    grid,
    plan.pages ? pager(plan.pages) : undefined,
  );
  document.body.replaceChildren(
    host('he-shell', [h('div', {}, host(`${app}-app`, [host(`${app}_he-layout`, [body])]))]),
  );
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  return { table, search: input };
}

/** Light tables with links, as the old portal had them. */
export function commerceTable(headings: string[], rows: Content[][]): HTMLElement {
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...headings.map((text) => h('th', {}, text)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, cell))))),
  );
}

export const link = (path: string, text: string): HTMLElement => h('a', { href: path }, text);
