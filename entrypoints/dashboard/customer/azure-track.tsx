import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { SubscriptionCard } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import { decide } from '../act';
import type { Loaded } from './load';

interface AzureTrackProps {
  subscription: SubscriptionId;
  is: SubscriptionCard;
  loaded: Loaded;
}

const STEPS = ['accepted', 'told', 'moved', 'seen'] as const;

/** How far an Azure subscription is on the way that Microsoft moves it. Nothing here is suspended by hand. */
export function AzureTrack({ subscription, is: { state }, loaded: { card } }: AzureTrackProps) {
  const reached = stepsDone(state, card.accepted);
  const next = reached === 1 ? 'azure-told' : reached === 2 ? 'azure-moved' : undefined;
  const say = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!next) return;
    const ticket = String(new FormData(event.currentTarget).get('ticket')).trim();
    void decide(
      [{ kind: next, via: 'person', subscription, ...(ticket !== '' && { ticket }) }],
      i18n.t('popup.saved'),
    );
  };
  return (
    <div class="azure">
      <ol class="track">
        {STEPS.map((step, index) => (
          <li key={step} class={index < reached ? 'good' : ''}>
            <span aria-hidden="true">{index < reached ? '✓' : index + 1}</span>
            {i18n.t(`dashboard.customer.azure_${step}`)}
            {index < reached && <span class="unseen"> ({i18n.t('state.done')})</span>}
          </li>
        ))}
      </ol>
      {next && (
        <form class="row" onSubmit={say}>
          <input
            name="ticket"
            aria-label={i18n.t('dashboard.customer.ticket')}
            placeholder={i18n.t('dashboard.customer.ticket')}
            maxLength={100}
          />
          <button type="submit">
            {i18n.t(
              next === 'azure-told' ? 'dashboard.customer.azure_tell' : 'dashboard.customer.azure_move',
            )}
          </button>
        </form>
      )}
    </div>
  );
}

/** How many of the steps are done. */
function stepsDone(state: SubscriptionCard['state'], accepted: boolean): number {
  switch (state) {
    case 'done':
      return 4;
    case 'azure-moved':
      return 3;
    case 'azure-told':
      return 2;
    default:
      return accepted ? 1 : 0;
  }
}
