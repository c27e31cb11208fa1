import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DAY_MS } from '@/lib/core/days';
import { type AccountId, accountId, type EntryId } from '@/lib/core/ids';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { Failed } from '../failed';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { useLoaded } from '../use-loaded';
import { Effects } from './effects-list';
import { type Stay, staysBetween } from './looks';

/** More stays than anybody looks through; a shorter time shows the others. */
const MOST_STAYS = 200;

/** An instant on the reader's own clock, as the browser's field for it wants it. */
const localText = (ms: number): string => {
  const at = new Date(ms);
  return new Date(ms - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Sightings that were recorded under the wrong account are put right: chosen by time and page, looked through, applied. */
export function ReattributeDialog({ close }: { close(): void }) {
  const { list, signedIn } = shelved.value.accounts;
  const [span, setSpan] = useState({ from: now.value - DAY_MS, to: now.value + 60_000 });
  const [account, setAccount] = useState(signedIn ?? list[0]?.account);
  const [to, setTo] = useState<AccountId | undefined>(undefined);
  const [ticked, setTicked] = useState<ReadonlySet<EntryId>>(new Set());
  const { is: stays, failed } = useLoaded(
    () => {
      setTicked(new Set());
      return staysBetween(span.from, span.to, now.value);
    },
    [span],
    { meanwhile: 'nothing' },
  );
  const shown = (stays ?? []).filter((stay) => stay.account === account);
  const chosen = shown.filter(({ id }) => ticked.has(id));
  const { entries, customers } = useMemo(
    () => ({
      entries: chosen.flatMap((stay) => stay.entries),
      customers: [...new Set(chosen.flatMap((stay) => [...stay.customers]))],
    }),
    [stays, account, ticked],
  );
  const isTo = to !== account;
  const apply = async (event: Event) => {
    event.preventDefault();
    const said = plural(
      i18n.t('dashboard.reattribute.done', { n: formatNumber(entries.length) }),
      entries.length,
    );
    if (await decide([{ kind: 'reattributed', via: 'person', entries, ...(to && { to }) }], said)) close();
  };
  const flip = (ids: readonly EntryId[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids)
      if (!on) next.delete(id);
      else next.add(id);
    setTicked(next);
  };
  const when = (label: string, key: 'from' | 'to') => (
    <label class="field">
      {label}
      <input
        type="datetime-local"
        value={localText(span[key])}
        onChange={({ currentTarget: { value } }) => {
          if (value) setSpan({ ...span, [key]: new Date(value).getTime() });
        }}
      />
    </label>
  );
  return (
    <Dialog title={i18n.t('dashboard.reattribute.title')} wide close={close}>
      <form class="stack" onSubmit={apply}>
        <p class="soft">{i18n.t('dashboard.reattribute.text')}</p>
        <div class="row">
          <label class="field">
            {i18n.t('dashboard.reattribute.was')}
            <select
              value={account}
              onChange={({ currentTarget: { value } }) => setAccount(accountId.parse(value))}
            >
              {list.map((one) => (
                <option key={one.account} value={one.account}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {when(i18n.t('dashboard.reattribute.from'), 'from')}
          {when(i18n.t('dashboard.reattribute.until'), 'to')}
          <label class="field">
            {i18n.t('dashboard.reattribute.to')}
            <select
              value={to ?? ''}
              onChange={({ currentTarget: { value } }) => setTo(value ? accountId.parse(value) : undefined)}
            >
              <option value="">{i18n.t('dashboard.reattribute.nobody')}</option>
              {list
                .filter((one) => one.account !== account)
                .map((one) => (
                  <option key={one.account} value={one.account}>
                    {one.name}
                  </option>
                ))}
            </select>
          </label>
        </div>
        {failed ? (
          <Failed {...failed} />
        ) : stays === undefined ? (
          <Loading />
        ) : shown.length === 0 ? (
          <p class="card empty">{i18n.t('dashboard.reattribute.nothing')}</p>
        ) : (
          <>
            <label class="row">
              <input
                type="checkbox"
                checked={chosen.length === shown.length}
                onChange={({ currentTarget: { checked } }) =>
                  flip(
                    shown.map(({ id }) => id),
                    checked,
                  )
                }
              />
              {i18n.t('dashboard.bulk.all')}
            </label>
            <ul class="preview">
              {shown.slice(0, MOST_STAYS).map((stay) => (
                <li key={stay.id}>
                  <label class="row">
                    <input
                      type="checkbox"
                      checked={ticked.has(stay.id)}
                      onChange={({ currentTarget: { checked } }) => flip([stay.id], checked)}
                    />
                    <StayLine stay={stay} />
                  </label>
                </li>
              ))}
            </ul>
            {shown.length > MOST_STAYS && (
              <p class="soft">
                {i18n.t('dashboard.bulk.more', { n: formatNumber(shown.length - MOST_STAYS) })}
              </p>
            )}
          </>
        )}
        {entries.length > 0 && isTo && <Effects customers={customers} entries={entries} to={to} />}
        <DialogFoot
          submit={plural(
            i18n.t('dashboard.reattribute.apply', { n: formatNumber(entries.length) }),
            entries.length,
          )}
          disabled={entries.length === 0 || !isTo}
          close={close}
        />
      </form>
    </Dialog>
  );
}

function StayLine({ stay: { customer, customers, entries, from, to } }: { stay: Stay }) {
  const times = [...new Set([from, to].map((at) => formatLocal(at, now.value)))].join(' – ');
  return (
    <span class="line">
      <b>
        {customer
          ? (cards.value?.get(customer)?.name ?? i18n.t('popup.unnamed_customer'))
          : i18n.t('popup.page_customers_list')}
      </b>{' '}
      {times}
      <span class="soft small">
        {!customer && plural(i18n.t('units.customers', { n: formatNumber(customers.size) }), customers.size)}{' '}
        {plural(
          i18n.t('dashboard.reattribute.sightings', { n: formatNumber(entries.length) }),
          entries.length,
        )}
      </span>
    </span>
  );
}
