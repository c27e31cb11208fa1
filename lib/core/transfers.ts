import type { CustomerFile } from './book';
import type { Clock } from './clock';
import { DAY_MS, type Instant } from './days';
import type { SubscriptionId } from './ids';
import type { Standing } from './standing';

/** A partner-to-partner transfer request that holds a source subscription (data.md 4.4). */
export type Held = { readonly kind: 'open' } | { readonly kind: 'complete'; readonly since: Instant };

export interface Transfers {
  readonly held: ReadonlyMap<SubscriptionId, Held>;
  /** Targets that came by a transfer: nobody's candidates. */
  readonly fruit: ReadonlySet<SubscriptionId>;
}

/** An unanswered request expires (data.md 4.4). */
const PENDING_MS = 30 * DAY_MS;

interface Request {
  state: string;
  pendingSince: Instant;
  completeSince: Instant | undefined;
  items: { source: SubscriptionId; target?: SubscriptionId | undefined }[];
}

/** Which subscriptions of a customer transfer requests hold at `clock.now`. States other than the four hold nothing. */
export function transfersOf(file: CustomerFile, standing: Standing, clock: Clock): Transfers {
  const requests = new Map<string, Request>();
  for (const { time, entry } of file.transfers) {
    if (time > clock.now || standing.accountOf(entry) === undefined) continue;
    const known = requests.get(entry.transfer.toLowerCase());
    const state = entry.state.toLowerCase();
    const isComplete = state === 'complete' || state === 'partial';
    requests.set(entry.transfer.toLowerCase(), {
      state,
      pendingSince: known?.state === 'pending' ? known.pendingSince : time,
      completeSince: isComplete ? (known?.completeSince ?? time) : undefined,
      items: entry.items.length > 0 ? entry.items : (known?.items ?? []),
    });
  }
  const held = new Map<SubscriptionId, Held>();
  const fruit = new Set<SubscriptionId>();
  for (const request of requests.values()) {
    for (const { source, target } of request.items) {
      const hold = holdOf(request, target !== undefined, clock);
      if (hold === undefined) continue;
      if (held.get(source)?.kind !== 'complete') held.set(source, hold);
      if (target !== undefined) fruit.add(target);
    }
  }
  return { held, fruit };
}

function holdOf(request: Request, hasTarget: boolean, clock: Clock): Held | undefined {
  if (request.completeSince !== undefined)
    return request.state === 'complete' || hasTarget
      ? { kind: 'complete', since: request.completeSince }
      : undefined;
  if (request.state === 'in-progress') return { kind: 'open' };
  return request.state === 'pending' && !clock.reached(request.pendingSince + PENDING_MS)
    ? { kind: 'open' }
    : undefined;
}
