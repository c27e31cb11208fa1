import { i18n } from '#i18n';
import type { NewDecision } from '@/lib/core/entries';
import type { SubscriptionId } from '@/lib/core/ids';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { ChooseTwins } from './choose-twins';
import { groundsOf } from './compare';
import type { Loaded } from './load';

/** What may replace a source, each with why, to be confirmed or rejected by a person. */
export function Candidates({ source, loaded }: { source: SubscriptionId; loaded: Loaded }) {
  const { card, at } = loaded;
  const facts = at.all.get(source);
  const is = card.subscriptions[source];
  if (!facts || !is || is.state === 'exempt') return null;
  const candidates = is.candidates?.flatMap((id) => at.all.get(id) ?? []) ?? [];
  const say = (kind: 'twin-confirmed' | 'twin-rejected', target: SubscriptionId) => {
    const decision: NewDecision = {
      kind,
      via: 'person',
      customer: card.customer,
      sources: [source],
      targets: [target],
    };
    void decide([decision], i18n.t(kind === 'twin-confirmed' ? 'overlay.confirmed' : 'overlay.rejected'));
  };
  return (
    <div class="candidates">
      {candidates.length > 0 && <h5>{i18n.t('dashboard.customer.candidates')}</h5>}
      <ul>
        {candidates.map((target) => (
          <li key={target.id} class="row apart">
            <div>
              <b>{target.product.label ?? i18n.t('popup.unnamed_product')}</b>{' '}
              {target.quantity !== undefined &&
                plural(i18n.t('units.licences', { n: formatNumber(target.quantity) }), target.quantity)}{' '}
              {is.exact === target.id && <span class="tag good">{i18n.t('dashboard.customer.exact')}</span>}
              <p class="soft small">
                {groundsOf(facts, target, at.decided.linkOf.has(target.id))
                  .map((ground) => i18n.t(`dashboard.customer.ground_${ground}`))
                  .join(' · ')}
              </p>
            </div>
            <div class="row">
              <button type="button" onClick={() => say('twin-confirmed', target.id)}>
                {i18n.t('dashboard.customer.confirm')}
              </button>
              <button type="button" onClick={() => say('twin-rejected', target.id)}>
                {i18n.t('dashboard.customer.reject')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {at.targets.length > 0 && (
        <ChooseTwins
          label={i18n.t('dashboard.customer.choose')}
          group={{ kind: 'open', sources: [source], targets: [] }}
          loaded={loaded}
        />
      )}
    </div>
  );
}
