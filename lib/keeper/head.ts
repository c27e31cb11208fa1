import { fold } from '@/lib/core/book';
import type { Card } from '@/lib/core/card';
import type { Entry } from '@/lib/core/entries';
import { explain } from '@/lib/core/explain';
import type { SubscriptionId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';
import { inOrder, timed } from '@/lib/core/timed';
import { toSubscriptionId } from '@/lib/core/to-id';
import { signedInOf } from '@/lib/platform/accounts';
import type { PageHead } from '@/lib/platform/drawn';
import type { Invitable } from '@/lib/platform/head-asked';
import type { Received } from '@/lib/platform/receive';
import { now } from '@/lib/platform/time';
import { readBriefs, readCard } from './cards';
import { lookAtCustomer } from './look';
import { read } from './shelf';
import { telling } from './telling';

type Ask = Extract<Received, { type: 'page-head' }>;

/** What stands at the top of a page. What lies in the ledger is only read for the parts that are open. */
export async function headFor({ route, open, link }: Ask): Promise<PageHead> {
  const accounts = await read('accounts');
  const account = accounts && signedInOf(accounts);
  if (!accounts || !account || accounts.contradiction) return {};
  const scene = { accounts: accounts.list, now: await now() };
  const card = route.customer && (await readCard(route.customer));
  return telling().head({
    route,
    open: new Set(open),
    link,
    account,
    card: card || undefined,
    scene,
    entries: card ? await entriesFor(card, route.subscription, open, scene.now) : [],
    invitable: route.page === 'invitation' && open.includes('form:invite') ? await invitable() : [],
  });
}

async function entriesFor(
  card: Card,
  subscription: SubscriptionId | undefined,
  open: readonly string[],
  at: number,
): Promise<Entry[]> {
  if (!open.includes(subscription ? 'why' : 'panel')) return [];
  const entries = await lookAtCustomer(card.customer);
  return subscription ? groundsOf(entries, subscription, card, at) : historyOf(entries, card, at);
}

/** What the conclusion about a subscription rests on; of a target that about the sources it stands for. */
function groundsOf(entries: readonly Entry[], subscription: SubscriptionId, card: Card, at: number): Entry[] {
  const book = fold(entries);
  const grounds = new Set(
    [subscription, ...sourcesFor(subscription, card)].flatMap((each) => explain(book, each, at)),
  );
  return newestFirst(entries.filter(({ id }) => grounds.has(id)));
}

const sourcesFor = (target: SubscriptionId, { subscriptions }: Card): SubscriptionId[] =>
  Object.entries(subscriptions).flatMap(([id, { state, twins, candidates = [] }]) =>
    state && [...twins, ...candidates].includes(target) ? (toSubscriptionId(id) ?? []) : [],
  );

/** What was seen of a customer and decided about it, without what was taken back. */
function historyOf(entries: readonly Entry[], { customer, subscriptions }: Card, at: number): Entry[] {
  const { counts } = standingAt(fold(entries), at);
  const ids = [customer, ...Object.keys(subscriptions)];
  const isOwn = (entry: Entry): boolean => {
    if ('customer' in entry && entry.customer) return entry.customer === customer;
    if ('subscription' in entry && entry.subscription) return entry.subscription in subscriptions;
    return 'finding' in entry && ids.some((id) => entry.finding.endsWith(id));
  };
  return newestFirst(entries.filter((entry) => isOwn(entry) && counts(timed(entry))));
}

const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries
    .map(timed)
    .sort(inOrder)
    .reverse()
    .map(({ entry }) => entry);

/** Customers who have not accepted yet, as far as they have a name. */
async function invitable(): Promise<Invitable[]> {
  return [...(await readBriefs()).values()].flatMap(({ customer, name, accepted, invited, closedAt }) =>
    name && !accepted && !closedAt ? { customer, name, invited } : [],
  );
}
