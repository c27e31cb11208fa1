import { i18n } from '#i18n';
import type { AccountId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { lookAtShared } from '@/lib/keeper/look';
import { formatNumber } from '@/lib/texts/format';
import { Failed } from '../failed';
import { coverageOf } from '../progress/breakdown';
import { customerLists } from '../progress/customer-lists';
import { customerHref } from '../route';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { type Shown, useLoaded } from '../use-loaded';

type Lists = ReturnType<typeof customerLists>;

/** The newest full lists of the accounts' customers; read anew whenever something was recorded. */
export function useLists(): Shown<Lists> {
  const { accounts, summary } = shelved.value;
  return useLoaded(async () => {
    const declared = accounts.list.map(({ account }) => account);
    return customerLists(await lookAtShared(), declared, now.value);
  }, [accounts.list, summary]);
}

const MOST_NAMED = 12;

/** How much of an account has been seen, to be told before its baseline is frozen: that stands for good. */
export function SeenOf({
  account,
  lists: { is: lists, failed },
}: {
  account: AccountId;
  lists: Shown<Lists>;
}) {
  const known = cards.value;
  if (failed) return <Failed {...failed} />;
  if (!lists || !known) return <Loading />;
  const { ageLimitDays } = shelved.value.settings;
  const listed = lists.get(account);
  const { customers, subscriptions } = coverageOf(known.values(), account, listed, {
    ageLimitDays,
    now: now.value,
  });
  const missing = [...customers.of].filter((customer) => !customers.seen.has(customer));
  const isWhole = listed && missing.length === 0 && subscriptions.seen === subscriptions.of;
  return (
    <>
      <p class={isWhole ? '' : 'warn-text'}>
        {i18n.t('dashboard.accounts.freeze_seen', {
          subscriptions: ofText(subscriptions),
          customers: ofText({ seen: customers.seen.size, of: customers.of.size }),
        })}
      </p>
      {!listed && <p class="warn-text">{i18n.t('dashboard.accounts.freeze_unlisted')}</p>}
      {missing.length > 0 && (
        <p class="small">
          {i18n.t('dashboard.customers.freshness_stale')}:{' '}
          {missing.slice(0, MOST_NAMED).map((customer, index) => (
            <span key={customer}>
              {index > 0 && ', '}
              <Customer is={customer} />
            </span>
          ))}
          {missing.length > MOST_NAMED && ' …'}
        </p>
      )}
    </>
  );
}

/** Whoever is only on the list has no page of its own yet. */
function Customer({ is }: { is: string }) {
  const customer = toCustomerId(is);
  const known = customer && cards.value?.get(customer);
  return known ? <a href={customerHref(known.customer)}>{known.name ?? is}</a> : is;
}

const ofText = ({ seen, of }: { seen: number; of: number }) =>
  i18n.t('overlay.of', { n: formatNumber(seen), of: formatNumber(of) });
