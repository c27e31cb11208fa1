import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import { dateText } from '@/lib/core/days';
import type { CustomerId } from '@/lib/core/ids';
import { decide } from '../act';
import { now } from '../store';

/** Plans another day on which to remind of an invitation that was sent before. */
export function Chase({ customer }: { customer: CustomerId }) {
  const plan = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const on = new FormData(event.currentTarget).get('on');
    if (typeof on !== 'string' || on === '') return;
    void decide([{ kind: 'invite-due', via: 'person', customer, on }], i18n.t('popup.saved'));
  };
  return (
    <form class="row apart" onSubmit={plan}>
      <label for="chase-on">{i18n.t('dashboard.customer.chase_again')}</label>
      <input id="chase-on" name="on" type="date" required min={dateText(now.value)} />
      <button type="submit">{i18n.t('dashboard.customers.save')}</button>
    </form>
  );
}
