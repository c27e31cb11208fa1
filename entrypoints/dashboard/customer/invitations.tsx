import { i18n } from '#i18n';
import { Invitation } from '@/components/invitation';
import type { EntryId } from '@/lib/core/ids';
import { targetOf } from '@/lib/platform/accounts';
import { formatDay } from '@/lib/texts/format';
import { decide } from '../act';
import { EntryUndo } from '../entry-undo';
import { now, shelved } from '../store';
import { Chase } from './chase';
import type { Loaded } from './load';

/** What was taken back is not among them. */
const NONE: ReadonlySet<EntryId> = new Set();

/** Which invitations were sent from which account, when to chase, and the way to log another one. */
export function Invitations({ loaded: { at, card } }: { loaded: Loaded }) {
  const { list } = shelved.value.accounts;
  const target = targetOf(list)?.account;
  const nameOf = (account: string) => list.find((each) => each.account === account)?.name ?? account;
  const { invites } = at.context;
  return (
    <>
      {invites.length > 0 && (
        <ul class="stack">
          {invites.toReversed().map(({ entry }) => (
            <li key={entry.id}>
              {entry.kind === 'invite-sent' ? (
                <>
                  {i18n.t('dashboard.customer.invited_on', { day: formatDay(entry.at, now.value) })}{' '}
                  <span class={entry.account === target ? 'soft' : 'danger-text'}>
                    {[nameOf(entry.account), entry.contact].filter(Boolean).join(', ')}
                  </span>
                </>
              ) : (
                <>
                  {i18n.t('dashboard.customer.chase_on', { day: formatDay(entry.on, now.value) })}{' '}
                  <EntryUndo entry={entry} takenBack={NONE} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {target && !card.accepted && (
        <Invitation
          customer={card.customer}
          target={target}
          card={card}
          now={now.value}
          log={(decisions) => void decide(decisions, i18n.t('popup.invitation_logged'))}
        />
      )}
      {card.invited && !card.accepted && <Chase customer={card.customer} />}
    </>
  );
}
