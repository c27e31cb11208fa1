import { browser } from 'wxt/browser';

/** Partner Center as 21Vianet runs it: another host, for which the user is asked once an account of that cloud is declared. */
const PORTAL = 'https://partner.partnercenter.microsoftonline.cn/*';
const ORIGINS = { origins: [PORTAL] };

/** Asks for that host where one of the accounts needs it; to be called from the user's click. Says nothing where it was allowed before. */
export function askForChina(accounts: readonly { cloud: string }[]): void {
  if (accounts.some(({ cloud }) => cloud === 'china')) void browser.permissions.request(ORIGINS);
}
