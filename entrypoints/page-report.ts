import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glance } from '@/lib/platform/glance';
import { setLocators } from '@/lib/portal/locate';
import { LOCATORS, LOCATORS_VERSION } from '@/lib/portal/locators';
import { structureOf } from '@/lib/portal/report/structure';
import { parseRoute } from '@/lib/portal/routes';

/** Put into a page only when its user asks for a report of it; answers with text to paste into an issue. Sends nothing. */
export default defineUnlistedScript(async () => {
  // The report tells by which list the page could not be read.
  const { locators: stored } = await browser.storage.local.get('locators');
  const inForce = glance('locators', stored);
  setLocators(inForce?.list ?? LOCATORS);
  const { html, address } = structureOf(document);
  const { version } = browser.runtime.getManifest();
  const list = inForce?.version ?? LOCATORS_VERSION;
  return [
    `Twinwatch ${version}, locators ${list}, page \`${parseRoute(location.href).page}\`, address \`${address}\``,
    '',
    '```html',
    html,
    '```',
    '',
  ].join('\n');
});
