import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Offer } from './types';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/portal/${name}`, import.meta.url), 'utf8'));

const legacyOffers = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    isAddOn: z.boolean(),
    isTrial: z.boolean(),
    billing: z.string(),
    unitType: z.string(),
  }),
);
const nceProducts = z.array(
  z.object({
    productId: z.string(),
    skuId: z.string(),
    availabilityId: z.string(),
    name: z.string(),
    addOn: z.optional(z.boolean()),
    azure: z.optional(z.boolean()),
  }),
);

const legacy = legacyOffers.parse(fixture('legacy-offers.json')).map(
  (offer): Offer => ({
    id: offer.id,
    name: offer.name,
    commerce: offer.billing === 'usage' ? 'azure' : 'legacy',
    addOn: offer.isAddOn,
    trial: offer.isTrial,
    unitType: offer.unitType,
  }),
);

const nce = nceProducts.parse(fixture('nce-products.json')).map(
  (product): Offer => ({
    id: `${product.productId}:${product.skuId}:${product.availabilityId}`,
    name: product.name,
    commerce: product.azure ? 'azure' : 'nce',
    addOn: product.addOn ?? false,
    trial: false,
    unitType: product.azure ? 'Usage-based' : 'License(s)',
  }),
);

/** What can be ordered: offers of both commerce models, under real ids. */
export const catalogue = (): Offer[] => [...legacy, ...nce].map((offer) => ({ ...offer }));

/** The offer of a name in one commerce model, for building a world. */
export const offerNamed = (name: string, commerce?: Offer['commerce']): Offer => {
  const found = [...legacy, ...nce].find(
    (offer) => offer.name === name && (!commerce || offer.commerce === commerce),
  );
  if (!found) throw new Error(`No offer is called ${name}.`);
  return { ...found };
};
