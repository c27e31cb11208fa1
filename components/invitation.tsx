import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId, CustomerId } from '@/lib/core/ids';

export interface InvitationProps {
  customer: CustomerId;
  target: AccountId;
  /** What is known of the customer; undefined: nothing yet. */
  card: Card | undefined;
  now: number;
  log(decisions: NewDecision[]): void;
}

/** As in core/days, all of which the popup would have to carry. */
const DAY_MS = 86_400_000;
/** A week: long enough for an answer, short enough to remember what it was about. */
const CHASE_AFTER_DAYS = 7;

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Logs that the invitation to the target account was sent to this customer, and when to remind of it. */
export function Invitation({ customer, target, card, now, log }: InvitationProps) {
  const name = card?.name ?? i18n.t('popup.unnamed_customer');
  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chase = new FormData(event.currentTarget).get('chase');
    log([
      { kind: 'invite-sent', via: 'person', customer, account: target },
      ...(typeof chase === 'string' && chase !== ''
        ? [{ kind: 'invite-due', via: 'person', customer, on: chase } as const]
        : []),
    ]);
  };
  return (
    <form class="invitation" onSubmit={send}>
      <h3>{i18n.t('popup.invitation')}</h3>
      <p class="soft small">
        {card?.accepted
          ? i18n.t('popup.invitation_accepted')
          : card?.invited
            ? i18n.t('popup.invitation_sent')
            : i18n.t('popup.invitation_none', { customer: name })}
      </p>
      {!card?.accepted && (
        <div class="row apart">
          <label for="chase">{i18n.t('popup.invitation_chase')}</label>
          <input
            id="chase"
            name="chase"
            type="date"
            defaultValue={dayAt(now + CHASE_AFTER_DAYS * DAY_MS)}
            min={dayAt(now)}
          />
          <button type="submit">
            {card?.invited ? i18n.t('popup.invitation_again') : i18n.t('popup.invitation_log')}
          </button>
        </div>
      )}
    </form>
  );
}
