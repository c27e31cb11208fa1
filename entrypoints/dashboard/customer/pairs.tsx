import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SubscriptionId } from '@/lib/core/ids';
import { STATES, type State } from '@/lib/core/words';
import { formatNumber } from '@/lib/texts/format';
import { stateText } from '@/lib/texts/words';
import { plain } from '../customers/rows';
import { route } from '../navigation';
import { type Group, groupsOf } from './groups';
import type { Loaded } from './load';
import { LED_TO, Pair } from './pair';

/** As many are looked through without a search, and without folding away what is done. */
const FEW = 12;
/** Drawn at once. */
const PAGE = 20;

/** All subscriptions of a customer side by side; of many, those that are done folded away, the others searched and by state. */
export function Pairs({ loaded }: { loaded: Loaded }) {
  const [search, setSearch] = useState('');
  const [state, setState] = useState('');
  const at = ledTo();
  // Once, however often the pairs are drawn anew meanwhile: somebody may be typing.
  useEffect(() => {
    const pair = at && document.getElementById(LED_TO);
    if (!pair) return;
    pair.scrollIntoView();
    pair.focus({ preventScroll: true });
  }, [at]);
  const groups = groupsOf(loaded.card, loaded.at);
  if (groups.length === 0) return <p class="card empty">{i18n.t('dashboard.customer.no_subscriptions')}</p>;
  if (groups.length <= FEW) return <Some groups={groups} loaded={loaded} />;
  const statesOf = ({ sources }: Group) =>
    new Set(sources.flatMap((id) => loaded.card.subscriptions[id]?.state ?? []));
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = groups.filter((group) => {
    const text = plain(textOf(group, loaded));
    return (
      words.every((word) => text.includes(word)) &&
      (state === '' || [...statesOf(group)].some((one) => one === state))
    );
  });
  // What is old, or of which something else was found, is not folded away under a green word.
  const loud = new Set(
    loaded.card.findings.flatMap(({ quiet, subscription }) => (quiet ? [] : (subscription ?? []))),
  );
  const isCalm = (id: SubscriptionId) => !loaded.card.subscriptions[id]?.stale && !loud.has(id);
  const isDone = (group: Group) =>
    [...statesOf(group)].join() === ('done' satisfies State) && group.sources.every(isCalm);
  const folded = state === '' && words.length === 0 ? found.filter(isDone) : [];
  const open = found.filter((group) => !folded.includes(group));
  const shownStates = STATES.filter((one) => groups.some((group) => statesOf(group).has(one)));
  return (
    <>
      <div class="row filters few">
        <input
          type="search"
          aria-label={i18n.t('dashboard.bulk.search')}
          placeholder={i18n.t('dashboard.bulk.search')}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <select
          aria-label={i18n.t('dashboard.customers.any_state')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
        >
          <option value="">{i18n.t('dashboard.customers.any_state')}</option>
          {shownStates.map((one) => (
            <option key={one} value={one}>
              {stateText(one)} {formatNumber(groups.filter((group) => statesOf(group).has(one)).length)}
            </option>
          ))}
        </select>
        <span class="soft" role="status">
          {i18n.t('overlay.of', { n: formatNumber(found.length), of: formatNumber(groups.length) })}
        </span>
      </div>
      <Some groups={open} loaded={loaded} />
      {folded.length > 0 && <Folded groups={folded} loaded={loaded} />}
    </>
  );
}

function Folded({ groups, loaded }: { groups: readonly Group[]; loaded: Loaded }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {stateText('done')} <b class="count small">{formatNumber(groups.length)}</b>
      </summary>
      {open && (
        <div class="stack">
          <Some groups={groups} loaded={loaded} />
        </div>
      )}
    </details>
  );
}

/** The one that somebody was led to first, and as many of the others as are asked for. */
function Some({ groups, loaded }: { groups: readonly Group[]; loaded: Loaded }) {
  const [count, setCount] = useState(PAGE);
  const at = ledTo();
  const isWanted = ({ sources }: Group) => sources.some((id) => id === at);
  const shown = groups.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a))).slice(0, count);
  return (
    <>
      {shown.map((group) => (
        <Pair
          key={[...group.sources, ...group.targets].join()}
          group={group}
          loaded={loaded}
          isLedTo={isWanted(group)}
        />
      ))}
      {groups.length > count && (
        <button type="button" class="link" onClick={() => setCount(count + PAGE)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(groups.length - count) })}
        </button>
      )}
    </>
  );
}

/** The subscription that the address leads to. */
const ledTo = () => new URLSearchParams(route.value.query).get('at');

const textOf = ({ sources, targets }: Group, { at, card }: Loaded): string =>
  [...sources, ...targets]
    .flatMap((id) => [id, at.all.get(id)?.product.label, card.subscriptions[id]?.product])
    .join(' ');
