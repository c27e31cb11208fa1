import { i18n } from '#i18n';
import type { OpenedLedger } from '@/lib/files/desk/opened';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { ledgers } from './state';

/** A ledger file: what proves it, what of it is new, and what is wrong with it. */
export function LedgerCard({ ledger }: { ledger: OpenedLedger }) {
  const { id, name, proof, broken, unproven, count, fresh, clash } = ledger;
  const flip = () => {
    const after = new Set(ledgers.value);
    if (!after.delete(id)) after.add(id);
    ledgers.value = after;
  };
  return (
    <section class={`notice ${proof === 'intact' && !clash ? 'good' : clash ? 'danger' : 'warn'}`}>
      <div class="stack fits">
        <h3>{name}</h3>
        {clash ? (
          <>
            <p role="alert">{i18n.t('dashboard.import.ledger_clash', { id: clash.id })}</p>
            {clash.contents.map((content) => (
              <code key={content} class="small">
                {content}
              </code>
            ))}
          </>
        ) : (
          <>
            <p>
              {broken
                ? i18n.t(`dashboard.import.ledger_broken_${broken.why}`, {
                    line: formatNumber(broken.line),
                  })
                : i18n.t(
                    proof === 'intact'
                      ? 'dashboard.import.ledger_intact'
                      : 'dashboard.import.ledger_unsealed',
                  )}
            </p>
            {unproven > 0 && (
              <p>
                {plural(i18n.t('dashboard.import.ledger_unproven', { n: formatNumber(unproven) }), unproven)}
              </p>
            )}
            <p>
              {plural(
                i18n.t('dashboard.import.ledger_entries', {
                  fresh: formatNumber(fresh),
                  n: formatNumber(count),
                }),
                count,
              )}
            </p>
            {broken && count > 0 && (
              <label class="row">
                <input type="checkbox" checked={ledgers.value.has(id)} onChange={flip} />
                {plural(i18n.t('dashboard.import.ledger_take', { n: formatNumber(count) }), count)}
              </label>
            )}
          </>
        )}
      </div>
    </section>
  );
}
