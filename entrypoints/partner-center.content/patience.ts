import type { Reading } from '@/lib/portal/reading';

/** A page that is being built looks unreadable for a moment; one that shows signs of work may take longer. */
const GRACE_MS = { unreadable: 5_000, loading: 20_000 } as const;

/** Waits before a page is called unreadable, and wakes the page when the wait is over. */
export function openPatience(visit: AbortSignal, lost: () => void) {
  let kind: Reading['kind'] | undefined;
  let over = false;
  let timer: number | undefined;
  visit.addEventListener('abort', () => window.clearTimeout(timer));

  /** True when the page has been unreadable, or loading, for too long. */
  return (reading: Reading): boolean => {
    if (reading.kind === kind) return over;
    kind = reading.kind;
    window.clearTimeout(timer);
    const waits = kind === 'unreadable' || kind === 'loading';
    // What could not be read goes on being unreadable while it says that it is working.
    over &&= waits;
    if (waits && !over)
      timer = window.setTimeout(
        () => {
          over = true;
          lost();
        },
        GRACE_MS[kind === 'loading' ? 'loading' : 'unreadable'],
      );
    return over;
  };
}
