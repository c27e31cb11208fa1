import { browser } from 'wxt/browser';
import { PORTAL_IN_CHINA } from '@/lib/portal/hosts';

/** What the browser is asked to allow on 21Vianet's portal. */
export const CHINA = { origins: [`${PORTAL_IN_CHINA}/*`] };

/**
 * Asks for 21Vianet's host where one of the accounts needs it; to be called from the user's click. Says nothing where
 * it was allowed before.
 */
export function askForChina(accounts: readonly { cloud: string }[]): void {
  if (accounts.some(({ cloud }) => cloud === 'china')) void browser.permissions.request(CHINA);
}
