import { el } from './dom';

/** Shows the whole story of a badge, which is its name, while the pointer or the keyboard is on it. */
export function tellOn(host: HTMLElement, root: ShadowRoot): void {
  let tip: HTMLElement | undefined;
  const hide = () => {
    tip?.remove();
    tip = undefined;
    removeEventListener('scroll', hide, true);
  };
  const show = () => {
    hide();
    // In the top layer, where no edge of a table cuts it off. A screen reader has heard it as the name.
    tip = el(
      'div',
      { class: 'tip', popover: 'manual', 'aria-hidden': 'true' },
      host.getAttribute('aria-label') ?? '',
    );
    root.append(tip);
    tip.showPopover();
    const { left, top, bottom } = host.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = tip;
    const x = Math.max(4, Math.min(left, innerWidth - width - 4));
    const y = bottom + 4 + height > innerHeight ? top - 4 - height : bottom + 4;
    Object.assign(tip.style, { left: `${x}px`, top: `${y}px` });
    addEventListener('scroll', hide, true);
  };
  for (const name of ['pointerenter', 'focus']) host.addEventListener(name, show);
  for (const name of ['pointerleave', 'blur']) host.addEventListener(name, hide);
  host.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}
