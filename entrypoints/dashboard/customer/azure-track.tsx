import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { SubscriptionCard } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import { azureTrack } from '@/lib/core/subject';
import { decide } from '../act';
import type { Loaded } from './load';

interface AzureTrackProps {
  subscription: SubscriptionId;
  is: SubscriptionCard;
  loaded: Loaded;
}

const STEPS = ['accepted', 'told', 'moved', 'seen'] as const;
type Step = (typeof STEPS)[number];

/** How far an Azure subscription is on the way that Microsoft moves it. Nothing here is suspended by hand. */
export function AzureTrack({ subscription, is, loaded }: AzureTrackProps) {
  const reached = stepsDone(subscription, is, loaded);
  const isToTell = reached.has('accepted') && !reached.has('told') && !reached.has('moved');
  const isToMove =
    !reached.has('moved') && !reached.has('seen') && (reached.has('accepted') || is.state === 'outage-risk');
  const say = (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const kind = event.submitter?.getAttribute('value') === 'azure-moved' ? 'azure-moved' : 'azure-told';
    const ticket = String(new FormData(event.currentTarget).get('ticket')).trim();
    void decide(
      [{ kind, via: 'person', subscription, ...(ticket !== '' && { ticket }) }],
      i18n.t('popup.saved'),
    );
  };
  return (
    <div class="azure">
      <ol class="track">
        {STEPS.map((step, index) => (
          <li key={step} class={reached.has(step) ? 'good' : ''}>
            <span aria-hidden="true">{reached.has(step) ? '✓' : index + 1}</span>
            {i18n.t(`dashboard.customer.azure_${step}`)}
            {reached.has(step) && <span class="unseen"> ({i18n.t('state.done')})</span>}
          </li>
        ))}
      </ol>
      {(isToTell || isToMove) && (
        <form class="row" onSubmit={say}>
          <input
            name="ticket"
            aria-label={i18n.t('dashboard.customer.ticket')}
            placeholder={i18n.t('dashboard.customer.ticket')}
            maxLength={100}
          />
          {isToTell && (
            <button type="submit" value="azure-told">
              {i18n.t('dashboard.customer.azure_tell')}
            </button>
          )}
          {isToMove && (
            <button type="submit" value="azure-moved">
              {i18n.t('dashboard.customer.azure_move')}
            </button>
          )}
        </form>
      )}
    </div>
  );
}

/** By what was decided, not by the state: one that is down has another, and Microsoft was told all the same. */
function stepsDone(
  subscription: SubscriptionId,
  { state }: SubscriptionCard,
  { at, card }: Loaded,
): ReadonlySet<Step> {
  if (state === 'done') return new Set(STEPS);
  const facts = at.all.get(subscription);
  const track = facts && azureTrack(facts, at, at.decided.linkOf.get(subscription));
  const is: Record<Step, boolean> = {
    accepted: card.accepted,
    told: track?.told !== undefined,
    moved: track?.moved === true,
    seen: false,
  };
  return new Set(STEPS.filter((step) => is[step]));
}
