// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { goByRow } from './row-keys';

it('goes from finding to finding, and stays at the ends', () => {
  document.body.innerHTML = `<main><ul>${[1, 2].map((n) => `<li class="finding"><a href="#" id="a${n}">Customer</a></li>`).join('')}</ul></main>`;
  for (const [key, id] of [
    ['j', 'a1'],
    ['j', 'a2'],
    ['j', 'a2'],
    ['k', 'a1'],
    ['k', 'a1'],
  ] as const) {
    goByRow(key);
    expect(document.activeElement?.id).toBe(id);
  }
  expect(goByRow('x')).toBe(false);
});
