import { readShelf } from './shelf';

/** By how many milliseconds a demo or a test has moved the extension's clock; 0 in real life. */
export async function clockOffset(): Promise<number> {
  return (await readShelf('clock'))?.offsetMs ?? 0;
}

/** The instant it is for the extension, in milliseconds since the epoch. */
export async function now(): Promise<number> {
  return Date.now() + (await clockOffset());
}
