import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { LocatorHealth } from '@/lib/platform/shelf';
import { now } from '@/lib/platform/time';
import { dateText } from '../core/days';
import { read, write } from './shelf';

/** Key in `storage.session`: which locators were counted in the latest visits, by visit. */
const COUNTED = 'located';
const countedSchema = z.record(z.string(), z.array(z.string()));
const MOST_VISITS = 20;

/** Counts by which alternative each locator was found, once in a visit of a page. */
export async function countMatched(
  matched: Readonly<Partial<Record<string, number>>>,
  visit: string,
): Promise<void> {
  const stored = (await browser.storage.session.get(COUNTED))[COUNTED];
  const counted = z.safeParse(countedSchema, stored).data ?? {};
  const before = counted[visit] ?? [];
  const fresh = Object.entries(matched).filter(([name]) => !before.includes(name));
  if (fresh.length === 0) return;
  const { [visit]: _, ...others } = counted;
  const latest = Object.entries(others).slice(1 - MOST_VISITS);
  const visits = { ...Object.fromEntries(latest), [visit]: [...before, ...fresh.map(([name]) => name)] };
  await browser.storage.session.set({ [COUNTED]: visits });
  await change((health, day) => {
    for (const [name, alternative = 0] of fresh) {
      const one = health[name] ?? { later: 0, missing: 0 };
      health[name] =
        alternative === 0
          ? { ...one, firstOn: day }
          : { ...one, later: one.later + 1, alternative, laterOn: day };
    }
  });
}

/** Counts a visit of a page that could not be read because what a locator names was not there. */
export const countMissing = (name: string): Promise<void> =>
  change((health, day) => {
    const before = health[name] ?? { later: 0, missing: 0 };
    health[name] = { ...before, missing: before.missing + 1, missingOn: day };
  });

async function change(does: (health: LocatorHealth, day: string) => void): Promise<void> {
  const before = (await read('locatorHealth')) ?? {};
  const health = { ...before };
  does(health, dateText(await now()));
  if (JSON.stringify(health) !== JSON.stringify(before)) await write('locatorHealth', health);
}
