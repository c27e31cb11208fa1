import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeEverything } from '@/lib/overlay/remove';
import { paintSection } from '@/lib/overlay/strip';
import { watchVisits } from '@/lib/portal/navigation';
import { timer } from '@/lib/portal/timer';
import { pageText } from '@/lib/texts/page-text';
import { followPage } from './follow-page';
import { leavePages } from './page-state';
import { note } from './paint';
import { openShelf, type ShelfView } from './shelf-view';

/** Nothing tells a page that the extension was updated under it: what it shows would stay, and grow old. */
const ASK_MS = 2_000;

export default defineContentScript({
  matches: ['https://partner.microsoft.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // What an earlier copy may have left in a page that was not reloaded since: Firefox ends it without a word.
    document.querySelector('twinwatch-strip')?.remove();
    let shelf: Promise<ShelfView> | undefined;
    /** Fetched while the extension can still be asked for texts. */
    let updated = '';
    const asking = timer(ASK_MS, ctx.signal, () => ctx.isValid && asking.start());

    watchVisits(window, ctx.signal, (route, visit) => {
      if (!ctx.isValid) return;
      if (route.page === 'other') {
        removeEverything();
        leavePages();
        return;
      }
      updated ||= pageText('overlay.updated');
      shelf ??= openShelf(ctx.signal);
      asking.start();
      void shelf.then((view) => {
        if (!visit.aborted) followPage(route, visit, view, () => ctx.isValid);
      });
    });

    ctx.onInvalidated(() => {
      removeEverything();
      if (updated) paintSection('notice', note('info', 'wait', updated));
    });
  },
});
