import { expect } from '@playwright/test';
import { ORIGIN, type Portal } from '../../portal/server';
import type { Shape } from '../../portal/types';
import { pagesIn, READABLE, type Recorded, subjectOf, subjectsIn, wrongIn } from './pages';

/** A browser as these tests need it, whichever it is. */
export interface Browse {
  /** Loads a document. */
  load(url: string): Promise<void>;
  /** Goes to another page of the same document, as the portal's own links do. */
  turn(path: string): Promise<void>;
  /** Everything recorded from pages at or after an instant of the extension's clock. */
  recordedSince(instant: string): Promise<Recorded[]>;
  /** The extension's clock. */
  now(): Promise<string>;
}

/** A page that nobody reads has been there long enough for whoever would. */
const QUIET_MS = 60;

/**
 * Visits every page in one shape, the first by its address and the others within the document, and expects exactly what
 * stands there to be recorded. In a shape that cannot be read nothing may be; in one that was redesigned nothing wrong.
 */
export async function visitAll(browse: Browse, portal: Portal, shape: Shape): Promise<void> {
  portal.setShape(shape);
  const began = await browse.now();
  const isBlind = shape === 'noids' || shape === 'closed';
  const blind: [from: string, to: string][] = [];
  for (const [index, { path, expected, list }] of pagesIn(shape).entries()) {
    const since = await browse.now();
    await (index === 0 ? browse.load(ORIGIN + path) : browse.turn(path));
    if (expected === undefined || !READABLE.includes(shape)) await pause(QUIET_MS);
    else
      await expect(async () => {
        const recorded = (await browse.recordedSince(since)).map(sorted);
        for (const one of expected) expect(recorded).toContainEqual(expect.objectContaining(one));
      }, `${shape} ${path}`).toPass({ timeout: 15_000, intervals: [50] });
    if (isBlind && list) blind.push([since, await browse.now()]);
  }
  const recorded = await browse.recordedSince(began);
  expect(recorded.flatMap(wrongIn), shape).toEqual([]);
  const known = subjectsIn(shape);
  expect(
    recorded.map(subjectOf).filter((one) => !known.has(one)),
    `${shape}: more than stands there`,
  ).toEqual([]);
  const guessed = recorded.filter(({ at }) => blind.some(([from, to]) => at >= from && at < to));
  expect(guessed, `${shape}: rows without an id`).toEqual([]);
}

const sorted = (entry: Recorded): Recorded => (entry.ids ? { ...entry, ids: [...entry.ids].sort() } : entry);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
