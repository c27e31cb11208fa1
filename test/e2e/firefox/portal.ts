import * as z from 'zod/mini';
import { ORIGIN } from '../../portal/server';
import type { Customer, Shape, Subscription } from '../../portal/types';
import type { Tab } from './tab';

/** Partner Center as a person uses it, in every shape of the stand-in with English words. */

const base = (shape: Shape): string =>
  `${ORIGIN}${shape === 'commerce' ? '/commerce/customers' : '/dashboard/v2/customers'}`;

export const HOME = `${ORIGIN}/dashboard/home`;
export const LEGAL_INFO = `${ORIGIN}/dashboard/account/v3/organization/legalinfo`;
export const customersList = (shape: Shape): string => `${base(shape)}/list`;
export const subscriptionsOf = (shape: Shape, { id }: Customer): string =>
  `${base(shape)}/${id}/subscriptions`;
export const pageOf = (shape: Shape, one: Subscription): string =>
  `${base(shape)}/${one.customer}/subscriptions/${one.id}`;

/** All that a page says, ours and the portal's. */
export const pageText = (tab: Tab): Promise<string> =>
  tab.ask(z.string(), (page) => page.textOf(document.documentElement));

/** Clicks on the link or button of this name. */
export const press = (tab: Tab, name: string): Promise<void> =>
  tab.click((page, wanted) => page.named('a, button, [role=button], [role=link]', wanted), name);

/** True for as long as the document lives in which it was first asked: false says that the page was loaded anew. */
export const isSameDocument = (tab: Tab): Promise<boolean> =>
  tab.ask(z.boolean(), () => {
    const seen = document.documentElement.hasAttribute('data-seen-by-test');
    document.documentElement.setAttribute('data-seen-by-test', '');
    return seen;
  });

/** Chooses another account in the menu behind the avatar. */
export async function switchAccount(tab: Tab, name: string): Promise<void> {
  await tab.goto(HOME);
  await press(tab, 'Account menu');
  await press(tab, name);
}
