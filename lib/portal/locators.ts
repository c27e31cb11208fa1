/**
 * Everything that selects in the portal. One versioned list of data, so that a redesign is answered by changing this list.
 * Alternatives are tried in order; one that begins with `*` is the end of a tag name, because each of the portal's apps
 * registers its components under a prefix of its own (surface.md 2a).
 */
export interface Locator {
  alternatives: readonly string[];
  /** Known ways to it through shadow hosts, by tag name: tried before any search. */
  hosts?: readonly (readonly string[])[];
  /** Why this may be relied on. */
  why: string;
}

export const LOCATORS_VERSION = 1;

export const LOCATORS = {
  grid: {
    alternatives: ['[role=grid],[role=treegrid]', 'table,[role=table]', '*he-data-grid'],
    hosts: [['customer_he-data-grid'], ['customersvcadmin_he-data-grid']],
    why: 'ARIA role, needed by screen readers; tag names seen in 2023 and 2026',
  },
  row: { alternatives: ['tr', '[role=row]'], why: 'ARIA role or HTML table' },
  cell: {
    alternatives: ['td,th', '[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]'],
    why: 'ARIA role or HTML table',
  },
  heading: {
    alternatives: ['[role=columnheader]', 'thead th', '[id$=column-header]'],
    why: 'ARIA role or HTML table; id seen in 2026',
  },
  layout: { alternatives: ['[role=presentation],[role=none]'], why: 'ARIA: a table that is none' },
  unread: {
    alternatives: [
      '[data-twinwatch]',
      'script,style,template,noscript,select,textarea,datalist,option',
      '[hidden],[aria-hidden=true]',
      '[role=radio],[role=menu],[role=listbox],[role=tooltip],[role=dialog],[role=alertdialog],[role=alert]',
      'dialog,[popover],[aria-modal=true]',
    ],
    why: 'not shown, not what the page says now, or ours',
  },
  passing: {
    alternatives: [
      '[role=status],[role=log],[role=alert],[aria-live=assertive],[role=navigation],nav,[role=banner],header',
    ],
    why: 'ARIA: news and navigation, not the content',
  },
  action: {
    alternatives: ['a,button,summary', '[role=button],[role=link],[role=menuitem]', '*he-button'],
    why: 'ARIA role or HTML control',
  },
  control: {
    alternatives: ['input:not([type=hidden])', '[role=checkbox],[role=switch]'],
    why: 'HTML control or ARIA role',
  },
  choice: {
    alternatives: ['input[type=radio],[role=radio],select'],
    why: 'shows what could be, not what is',
  },
  search: {
    alternatives: [
      '#customer-search-box',
      'input[type=search],[role=searchbox],[role=search]',
      '*he-search-box',
    ],
    why: 'id seen in 2023; ARIA role',
  },
  filter: { alternatives: ['[aria-pressed=true]', 'select'], why: 'ARIA state; HTML control' },
  pager: {
    alternatives: [
      'nav,[role=navigation]',
      '[slot=pagination],[class*=pagination],[class*=pager]',
      '*he-pagination',
    ],
    why: 'ARIA role; slot name of the component library',
  },
  busy: {
    alternatives: [
      '[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])',
      '*he-progress-ring',
      '*he-progress-bar',
      '*he-spinner',
      '*he-skeleton',
    ],
    why: 'ARIA state',
  },
  alert: { alternatives: ['[role=alert],[role=alertdialog]'], why: 'ARIA role' },
  field: {
    alternatives: [],
    why: 'a label of `words.ts` beside a value: no selector, but a thing that can be missing',
  },
  main: { alternatives: ['main,[role=main]'], why: 'ARIA landmark' },
  title: { alternatives: ['h1', '[role=heading][aria-level="1"]'], why: 'HTML heading' },
  invitation: { alternatives: ['textarea,input', 'a'], why: 'where a link to copy can stand' },
} as const satisfies Record<string, Locator>;

export type LocatorName = keyof typeof LOCATORS;
/** Which alternative of a locator has matched, for each that was used: later ones say that a redesign has begun. */
export type Matched = Partial<Record<LocatorName, number>>;
