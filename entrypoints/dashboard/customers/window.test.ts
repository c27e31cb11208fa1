import { describe, expect, it } from 'vitest';
import { sliceOf } from './window';

describe('rows that are rendered', () => {
  it('cover what is visible, wherever the list is scrolled, and are few', () => {
    for (let top = 0; top < 440_000; top += 997) {
      const { start, end } = sliceOf(10_000, 44, top, 900);
      expect(start * 44).toBeLessThanOrEqual(Math.min(top, 440_000));
      expect(end * 44).toBeGreaterThanOrEqual(Math.min(top + 900, 440_000));
      expect(end - start).toBeLessThan(80);
    }
  });
});
