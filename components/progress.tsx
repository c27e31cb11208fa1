import { i18n } from '#i18n';
import type { Summary } from '@/lib/core/card';
import { STATES } from '@/lib/core/words';
import { LOOKS } from '@/lib/overlay/look';
import { formatNumber, formatPercent } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { stateText } from '@/lib/texts/words';

/** How far the move is: a sentence, a bar by state, and the bar in words in the same order. */
export function Progress({ progress }: { progress: Summary['progress'] }) {
  const { done, of, percent, byState } = progress;
  const inScope = STATES.filter((state) => state !== 'exempt' && byState[state]).sort(
    (a, b) => Number(b === 'done') - Number(a === 'done'),
  );
  const forms = i18n.t('popup.progress_done', { done: formatNumber(done), n: formatNumber(of) });
  return (
    <section class="card progress" aria-labelledby="progress">
      <h2 id="progress">{i18n.t('popup.progress')}</h2>
      <p class="percent">{formatPercent(percent)}</p>
      <p class="soft">{plural(forms, of)}</p>
      <div class="bar" aria-hidden="true">
        {inScope.map((state) => (
          <span key={state} class={`part ${LOOKS[state].tone}`} style={{ flexGrow: byState[state] ?? 0 }} />
        ))}
      </div>
      <ul class="row small legend" aria-label={i18n.t('popup.progress_by_state')}>
        {inScope.map((state) => (
          <li key={state} class="row">
            <span class={`swatch ${LOOKS[state].tone}`} aria-hidden="true" />
            {stateText(state)} <b>{formatNumber(byState[state] ?? 0)}</b>
          </li>
        ))}
        {byState.exempt ? (
          <li class="soft">{i18n.t('popup.progress_scope', { n: formatNumber(byState.exempt) })}</li>
        ) : null}
      </ul>
    </section>
  );
}
