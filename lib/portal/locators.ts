/**
 * Everything that selects in the portal. One versioned list of data, so that a redesign is answered by changing this list.
 * Alternatives are tried in order. `endings` are ends of tag names, tried last, because each of the portal's apps registers
 * its components under a prefix of its own (surface.md 2a). `hosts` are known ways to it through shadow hosts, tried before
 * any search. A comment says why it may be relied on.
 */
export interface Locator {
  alternatives: readonly string[];
  endings?: readonly string[];
  hosts?: readonly (readonly [string, ...string[]])[];
}

export const LOCATORS_VERSION = 1;

const ASIDE =
  '[data-twinwatch],[hidden],[role=menu],[role=listbox],[role=tooltip],[role=dialog],[role=alertdialog],[role=alert],dialog,[popover],[aria-modal=true]';

export const LOCATORS = {
  // ARIA role, needed by screen readers; HTML table; tag names seen in 2023 and 2026
  grid: {
    alternatives: ['[role=grid],[role=treegrid]', 'table,[role=table]'],
    endings: ['he-data-grid'],
    hosts: [['customer_he-data-grid'], ['customersvcadmin_he-data-grid']],
  },
  // HTML table or ARIA role
  row: { alternatives: ['tr', '[role=row]'] },
  cell: { alternatives: ['td,th', '[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]'] },
  // ARIA role or HTML table; id seen in 2026
  heading: { alternatives: ['[role=columnheader]', '[id$=column-header]'] },
  // ARIA state
  expander: { alternatives: ['[aria-expanded]'] },
  // ARIA: a table that is none
  layout: { alternatives: ['[role=presentation],[role=none]'] },
  // Ours; not shown; said beside what the page says now
  aside: { alternatives: [ASIDE] },
  // The same; not text; for ornament; what could be
  unread: {
    alternatives: [
      `${ASIDE},script,style,template,noscript,select,textarea,datalist,[aria-hidden=true],[role=radio]`,
    ],
  },
  // ARIA: news, navigation and headings of columns, not what is said of the one thing that a page is about
  passing: {
    alternatives: [
      '[role=status],[role=log],[aria-live=assertive],[role=navigation],nav,[role=banner],header,[role=grid],[role=treegrid],thead',
    ],
  },
  // HTML control or ARIA role
  action: {
    alternatives: ['a,button,summary', '[role=button],[role=link],[role=menuitem]'],
    endings: ['he-button'],
  },
  control: { alternatives: ['input:not([type=hidden])', '[role=checkbox],[role=switch]'] },
  // Shows what could be, not what is
  choice: { alternatives: ['input[type=radio],[role=radio],select'] },
  // Id seen in 2023; HTML type and ARIA role
  search: {
    alternatives: ['#customer-search-box', 'input[type=search],[role=searchbox],[role=search]'],
    endings: ['he-search-box'],
  },
  // ARIA state; HTML control
  filter: { alternatives: ['[aria-pressed=true]', 'select'] },
  // ARIA role; slot name of the component library
  pager: {
    alternatives: ['nav,[role=navigation]', '[slot=pagination],[class*=pagination],[class*=pager]'],
    endings: ['he-pagination'],
  },
  // ARIA state; component names of the library
  busy: {
    alternatives: ['[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])'],
    endings: ['he-progress-ring', 'he-progress-bar', 'he-spinner', 'he-skeleton'],
  },
  // ARIA roles
  alert: { alternatives: ['[role=alert],[role=alertdialog]'] },
  main: { alternatives: ['main,[role=main]'] },
  title: { alternatives: ['h1', '[role=heading][aria-level="1"]'] },
  // Where a link to copy can stand
  invitation: { alternatives: ['textarea,input,a'] },
  // No selector: a label of `words.ts` beside a value. Named here because it can be missing
  field: { alternatives: [] },
} as const satisfies Record<string, Locator>;

export type LocatorName = keyof typeof LOCATORS;
/** Which alternative of a locator has matched, for each that was used: later ones say that a redesign has begun. */
export type Matched = Partial<Record<LocatorName, number>>;

/** What ids of cells say (`cell-{field}-`): code, not words, so that they are the same in every language. */
export const FIELD_IDS = {
  /** The cell that names its row, at which a badge may stand. */
  name: '(display|company|customer|offer|product|subscription)-?name|-(name|company|customer|offer|product|subscription)-',
  /** GUIDs of something else that stand beside a row's own. */
  foreign: 'order|resell|partner|entitle|azure|transfer|invoice|commerce|migrated|parent|base',
} as const;
