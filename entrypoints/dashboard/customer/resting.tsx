import { i18n } from '#i18n';
import { DecisionLine } from '@/components/decision-line';
import type { Card } from '@/lib/core/card';
import { findingText } from '@/lib/texts/words';
import { now } from '../store';
import { Wake } from '../today/wake';

/** What was put to rest about a customer, until when and why, so that nobody takes the quiet for a settled case. */
export function Resting({ card }: { card: Card }) {
  const resting = card.findings.filter(({ quiet }) => quiet);
  if (resting.length === 0) return null;
  return (
    <section class="card" aria-labelledby="resting">
      <h3 id="resting">{i18n.t('dashboard.today.group_quiet')}</h3>
      <ul class="stack">
        {resting.map((finding) => (
          <li key={finding.id}>
            <strong>{findingText(finding.kind)}</strong> {finding.product}
            <div class="row">
              {finding.decision && <DecisionLine of={finding.decision} now={now.value} />}
              <Wake finding={finding} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
