import { browser } from 'wxt/browser';
import { CHINA } from '@/lib/platform/china';
import { serially } from './serial';

const ID = 'china';

/** Has our script run on 21Vianet's portal as long as the user allows it. Asks what is, so it may be called at any time. */
export const followPermission = (): Promise<void> =>
  serially(async () => {
    const isAllowed = await browser.permissions.contains(CHINA);
    const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
    if (isAllowed && !isThere)
      await browser.scripting.registerContentScripts([
        {
          id: ID,
          matches: CHINA.origins,
          js: ['content-scripts/partner-center.js'],
          runAt: 'document_idle',
        },
      ]);
    if (!isAllowed && isThere) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  });
