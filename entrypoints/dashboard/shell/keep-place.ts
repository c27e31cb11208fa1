import { outcome } from '../act';

/** Keeps the keyboard where it was when what it was on is gone: a decision often takes away its own row. */

/** What stands among others of its kind. */
const ROW = 'li, .bundle';

interface Place {
  on: HTMLElement;
  text: string | null;
  /** The rows that it is in, the innermost first, each with its place among the others. */
  rows: readonly { row: Element; list: Element; index: number }[];
  /** What had come of the last thing asked for. */
  outcome: unknown;
}

let place: Place | undefined;

function remember({ target }: FocusEvent): void {
  // A dialog goes back to what opened it.
  if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
  const rows: Place['rows'][number][] = [];
  for (let row = target.closest(ROW); row; row = row.parentElement?.closest(ROW) ?? null)
    if (row.parentElement)
      rows.push({ row, list: row.parentElement, index: [...row.parentElement.children].indexOf(row) });
  place = { on: target, text: target.textContent, rows, outcome: outcome.value };
}

/** The same control of the same row, else of the next one, else of the one before. */
function nearest({ text, on, rows }: Place): HTMLElement | undefined {
  for (const { row, list, index } of rows) {
    if (!list.isConnected) continue;
    const others = [...list.children];
    const from = row.isConnected ? others.indexOf(row) : index;
    for (const other of [...others.slice(from), ...others.slice(0, from).reverse()])
      for (const control of other.querySelectorAll<HTMLElement>(on.tagName))
        if (control.textContent === text) return control;
  }
  return undefined;
}

/** Without such a row: Undo, if something was decided, or the view. */
function restore(): void {
  if (!place || place.on.isConnected) return;
  const held = document.activeElement;
  if (held && held !== document.body) return;
  const { outcome: before } = place;
  const next =
    nearest(place) ??
    (outcome.value === before ? null : document.querySelector<HTMLElement>('.said button')) ??
    document.querySelector('main');
  place = undefined;
  next?.focus({ preventScroll: next.matches('main') });
}

/** Begins; the answer ends it. */
export function keepPlace(): () => void {
  const watcher = new MutationObserver(restore);
  document.addEventListener('focusin', remember);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    watcher.disconnect();
  };
}
