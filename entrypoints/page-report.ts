import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setLocators } from '@/lib/portal/locate';
import { LOCATORS, LOCATORS_VERSION } from '@/lib/portal/locators';
import { structureOf } from '@/lib/portal/report/structure';
import { parseRoute } from '@/lib/portal/routes';

/** Put into a page only when its user asks for a report of it; answers with text to paste into an issue. Sends nothing. */
export default defineUnlistedScript(() => {
  setLocators(LOCATORS);
  const { html, address } = structureOf(document);
  const { version } = browser.runtime.getManifest();
  return [
    `Twinwatch ${version}, locators ${LOCATORS_VERSION}, page \`${parseRoute(location.href).page}\`, address \`${address}\``,
    '',
    '```html',
    html,
    '```',
    '',
  ].join('\n');
});
