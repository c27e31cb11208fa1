import type { Sight } from './book';
import type { Context } from './context';
import type { Instant } from './days';
import type { Entry, EntryOf } from './entries';
import type { AccountId, SubscriptionId } from './ids';
import type { Standing } from './standing';
import type { Timed } from './timed';

/**
 * The instants up to `now`, in order, at which something was said of a customer or of the accounts that was not known
 * before. Between two of them only time can change a conclusion: most sightings say what was known.
 */
export function newsOf(context: Context, now: Instant): Instant[] {
  const { standing, file } = context;
  const news: Instant[] = [];
  const add = (row: readonly Timed<Entry>[]) => {
    for (const { time } of row) news.push(time);
  };
  add(context.twins);
  add(context.invites);
  add(context.closings);
  add(file.transfers);
  add(file.charges);
  const transfers = file.transfers.map(({ time }) => time);
  for (const [id, sights] of context.subscriptions) {
    add(context.about(id));
    const absences = absencesOf(id, sights, context);
    for (const time of absences) news.push(time);
    addSights(news, sights, [...absences, ...transfers], standing);
  }
  addCustomer(news, context);
  const first = news.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  // Before the customer was heard of there was nothing to conclude from accounts.
  for (const { time } of standing.accountChanges) if (time >= first) news.push(time);
  const inOrder = news.filter((time) => time <= now).sort((a, b) => a - b);
  return inOrder.filter((time, at) => time !== inOrder[at - 1]);
}

/** When a full list of its account was seen without a subscription that was ever seen there. */
function absencesOf(
  id: SubscriptionId,
  sights: readonly Sight[],
  { listsWithout, standing }: Context,
): Instant[] {
  const missed = listsWithout(id);
  if (missed.length === 0) return [];
  const accounts = new Set(sights.map(standing.accountOf));
  return missed.filter((list) => accounts.has(standing.accountOf(list))).map(({ time }) => time);
}

type Seen = EntryOf<'subscription-seen'>;

/** In this order: what is said again after a new status or term is said of that one. */
const FIELDS = [
  'status',
  'termEndsAt',
  'startedAt',
  'cancelUntil',
  'quantity',
  'commerce',
  'trial',
  'parent',
  'autoRenew',
  'atTermEnd',
  'stoppedAt',
  'migratedFrom',
] as const satisfies (keyof Seen)[];
const PRODUCT = ['name', 'productId', 'skuId', 'offerId'] as const;

/** Sightings that say something new, or say again what something else has put in doubt since. */
function addSights(
  news: Instant[],
  sights: readonly Sight[],
  doubts: readonly Instant[],
  { accountOf }: Standing,
): void {
  // Most say the same from first to last: what that is need not be learned before one says something else.
  let known: Known | undefined;
  let before: Sight | undefined;
  for (const sight of sights) {
    const { says, time } = sight;
    const since = before?.time ?? time;
    let isNew = before === undefined;
    if (before !== undefined) {
      const isMoved = accountOf(before) !== accountOf(sight);
      if (isMoved) known = {};
      if (isMoved || says !== before.says) {
        known ??= learned(before.says.entry);
        // Where it was not seen before, it is new even if it shows nothing.
        isNew = learn(known, says.entry) || isMoved;
      }
    }
    if (isNew || doubts.some((doubt) => doubt >= since && doubt <= time)) news.push(time);
    before = sight;
  }
}

type Known = Record<string, unknown>;

function learned(entry: Seen): Known {
  const known: Known = {};
  learn(known, entry);
  return known;
}

/** Whether any field says something else than what is known, which it then replaces. */
function learn(known: Known, entry: Seen): boolean {
  let isNew = false;
  for (const field of FIELDS) {
    const value = entry[field];
    if (value === undefined || value === known[field]) continue;
    isNew = true;
    known[field] = value;
    // Said again, it is said of the new term, or of one that was seen active before.
    if (field === 'termEndsAt') known.cancelUntil = undefined;
    if (field === 'status') known.startedAt = undefined;
  }
  const product: NonNullable<Seen['product']> = entry.product ?? {};
  for (const part of PRODUCT) {
    const value = product[part];
    if (value === undefined || value === known[part]) continue;
    isNew = true;
    known[part] = value;
  }
  return isNew;
}

/** When the customer was first seen in an account, seen in another relation, missed, or seen again. */
function addCustomer(news: Instant[], { file, standing, missingFrom }: Context): void {
  const last = new Map<AccountId, { time: Instant; relationship: string | undefined }>();
  for (const meeting of file.seen) {
    const { time } = meeting;
    const account = standing.accountOf(meeting);
    if (account === undefined) continue;
    const before = last.get(account);
    const relationship = meeting.relationship ?? before?.relationship;
    if (before === undefined || before.relationship !== relationship) news.push(time);
    const missing = missingFrom(account);
    // Seen and missed at one instant, it was there.
    if (before && missing.some((gone) => gone > before.time && gone < time)) news.push(time);
    const gone = missing.find((one) => one > time);
    if (gone !== undefined) news.push(gone);
    last.set(account, { time, relationship });
  }
}
