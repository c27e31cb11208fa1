import { browser } from 'wxt/browser';
import type { CustomerId } from '@/lib/core/ids';
import { PORTAL, PORTAL_IN_CHINA } from '@/lib/portal/hosts';
import { parseRoute } from '@/lib/portal/routes';

/** The customer whose pages are open in Partner Center; undefined for none or several. */
export async function customerOnPortal(): Promise<CustomerId | undefined> {
  const tabs = await browser.tabs.query({ url: [`${PORTAL}/*`, `${PORTAL_IN_CHINA}/*`] });
  const found = new Set(tabs.flatMap(({ url }) => parseRoute(url ?? '').customer ?? []));
  const [customer] = found;
  return found.size === 1 ? customer : undefined;
}
