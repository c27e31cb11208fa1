import type { AccountId } from '@/lib/core/ids';
import { send, type Understood } from '@/lib/platform/messages';
import type { Seen } from '@/lib/portal/capture';
import type { Route } from '@/lib/portal/routes';
import { timer } from '@/lib/portal/timer';

/** A page changes in steps: what it shows is sent when it has stood this long. */
const SETTLE_MS = 300;
/** The worker was stopped with the message in its hands; a still page is not read again, so this tries again. */
const RETRY_MS = 2_000;

/** A page so large or strange that it is not even taken down. */
const BEYOND_US: Understood = { kind: 'unreadable', locator: 'grid' };

interface Visit {
  route: Route;
  account: AccountId;
  signal: AbortSignal;
  now: () => number;
}

export interface Outbox {
  /** Takes what the page shows now; sends it when anything in it is new in this visit. */
  put(seen: Seen): void;
}

/**
 * Sends what is seen in one visit under one account, and hands over what was made of it. What has not
 * stood still when the visit ends may be what the page before has left behind: it is not sent.
 */
export function openOutbox(
  { route, account, signal, now }: Visit,
  understood: (seen: Seen, meaning: Understood) => void,
): Outbox {
  const visit = crypto.randomUUID();
  let told: string[] = [];
  let waiting: { seen: Seen; news: string[]; seenAt: string } | undefined;
  /** Not taken yet, oldest first: rows of an earlier page stand nowhere else any more. */
  const refused: Parameters<typeof deliver>[0][] = [];
  const settled = timer(SETTLE_MS, signal, () => {
    if (!waiting) return;
    const { seen, news, seenAt } = waiting;
    told = news;
    waiting = undefined;
    deliver({ seen, seenAt });
  });
  const again = () => refused.splice(0).forEach(deliver);
  const retry = timer(RETRY_MS, signal, again);
  // Who leaves does not wait.
  signal.addEventListener('abort', again);

  function deliver(sending: { seen: Seen; seenAt: string }): void {
    const { seen, seenAt } = sending;
    const isLast = signal.aborted;
    const keep = () => {
      if (isLast) return;
      refused.push(sending);
      retry.start();
      if (signal.aborted) again();
    };
    send({ type: 'page-seen', account, seenAt, visit, route, capture: seen.capture }).then((answer) => {
      const meaning = answer.ok ? answer.understood : answer.problem === 'invalid' && BEYOND_US;
      if (meaning) understood(seen, meaning);
      else keep();
    }, keep);
  }

  return {
    put(seen) {
      const news = newsOf(seen, told);
      if (isSame(news, told)) waiting = undefined;
      else if (!waiting || !isSame(news, waiting.news)) {
        waiting = { seen, news, seenAt: new Date(now()).toISOString() };
        settled.start();
      }
    },
  };
}

/** No text of these has a line break: they are JSON. */
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

/** What a page says, by rows. What is still being rewritten says nothing new. */
function newsOf({ capture, rows }: Seen, told: readonly string[]): string[] {
  const { matched: _, ...said } = capture;
  if (said.kind !== 'grids') return [JSON.stringify(said)];
  const { grids, ...page } = said;
  const moving = grids.flatMap((grid) => grid.rows.map((row) => row.moving));
  const around = grids.map(({ rows: _rows, ...grid }) => grid);
  return [
    JSON.stringify({ ...page, around }),
    ...rows.map(({ said }, index) => (moving[index] ? (told[index + 1] ?? '') : said)),
  ];
}
