import { el, OWN } from './dom';
import { shadowOf } from './sheet';

/**
 * Our one piece of page furniture: a strip in the flow above the portal's body. Whatever the portal puts into its body
 * keeps its place in there, and nothing of it is covered.
 */
const SECTIONS = ['bar', 'notice', 'banner', 'decided'] as const;
export type Section = (typeof SECTIONS)[number];

interface Strip {
  host: HTMLElement;
  sections: Record<Section, { element: HTMLElement; signature: string }>;
}

let strip: Strip | undefined;

function create(): Strip {
  const host = document.createElement('twinwatch-strip');
  host.setAttribute(OWN, 'strip');
  // Sections exist before their content, so that screen readers hear it come.
  const section = () => ({ element: el('div', { 'aria-live': 'polite' }), signature: '' });
  const sections = { bar: section(), notice: section(), banner: section(), decided: section() };
  shadowOf(host).append(...SECTIONS.map((name) => sections[name].element));
  return { host, sections };
}

/**
 * Shows a model in its section, or empties the section without one. An unchanged model writes nothing, so focus and
 * an opened explanation stay as they are.
 */
export function paintSection<Model>(
  name: Section,
  model: Model | undefined,
  draw: (model: Model) => HTMLElement,
): void {
  if (!strip && !model) return;
  strip ??= create();
  const section = strip.sections[name];
  const signature = model ? JSON.stringify(model) : '';
  const changed = section.signature !== signature;
  if (changed) {
    section.signature = signature;
    section.element.replaceChildren(...(model ? [draw(model)] : []));
  }
  const empty = SECTIONS.every((each) => !strip?.sections[each].signature);
  if (empty) strip.host.remove();
  else if (!strip.host.isConnected) document.documentElement.insertBefore(strip.host, document.body);
  if (changed && !empty) requestAnimationFrame(dodge);
}

/** A header that the portal pins to the top would lie on the strip: then the strip goes to the bottom of the window. */
function dodge(): void {
  if (!strip) return;
  const { host } = strip;
  const { top, bottom, left, width } = host.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return;
  const onTop = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  if (!onTop || onTop === host) return;
  // A dialog's backdrop covers everything, and goes again.
  if (onTop.getBoundingClientRect().height < innerHeight / 2) host.setAttribute('class', 'below');
}

/** Moves the keyboard to the first control of a section, for when the control that had it is gone. */
export const focusSection = (name: Section): void =>
  strip?.sections[name].element.querySelector<HTMLElement>('button, a[href]')?.focus();
