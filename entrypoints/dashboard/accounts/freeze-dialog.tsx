import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { lookAtShared } from '@/lib/keeper/look';
import { formatNumber } from '@/lib/texts/format';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { Failed } from '../failed';
import { coverageOf } from '../progress/breakdown';
import { customerLists } from '../progress/customer-lists';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { useLoaded } from '../use-loaded';

/** Freezes a baseline, which stands for good: what of the account has been seen is told before. */
export function FreezeDialog({ is: { account, name }, close }: { is: DeclaredAccount; close(): void }) {
  const { is: lists, failed } = useLoaded(
    async () => customerLists(await lookAtShared(), [account], now.value),
    [account],
  );
  const freeze = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = i18n.t('popup.baseline_done');
    if (await decide([{ kind: 'baseline-frozen', via: 'person', account }], done)) close();
  };
  return (
    <Dialog title={i18n.t('popup.baseline_freeze_of', { account: name })} close={close}>
      <p class="soft">{i18n.t('popup.baseline_why')}</p>
      {failed ? (
        <Failed {...failed} />
      ) : lists ? (
        <Seen account={account} listed={lists.get(account)} />
      ) : (
        <Loading />
      )}
      <form onSubmit={freeze}>
        <DialogFoot submit={i18n.t('popup.baseline_freeze')} disabled={!lists} close={close} />
      </form>
    </Dialog>
  );
}

function Seen({ account, listed }: { account: string; listed: ReadonlySet<string> | undefined }) {
  const { ageLimitDays } = shelved.value.settings;
  const found = coverageOf(cards.value?.values() ?? [], account, listed, {
    ageLimitDays,
    now: now.value,
  });
  const { subscriptions } = found;
  const customers = { seen: found.customers.seen.size, of: found.customers.of.size };
  const ofText = ({ seen, of }: typeof customers) =>
    i18n.t('overlay.of', { n: formatNumber(seen), of: formatNumber(of) });
  const isWhole = listed && customers.seen === customers.of && subscriptions.seen === subscriptions.of;
  return (
    <>
      <p class={isWhole ? '' : 'warn-text'}>
        {i18n.t('dashboard.accounts.freeze_seen', {
          subscriptions: ofText(subscriptions),
          customers: ofText(customers),
        })}
      </p>
      {!listed && <p class="warn-text">{i18n.t('dashboard.accounts.freeze_unlisted')}</p>}
    </>
  );
}
