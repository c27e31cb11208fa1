/**
 * Everything that selects in the portal. One versioned list of data, so that a redesign is answered by changing this list.
 * `css`: alternatives, tried in order. `endings` are ends of tag names, tried last, because each of the portal's apps registers
 * its components under a prefix of its own (surface.md 2a). `hosts` are known ways to it through shadow hosts, tried before
 * any search. A comment says why it may be relied on.
 */
export interface Locator {
  css: readonly string[];
  endings?: readonly string[];
  hosts?: readonly (readonly string[])[];
}

export const LOCATORS_VERSION = 3;

const ASIDE =
  '[data-twinwatch],[hidden],[role=menu],[role=listbox],[role=tooltip],[role=dialog],[role=alertdialog],[role=alert],dialog,[popover],[aria-modal=true]';

const NEWS =
  '[role=status],[role=log],[aria-live=assertive],[role=grid],[role=treegrid],thead,.modal,.dialog,.flyout,.drawer,.popup';

/** What follows a sibling of its kind, side by side or each in an element of its own. */
const notFirst = (kind: string, chosen: string): string =>
  `${kind}~${kind}${chosen},:has(>${kind})~*>${kind}${chosen}`;

const FILTER = [
  '[aria-pressed=true]',
  'input[type=checkbox]:checked',
  ':is([role=checkbox],[role=switch],[role=menuitemcheckbox])[aria-checked=true]',
  notFirst('input[type=radio]', ':checked'),
  notFirst('[role=radio]', '[aria-checked=true]'),
  notFirst('[role=tab]', '[aria-selected=true]'),
  ...['chip', 'filter-tag', 'filter-pill', 'filter-token'].map((name) => `[class*=${name}]:not(:empty)`),
].join();

/** What can be used and is neither a choice, nor says where the page is. */
const USABLE =
  ':not([disabled],[aria-disabled=true],[aria-haspopup],[aria-expanded],[aria-pressed],[aria-current],[role=combobox],[role=tab])';

export const LOCATORS = {
  // ARIA role, needed by screen readers; HTML table; tag names seen in 2023 and 2026
  grid: {
    css: ['[role=grid],[role=treegrid]', 'table,[role=table]'],
    endings: ['he-data-grid'],
    hosts: [['customer_he-data-grid'], ['customersvcadmin_he-data-grid']],
  },
  // HTML table or ARIA role
  row: { css: ['tr', '[role=row]'] },
  cell: { css: ['td,th', '[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]'] },
  // ARIA role or HTML table; id seen in 2026
  heading: { css: ['[role=columnheader]', '[id$=column-header]'] },
  // ARIA state
  expander: { css: ['[aria-expanded]'] },
  // ARIA: a table that is none
  layout: { css: ['[role=presentation],[role=none]'] },
  // Ours; not shown; said beside what the page says now
  aside: { css: [ASIDE] },
  // The same; not text; for ornament; what could be; what no longer is
  unread: {
    css: [
      `${ASIDE},script,style,template,noscript,select,textarea,datalist,del,s,strike,[aria-hidden=true],[role=radio]`,
    ],
  },
  // HTML or ARIA: news, navigation, headings of columns and what stands aside, not what is said of the one thing that a
  // page is about; common class names of what lies above a page
  passing: {
    css: [`${NEWS},[role=navigation],nav,[role=banner],header,aside,[role=complementary]`],
  },
  // HTML control or ARIA role
  action: {
    css: ['a,button,summary', '[role=button],[role=link],[role=menuitem]'],
    endings: ['he-button'],
  },
  // HTML or ARIA: what may bring more rows
  more: {
    css: [`:is(a,button,input[type=button],[role=button],[role=link])${USABLE}`],
    endings: ['he-button'],
  },
  // HTML or ARIA: what labels begins something new
  term: { css: ['dt,th,label', '[role=term],[role=rowheader]'] },
  control: { css: ['input:not([type=hidden])', '[role=checkbox],[role=switch]'] },
  // Shows what could be, not what is
  choice: { css: ['input[type=radio],[role=radio],select'] },
  // Id seen in 2023; HTML type and ARIA role
  search: {
    css: ['#customer-search-box', 'input[type=search],[role=searchbox],[role=search]'],
    endings: ['he-search-box'],
  },
  // ARIA state; HTML control. Of radio buttons and tabs the first is taken for that of all; classes are common names of chips
  filter: { css: [FILTER] },
  // HTML control or ARIA role
  choices: {
    css: [
      'select,[role=combobox],[aria-haspopup=listbox]',
      'input:not([type=checkbox],[type=radio],[type=hidden],[type=button],[type=submit],[type=reset])',
    ],
  },
  // ARIA role; slot name of the component library
  pager: {
    css: ['nav,[role=navigation]', '[slot=pagination],[class*=pagination],[class*=pager]'],
    endings: ['he-pagination'],
  },
  // ARIA state; component names of the library
  busy: {
    css: ['[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])'],
    endings: ['he-progress-ring', 'he-progress-bar', 'he-spinner', 'he-skeleton'],
  },
  // ARIA roles
  alert: { css: ['[role=alert],[role=alertdialog]'] },
  main: { css: ['main,[role=main]'] },
  // HTML or ARIA: what stands above a part of a page
  label: { css: ['h2,h3,h4,h5,h6,caption,legend,summary', '[role=heading]:not([aria-level="1"])'] },
  // HTML or ARIA: what stands in it belongs together
  part: {
    css: [
      'section,article,aside,nav,fieldset,details,table,form,li',
      '[role=region],[role=group],[role=tabpanel],[role=article],[role=form],[role=listitem],[role=complementary],[role=navigation]',
      NEWS,
    ],
  },
  title: { css: ['h1', '[role=heading][aria-level="1"]'] },
  // Where a link to copy can stand
  invitation: { css: ['textarea,input,a'] },
  // No selector: a label of `words.ts` beside a value. Named here because it can be missing
  field: { css: [] },
} as const satisfies Record<string, Locator>;

export type LocatorName = keyof typeof LOCATORS;
export const LOCATOR_NAMES = Object.keys(LOCATORS) as LocatorName[];
export type Locators = Readonly<Record<LocatorName, Locator>>;
/** The best alternative of a locator that has matched, for each that was used: later ones say that a redesign has begun. */
export type Matched = Partial<Record<LocatorName, number>>;
