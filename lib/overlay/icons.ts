/** Shapes that tell tones apart without colour; drawn for a 12 px box. */
const PATHS = {
  alert: 'M6 .8 11.6 11H.4L6 .8Zm-.6 3.7v3.2h1.2V4.5H5.4Zm0 4.2v1.2h1.2V8.7H5.4Z',
  stop: 'M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7L3.7.5ZM4 4v4h4V4H4Z',
  todo: 'M6 .3 11.7 6 6 11.7.3 6 6 .3Zm0 1.8L2.1 6 6 9.9 9.9 6 6 2.1Z',
  wait: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 1.2a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6Zm-.6 1.4h1.2v2.6l1.9 1.1-.6 1-2.5-1.4V3.1Z',
  done: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm2.6 3.3L5.2 7.2 3.6 5.6l-.9.9 2.5 2.4 4.3-4.2-.9-.9Z',
  out: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 1.2a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6ZM3.4 5.4h5.2v1.2H3.4V5.4Z',
  unknown:
    'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 1.2a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6Zm-.6 6.5h1.2v1.2H5.4V8.2Zm-1.5-3C3.9 3.8 4.8 3 6 3s2.1.8 2.1 1.9c0 .9-.5 1.4-1.5 2v.6H5.4V6.3C6.5 5.7 6.9 5.5 6.9 4.9c0-.5-.4-.8-.9-.8s-.9.3-.9 1.1H3.9Z',
  from: 'M2 10.8 1.2 10l6.7-6.7H3.5V2.1H9.9v6.4H8.7V4.1L2 10.8Z',
  into: 'M10 1.2l.8.8-6.7 6.7h4.4v1.2H2.1V3.5h1.2v4.4L10 1.2Z',
  fold: 'M6 3.3 11.2 8.5l-.9.9L6 5.1 1.7 9.4l-.9-.9L6 3.3Z',
} as const;

export type Icon = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon in the colour of the text beside it, hidden from screen readers: the text says the same. */
export function icon(name: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 12 12', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  path.setAttribute('d', PATHS[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
