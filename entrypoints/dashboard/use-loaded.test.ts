// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { type Shown, useLoaded } from './use-loaded';

/** A view of something that is asked for by name. */
function viewOf(meanwhile: 'last' | 'nothing') {
  let shown: Shown<string> | undefined;
  const asked = new Map<
    string,
    { signal: AbortSignal; answer(text: string): void; fail(why: Error): void }
  >();
  const View = ({ name }: { name: string }) => {
    const load = (signal: AbortSignal) =>
      new Promise<string>((answer, fail) => {
        asked.set(name, { signal, answer, fail });
      });
    shown = useLoaded(load, [name], { meanwhile });
    return null;
  };
  const root = document.createElement('div');
  return {
    asked,
    async show(name: string) {
      await act(() => render(h(View, { name }), root));
      return shown;
    },
    async told(name: string, what: string | Error) {
      await act(async () => {
        if (what instanceof Error) asked.get(name)?.fail(what);
        else asked.get(name)?.answer(what);
        await new Promise((resolve) => setTimeout(resolve));
      });
      return shown;
    },
  };
}

it('shows what came, and what went wrong', async () => {
  const view = viewOf('last');
  expect(await view.show('a')).toEqual({});
  expect(await view.told('a', 'A')).toEqual({ is: 'A' });
  expect(await view.show('b')).toEqual({ is: 'A' });
  const trouble = new Error('gone');
  expect(await view.told('b', trouble)).toEqual({ failed: { reason: trouble } });
});

it('tells who loads that nobody waits any more, and shows nothing that comes too late', async () => {
  const view = viewOf('nothing');
  await view.show('a');
  await view.told('a', 'A');
  expect(await view.show('b')).toEqual({});
  await view.show('c');
  expect(view.asked.get('b')?.signal.aborted).toBe(true);
  await view.told('c', 'C');
  expect(await view.told('b', 'B')).toEqual({ is: 'C' });
  await view.show('d');
  await view.show('e');
  expect(await view.told('d', new Error('late'))).toEqual({});
});
