import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picked } from '@/lib/files/desk/picked';
import type { Conflict } from '@/lib/files/ledger/conflicts';
import { entryParts, entryTitle } from '@/lib/texts/entry-text';
import { formatDay } from '@/lib/texts/format';
import { cards, now, shelved } from '../store';

type Pick = 'ours' | 'theirs';

/** Where two people decided differently: a person picks, and what is picked is said again as the newest word. */
export function Conflicts({
  conflicts,
  pick,
}: {
  conflicts: readonly Conflict[];
  pick(settled: Picked['conflicts']): void;
}) {
  const [picks, setPicks] = useState<ReadonlyMap<Conflict, Pick>>(new Map());
  const choose = (conflict: Conflict, one: Pick | undefined) => {
    const after = new Map(picks);
    if (one) after.set(conflict, one);
    else after.delete(conflict);
    setPicks(after);
    pick([...after].map(([settled, side]) => ({ conflict: settled, pick: side })));
  };
  return (
    <section class="card fits" aria-labelledby="conflicts">
      <h4 id="conflicts">{i18n.t('dashboard.import.conflicts')}</h4>
      <p class="soft">{i18n.t('dashboard.import.conflicts_text')}</p>
      {conflicts.map((conflict) => (
        <fieldset key={`${conflict.topic} ${conflict.subject}`} class="conflict">
          <legend>
            {i18n.t(`dashboard.import.topic_${conflict.topic}`)} · {subjectText(conflict)}
          </legend>
          <label class="row">
            <input
              type="radio"
              name={conflict.ours.id}
              checked={!picks.has(conflict)}
              onChange={() => choose(conflict, undefined)}
            />
            {i18n.t('dashboard.import.newest')}
          </label>
          {(['ours', 'theirs'] as const).map((side) => (
            <label key={side} class="row">
              <input
                type="radio"
                name={conflict.ours.id}
                checked={picks.get(conflict) === side}
                onChange={() => choose(conflict, side)}
              />
              <b>{i18n.t(`dashboard.import.${side}`)}</b>
              {decisionText(conflict[side])}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

const decisionText = (decision: Conflict['ours']): string =>
  [
    entryTitle(decision),
    ...entryParts(decision, NAMES, now.value),
    decision.by,
    formatDay(decision.at, now.value),
  ]
    .filter(Boolean)
    .join(' · ');

const NAMES = {
  account: (id: string) => shelved.value.accounts.list.find(({ account }) => account === id)?.name ?? id,
  subscription: (id: string) => {
    for (const { name, subscriptions } of cards.value?.values() ?? []) {
      const is = subscriptions[id];
      if (is) return [name, is.product].filter(Boolean).join(' · ');
    }
    return id;
  },
};

function subjectText({ topic, subject }: Conflict): string {
  if (topic === 'account') return NAMES.account(subject);
  if (topic === 'owner' || topic === 'chase')
    return [...(cards.value?.values() ?? [])].find(({ customer }) => customer === subject)?.name ?? subject;
  return NAMES.subscription(subject);
}
