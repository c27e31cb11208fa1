import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { StateMark } from '@/components/state-mark';
import type { SubscriptionCard } from '@/lib/core/card';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import type { Proposal } from './bulk';
import { plain } from './rows';

/** More lines than anybody looks through unasked. */
export const MOST_LINES = 200;
/** As many are found without a search. */
const FEW_LINES = 12;

interface BulkPreviewProps {
  lines: readonly Proposal[];
  /** The lines that were unticked. */
  off: ReadonlySet<string>;
  setOff(off: ReadonlySet<string>): void;
  /** Only lines that are listed may be ticked, because each is a judgement of its own. */
  oneByOne: boolean;
}

/** Line by line what would be recorded: to be searched, listed to the end, and unticked. */
export function BulkPreview({ lines, off, setOff, oneByOne }: BulkPreviewProps) {
  const [search, setSearch] = useState('');
  const [whole, showWhole] = useState(false);
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = lines.filter((line) => {
    const text = plain(textOf(line));
    return words.every((word) => text.includes(word));
  });
  const listed = whole ? found : found.slice(0, MOST_LINES);
  const tickable = oneByOne ? listed : found;
  const isAll = tickable.every(({ id }) => !off.has(id));
  const set = (those: readonly Proposal[], on: boolean) => {
    const next = new Set(off);
    for (const { id } of those)
      if (on) next.delete(id);
      else next.add(id);
    setOff(next);
  };
  return (
    <>
      <p class="soft">{i18n.t('dashboard.bulk.preview')}</p>
      {lines.length > FEW_LINES && (
        <input
          type="search"
          aria-label={i18n.t('dashboard.bulk.search')}
          placeholder={i18n.t('dashboard.bulk.search')}
          onInput={(event) => setSearch(event.currentTarget.value)}
          // It must not send the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <label class="row">
        <input type="checkbox" checked={isAll} onChange={() => set(tickable, !isAll)} />
        {words.length === 0 ? i18n.t('dashboard.bulk.all') : i18n.t('dashboard.customers.select_all')}
      </label>
      <ul class="preview">
        {listed.map((line) => (
          <li key={line.id}>
            <label class="row">
              <input
                type="checkbox"
                checked={!off.has(line.id)}
                onChange={() => set([line], off.has(line.id))}
              />
              <Line line={line} />
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="soft">{i18n.t('dashboard.customers.none')}</p>}
      {found.length > listed.length && (
        <p class="row">
          <span class="soft">
            {i18n.t('dashboard.bulk.more', { n: formatNumber(found.length - listed.length) })}
          </span>
          <button type="button" class="link" onClick={() => showWhole(true)}>
            {i18n.t('popup.show_all', { n: formatNumber(found.length) })}
          </button>
        </p>
      )}
    </>
  );
}

const Line = ({ line: { name, sourceCard, targetCard } }: { line: Proposal }) => (
  <span class="line">
    <b>{name ?? i18n.t('popup.unnamed_customer')}</b>
    {sourceCard && <> · {described(sourceCard)}</>}
    {targetCard && (
      <span class="soft"> · {i18n.t('dashboard.bulk.replaced_by', { target: described(targetCard) })}</span>
    )}{' '}
    {sourceCard?.state && !targetCard && <StateMark state={sourceCard.state} />}
  </span>
);

const textOf = ({ name, customer, source, sourceCard, targetCard }: Proposal): string =>
  [name, customer, source, sourceCard?.product, targetCard?.product].join(' ');

/** Product and licences, as far as known. */
const described = ({ product, quantity }: SubscriptionCard): string =>
  [
    product ?? i18n.t('popup.unnamed_product'),
    quantity === undefined
      ? undefined
      : plural(i18n.t('units.licences', { n: formatNumber(quantity) }), quantity),
  ]
    .filter(Boolean)
    .join(', ');
