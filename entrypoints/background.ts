import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followPermission } from '@/lib/keeper/china';
import { layFirstPaint } from '@/lib/keeper/first-paint';
import { answer, clockMoved, forgetTab, notificationsAllowed, open, wake } from '@/lib/keeper/keeper';
import { openNotice } from '@/lib/keeper/notify';
import { tellWith } from '@/lib/keeper/telling';
import { understandWith } from '@/lib/keeper/understanding';
import { barOf } from '@/lib/overlay/models/bar';
import { dress } from '@/lib/overlay/models/dress';
import { headOf } from '@/lib/overlay/models/head';
import { STYLE } from '@/lib/overlay/models/style';
import { isPainted } from '@/lib/platform/first-paint';
import { understand } from '@/lib/portal/interpret/understand';
import { locatorsInForce } from '@/lib/portal/locators-in-force';

/** There is no such API until the user allows notifications. */
function listenForClicks(): void {
  if (browser.notifications && !browser.notifications.onClicked.hasListener(openNotice))
    browser.notifications.onClicked.addListener(openNotice);
}

/** The only writer. Everything that wakes it is registered here, at once: a listener added later misses the event that woke it. */
export default defineBackground(() => {
  tellWith({ style: STYLE, locators: locatorsInForce, dress, head: headOf, bar: barOf });
  understandWith(understand);
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer(message, sender, self).then(respond);
    return true;
  });
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(open);
  browser.alarms.onAlarm.addListener(wake);
  listenForClicks();
  browser.permissions.onAdded.addListener(followPermission);
  browser.permissions.onRemoved.addListener(followPermission);
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) void notificationsAllowed().then(listenForClicks);
  });
  browser.permissions.onRemoved.addListener(wake);
  browser.tabs.onRemoved.addListener(forgetTab);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    if (changes.clock) void clockMoved();
    if (Object.keys(changes).some(isPainted)) void layFirstPaint();
  });
  // After the event that has started the worker: what was just seen is not to wait for what was left undone.
  setTimeout(() => void wake());
  void layFirstPaint();
  void followPermission();
});
