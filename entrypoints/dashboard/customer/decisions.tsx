import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SubscriptionCard } from '@/lib/core/card';
import { dateText } from '@/lib/core/days';
import type { SubscriptionId } from '@/lib/core/ids';
import { decisionOf, type Kind, offered } from '@/lib/core/subscription-decisions';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { now } from '../store';
import type { Loaded } from './load';

interface DecisionsProps {
  subscription: SubscriptionId;
  is: SubscriptionCard;
  loaded: Loaded;
}

/** The decisions that can be taken about a source subscription, folded away. */
export function Decisions(props: DecisionsProps) {
  const [kind, setKind] = useState<Kind | undefined>(undefined);
  return (
    <details class="why">
      <summary>{i18n.t('dashboard.customer.decide')}</summary>
      <div class="row">
        {offered(props.is).map((one) => (
          <button key={one} type="button" onClick={() => setKind(one)}>
            {i18n.t(`dashboard.customer.decide_${one}`)}
          </button>
        ))}
      </div>
      {kind && <DecisionDialog {...props} kind={kind} close={() => setKind(undefined)} />}
    </details>
  );
}

function DecisionDialog({
  kind,
  subscription,
  is,
  loaded,
  close,
}: DecisionsProps & { kind: Kind; close(): void }) {
  const today = dateText(now.value);
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const input = {
      text: text('text'),
      until: text('until'),
      price: Number(text('price')),
      currency: text('currency').toUpperCase(),
    };
    const decision = decisionOf(kind, loaded.card.customer, subscription, input, today);
    if (await decide([decision], i18n.t('popup.saved'))) close();
  };
  return (
    <Dialog title={i18n.t(`dashboard.customer.decide_${kind}`)} close={close}>
      <p class="soft">{is.product ?? i18n.t('popup.unnamed_product')}</p>
      <form class="stack" onSubmit={submit}>
        {kind === 'price' ? (
          <div class="row">
            <label class="field">
              {i18n.t('dashboard.customer.price')}
              <input name="price" type="number" min="0" step="0.01" required />
            </label>
            <label class="field">
              {i18n.t('dashboard.customer.currency')}
              <input name="currency" pattern="[A-Za-z]{3}" size={4} required defaultValue={is.currency} />
            </label>
          </div>
        ) : (
          <label class="field">
            {i18n.t(kind === 'note' ? 'dashboard.bulk.text' : 'dashboard.bulk.reason')}
            <input name="text" required={kind !== 'release'} maxLength={500} autocomplete="off" />
          </label>
        )}
        {(kind === 'hold' || kind === 'plan') && (
          <label class="field">
            {i18n.t(kind === 'hold' ? 'dashboard.bulk.until' : 'dashboard.customer.plan_until')}
            <input type="date" name="until" min={today} required={kind === 'plan'} />
          </label>
        )}
        <DialogFoot submit={i18n.t('dashboard.customers.save')} close={close} />
      </form>
    </Dialog>
  );
}
