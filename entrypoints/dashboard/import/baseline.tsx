import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { FreezeDialog } from '../accounts/freeze-dialog';
import { SeenOf, useLists } from '../accounts/seen-of';
import { accountSummaries } from '../accounts/since-baseline';
import { hrefOf } from '../route';
import { cards, now, shelved } from '../store';

/** How much of each source has been seen, before and after what must be moved was frozen, and what has changed since. */
export function Baseline() {
  const sources = shelved.value.accounts.list.filter(({ role }) => role === 'source');
  const lists = useLists();
  const [freezing, setFreezing] = useState<DeclaredAccount | undefined>(undefined);
  const summaries = accountSummaries(cards.value?.values() ?? []);
  if (sources.length === 0) return null;
  return (
    <section class="card" aria-labelledby="baseline">
      <h3 id="baseline">{i18n.t('dashboard.import.baseline')}</h3>
      <p class="soft">{i18n.t('dashboard.import.baseline_text')}</p>
      {sources.map((source) => {
        const { account, name, baselineFrozenAt } = source;
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
                  onClick={() => setFreezing(source)}
                >
                  {i18n.t('popup.baseline_freeze')}
                </button>
              )}
            </div>
            <SeenOf account={account} lists={lists} />
          </div>
        );
      })}
      {freezing && <FreezeDialog is={freezing} close={() => setFreezing(undefined)} />}
    </section>
  );
}
