import { i18n } from '#i18n';

const NAMED = [
  'customer',
  'name',
  'domain',
  'relationship',
  'subscription',
  'product',
  'nickname',
  'quantity',
  'status',
  'commerce',
  'parent',
] as const;
const COMPOUND = {
  offerId: 'offer_id',
  productId: 'product_id',
  skuId: 'sku_id',
  autoRenew: 'auto_renew',
  startedAt: 'started_at',
  termEndsAt: 'term_ends_at',
  cancelUntil: 'cancel_until',
} as const;

/** What a field of a sighting is called; one without a name of its own is shown as it is in the ledger. */
export function fieldText(path: string): string {
  const field = path.replace(/^product\.(?=.)/, '').replace(/^name$/, path === 'name' ? 'name' : 'product');
  const simple = NAMED.find((one) => one === field);
  if (simple) return i18n.t(`dashboard.import.field_${simple}`);
  const compound = Object.entries(COMPOUND).find(([key]) => key === field)?.[1];
  return compound ? i18n.t(`dashboard.import.field_${compound}`) : path;
}
