import { expect, it } from 'vitest';
import { TONES } from '@/lib/core/card';
import { STATES } from '@/lib/core/words';
import { LOOKS } from './look';

it('the state that is shown of several never looks calmer than one of the others', () => {
  const tones = STATES.map((state) => TONES.indexOf(LOOKS[state].tone));
  expect(tones).toEqual(tones.toSorted((a, b) => a - b));
});
