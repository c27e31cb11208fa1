import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import { lookAtCustomer } from '@/lib/keeper/look';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { cards, now } from '../store';
import { type Effect, effectOn } from './effects';

/** So many customers are looked through before it is applied; each costs some milliseconds. */
const MOST = 200;

interface EffectsProps {
  customers: readonly CustomerId[];
  entries: readonly EntryId[];
  to: AccountId | undefined;
}

/** What would change, customer by customer, before anything does. */
export function Effects({ customers, entries, to }: EffectsProps) {
  const [found, setFound] = useState<Effect[] | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    const look = async () => {
      const effects: Effect[] = [];
      for (const customer of customers.slice(0, MOST)) {
        const known = await lookAtCustomer(customer);
        if (!isCurrent) return;
        effects.push(effectOn(customer, known, entries, to, now.value));
      }
      setFound(effects);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [customers, entries, to]);
  const changed = found?.filter(
    ({ acceptedBefore, acceptedAfter, states }) => acceptedBefore !== acceptedAfter || states > 0,
  );
  return (
    <section aria-label={i18n.t('dashboard.reattribute.effects')} aria-busy={!changed}>
      <h3>{i18n.t('dashboard.reattribute.effects')}</h3>
      {changed?.length === 0 && <p class="soft">{i18n.t('dashboard.reattribute.no_effect')}</p>}
      <ul class="preview">
        {changed?.map(({ customer, acceptedBefore, acceptedAfter, states }) => (
          <li key={customer}>
            <b>{cards.value?.get(customer)?.name ?? i18n.t('popup.unnamed_customer')}</b>{' '}
            {acceptedBefore !== acceptedAfter &&
              i18n.t(`dashboard.reattribute.${acceptedAfter ? 'accepted' : 'not_accepted'}`)}{' '}
            {states > 0 &&
              plural(i18n.t('dashboard.reattribute.states', { n: formatNumber(states) }), states)}
          </li>
        ))}
      </ul>
      {customers.length > MOST && (
        <p class="soft">{i18n.t('dashboard.bulk.more', { n: formatNumber(customers.length - MOST) })}</p>
      )}
    </section>
  );
}
