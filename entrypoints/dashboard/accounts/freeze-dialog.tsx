import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { SeenOf, useLists } from './seen-of';

/** Freezes a baseline, which stands for good: what of the account has been seen is told before. */
export function FreezeDialog({ is: { account, name }, close }: { is: DeclaredAccount; close(): void }) {
  const lists = useLists();
  const freeze = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = i18n.t('popup.baseline_done');
    if (await decide([{ kind: 'baseline-frozen', via: 'person', account }], done)) close();
  };
  return (
    <Dialog title={i18n.t('popup.baseline_freeze_of', { account: name })} close={close}>
      <p class="soft">{i18n.t('popup.baseline_why')}</p>
      <SeenOf account={account} lists={lists} />
      <form onSubmit={freeze}>
        <DialogFoot submit={i18n.t('popup.baseline_freeze')} disabled={!lists.is} close={close} />
      </form>
    </Dialog>
  );
}
