import { CUSTOMER, guid, h, link } from './pages';
import type { Chance, Truth, Variant } from './variants';

/**
 * What pages do to their grids that no generator of good markup would: each takes a variant and makes it harder, with the
 * truth kept. Where a page stops telling something, the truth of it is taken away: whatever is read then is wrong.
 */
export type Mischief = (variant: Variant, chance: Chance) => void;

const pick = <Item>(items: readonly Item[], chance: Chance): Item =>
  items[Math.floor(chance() * items.length)] as Item;
const opposite = ({ words }: Variant, { status }: Truth): string =>
  status === 'active' ? words.suspended : words.active;
const word = ({ words }: Variant, { status }: Truth): string =>
  status === 'active' ? words.active : words.suspended;
const UNSEEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';
/** What leaves nothing as it was is done alone. */
export const ALONE = 'the same grid once more, with other words';

/** An element that is made like a given one, without its content and id. */
const like = (element: Element): HTMLElement => {
  const made = element.cloneNode() as HTMLElement;
  made.removeAttribute('id');
  return made;
};
const cellLike = (row: Element, ...content: (string | Node)[]): HTMLElement => {
  const cell = like(row.lastElementChild as Element);
  cell.append(...content);
  return cell;
};
/** Puts a cell into every row and a heading above it, at one place. */
function addColumn(
  { truths, heading }: Variant,
  chance: Chance,
  title: string,
  content: (truth: Truth) => string | Node,
): void {
  const at = 1 + Math.floor(chance() * heading.children.length);
  heading.insertBefore(cellLike(heading, title), heading.children[at] ?? null);
  for (const truth of truths) {
    const { element } = truth;
    element.insertBefore(cellLike(element, content(truth)), element.children[at] ?? null);
  }
}
const addRow = ({ truths }: Variant, row: HTMLElement, chance: Chance): void => {
  const next = pick(truths, chance).element;
  if (chance() < 0.5) next.before(row);
  else next.parentElement?.append(row);
};

