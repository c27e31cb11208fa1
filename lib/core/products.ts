import type { Sight } from './book';
import type { EntryOf } from './entries';

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

/** What one sighting said of its product. */
export interface SeenProduct {
  readonly said: Said;
  readonly keys: ProductKeys;
}
type Said = Pick<
  NonNullable<EntryOf<'subscription-seen'>['product']>,
  'name' | 'productId' | 'skuId' | 'offerId'
>;

/** Reads each product once: thousands of subscriptions are of a handful of them. */
export class Products {
  readonly #byName = new Map<string | undefined, SeenProduct[]>();

  read(product: Said | undefined): SeenProduct | undefined {
    if (product === undefined) return undefined;
    const { name, productId, skuId, offerId } = product;
    const named = this.#byName.get(name) ?? [];
    const known = named.find(({ said }) => namesSame(said, product));
    if (known !== undefined) return known;
    const said = { name, productId, skuId, offerId };
    const read = { said, keys: keysOf(said) };
    this.#byName.set(name, [...named, read]);
    return read;
  }
}

/** Word for word. */
export const namesSame = (a: Said, b: Said): boolean =>
  a.name === b.name && a.productId === b.productId && a.skuId === b.skuId && a.offerId === b.offerId;

/** The keys of the newest value of each part of `product`; sightings that say the same need not be given twice. */
export function productKeys(sights: readonly Sight[]): ProductKeys {
  let newest = NOTHING;
  for (const {
    says: { product },
  } of sights) {
    if (product === undefined || product === newest) continue;
    newest = newest === NOTHING ? product : joined(newest, product);
  }
  return newest.keys;
}

function joined({ said: older }: SeenProduct, { said: newer }: SeenProduct): SeenProduct {
  const said = {
    name: newer.name ?? older.name,
    productId: newer.productId ?? older.productId,
    skuId: newer.skuId ?? older.skuId,
    offerId: newer.offerId ?? older.offerId,
  };
  return { said, keys: keysOf(said) };
}

function keysOf({ name, productId, skuId, offerId }: Said): ProductKeys {
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

const normal = (text: string | undefined): string | undefined =>
  text?.trim().replace(/\s+/g, ' ').toLowerCase() || undefined;

const NOTHING: SeenProduct = { said: {}, keys: keysOf({}) };

const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;
const bothKnown = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined;

/** By its ids (`strong`), by its name only (`weak`), or not the same product. */
export function likeness(a: ProductKeys, b: ProductKeys): 'strong' | 'weak' | undefined {
  if (same(a.sku, b.sku) || same(a.offer, b.offer)) return 'strong';
  return same(a.name, b.name) ? 'weak' : undefined;
}

/** Neither ids nor name match, and there was something to compare. */
export const productDiffers = (a: ProductKeys, b: ProductKeys): boolean =>
  likeness(a, b) === undefined &&
  (bothKnown(a.sku, b.sku) || bothKnown(a.offer, b.offer) || bothKnown(a.name, b.name));
