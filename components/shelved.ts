import { browser } from 'wxt/browser';
import type { Summary } from '@/lib/core/card';
import { DEFAULT_SETTINGS, glance } from '@/lib/platform/glance';
import type { AccountsOnShelf, OnShelf, Settings } from '@/lib/platform/shelf';

/** Everything that the popup shows without asking anybody: one read of the shelf. */
export interface Shelved {
  accounts: AccountsOnShelf;
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

const KEYS = ['accounts', 'settings', 'summary', 'problem', 'clock', 'demo', 'paused'] as const;

export async function readShelved(): Promise<Shelved> {
  const [stored, notifying] = await Promise.all([
    browser.storage.local.get([...KEYS]),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  return {
    accounts: glance('accounts', stored.accounts) ?? { list: [] },
    settings: glance('settings', stored.settings) ?? DEFAULT_SETTINGS,
    summary: glance('summary', stored.summary),
    problem: glance('problem', stored.problem),
    paused: glance('paused', stored.paused) ?? [],
    offsetMs: glance('clock', stored.clock)?.offsetMs ?? 0,
    demo: stored.demo !== undefined,
    notifying,
  };
}

/** Calls back when something of the popup may have changed in either storage. */
export function watchStorage(changed: (keys: string[]) => void): void {
  browser.storage.onChanged.addListener((changes) => changed(Object.keys(changes)));
}

export const isShelved = (key: string): boolean => KEYS.some((ours) => ours === key);
