import { browser } from 'wxt/browser';
import { FEW, PAINTED } from '@/lib/platform/first-paint';
import { glanceOwn } from '@/lib/platform/glance-own';
import { mayNotify } from './notify';

/**
 * Lays under `popup` what the popup's first paint shows, if that is something else than before. Called whenever any of
 * it has changed, whoever wrote it, and at every start; one after the other, so that the last one has read the newest.
 */
export function layFirstPaint(): Promise<void> {
  last = last.then(lay, lay);
  return last;
}
let last = Promise.resolve();

async function lay(): Promise<void> {
  const { popup: before, ...now } = await browser.storage.local.get(['popup', ...PAINTED]);
  const summary = glanceOwn('summary', now.summary);
  const parts = {
    ...now,
    notifying: await mayNotify(),
    ...(summary && { summary: { ...summary, findings: fewOf(summary.findings) } }),
  };
  // In the order in which it is given back.
  const popup = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  // What was deleted is nowhere.
  if (PAINTED.every((key) => now[key] === undefined)) await browser.storage.local.remove('popup');
  else if (JSON.stringify(popup) !== JSON.stringify(before)) await browser.storage.local.set({ popup });
}

const fewOf = (findings: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(findings).map(([group, all]) => [group, all.slice(0, FEW)]));
