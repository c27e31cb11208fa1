import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountsOnShelf } from './shelf';

/** The account that this browser is signed in to, as a person has said. */
export const signedInOf = (accounts: AccountsOnShelf): DeclaredAccount | undefined =>
  accounts.list.find(({ account }) => account === accounts.signedIn);

/** The account that everything moves to: of several, the last one declared. */
export const targetOf = (accounts: readonly DeclaredAccount[]): DeclaredAccount | undefined =>
  accounts.findLast(({ role }) => role === 'target');
