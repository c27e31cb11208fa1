import type { Sight } from './book';

/** What two subscriptions of one product have in common (ledger.md, Candidates; data.md 4.6). `nickname` is never among it. */
export interface ProductKeys {
  readonly name: string | undefined;
  /** The name as it was written, for people. */
  readonly label: string | undefined;
  /** `productId:skuId`, from the ids or from the first two parts of an offer id. */
  readonly sku: string | undefined;
  /** A legacy offer id, such as a GUID or `MS-AZR-0145P`. */
  readonly offer: string | undefined;
}

const normal = (text: string | undefined): string | undefined =>
  text?.trim().replace(/\s+/g, ' ').toLowerCase() || undefined;

/** The newest value of each part of `product`. */
export function productKeys(sights: readonly Sight[]): ProductKeys {
  let name: string | undefined;
  let productId: string | undefined;
  let skuId: string | undefined;
  let offerId: string | undefined;
  for (const { entry } of sights) {
    name = entry.product?.name ?? name;
    productId = entry.product?.productId ?? productId;
    skuId = entry.product?.skuId ?? skuId;
    offerId = entry.product?.offerId ?? offerId;
  }
  const parts = normal(offerId)?.split(':') ?? [];
  const ofOffer = parts.length >= 2 ? `${parts[0]}:${parts[1]}` : undefined;
  const ofIds = productId && skuId ? `${normal(productId)}:${normal(skuId)}` : undefined;
  return {
    name: normal(name),
    label: name,
    sku: ofIds ?? ofOffer,
    offer: parts.length === 1 ? parts[0] : undefined,
  };
}

const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;
const differ = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== b;

/** By its ids (`strong`), by its name only (`weak`), or not the same product. */
export function likeness(a: ProductKeys, b: ProductKeys): 'strong' | 'weak' | undefined {
  if (same(a.sku, b.sku) || same(a.offer, b.offer)) return 'strong';
  return same(a.name, b.name) ? 'weak' : undefined;
}

/** Neither ids nor name match, and there was something to compare. */
export const productDiffers = (a: ProductKeys, b: ProductKeys): boolean =>
  likeness(a, b) === undefined &&
  (differ(a.sku, b.sku) || differ(a.offer, b.offer) || differ(a.name, b.name));
