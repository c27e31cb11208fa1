import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NewDecision } from '@/lib/core/entries';
import type { Facts } from '@/lib/core/facts';
import { toSubscriptionId } from '@/lib/core/to-id';
import { statusText } from '@/lib/texts/entry-text';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { shelved } from '../store';
import type { Group } from './groups';
import type { Loaded } from './load';

interface ChooseTwinsProps {
  label: string;
  group: Group;
  loaded: Loaded;
}

/** Which sources are replaced by which targets: ticking more merges, ticking fewer splits. */
export function ChooseTwins(props: ChooseTwinsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {props.label}
      </button>
      {open && <TwinsDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}

function TwinsDialog({ group, loaded: { at, card }, close }: ChooseTwinsProps & { close(): void }) {
  const [isEmpty, setEmpty] = useState(false);
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const ids = (name: string) => form.getAll(name).flatMap((id) => toSubscriptionId(String(id)) ?? []);
    const [sources, targets] = [ids('source'), ids('target')];
    setEmpty(sources.length === 0);
    if (sources.length === 0) return;
    const link = (of: typeof sources, by: typeof targets): NewDecision => ({
      kind: 'twin-confirmed',
      via: 'person',
      customer: card.customer,
      sources: of,
      targets: by,
    });
    const dropped = group.sources.filter((id) => !sources.includes(id));
    const worked = await decide(
      [...(dropped.length > 0 ? [link(dropped, [])] : []), link(sources, targets)],
      i18n.t('dashboard.customer.link_saved'),
    );
    if (worked) close();
  };
  const side = (name: 'source' | 'target', all: readonly Facts[], ticked: Group['sources']) => (
    <fieldset class="side">
      <legend>{i18n.t(`accounts.${name}`)}</legend>
      {all.map((facts) => (
        <label key={facts.id} class="row">
          <input type="checkbox" name={name} value={facts.id} defaultChecked={ticked.includes(facts.id)} />
          <Described facts={facts} />
        </label>
      ))}
    </fieldset>
  );
  return (
    <Dialog title={i18n.t('dashboard.customer.choose_title')} close={close} wide>
      <p class="soft">{i18n.t('dashboard.customer.choose_text')}</p>
      <form class="stack" onSubmit={submit}>
        <div class="sides">
          {side('source', at.sources, group.sources)}
          {side('target', at.targets, group.targets)}
        </div>
        <p class="error" role="alert">
          {isEmpty && i18n.t('dashboard.customer.choose_source')}
        </p>
        <DialogFoot submit={i18n.t('dashboard.customer.link_save')} close={close} />
      </form>
    </Dialog>
  );
}

function Described({ facts: { product, quantity, status, account, id } }: { facts: Facts }) {
  const name = shelved.value.accounts.list.find((each) => each.account === account)?.name;
  return (
    <span>
      <b>{product.label ?? i18n.t('popup.unnamed_product')}</b>{' '}
      <span class="soft">
        {[
          quantity !== undefined && plural(i18n.t('units.licences', { n: formatNumber(quantity) }), quantity),
          statusText(status),
          name,
          id.slice(0, 8),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
