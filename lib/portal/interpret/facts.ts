import type { EntryOf } from '@/lib/core/entries';
import { toSubscriptionId } from '@/lib/core/to-id';
import type { Commerce } from '@/lib/core/words';
import { plainOf, type Run } from '../captured';
import { guidOf } from '../guids';
import { type FieldKind, yesOrNo } from '../words';
import { dateIn } from './dates';
import { offerIn, quantityOf, statusIn } from './values';

/** A subscription-seen sighting as a reader makes it. */
export type SeenSubscription = Omit<EntryOf<'subscription-seen'>, 'id' | 'at' | 'device'>;
/** What a row or page shows of a subscription, apart from whose it is. */
export type SubscriptionFacts = Omit<
  SeenSubscription,
  'kind' | 'via' | 'account' | 'customer' | 'subscription'
>;

/** The Azure plan is sold with an offer id like licences, and moves like Azure (data.md 2.7). */
const AZURE_PLAN = 'DZH318Z0BPS6';

/**
 * The facts in labelled texts, whether these are columns of a row or fields of a page. What is not shown, or has no
 * single meaning, is left out. `language` is the page's, for dates.
 */
export function subscriptionFacts(
  get: (kind: FieldKind) => readonly Run[] | undefined,
  name: string | undefined,
  language: string,
): SubscriptionFacts {
  const text = (kind: FieldKind) => plainOf(get(kind) ?? []);
  const date = (kind: FieldKind) => dateIn(text(kind), language);
  const facts: SubscriptionFacts = { ...statusIn(get('status') ?? []) };
  const product = productFacts(name, text);
  if (Object.keys(product).length > 0) facts.product = product;
  const set = <Key extends keyof SubscriptionFacts>(key: Key, value: SubscriptionFacts[Key] | undefined) => {
    if (value !== undefined && value !== '') facts[key] = value;
  };
  set('nickname', text('nickname'));
  set('quantity', quantityOf(get('quantity') ?? []));
  set('autoRenew', yesOrNo(text('autoRenew')));
  set('startedAt', date('startedAt'));
  set('termEndsAt', date('termEndsAt'));
  set('cancelUntil', date('cancelUntil'));
  set('parent', toSubscriptionId(text('parent')));
  set('commerce', commerceOf(text, facts));
  return facts;
}

type Text = (kind: FieldKind) => string;

/** An offer id as labelled, or one of three parts that stands under another label. */
const offerIdIn = (text: Text): string =>
  text('offerId') || [text('productId')].find((id) => id.split(':').length === 3 && offerIn(id)) || '';

function productFacts(name: string | undefined, text: Text): NonNullable<SubscriptionFacts['product']> {
  const offerId = offerIdIn(text);
  const ids = offerIn(offerId || text('productId'));
  const productId = ids?.productId ?? text('productId');
  const skuId = ids?.skuId ?? text('skuId');
  return {
    ...(name && { name }),
    ...(productId && { productId }),
    ...(skuId && { skuId }),
    ...(offerId && { offerId }),
  };
}

/** The commerce model where the page proves it (data.md, "Deciding the commerce model"); proofs that differ prove nothing. */
function commerceOf(text: Text, facts: SubscriptionFacts): Commerce | undefined {
  const offerId = offerIdIn(text);
  const proofs = new Set<Commerce>();
  if (/^MS-AZR-/i.test(offerId) || facts.product?.productId === AZURE_PLAN) return 'azure';
  if (guidOf(offerId)) proofs.add('legacy');
  if (offerId.split(':').length === 3) proofs.add('nce');
  if (facts.cancelUntil || text('term')) proofs.add('nce');
  const [proof] = proofs;
  return proofs.size === 1 ? proof : undefined;
}
