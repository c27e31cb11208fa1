import type { Reading } from '@/lib/portal/reading';

/** A page that is being built looks unreadable for a moment; one that shows signs of work may take longer. */
const GRACE_MS = { unreadable: 5_000, loading: 20_000 } as const;

/** Waits before a page is called unreadable, and wakes the page when the wait is over. */
export function openPatience(visit: AbortSignal, lost: () => void) {
  let kind: Reading['kind'] | undefined;
  let since: number | undefined;
  let over = false;
  let timer: number | undefined;
  visit.addEventListener('abort', () => window.clearTimeout(timer));

  /** True when the page has been unreadable, or loading, for too long. */
  return (reading: Reading): boolean => {
    if (reading.kind === kind) return over;
    kind = reading.kind;
    window.clearTimeout(timer);
    if (kind !== 'unreadable' && kind !== 'loading') {
      since = undefined;
      over = false;
    } else if (!over) {
      // Going to and fro between the two is one wait.
      since ??= Date.now();
      timer = window.setTimeout(
        () => {
          over = true;
          lost();
        },
        since + GRACE_MS[kind] - Date.now(),
      );
    }
    return over;
  };
}
