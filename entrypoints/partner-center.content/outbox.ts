import type { NewSighting } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import { send } from '@/lib/platform/messages';

/** A row may change in two steps, its id before its text: what was read is sent when it has stood this long. */
const SETTLE_MS = 300;
/** The worker was stopped with the message in its hands; a still page is not read again, so this tries again. */
const RETRY_MS = 2_000;

export interface Outbox {
  /** Takes what the page shows now; sends what is new or changed for this visit. */
  put(sightings: readonly NewSighting[]): void;
}

/** What a sighting is about: a newer one about the same takes its place while both wait. */
function subjectOf(sighting: NewSighting): string {
  switch (sighting.kind) {
    case 'customer-seen':
      return `${sighting.kind} ${sighting.customer}`;
    case 'subscription-seen':
    case 'charge-seen':
      return `${sighting.kind} ${sighting.subscription}`;
    case 'list-seen':
      return `${sighting.kind} ${sighting.list} ${sighting.customer ?? ''}`;
    case 'transfer-seen':
      return `${sighting.kind} ${sighting.transfer}`;
  }
}

/** Sends the sightings of one visit under one account; the end of the visit sends what still waits. */
export function openOutbox(account: AccountId, signal: AbortSignal, now: () => number): Outbox {
  const sent = new Map<string, string>();
  const waiting = new Map<string, NewSighting>();
  let seenAt = '';
  let timer: number | undefined;

  function flush(): void {
    window.clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const batch = new Map(waiting);
    waiting.clear();
    send({ type: 'page-sightings', account, seenAt, sightings: [...batch.values()] }).then(
      (answer) => {
        // What was refused is sent again when the page is next read.
        if (!answer.ok) for (const subject of batch.keys()) sent.delete(subject);
      },
      () => {
        if (signal.aborted) return;
        for (const [subject, sighting] of batch) if (!waiting.has(subject)) waiting.set(subject, sighting);
        timer ??= window.setTimeout(flush, RETRY_MS);
      },
    );
  }

  signal.addEventListener('abort', flush);
  window.addEventListener('pagehide', flush, { signal });
  return {
    put(sightings) {
      for (const sighting of sightings) {
        const subject = subjectOf(sighting);
        const content = JSON.stringify(sighting);
        if (sent.get(subject) === content) continue;
        sent.set(subject, content);
        waiting.set(subject, sighting);
        seenAt = new Date(now()).toISOString();
      }
      if (waiting.size > 0) timer ??= window.setTimeout(flush, SETTLE_MS);
    },
  };
}
