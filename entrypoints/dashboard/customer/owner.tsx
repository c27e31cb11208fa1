import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import { decide } from '../act';

/** Who looks after the customer; saved with Enter or on leaving the field. */
export function Owner({ customer, owner = '' }: { customer: CustomerId; owner: string | undefined }) {
  const save = (event: TargetedEvent<HTMLInputElement>) => {
    const next = event.currentTarget.value.trim();
    if (next !== owner)
      void decide([{ kind: 'owner-set', via: 'person', customer, owner: next }], i18n.t('popup.saved'));
  };
  return (
    <label class="row">
      <span class="soft">{i18n.t('dashboard.bulk.owner_label')}</span>
      <input
        key={owner}
        class="owner"
        defaultValue={owner}
        placeholder={i18n.t('dashboard.customers.no_owner')}
        maxLength={120}
        autocomplete="off"
        onChange={save}
      />
    </label>
  );
}
