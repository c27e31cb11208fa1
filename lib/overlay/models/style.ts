import { COLOUR_OF } from '@/lib/platform/colours';
import type { Style } from '@/lib/platform/shelf';
import { PATHS, shapeClass } from '../icons';
import dark from './dark.css?inline';
import base from './style.css?inline';

const shapes = Object.entries(PATHS).map(([name, path]) => `.${shapeClass(name)}{d:path("${path}")}`);

/** Twice the class: before the colour of the role, also on dark pages. */
const colours = Object.entries(COLOUR_OF).map(([name, colour]) => `.${name}.${name}{--fg:${colour}}`);

/** What everything that is added to a page wears. */
export const STYLE: Style = { base: base + [...shapes, ...colours].join(''), dark };
