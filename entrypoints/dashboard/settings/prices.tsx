import type { TargetedEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { cards } from '../store';
import { type Product, productsIn } from './products';
import { Section } from './setting';

/** Prices by hand, for all source subscriptions of a product at once; one decision for each, taken back as one. */
export function Prices() {
  const products = useMemo(() => productsIn(cards.value?.values() ?? []), [cards.value]);
  const usual = products.find(({ currency }) => currency)?.currency ?? '';
  return (
    <Section name="prices">
      <p class="soft">{i18n.t('dashboard.settings.prices_text')}</p>
      {products.length === 0 ? (
        <p>{i18n.t('dashboard.settings.prices_none')}</p>
      ) : (
        <ul class="prices">
          {products.map((product) => (
            <Price
              key={`${product.name} ${product.unitPrice} ${product.currency}`}
              product={product}
              usual={usual}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Price({ product, usual }: { product: Product; usual: string }) {
  const { name, subscriptions, open, unitPrice } = product;
  const [price, setPrice] = useState(unitPrice === undefined ? '' : String(unitPrice));
  const [currency, setCurrency] = useState(product.currency ?? usual);
  const changed = price !== '' && (Number(price) !== unitPrice || currency !== product.currency || open > 0);
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    await decide(
      subscriptions.map((subscription) => ({
        kind: 'price-set',
        via: 'person',
        subscription,
        unitPrice: Number(price),
        currency: currency.toUpperCase(),
      })),
      i18n.t('dashboard.settings.price_saved'),
    );
  };
  const count = { n: formatNumber(subscriptions.length), open: formatNumber(open) };
  return (
    <li>
      <form class="row apart setting" onSubmit={save}>
        <span>
          {name}
          <span class="soft small">
            {open > 0
              ? plural(i18n.t('dashboard.settings.prices_from', count), subscriptions.length)
              : plural(i18n.t('units.subscriptions', count), subscriptions.length)}
          </span>
        </span>
        <span class="row price">
          <input
            type="number"
            min="0"
            step="0.01"
            required
            aria-label={i18n.t('dashboard.settings.price_of', { product: name })}
            value={price}
            onInput={(event) => setPrice(event.currentTarget.value)}
          />
          <input
            pattern="[A-Za-z]{3}"
            size={4}
            maxLength={3}
            required
            placeholder="EUR"
            aria-label={i18n.t('dashboard.settings.currency_of', { product: name })}
            value={currency}
            onInput={(event) => setCurrency(event.currentTarget.value)}
          />
          <button
            type="submit"
            disabled={!changed}
            aria-label={i18n.t('dashboard.settings.price_save', { product: name })}
          >
            {i18n.t('dashboard.customers.save')}
          </button>
        </span>
      </form>
    </li>
  );
}
