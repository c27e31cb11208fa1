import { browser } from 'wxt/browser';

const ORIGIN = 'https://partner.partnercenter.microsoftonline.cn/*';
const ID = 'china';

/** Has our script run on 21Vianet's portal as long as the user allows it. Asks what is, so it may be called at any time. */
export async function followPermission(): Promise<void> {
  const isAllowed = await browser.permissions.contains({ origins: [ORIGIN] });
  const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (isAllowed && !isThere)
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        matches: [ORIGIN],
        js: ['content-scripts/partner-center.js'],
        runAt: 'document_idle',
      },
    ]);
  if (!isAllowed && isThere) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}
