import { browser } from 'wxt/browser';
import type { Summary } from '@/lib/core/card';
import { PAINTED } from '@/lib/platform/first-paint';
import { DEFAULT_SETTINGS, glance, isObject } from '@/lib/platform/glance';
import { glanceOwn } from '@/lib/platform/glance-own';
import type { AccountsOnShelf, Evidence, OnShelf, Settings } from '@/lib/platform/shelf';

/** Everything that the popup shows without asking anybody: one read of the shelf. */
export interface Shelved {
  accounts: AccountsOnShelf;
  /** Which pages have agreed with the account that is signed in. */
  evidence: Evidence;
  settings: Settings;
  summary: Summary | undefined;
  problem: OnShelf<'problem'> | undefined;
  /** Tabs that are left alone. */
  paused: readonly number[];
  /** By how many milliseconds the extension's clock was moved. */
  offsetMs: number;
  /** What is shown is the demo's. */
  demo: boolean;
  /** Whether the browser may show notifications. */
  notifying: boolean;
}

/** What a first paint needs, from the one key under which the keeper has laid it; undefined where it has not yet. */
export async function readFirst(): Promise<Shelved | undefined> {
  const { popup } = await browser.storage.local.get('popup');
  return isObject(popup) ? shelvedIn(popup, popup.notifying === true) : undefined;
}

export async function readShelved(): Promise<Shelved> {
  const [stored, notifying] = await Promise.all([
    browser.storage.local.get([...PAINTED]),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  return shelvedIn(stored, notifying);
}

const shelvedIn = (stored: Record<string, unknown>, notifying: boolean): Shelved => ({
  accounts: glance('accounts', stored.accounts) ?? { list: [] },
  evidence: glanceOwn('evidence', stored.evidence) ?? [],
  settings: glance('settings', stored.settings) ?? DEFAULT_SETTINGS,
  summary: glanceOwn('summary', stored.summary),
  problem: glanceOwn('problem', stored.problem),
  paused: glance('paused', stored.paused) ?? [],
  offsetMs: glance('clock', stored.clock)?.offsetMs ?? 0,
  demo: stored.demo !== undefined,
  notifying,
});

/** Calls back when something of the popup may have changed in either storage. */
export function watchStorage(changed: (keys: string[]) => void): void {
  browser.storage.onChanged.addListener((changes) => changed(Object.keys(changes)));
}
