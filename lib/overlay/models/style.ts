import type { Style } from '@/lib/platform/shelf';
import { PATHS, shapeClass } from '../icons';
import dark from './dark.css?inline';
import base from './style.css?inline';

const shapes = Object.entries(PATHS).map(([name, path]) => `.${shapeClass(name)}{d:path("${path}")}`);

/** What everything that is added to a page wears. */
export const STYLE: Style = { base: base + shapes.join(''), dark };
