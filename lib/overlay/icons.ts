const ROUND = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z';

/** Shapes that tell tones apart without colour: lines in a 12 px box. */
export const PATHS = {
  alert: 'M6 1.5 11 10.5H1ZM6 4.5v3m0 1v1',
  stop: 'M4 1h4l3 3v4l-3 3H4L1 8V4ZM4 6h4',
  todo: 'M6 1l5 5-5 5-5-5Z',
  wait: `${ROUND}M6 3v3l2 1`,
  done: `${ROUND}M3.5 6l2 2 3-3.5`,
  out: `${ROUND}M3.5 6h5`,
  unknown: `${ROUND}M4.5 4.5C4.5 2.5 8 3 7.5 5L6 6.5M6 8v1`,
  from: 'M2 10l8-8M4 2h6v6',
  into: 'M10 2l-8 8M2 4v6h6',
  fold: 'M1.5 8 6 3.5 10.5 8',
  pause: 'M4 2v8M8 2v8',
  copy: 'M4 4h6v7H4ZM2 8V1h6',
} as const;

export type Icon = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon in the colour of the text beside it, hidden from screen readers: the text says the same. Its shape is the stylesheet's. */
export function icon(name: string): Node {
  const one = icons.get(name) ?? make(name);
  icons.set(name, one);
  return one.cloneNode(true);
}

const icons = new Map<string, SVGElement>();

function make(name: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 12 12', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', shapeClass(name));
  svg.append(path);
  return svg;
}

export const shapeClass = (name: string): string => `shape-${name}`;
