import { read, write } from './shelf';

/** Tabs that a person wants to be left alone. */

export const isPaused = async (tab: number): Promise<boolean> =>
  (await read('paused'))?.includes(tab) ?? false;

export async function pause(tab: number, on: boolean): Promise<void> {
  const before = (await read('paused')) ?? [];
  if (before.includes(tab) === on) return;
  await write('paused', on ? [...before, tab] : before.filter((each) => each !== tab));
}

/** The browser was opened anew, and its tabs have other numbers. */
export const unpauseAll = (): Promise<void> => write('paused', undefined);
