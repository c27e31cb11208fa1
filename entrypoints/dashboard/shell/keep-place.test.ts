// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outcome } from '../act';
import { drawn } from '../for-tests';
import { keepPlace } from './keep-place';

const row = (n: number) =>
  `<li id="r${n}"><a href="#">Customer ${n}</a><button>Confirm</button><button>Reject</button></li>`;

let end: () => void;
beforeEach(() => {
  outcome.value = undefined;
  document.body.innerHTML = `<main tabindex="-1"><ul>${row(1)}${row(2)}${row(3)}</ul><button id="more">More</button></main>
    <div class="said"><button>Undo</button></div>`;
  end = keepPlace();
});
afterEach(() => end());

const button = (id: string) => document.querySelector<HTMLElement>(`#${id} button:last-child`);
async function decide(id: string) {
  button(id)?.focus();
  outcome.value = { text: 'Saved.' };
  document.querySelector(`#${id}`)?.remove();
  await drawn();
}

it('goes on with the next row, and at the end with the one before', async () => {
  await decide('r1');
  expect(document.activeElement).toBe(button('r2'));
  await decide('r3');
  expect(document.activeElement).toBe(button('r2'));
});

it('goes to Undo when nothing of the kind is left', async () => {
  await decide('r1');
  await decide('r2');
  await decide('r3');
  expect(document.activeElement?.textContent).toBe('Undo');
});

it('stays in the view when nothing was decided', async () => {
  const more = document.querySelector<HTMLElement>('#more');
  more?.focus();
  more?.remove();
  await drawn();
  expect(document.activeElement?.tagName).toBe('MAIN');
});
