import type { CustomerFile } from './book';
import type { Clock } from './clock';
import { DAY_MS, type Instant } from './days';
import type { EntryOf } from './entries';
import type { SubscriptionId } from './ids';
import type { Standing } from './standing';

/** A partner-to-partner transfer request that holds a source subscription (data.md 4.4). */
export type Transfer = { readonly kind: 'open' } | { readonly kind: 'complete'; readonly since: Instant };

export interface Transfers {
  /** The requests that hold a source. */
  holding(source: SubscriptionId): readonly Transfer[];
  /** Targets that came by a transfer: nobody's candidates. */
  readonly fruit: ReadonlySet<SubscriptionId>;
}

/** An unanswered request expires (data.md 4.4). */
const PENDING_MS = 30 * DAY_MS;

interface Item {
  readonly target: SubscriptionId | undefined;
  readonly completeSince: Instant | undefined;
}

interface Request {
  readonly state: string;
  readonly firstSeen: Instant;
  readonly items: ReadonlyMap<SubscriptionId, Item>;
}

const NOTHING_HELD: Transfers = { holding: () => [], fruit: new Set() };

/** What transfer requests hold of a customer at `clock.now`. States other than the four hold nothing. */
export function transfersOf(file: CustomerFile, standing: Standing, clock: Clock): Transfers {
  if (file.transfers.length === 0) return NOTHING_HELD;
  const requests = new Map<string, Request>();
  for (const seen of file.transfers) {
    const { time, entry } = seen;
    if (time > clock.now || standing.accountOf(seen) === undefined) continue;
    const id = entry.transfer.toLowerCase();
    requests.set(id, seenAgain(requests.get(id), time, entry));
  }
  const holding = new Map<SubscriptionId, Transfer[]>();
  const fruit = new Set<SubscriptionId>();
  for (const request of requests.values())
    for (const [source, item] of request.items) {
      const transfer = transferIn(request, item, clock);
      if (transfer === undefined) continue;
      holding.set(source, [...(holding.get(source) ?? []), transfer]);
      if (item.target !== undefined) fruit.add(item.target);
    }
  return { holding: (source) => holding.get(source) ?? [], fruit };
}

/** Items that are not shown, and a target that is not, stand as they were seen before. */
function seenAgain(
  known: Request | undefined,
  time: Instant,
  { state: word, items: shown }: EntryOf<'transfer-seen'>,
): Request {
  const state = word.toLowerCase();
  const sources = shown.length > 0 ? shown.map(({ source }) => source) : (known?.items.keys() ?? []);
  const items = new Map<SubscriptionId, Item>();
  for (const source of sources) {
    const before = known?.items.get(source);
    const target = shown.findLast((item) => item.source === source && item.target)?.target ?? before?.target;
    const isComplete = state === 'complete' || (state === 'partial' && target !== undefined);
    items.set(source, { target, completeSince: isComplete ? (before?.completeSince ?? time) : undefined });
  }
  return { state, firstSeen: known?.firstSeen ?? time, items };
}

function transferIn(request: Request, { completeSince }: Item, clock: Clock): Transfer | undefined {
  if (completeSince !== undefined) return { kind: 'complete', since: completeSince };
  const isOpen =
    request.state === 'in-progress' ||
    (request.state === 'pending' && !clock.reached(request.firstSeen + PENDING_MS));
  return isOpen ? { kind: 'open' } : undefined;
}
