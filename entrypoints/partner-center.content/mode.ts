import type { DeclaredAccount } from '@/lib/core/card';
import { signedInOf } from '@/lib/platform/accounts';
import type { AccountsOnShelf, Settings } from '@/lib/platform/shelf';

/** What accounts and settings allow on a page. */
export type Mode =
  | { kind: 'off' }
  | { kind: 'stopped'; why: 'no-account' | 'not-signed-in' }
  | { kind: 'stopped'; why: 'contradiction'; account: DeclaredAccount }
  | { kind: 'reading'; account: DeclaredAccount };

interface What {
  settings: Pick<Settings, 'onPortal'>;
  accounts: AccountsOnShelf;
  /** This tab is to be left alone. */
  paused: boolean;
}

/** Reading needs a declared account that this browser is signed in to, and no page that spoke against it. */
export function modeOf({ settings, accounts, paused }: What): Mode {
  const { list, contradiction } = accounts;
  if (!settings.onPortal || paused) return { kind: 'off' };
  const account = signedInOf(accounts);
  if (!account) return { kind: 'stopped', why: list.length > 0 ? 'not-signed-in' : 'no-account' };
  return contradiction ? { kind: 'stopped', why: 'contradiction', account } : { kind: 'reading', account };
}
