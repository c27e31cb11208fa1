import { i18n } from '#i18n';
import { StateMark } from '@/components/state-mark';
import { isOpen } from '@/lib/core/card-scope';
import { closingText } from '@/lib/texts/closing';
import { formatDay } from '@/lib/texts/format';
import { decide } from '../act';
import { now } from '../store';
import type { Loaded } from './load';
import { WhyCustomer } from './why-customer';

/** The gate: a customer is closed when nothing is open and its sources were listed to the end lately. */
export function Closing({ loaded }: { loaded: Loaded }) {
  const { card } = loaded;
  const { customer, closable, closedAt, subscriptions } = card;
  const open = Object.entries(subscriptions).filter(([, is]) => isOpen(is));
  const isSourceKnown = Object.values(subscriptions).some(({ role }) => role === 'source');
  return (
    <section class="card" aria-labelledby="closing">
      <h3 id="closing">{i18n.t('dashboard.customer.closing')}</h3>
      {closedAt ? (
        <p>{i18n.t('dashboard.customer.closed_on', { day: formatDay(closedAt, now.value) })}</p>
      ) : closable ? (
        <>
          <p>{i18n.t('dashboard.customer.closable')}</p>
          <div class="row">
            <button
              type="button"
              class="primary"
              onClick={() =>
                decide(
                  [{ kind: 'customer-closed', via: 'person', customer }],
                  i18n.t('dashboard.customer.closed'),
                )
              }
            >
              {i18n.t('dashboard.customer.close')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p class="soft">{i18n.t(`dashboard.customer.${closingText(isSourceKnown, open.length)}`)}</p>
          <ul class="stack">
            {open.map(([id, { product, state, stale }]) => (
              <li key={id} class="row apart">
                <span>{product ?? i18n.t('popup.unnamed_product')}</span>
                {state === 'done' && stale ? (
                  <span class="tag warn">{i18n.t('dashboard.customers.freshness_stale')}</span>
                ) : (
                  state && <StateMark state={state} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {!closedAt && <WhyCustomer what="closable" loaded={loaded} />}
    </section>
  );
}
