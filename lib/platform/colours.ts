import type { Colour } from '@/lib/core/card';

/**
 * The colours that accounts may have. White words on them are read (4.5:1), and their edges are seen on light and on
 * dark ground (3:1), so that one value does for both.
 */
export const COLOUR_OF: Record<Colour, string> = {
  blue: '#1073ca',
  teal: '#0b7e86',
  olive: '#6e7815',
  brown: '#9c653b',
  magenta: '#c83291',
  violet: '#8a5bc1',
  slate: '#627387',
};
