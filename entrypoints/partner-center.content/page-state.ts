import { type PageState, send } from '@/lib/platform/messages';
import type { Reading } from '@/lib/portal/reading';
import type { PageKind } from '@/lib/portal/routes';
import type { Mode } from './mode';

let told = '';

/** Tells the popup, when it is something new. Nobody waits for it, and a lost one does no harm. */
function tell(state: PageState): void {
  const text = JSON.stringify(state);
  if (text === told) return;
  told = text;
  send({ type: 'page-state', state }).catch(() => {
    told = '';
  });
}

/** What the popup says about the page in front. */
export function tellPage(page: PageKind, reading: Reading, mode: Mode, unreadable: boolean): void {
  if (mode.kind === 'stopped') tell({ page, reading: 'stopped', why: mode.why });
  else if (reading.kind === 'read') tell({ page, reading: 'read', rows: reading.rows.length });
  else if (reading.kind === 'not-ours') tell({ page, reading: 'not-ours' });
  else if (unreadable)
    tell({ page, reading: 'unreadable', why: reading.kind === 'unreadable' ? reading.locator : 'busy' });
  else tell({ page, reading: 'loading' });
}

/** The tab has left the pages that concern us; said only when the popup may still believe otherwise. */
export function leavePages(): void {
  if (told) tell({ page: 'other', reading: 'not-ours' });
}
