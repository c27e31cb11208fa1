import { i18n } from '#i18n';
import { DecisionLine } from '@/components/decision-line';
import { StateMark } from '@/components/state-mark';
import type { SubscriptionCard } from '@/lib/core/card';
import { explain } from '@/lib/core/explain';
import type { SubscriptionId } from '@/lib/core/ids';
import { formatDeadline, formatLocal, formatNumber } from '@/lib/texts/format';
import { costRule, formatMoney } from '@/lib/texts/money';
import { outOfScopeText } from '@/lib/texts/out-of-scope';
import { plural } from '@/lib/texts/plural';
import { nextText, reasonText } from '@/lib/texts/words';
import { now, shelved } from '../store';
import { AzureTrack } from './azure-track';
import { Candidates } from './candidates';
import { Comparison } from './comparison';
import { Decisions } from './decisions';
import { namesIn } from './entry-line';
import type { Group } from './groups';
import { LinkActions } from './link-actions';
import type { Loaded } from './load';
import { Why } from './why';

/** The id of the pair that the address leads to. */
export const LED_TO = 'led-to';

/** What stands side by side, where it stands, what to do next, and what can be decided about it. */
export function Pair({ group, loaded, isLedTo }: { group: Group; loaded: Loaded; isLedTo: boolean }) {
  const { card } = loaded;
  const sources = group.sources.flatMap((id) => {
    const is = card.subscriptions[id];
    return is ? [{ id, is }] : [];
  });
  return (
    <article
      id={isLedTo ? LED_TO : undefined}
      tabIndex={-1}
      class="card pair"
      aria-label={titleOf(group, loaded)}
    >
      {group.kind === 'left' && <h4>{i18n.t('dashboard.customer.left_over')}</h4>}
      {sources.map(({ id, is }) => (
        <SourceHead key={id} id={id} is={is} loaded={loaded} />
      ))}
      <Comparison group={group} loaded={loaded} />
      {group.kind === 'open' && sources[0] && <Candidates source={sources[0].id} loaded={loaded} />}
      {group.kind === 'link' && <LinkActions group={group} loaded={loaded} />}
    </article>
  );
}

const titleOf = ({ sources, targets }: Group, { card }: Loaded): string =>
  card.subscriptions[sources[0] ?? targets[0] ?? '']?.product ?? i18n.t('popup.unnamed_product');

function SourceHead({ id, is, loaded }: { id: SubscriptionId; is: SubscriptionCard; loaded: Loaded }) {
  const { state, reasons, commerce, deadline, overlapDays, overlapCost, currency, product } = is;
  if (!state) return null;
  // What to do is said in full below.
  const why = reasons.filter((reason) => reason !== 'suspend' && reason !== 'cancel');
  return (
    <div class="source-head">
      <div class="row apart">
        <h4>{product ?? i18n.t('popup.unnamed_product')}</h4>
        <span class="row">
          {is.stale && <span class="tag warn">{i18n.t('dashboard.customers.freshness_stale')}</span>}
          <StateMark state={state} />
        </span>
      </div>
      {why.length > 0 && <p class="soft small">{why.map(reasonText).join(' · ')}</p>}
      {is.decision && (
        <p>
          <DecisionLine of={is.decision} now={now.value} />
        </p>
      )}
      <p>
        {state === 'exempt' ? outOfScopeText(is, now.value) : nextText(state, reasons, commerce)}{' '}
        {deadline && (
          <b class={Date.parse(deadline) <= now.value ? 'danger-text' : ''}>
            {i18n.t('popup.due', {
              utc: formatDeadline(deadline, now.value),
              local: formatLocal(deadline, now.value),
            })}
          </b>
        )}
      </p>
      {overlapDays !== undefined && overlapDays !== 0 && (
        <p>
          <span class="tag danger">
            {plural(i18n.t('popup.billed_twice', { n: formatNumber(overlapDays) }), overlapDays)}
            {overlapCost !== undefined && currency && ` · ${formatMoney(overlapCost, currency)}`}
          </span>{' '}
          {overlapCost !== undefined && <span class="soft small">{costRule(is, overlapDays)}</span>}
        </p>
      )}
      {commerce === 'azure' && <AzureTrack subscription={id} is={is} loaded={loaded} />}
      <div class="row">
        <Decisions subscription={id} is={is} loaded={loaded} />
        <Why
          of={() => explain(loaded.book, id, now.value, shelved.value.settings)}
          entries={loaded.entries}
          names={namesIn(loaded)}
        />
      </div>
    </div>
  );
}
