import { signal } from '@preact/signals';
import { ask } from '@/components/ask';
import { readHead } from '@/lib/files/ledger/verify';
import { type Folder, filesIn, ownName, rememberedFolder, writeOwn } from '@/lib/share/folder';
import { detailOf } from '@/lib/texts/detail';
import { order } from '../files/clerk';
import type { TeamNews } from '../files/jobs';
import { now, shelved } from '../store';

/** The team's folder, merged in and written out: when asked for, and on a timer while the dashboard is open. */

export const MINUTES = 5;

export interface Merged extends TeamNews {
  at: number;
  others: number;
}
export const folder = signal<Folder | undefined>(undefined);
/** The browser asks the person again after a restart; that needs a click. */
export const isAllowed = signal(false);
export const merged = signal<Merged | undefined>(undefined);
export const failure = signal<string | undefined>(undefined);

const PROFILE = 'team-profile';

/** The name of this profile's file, made once. */
function ownFile(): string {
  const profile = localStorage.getItem(PROFILE) ?? crypto.randomUUID();
  localStorage.setItem(PROFILE, profile);
  return ownName(profile);
}

/** Takes in what colleagues have written and writes what is known here. One window does it at a time. */
export async function mergeTeam(): Promise<void> {
  const at = folder.value;
  // The demo's people are not the team.
  if (!at || shelved.value.demo) return;
  try {
    await navigator.locks.request('twinwatch-team', () => mergeInto(at));
    failure.value = undefined;
  } catch (error) {
    if (isRefused(error)) waitForPermission();
    else failure.value = detailOf(error);
  }
}

async function mergeInto(at: Folder): Promise<void> {
  const name = ownFile();
  const { others, own } = await filesIn(at, name);
  const news = await order('gather', { files: others, offsetMs: shelved.value.offsetMs });
  if (news.parcel !== undefined) {
    const { failed, text } = await ask({ type: 'own-take-in', parcel: news.parcel }, '');
    if (failed) throw new Error(text);
  }
  const { bytes, digest } = await order('ledgerFile', undefined);
  const before = own && readHead(new Uint8Array(await own.arrayBuffer()))?.digest;
  if (before !== digest) await writeOwn(at, name, bytes);
  merged.value = { ...news, at: now.value, others: others.length };
}

/** The browser has taken the permission back, as it may at any time. */
const isRefused = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');

/** Until a click asks for it again. */
function waitForPermission(): void {
  clearInterval(timer);
  isAllowed.value = false;
  failure.value = undefined;
}

let timer: ReturnType<typeof setInterval> | undefined;

/** From now on in this folder. */
export async function joinFolder(chosen: Folder): Promise<void> {
  folder.value = chosen;
  isAllowed.value = true;
  clearInterval(timer);
  timer = setInterval(() => void mergeTeam(), MINUTES * 60_000);
  await mergeTeam();
}

export function leaveFolder(): void {
  clearInterval(timer);
  folder.value = undefined;
  isAllowed.value = false;
  merged.value = undefined;
  failure.value = undefined;
}

/** Goes on in the folder of last time, as far as the browser lets it without asking. */
export async function resumeTeam(): Promise<void> {
  const known = folder.value ? undefined : await rememberedFolder();
  if (!known) return;
  if ((await known.queryPermission({ mode: 'readwrite' })) === 'granted') await joinFolder(known);
  else folder.value = known;
}
