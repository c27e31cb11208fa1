import { readFileSync } from 'node:fs';
import type { Offer } from './types';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/portal/${name}`, import.meta.url), 'utf8'));

interface LegacyOffer {
  id: string;
  name: string;
  isAddOn: boolean;
  isTrial: boolean;
  billing: string;
  unitType: string;
}
interface NceProduct {
  productId: string;
  skuId: string;
  availabilityId: string;
  name: string;
  addOn?: boolean;
  azure?: boolean;
}

const legacy = (fixture('legacy-offers.json') as LegacyOffer[]).map(
  (offer): Offer => ({
    id: offer.id,
    name: offer.name,
    commerce: offer.billing === 'usage' ? 'azure' : 'legacy',
    addOn: offer.isAddOn,
    trial: offer.isTrial,
    unitType: offer.unitType,
  }),
);

const nce = (fixture('nce-products.json') as NceProduct[]).map(
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
