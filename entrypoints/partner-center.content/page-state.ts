import { type PageState, send } from '@/lib/platform/messages';

let told = '';

/** Tells the popup about the page, when that is something new. Nobody waits for it, and a lost one does no harm. */
export function tellPageState(state: PageState): void {
  const text = JSON.stringify(state);
  if (text === told) return;
  told = text;
  send({ type: 'page-state', state }).catch(() => {
    told = '';
  });
}

/** The tab has left the pages that concern us; said only when the popup may still believe otherwise. */
export function leavePages(): void {
  if (told) tellPageState({ page: 'other', reading: 'not-ours' });
}
