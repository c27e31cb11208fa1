import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picked } from '@/lib/files/desk/picked';
import type { PriceOffer } from '@/lib/files/desk/summary';
import type { Price } from '@/lib/files/kind';
import { formatNumber } from '@/lib/texts/format';
import { formatMoney } from '@/lib/texts/money';
import { plural } from '@/lib/texts/plural';

const MOST_SHOWN = 100;

/** Prices that were found, to be taken by a person: those that are clear all at once, the others one by one. */
export function Prices({
  offers,
  pick,
}: {
  offers: readonly PriceOffer[];
  pick(prices: Picked['prices']): void;
}) {
  const clear = offers.filter(({ options }) => options.length === 1);
  const open = offers.filter(({ options }) => options.length > 1);
  const [takesClear, setTakesClear] = useState(true);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const taken = takesClear ? clear.map((offer) => ({ offer, index: 0 })) : [];
    const picked = open.map((offer) => ({ offer, index: chosen.get(offer.subscription) ?? -1 }));
    pick(
      [...taken, ...picked].flatMap(({ offer, index }) => {
        const price = offer.options[index];
        return price ? [{ subscription: offer.subscription, price }] : [];
      }),
    );
  }, [takesClear, chosen, offers]);
  return (
    <section class="card fits" aria-labelledby="prices">
      <h4 id="prices">{i18n.t('dashboard.import.prices')}</h4>
      <p>
        {plural(i18n.t('dashboard.import.prices_text', { n: formatNumber(offers.length) }), offers.length)}
      </p>
      <p class="soft small">{i18n.t('files.report.method_money')}</p>
      {clear.length > 0 && (
        <label class="row">
          <input type="checkbox" checked={takesClear} onChange={() => setTakesClear(!takesClear)} />
          {plural(i18n.t('dashboard.import.prices_one', { n: formatNumber(clear.length) }), clear.length)}
        </label>
      )}
      {open.length > 0 && (
        <>
          <p class="soft">{i18n.t('dashboard.import.prices_several')}</p>
          <div class="fields">
            {open.slice(0, MOST_SHOWN).map((offer) => (
              <label key={offer.subscription} class="field">
                {[offer.customerName, offer.product ?? offer.subscription].filter(Boolean).join(' · ')}
                <select
                  value={String(chosen.get(offer.subscription) ?? -1)}
                  onChange={({ currentTarget }) =>
                    setChosen(new Map(chosen).set(offer.subscription, Number(currentTarget.value)))
                  }
                >
                  <option value="-1">{i18n.t('dashboard.import.price_none')}</option>
                  {offer.options.map((price, index) => (
                    <option key={priceText(price)} value={String(index)}>
                      {priceText(price)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** What a price is and where it comes from: its term, plan and market tell prices of one product apart. */
const priceText = ({ perMonth, currency, of }: Price): string =>
  i18n.t('dashboard.import.price_of', {
    price: formatMoney(perMonth, currency),
    term:
      'subscription' in of
        ? i18n.t('dashboard.import.price_billed')
        : [of.term, of.billing, of.market, of.segment].filter(Boolean).join(', '),
  });
