import { i18n } from '#i18n';
import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import { lookAtCustomer } from '@/lib/keeper/look';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Failed } from '../failed';
import { cards, now } from '../store';
import { useLoaded } from '../use-loaded';
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
  const { is: found, failed } = useLoaded(
    async (signal) => {
      const effects: Effect[] = [];
      for (const customer of customers.slice(0, MOST)) {
        if (signal.aborted) break;
        effects.push(effectOn(customer, await lookAtCustomer(customer), entries, to, now.value));
      }
      return effects;
    },
    [customers, entries, to],
    { meanwhile: 'nothing' },
  );
  const changed = found?.filter(
    ({ acceptedBefore, acceptedAfter, states }) => acceptedBefore !== acceptedAfter || states > 0,
  );
  return (
    <section aria-label={i18n.t('dashboard.reattribute.effects')} aria-busy={!changed && !failed}>
      <h3>{i18n.t('dashboard.reattribute.effects')}</h3>
      {failed && <Failed {...failed} />}
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
