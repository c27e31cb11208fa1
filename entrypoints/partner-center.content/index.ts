import { defineContentScript } from 'wxt/utils/define-content-script';
import { paintNotice } from '@/lib/overlay/notice';
import { removeEverything } from '@/lib/overlay/remove';
import { watchVisits } from '@/lib/portal/navigation';
import { pageText } from '@/lib/texts/page-text';
import { followPage } from './follow-page';
import { leavePages } from './page-state';
import { openShelf, type ShelfView } from './shelf-view';

export default defineContentScript({
  matches: ['https://partner.microsoft.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let shelf: Promise<ShelfView> | undefined;
    /** Fetched while the extension can still be asked for texts. */
    let updated = '';

    watchVisits(window, ctx.signal, (route, visit) => {
      if (!ctx.isValid) return;
      if (route.page === 'other') {
        removeEverything();
        leavePages();
        return;
      }
      updated ||= pageText('overlay.updated');
      shelf ??= openShelf(ctx.signal);
      void shelf.then((view) => {
        if (!visit.aborted) followPage(route, visit, view, () => ctx.isValid);
      });
    });

    ctx.onInvalidated(() => {
      removeEverything();
      if (updated) paintNotice({ tone: 'info', icon: 'wait', text: updated });
    });
  },
});
