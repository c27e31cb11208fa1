import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeEverything } from '@/lib/overlay/remove';
import { paintSection } from '@/lib/overlay/strip';
import { watchVisits } from '@/lib/portal/navigation';
import { pageText } from '@/lib/texts/page-text';
import { followPage } from './follow-page';
import { leavePages } from './page-state';
import { note } from './paint';
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
      if (updated) paintSection('notice', note('info', 'wait', updated));
    });
  },
});
