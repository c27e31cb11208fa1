import type { Style } from '@/lib/platform/shelf';
import dark from './dark.css?inline';
import base from './style.css?inline';

/** What everything that is added to a page wears. */
export const STYLE: Style = { base, dark };
