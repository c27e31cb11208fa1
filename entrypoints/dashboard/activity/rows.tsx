import { computed } from '@preact/signals';
import { i18n } from '#i18n';
import type { Entry } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { entryParts, entryTitle, type Names, viaText } from '@/lib/texts/entry-text';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { undo } from '../act';
import { EntryUndo } from '../entry-undo';
import { customerHref } from '../route';
import { cards, now, shelved } from '../store';
import { aboutOf, type Batch } from './batches';
import type { Line, Log } from './scan';

const products = computed(() => {
  const names = new Map<string, string>();
  for (const { subscriptions } of cards.value?.values() ?? [])
    for (const [id, { product }] of Object.entries(subscriptions)) if (product) names.set(id, product);
  return names;
});

const NAMES: Names = {
  account: (id) => shelved.value.accounts.list.find(({ account }) => account === id)?.name,
  subscription: (id) => products.value.get(id),
};

const nameOf = (customer: CustomerId | undefined): string =>
  customer === undefined ? '' : (cards.value?.get(customer)?.name ?? customer);

/** What an entry says; of something taken back, which decision it was. */
function partsOf(entry: Entry, about: Entry): string[] {
  const parts = entryParts(about, NAMES, now.value);
  return about === entry ? parts : [entryTitle(about), ...parts];
}

/** Everything that is written about a line, to be searched. */
export function textOf(line: Line, log: Log): string {
  const { entry, customer } = aboutOf(line, log);
  return [nameOf(customer), entryTitle(line.entry), line.entry.by, ...partsOf(line.entry, entry)].join(' ');
}

/** One deed: a decision, or many of one kind folded into one, to be taken back as a whole or one by one. */
export function BatchRow({ batch: { lines }, log }: { batch: Batch; log: Log }) {
  const [newest, ...others] = lines;
  if (others.length === 0) return <Row line={newest} log={log} />;
  const about = lines.map((line) => aboutOf(line, log));
  const customers = [...new Set(about.flatMap(({ customer }) => customer ?? []))];
  const kinds = new Set(about.map(({ entry }) => entryTitle(entry)));
  const standing = lines.filter(({ entry }) => !log.takenBack.has(entry.id));
  return (
    <li class="entry">
      <Time entry={newest.entry} />
      <details>
        <summary>
          <b>{entryTitle(newest.entry)}</b>{' '}
          {[
            newest.entry.kind === 'undone' && [...kinds].join(', '),
            plural(i18n.t('dashboard.activity.count', { n: formatNumber(lines.length) }), lines.length),
          ]
            .filter(Boolean)
            .join(' · ')}
          <span class="soft small">
            {customers.slice(0, NAMED).map(nameOf).join(', ')}
            {customers.length > NAMED && ' …'}
          </span>
        </summary>
        <ul class="log">
          {lines.map((line) => (
            <Row key={line.entry.id} line={line} log={log} />
          ))}
        </ul>
      </details>
      {standing.length === 0 ? (
        <span class="tag none">{i18n.t('dashboard.customer.taken_back')}</span>
      ) : (
        <button
          type="button"
          class="link quiet small"
          // The background takes back the last one first.
          onClick={() => undo(standing.map(({ entry }) => entry.id).reverse())}
        >
          {i18n.t('dashboard.activity.undo_all')}
        </button>
      )}
    </li>
  );
}

/** As many customers of a batch are named. */
const NAMED = 3;

function Row({ line, log }: { line: Line; log: Log }) {
  const { entry } = line;
  const about = aboutOf(line, log);
  return (
    <li class="entry">
      <Time entry={entry} />
      <div>
        <b>{entryTitle(entry)}</b>{' '}
        {about.customer && <a href={customerHref(about.customer)}>{nameOf(about.customer)}</a>}{' '}
        <span>{partsOf(entry, about.entry).join(' · ')}</span>
        <span class="soft small">{[viaText(entry), entry.by].filter(Boolean).join(', ')}</span>
      </div>
      <EntryUndo entry={entry} takenBack={log.takenBack} />
    </li>
  );
}

const Time = ({ entry: { at } }: { entry: Entry }) => (
  <time dateTime={at} title={at}>
    {formatLocal(at, now.value)}
  </time>
);