export const MISCHIEF: Record<string, Mischief> = {
  'odd spaces in counts'({ truths }, chance) {
    for (const { cells, quantity } of truths) {
      const shown = quantity
        ?.toLocaleString('en-US')
        .replace(',', pick(['\u00a0', '\u2009', '\u202f'], chance));
      if (shown)
        cells.get('quantity')?.replaceChildren(pick(['', '\u200f', '\u2009'], chance), shown, '\u00a0');
    }
  },
  'two numbers in two boxes'({ truths }, chance) {
    for (const truth of truths) {
      truth.quantity = 100 + Math.floor(chance() * 900);
      const some = String(1 + Math.floor(chance() * 99));
      const box = pick(['div', 'span', 'p'], chance);
      truth.cells.get('quantity')?.replaceChildren(h(box, {}, some), ' ', h(box, {}, String(truth.quantity)));
    }
  },
  'the count before, struck out by style only'({ truths }, chance) {
    for (const truth of truths) {
      const before = h(
        'span',
        { style: 'text-decoration:line-through' },
        String(1 + Math.floor(chance() * 999)),
      );
      truth.quantity = 100 + Math.floor(chance() * 900);
      truth.cells.get('quantity')?.replaceChildren(before, ' ', h('span', {}, String(truth.quantity)));
    }
  },
  'a sort key that is not shown'({ truths }, chance) {
    for (const { cells, quantity, status } of truths) {
      const key = h(
        'span',
        { style: pick(['display:none', UNSEEN], chance) },
        String(Math.floor(chance() * 9)),
      );
      if (quantity !== undefined)
        cells.get('quantity')?.replaceChildren(key, h('span', {}, String(quantity)));
      if (status)
        cells.get('status')?.prepend(h('span', { style: 'display:none' }, status === 'active' ? '1' : '0'));
    }
  },
  'said once more, or otherwise, for those who cannot see'(variant, chance) {
    for (const truth of variant.truths) {
      const { cells, quantity } = truth;
      cells.get('quantity')?.append(h('span', { style: UNSEEN }, String(quantity)));
      cells
        .get('status')
        ?.append(h('span', { style: UNSEEN }, pick([opposite, word], chance)(variant, truth)));
    }
  },
  'labels that contradict the text'(variant) {
    for (const truth of variant.truths)
      for (const [field, cell] of truth.cells) {
        const label =
          field === 'status' ? opposite(variant, truth) : field === 'quantity' ? '7' : 'Suspended';
        cell.setAttribute('aria-label', label);
        cell.setAttribute('title', label);
        for (const inner of cell.querySelectorAll('span:not([role]),div:not([role])'))
          inner.setAttribute('aria-label', label);
      }
  },
  'changes that are not saved'(variant, chance) {
    for (const truth of variant.truths) {
      const option = h('option', { selected: '' }, opposite(variant, truth));
      const select = h('select', {}, h('option', {}, word(variant, truth)), option);
      const box = h('input', { value: String(Math.floor(chance() * 90)) });
      truth.cells.get('status')?.append(select);
      truth.cells.get('quantity')?.replaceChildren(box);
    }
  },
  'two status words, one of them for later'(variant, chance) {
    for (const truth of variant.truths) {
      const later = opposite(variant, truth);
      const said = pick([`${later} 12/05/2027`, `→ ${later}`, `(${later})`, later], chance);
      truth.cells.get('status')?.append(pick([h('div', {}, said), h('small', {}, said), ` ${said}`], chance));
    }
  },
  'a status column more, not shown'(variant, chance) {
    const style = { style: 'display:none' };
    addColumn(variant, chance, variant.words.status, (truth) => h('span', style, opposite(variant, truth)));
  },
  'a status of something else under the same word'(variant, chance) {
    addColumn(variant, chance, variant.words.status, (truth) => opposite(variant, truth));
  },
  'months under no word, and no counts'({ truths, heading }, chance) {
    const columns = [...heading.children];
    for (const truth of truths) {
      truth.cells.get('quantity')?.replaceChildren(pick(['03/2027', '11/2026', '05/2031'], chance));
      delete truth.quantity;
    }
    const [first] = truths;
    const cell = first?.cells.get('quantity');
    const at = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1;
    columns[at]?.replaceChildren();
    // A field id would say that it is a count.
    for (const { cells } of truths) cells.get('quantity')?.removeAttribute('id');
    columns[at]?.removeAttribute('id');
  },
  'rows of groups'(variant, chance) {
    const { truths, words } = variant;
    const [{ element } = { element: undefined }] = truths;
    if (!element) return;
    const row = like(element);
    const wide = cellLike(element, `Microsoft 365 (${truths.length})`, h('span', {}, words.suspended));
    wide.setAttribute('colspan', String(element.children.length));
    row.append(wide);
    if (chance() < 0.5) row.id = `row-${guid(77)}`;
    if (chance() < 0.5) row.setAttribute('aria-expanded', 'true');
    element.before(row);
  },
  'a row of totals'(variant, chance) {
    const { truths, words, kind } = variant;
    const [{ element } = { element: undefined }] = truths;
    if (!element) return;
    const row = like(element);
    for (const cell of element.children) {
      const [field] = [...(truths[0]?.cells ?? [])].find(([, one]) => one === cell) ?? [];
      const text =
        field === 'name' ? 'Total' : field === 'quantity' ? '4,711' : field === 'status' ? words.active : '';
      const own = like(cell);
      own.append(text);
      row.append(own);
    }
    // Named after the customer on whose page it stands.
    if (kind === 'subscription' && chance() < 0.5) row.id = `row-${CUSTOMER}`;
    addRow(variant, row, chance);
  },
  'the id of the customer before that of the subscription'(variant, chance) {
    if (variant.kind === 'customer') return;
    const title = pick(['Customer ID', '', 'ID', 'Kunde'], chance);
    const isLink = chance() < 0.4;
    addColumn(variant, chance, title, () =>
      isLink ? link(`/dashboard/v2/customers/${CUSTOMER}/subscriptions`, 'Contoso') : CUSTOMER,
    );
    for (const { element } of variant.truths)
      if (element.id && chance() < 0.3) element.id = element.id.replace(/(?=[0-9a-f]{8}-)/, `${CUSTOMER}-`);
  },
  'marks of no width in ids'({ truths }, chance) {
    for (const { cells } of truths)
      for (const field of ['tenantId', 'subscriptionId', 'orderId']) {
        const cell = cells.get(field);
        const text = cell?.textContent?.trim();
        const mark = pick(['\u200b', '\u2060', '\ufeff', '\u200e'], chance);
        if (cell && text?.length === 36) cell.replaceChildren(text.replaceAll('-', `-${mark}`));
      }
  },
  'marks of direction around everything'({ truths }) {
    for (const { cells } of truths)
      for (const cell of cells.values()) {
        cell.prepend('\u2067');
        cell.append('\u2069');
      }
  },
  'a head that sticks, once more'({ grid, heading, truths }, chance) {
    const clone = heading.cloneNode(true) as HTMLElement;
    for (const inner of [clone, ...clone.querySelectorAll('[id]')]) inner.removeAttribute('id');
    const where = chance();
    if (where < 0.3) pick(truths, chance).element.before(clone);
    else if (where < 0.5) grid.append(clone);
    else {
      const other = like(grid);
      if (chance() < 0.5) other.setAttribute('aria-hidden', 'true');
      other.append(clone);
      grid.before(other);
    }
  },
  'rows that wait to be used again'(variant, chance) {
    const { truths } = variant;
    for (const truth of truths) {
      if (chance() < 0.5) continue;
      const old = truth.element.cloneNode(true) as HTMLElement;
      const own = [...truth.element.children];
      const at = own.indexOf(truth.cells.get('status') as Element);
      old.children[at]?.replaceChildren(opposite(variant, truth));
      old.setAttribute('style', pick(['display:none', 'visibility:hidden'], chance));
      addRow(variant, old, chance);
    }
    // The order in the tree is not that on the screen.
    for (const { element } of truths) if (chance() < 0.5) element.parentElement?.prepend(element);
  },
  'every row named after the next one'({ truths, isTold }) {
    if (!isTold || truths.some(({ hidden }) => hidden)) return;
    const named = truths.filter(({ id, element }) => element.id.includes(id));
    if (named.length < 2 || named.length !== truths.length) return;
    for (const [at, { element, id }] of named.entries()) {
      const next = named[(at + 1) % named.length]?.id ?? '';
      for (const inner of [element, ...element.querySelectorAll('[id]')])
        inner.id = inner.id.replace(id, next);
    }
    for (const truth of named) truth.hidden = true;
  },
  'one name over two rows'({ truths }) {
    const [first, second] = truths;
    const [name, below] = [first?.cells.get('name'), second?.cells.get('name')];
    if (!first || !second || !name || !below || first.element.nextElementSibling !== second.element) return;
    // With its name goes all that tells of an id of something else on the row.
    if (second.element.id && !second.element.id.includes(second.id)) return;
    name.setAttribute('rowspan', '2');
    below.remove();
    second.name = first.name;
    // A link or an id that is gone says nothing any more, and the one that is left is of the first.
    second.hidden = true;
  },
  'tables in cells'({ truths }, chance) {
    for (const { cells } of truths)
      for (const [field, cell] of cells) {
        const inner = h('td', {}, ...cell.childNodes);
        // A table in a cell is read as a grid of its own, if it does not say that it is none.
        const isData = !/name|status|quantity|Id$/.test(field) && chance() < 0.3;
        const role: Record<string, string> = isData ? {} : { role: 'presentation' };
        if (chance() < 0.4)
          cell.replaceChildren(h('table', role, h('tr', role.role ? { role: 'none' } : {}, inner)));
        else cell.replaceChildren(...inner.childNodes);
      }
  },
  'tables without a role in cells, to place what stands there'({ truths }, chance) {
    for (const { cells } of truths)
      for (const [field, cell] of cells) {
        if (field !== 'name' && chance() < 0.7) continue;
        const own = h('td', {}, ...cell.childNodes);
        const picture = h('td', {}, pick(['', h('img', { alt: '' })], chance));
        const rows = pick<() => HTMLElement[]>(
          [
            () => [h('tr', {}, own)],
            () => [h('tr', {}, picture, own)],
            () => [h('tr', {}, own), h('tr', {}, h('td', {}))],
          ],
          chance,
        )();
        cell.append(h('table', {}, h('tbody', {}, ...rows)));
      }
  },
  'a word before the name'({ truths }, chance) {
    for (const { cells } of truths)
      cells.get('name')?.prepend(h('span', { class: 'badge' }, pick(['New', 'Trial', 'Add-on'], chance)));
  },
  'a pager that says there is more'(variant, chance) {
    variant.isPart = true;
    const n = variant.truths.length;
    const all = n * (2 + Math.floor(chance() * 9));
    const pages = (...texts: string[]) => h('nav', {}, ...texts.map((text) => h('button', {}, text)));
    variant.grid.after(
      pick<() => HTMLElement>(
        [
          () => h('div', {}, `1-${n} of ${all}`),
          () => h('div', {}, `1\u00a0–\u00a0${n} / ${all}`),
          () => h('div', {}, h('span', {}, `${all}`), h('span', {}, ` – 1 ← ${n}`)),
          () => h('p', {}, `${all} results found.`),
          () => h('p', { dir: 'rtl' }, `\u200f${n} מתוך ${all}`),
          () => pages('1', '2', '3'),
          () => pages('3', '2', '1'),
          () => pages('Previous', '1', '…', '9', 'Next'),
          () => h('div', {}, h('button', {}, 'Load more')),
          () => h('div', { role: 'navigation', 'aria-label': 'Seiten' }, 'Seite 1 von 3'),
          () => h('div', { class: 'pager' }, h('a', { href: '#2' }, '›')),
        ],
        chance,
      )(),
    );
  },
  [ALONE](variant) {
    const { grid, truths } = variant;
    const other = grid.cloneNode(true) as HTMLElement;
    const all = [...grid.querySelectorAll('*')];
    const copies = [...other.querySelectorAll('*')];
    const copyOf = (element: Element | undefined) => copies[all.indexOf(element as Element)] as HTMLElement;
    for (const truth of [...truths]) {
      copyOf(truth.cells.get('status'))?.replaceChildren(opposite(variant, truth));
      // Which of both is true?
      delete truth.status;
      truths.push({ ...truth, element: copyOf(truth.element), cells: new Map(), hidden: true });
    }
    grid.after(other);
  },
};
