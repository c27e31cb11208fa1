import { i18n } from '#i18n';
import { assessCustomer } from '@/lib/core/assess';
import type { CustomerFile } from '@/lib/core/book';
import { billedUntilOf, type CreditCheck, creditsOf } from '@/lib/files/credits';
import { creditText, money } from '@/lib/files/out/say';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { creditRule, formatMoney } from '@/lib/texts/money';
import { plural } from '@/lib/texts/plural';
import { Failed } from '../failed';
import { cards, now, shelved } from '../store';
import { type Shown, useLoaded } from '../use-loaded';
import type { Loaded } from './load';

/** What bills say of this customer: whether stopped subscriptions were credited, and the lines that were imported. */
export function Bills({ loaded }: { loaded: Loaded }) {
  const { card, book, at } = loaded;
  // Lines of an import that was taken back count for nobody.
  const lines = (book.customers.get(card.customer)?.charges ?? []).filter(
    ({ entry }) => at.context.standing.accountOf(entry) !== undefined,
  );
  const { is: credits = [], failed } = useCredits(loaded, lines);
  const productOf = (id: string) => card.subscriptions[id]?.product ?? i18n.t('popup.unnamed_product');
  return (
    <section class="card" aria-labelledby="bills">
      <h3 id="bills">{i18n.t('dashboard.export.bills')}</h3>
      {lines.length === 0 && <p class="soft">{i18n.t('dashboard.export.bills_none')}</p>}
      {failed && <Failed {...failed} />}
      {credits.length > 0 && <h4>{i18n.t('dashboard.export.bills_credit')}</h4>}
      {credits.map((check) => (
        <div key={check.subscription}>
          <p class="row apart">
            <span>{productOf(check.subscription)}</span>
            <span class={`tag ${toneOf(check)}`}>{creditText(check)}</span>
          </p>
          <p class="soft small">
            {[
              check.expected !== undefined &&
                `${i18n.t('files.column.expected')}: ${[
                  money(check.expected, check.currency),
                  creditRule({ ...card.subscriptions[check.subscription], currency: check.currency }),
                ]
                  .filter(Boolean)
                  .join(' = ')}`,
              `${i18n.t('files.column.seen')}: ${money(check.seen, check.currency)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      ))}
      {lines.length > 0 && (
        <details>
          <summary>
            {plural(i18n.t('dashboard.export.bills_lines', { n: formatNumber(lines.length) }), lines.length)}
          </summary>
          <ul class="log">
            {lines.map(({ entry }) => (
              <li key={entry.id} class="row apart small">
                <span>
                  {productOf(entry.subscription)} · {entry.chargeType}
                  <span class="soft small">
                    {formatDay(entry.from, now.value)} – {formatDay(entry.to, now.value)}
                  </span>
                </span>
                <b>{formatMoney(entry.amount, entry.currency)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const toneOf = ({ is, expected }: CreditCheck): string =>
  is === 'credit-seen' && expected === undefined ? 'info' : TONES[is];

const TONES: Record<CreditCheck['is'], string> = {
  'credit-seen': 'good',
  'credit-missing': 'danger',
  'credit-differs': 'warn',
  awaited: 'info',
};

/** Whether a credit is missing is told by the bills of all customers: they show how far the account has been billed. */
function useCredits({ card, book }: Loaded, charges: CustomerFile['charges']): Shown<readonly CreditCheck[]> {
  const { ageLimitDays } = shelved.value.settings;
  const all = cards.value;
  return useLoaded(async () => {
    const file = book.customers.get(card.customer);
    if (!file || !all) return [];
    const assessment = assessCustomer(book, card.customer, now.value, { ageLimitDays });
    return creditsOf(assessment, { ...file, charges }, billedUntilOf(all.values()));
  }, [book, all, ageLimitDays]);
}
