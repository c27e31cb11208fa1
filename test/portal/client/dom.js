/** Building DOM by hand: createElement and text nodes only. Every node made here belongs to the portal. */

const owned = new WeakSet();

/** Tells whether the portal itself made a node; what others add is foreign. */
export const isOwn = (node) => owned.has(node);

export const own = (node) => {
  owned.add(node);
  return node;
};

export const text = (value) => own(document.createTextNode(String(value ?? '')));

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'selected']);

/** `h('a', { href: '/x', onclick }, 'text', node)`. False, null and undefined are left out. */
export const h = (tag, attributes = {}, ...children) => {
  const element = own(document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
    if (PROPERTIES.has(name)) element[name] = value;
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : text(child));
  }
  return element;
};

/** Own line drawings on a 16 x 16 field. */
const DRAWINGS = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3 14 14',
  bell: 'M4 11.5V7a4 4 0 0 1 8 0v4.5l1 1H3zM6.5 14h3',
  sparkle:
    'M6 2.5 7.3 6 11 7.5 7.3 9 6 12.5 4.7 9 1 7.5 4.7 6zM12.5 9.5l.7 1.8 1.8.7-1.8.7-.7 1.8-.7-1.8-1.8-.7 1.8-.7z',
  gear: 'M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  person: 'M8 2.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4M3 14c0-3 2-4.6 5-4.6s5 1.6 5 4.6',
  add: 'M8 3v10M3 8h10',
  download: 'M8 2v9M4.5 8 8 11.5 11.5 8M3 14h10',
  arrow: 'M2 8h11M9 4l4 4-4 4',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  edit: 'M3 13l1-3.5 7-7 2.5 2.5-7 7zM3 13',
  pause: 'M5.5 3v10M10.5 3v10',
  play: 'M5 3l8 5-8 5z',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  mail: 'M2 4h12v8.5H2zM2 4l6 5 6-5',
  cart: 'M1.5 2.5h2L5.5 10h7l1.5-5.5H4.3M6 13.2h.1M11.5 13.2h.1',
  money: 'M2 4.5h12v7H2zM8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4',
  home: 'M2.5 8 8 3l5.5 5M4 7v6.5h8V7',
  swap: 'M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13',
};

const SVG = 'http://www.w3.org/2000/svg';

export const icon = (name) => {
  const svg = own(document.createElementNS(SVG, 'svg'));
  for (const [key, value] of Object.entries({
    class: 'icon',
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.1',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(key, value);
  }
  const path = own(document.createElementNS(SVG, 'path'));
  path.setAttribute('d', DRAWINGS[name] ?? '');
  svg.append(path);
  return svg;
};
