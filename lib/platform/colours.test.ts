import { expect, it } from 'vitest';
import { COLOUR_OF } from './colours';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const LIGHT = '#ffffff';
const DARK = '#252423';

it.each(Object.entries(COLOUR_OF))(
  '%s carries white words, and is seen on light and dark ground',
  (_, colour) => {
    expect(contrast(colour, LIGHT)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, DARK)).toBeGreaterThanOrEqual(3);
  },
);
