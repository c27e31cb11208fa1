import type { AccountId } from '../../lib/core/ids';
import { type Look, lookAt } from '../../lib/portal/capture';
import { interpret } from '../../lib/portal/interpret/interpret';
import type { ReadPage } from '../../lib/portal/interpret/page';
import { openReading, type Reading as Shown } from '../../lib/portal/reading';
import type { Route } from '../../lib/portal/routes';

/** What is shown and what is recorded of a page. */
export type Reading =
  | Exclude<Shown, { kind: 'read' }>
  | (Extract<Shown, { kind: 'read' }> & Omit<ReadPage, 'ids'>);

/** Looking and interpreting in one, as content script and background do it together. */
export const readPage = (
  route: Route,
  document: Document,
  account: AccountId,
  now: number = performance.now(),
): Reading => readLook(route, lookAt(route, document, account, now), account);

/** What becomes of a look. What lies between looking and interpreting is plain data. */
export function readLook(route: Route, look: Look, account: AccountId): Reading {
  if (look.kind !== 'seen') return look;
  const sent: typeof look.capture = JSON.parse(JSON.stringify(look.capture));
  const understood = interpret(route, sent, account);
  const reading = openReading(route);
  reading.understand(look, understood);
  const shown = reading.of(look);
  if (understood.kind !== 'read') return understood;
  const { ids: _, ...said } = understood;
  return { ...said, kind: 'read', rows: shown.kind === 'read' ? shown.rows : [] };
}
