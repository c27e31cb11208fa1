import type { AccountId } from '@/lib/core/ids';
import type { Evidence } from '@/lib/platform/shelf';
import { read, write } from './shelf';

/** It is enough to know it to the hour, and pages agree all the time. */
const OFTEN_MS = 3_600_000;

const KINDS: readonly Evidence[number]['what'][] = ['tenant', 'invitation', 'subscriptions'];

/** Remembers that a page has agreed with the account that is declared to be signed in. True when that is news. */
export async function agree(account: AccountId, evidence: string, at: number): Promise<boolean> {
  const what = KINDS.find((kind) => kind === evidence);
  if (!what) return false;
  const known = (await read('evidence')) ?? [];
  const isSame = (each: Evidence[number]) => each.account === account && each.what === what;
  const before = known.find(isSame);
  if (before && Math.abs(at - Date.parse(before.at)) < OFTEN_MS) return false;
  await write('evidence', [
    ...known.filter((each) => !isSame(each)),
    { account, what, at: new Date(at).toISOString() },
  ]);
  return true;
}
