import type { Act, Drawn } from '@/lib/platform/drawn';
import { el, OWN } from './dom';
import { acts, draw } from './draw';
import { shadowOf } from './sheet';

/**
 * Our one piece of page furniture: a strip in the flow above the portal's body. Whatever the portal puts into its body
 * keeps its place in there, and nothing of it is covered.
 */
export const SECTIONS = ['bar', 'notice', 'main', 'decided'] as const;
export type Section = (typeof SECTIONS)[number];

/** Uses a control. `fields`: what was filled in, when it is a form. */
export type Use = (act: Act, fields: FormData | undefined) => void;

interface Strip {
  host: HTMLElement;
  root: ShadowRoot;
  sections: Record<Section, { element: HTMLElement; signature: string; use?: Use | undefined }>;
}

let strip: Strip | undefined;
/** The id of the control that has opened or closed a part last. */
let opener = '';

const NONE: ReadonlySet<string> = new Set();

/** What the page may listen for everywhere; what is done in the strip is none of its business. */
const EVENTS = ['keydown', 'keypress', 'keyup', 'input', 'change', 'click', 'submit', 'paste'];

function create(): Strip {
  const host = document.createElement('twinwatch-strip');
  host.setAttribute(OWN, 'strip');
  const root = shadowOf(host);
  for (const name of EVENTS) root.addEventListener(name, (event) => event.stopPropagation());
  // Sections exist before their content, so that screen readers hear it come.
  const section = () => {
    const element = el('div', { 'aria-live': 'polite' });
    const made: Strip['sections'][Section] = { element, signature: '' };
    const use = (event: Event, control: Element | null | undefined, fields?: FormData) => {
      const act = control && acts.get(control);
      if (!act) return;
      event.preventDefault();
      if (act.do === 'part') opener = `open-${act.part}`;
      made.use?.(act, fields);
    };
    element.addEventListener('click', (event) => {
      const { target } = event;
      if (target instanceof Element) use(event, target.closest('button'));
    });
    element.addEventListener('submit', (event) => {
      const { target } = event;
      if (target instanceof HTMLFormElement) use(event, target, new FormData(target));
    });
    element.addEventListener('keydown', (event) => {
      const { key, target } = event;
      if (key === 'Escape' && target instanceof Element)
        use(event, target.closest('form')?.querySelector('#cancel'));
    });
    root.append(element);
    return made;
  };
  return { host, root, sections: { bar: section(), notice: section(), main: section(), decided: section() } };
}

/**
 * Shows in its section what was drawn, or empties the section. What is unchanged is not written, and what a person has
 * opened, typed and reached with the keyboard stays when it is.
 * @param decided names of what was decided, and is gone
 */
export function paintSection(
  name: Section,
  drawn: Drawn | undefined,
  use?: Use,
  decided: ReadonlySet<string> = NONE,
): void {
  if (!strip && !drawn) return;
  strip ??= create();
  const section = strip.sections[name];
  section.use = use;
  const signature = drawn ? JSON.stringify([drawn, ...decided]) : '';
  const changed = section.signature !== signature;
  if (changed) {
    section.signature = signature;
    const made = drawn && draw(drawn, decided);
    keepingHand(strip.root, section.element, () => section.element.replaceChildren(...(made ? [made] : [])));
  }
  const empty = SECTIONS.every((each) => !strip?.sections[each].signature);
  if (empty) strip.host.remove();
  else if (!strip.host.isConnected) document.documentElement.insertBefore(strip.host, document.body);
  // Tells when the layout is made; to ask earlier is to have it made.
  if (changed && !empty) new ResizeObserver(dodge).observe(strip.host);
}

const KEPT = 'input[id], details[id]';

/**
 * Draws anew under a person's hands: the keyboard stays at its control, goes into the form that this one has opened, or
 * goes back to what had opened it.
 */
function keepingHand(root: ShadowRoot, inside: Element, redraw: () => void): void {
  const focused = root.activeElement;
  const hand = focused && inside.contains(focused) ? focused : undefined;
  const kept = [...inside.querySelectorAll<HTMLInputElement & HTMLDetailsElement>(KEPT)];
  redraw();
  for (const { id, value, checked, open } of kept) {
    // Each has some of these; what the other has means nothing to it.
    Object.assign(root.getElementById(id) ?? {}, { value, checked, open });
  }
  if (!hand) return;
  const same = root.getElementById(hand.id);
  const [before, now] = [hand, same].map((control) => control?.getAttribute('aria-expanded'));
  const isOpened = /^open-form/.test(hand.id) && before === 'false' && now === 'true';
  const form = isOpened && inside.querySelector<HTMLElement>('form input');
  const next = form || (same ?? root.getElementById(opener));
  if (next) next.focus();
  else if (!focusSection('main')) focusSection('bar');
}

/** A header that the portal pins to the top would lie on the strip: then the strip goes to the bottom of the window. */
function dodge(_: unknown, observer: ResizeObserver): void {
  observer.disconnect();
  if (!strip) return;
  const { host } = strip;
  const { top, bottom, left, width } = host.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return;
  const onTop = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  if (!onTop || onTop === host) return;
  // A dialog's backdrop covers everything, and goes again.
  if (onTop.getBoundingClientRect().height < innerHeight / 2)
    requestAnimationFrame(() => host.classList.add('below'));
}

/** Moves the keyboard to the first control of a section that can be seen, if there is one: that which had it is gone. */
export function focusSection(name: Section): boolean {
  const controls =
    strip?.sections[name].element.querySelectorAll<HTMLElement>('input, button, a[href]') ?? [];
  const first = [...controls].find((control) => control.getClientRects().length > 0);
  first?.focus();
  return first !== undefined;
}

/** Folds the bar to a line, or unfolds it; until the page is loaded anew. */
export function foldBar(): void {
  strip?.host.classList.toggle('is-folded');
  focusSection('bar');
}
