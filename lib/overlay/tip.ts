import { el } from './dom';

let tip: HTMLElement | undefined;

function hide(): void {
  tip?.remove();
  tip = undefined;
  removeEventListener('scroll', hide, true);
  removeEventListener('keydown', hideOnEscape, true);
}

function show({ currentTarget: host }: Event): void {
  hide();
  if (!(host instanceof HTMLElement)) return;
  // In the top layer, where no edge of a table cuts it off. A screen reader has heard it as the name.
  tip = el(
    'div',
    { class: 'tip', popover: 'manual', 'aria-hidden': 'true' },
    host.getAttribute('aria-label') ?? '',
  );
  host.shadowRoot?.append(tip);
  tip.showPopover();
  const { left, top, bottom } = host.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const x = Math.max(4, Math.min(left, innerWidth - width - 4));
  // It touches the badge, so that the pointer can move onto it.
  const y = bottom + height > innerHeight ? top - height : bottom;
  Object.assign(tip.style, { left: `${x}px`, top: `${y}px` });
  for (const name of ['pointerleave', 'blur']) host.addEventListener(name, hide, { once: true });
  addEventListener('scroll', hide, true);
  addEventListener('keydown', hideOnEscape, true);
}

const hideOnEscape = ({ key }: KeyboardEvent): void => {
  if (key === 'Escape') hide();
};

/** Shows the whole story of a badge, which is its name, while the pointer or the keyboard is on it, until Escape. */
export function tellOn(host: HTMLElement): void {
  for (const name of ['pointerenter', 'focus']) host.addEventListener(name, show);
}
