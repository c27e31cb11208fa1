import { i18n } from '#i18n';
import type { Coverage } from '@/lib/files/coverage';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { accountSummaries } from '../accounts/since-baseline';
import { decide } from '../act';
import { Failed } from '../failed';
import { order } from '../files/clerk';
import { customerHref, hrefOf } from '../route';
import { cards, now, shelved } from '../store';
import { type Shown, useLoaded } from '../use-loaded';

const MOST_SHOWN = 12;

/** How much of each source has been seen, before and after what must be moved was frozen, and what has changed since. */
export function Baseline() {
  const sources = shelved.value.accounts.list.filter(({ role }) => role === 'source');
  const { is: coverage, failed } = useCoverage();
  const summaries = accountSummaries(cards.value?.values() ?? []);
  if (sources.length === 0) return null;
  return (
    <section class="card" aria-labelledby="baseline">
      <h3 id="baseline">{i18n.t('dashboard.import.baseline')}</h3>
      <p class="soft">{i18n.t('dashboard.import.baseline_text')}</p>
      {failed && <Failed {...failed} />}
      {sources.map(({ account, name, baselineFrozenAt }) => {
        const is = coverage?.get(account);
        const drift = summaries.get(account)?.changes.length ?? 0;
        return (
          <div key={account} class="baseline">
            <div class="row apart">
              <h4>{name}</h4>
              {baselineFrozenAt ? (
                <span class="row">
                  {i18n.t('popup.baseline_frozen', { day: formatDay(baselineFrozenAt, now.value) })}
                  {drift > 0 && (
                    <a class="warn-text" href={hrefOf('accounts')}>
                      {plural(i18n.t('dashboard.import.drift', { n: formatNumber(drift) }), drift)}
                    </a>
                  )}
                </span>
              ) : (
                <button
                  type="button"
                  aria-label={i18n.t('popup.baseline_freeze_of', { account: name })}
                  onClick={() =>
                    decide(
                      [{ kind: 'baseline-frozen', via: 'person', account }],
                      i18n.t('popup.baseline_done'),
                    )
                  }
                >
                  {i18n.t('popup.baseline_freeze')}
                </button>
              )}
            </div>
            {is && <Meter coverage={is} name={name} />}
          </div>
        );
      })}
    </section>
  );
}

function Meter({ coverage: { customers, isListed, notSeen }, name }: { coverage: Coverage; name: string }) {
  const seen = customers.length - notSeen.length;
  return (
    <>
      <p class="row">
        <meter min={0} max={Math.max(1, customers.length)} value={seen} aria-label={name} />
        {plural(
          i18n.t('dashboard.import.coverage', {
            seen: formatNumber(seen),
            n: formatNumber(customers.length),
          }),
          customers.length,
        )}
      </p>
      {!isListed && <p class="warn-text small">{i18n.t('dashboard.import.coverage_no_list')}</p>}
      {notSeen.length > 0 && (
        <p class="small">
          {i18n.t('dashboard.import.not_seen')}:{' '}
          {notSeen.slice(0, MOST_SHOWN).map((customer, index) => (
            <span key={customer}>
              {index > 0 && ', '}
              <a href={customerHref(customer)}>{cards.value?.get(customer)?.name ?? customer}</a>
            </span>
          ))}
          {notSeen.length > MOST_SHOWN && ' …'}
        </p>
      )}
    </>
  );
}

/** Asked anew whenever something was recorded. */
function useCoverage(): Shown<ReadonlyMap<string, Coverage>> {
  const { list } = shelved.value.accounts;
  return useLoaded(async () => {
    const accounts = list.map(({ account }) => account);
    const all = await order('coverage', { accounts, now: now.value });
    return new Map(accounts.flatMap((account, index) => (all[index] ? [[account, all[index]]] : [])));
  }, [list, shelved.value.summary]);
}
