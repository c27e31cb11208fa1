import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { COMMERCES } from '@/lib/core/subscription-words';
import { STATES } from '@/lib/core/words';
import { byLanguage } from '@/lib/texts/collation';
import { stateText } from '@/lib/texts/words';
import { shelved } from '../store';
import { Columns } from './columns';
import type { Row } from './rows';
import { FRESHNESS, isFiltered, NOBODY, STEPS, type TableView } from './table-view';

interface FiltersProps {
  view: TableView;
  rows: readonly Row[];
  change(changed: Partial<TableView>): void;
  clear(): void;
}

/** Search, filters and columns. */
export function Filters({ view, rows, change, clear }: FiltersProps) {
  const { list } = shelved.value.accounts;
  const owners = useMemo(
    () => [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort(byLanguage),
    [rows],
  );
  return (
    <div class="row filters">
      <input
        type="search"
        value={view.search}
        aria-label={i18n.t('dashboard.customers.search')}
        placeholder={i18n.t('dashboard.customers.search')}
        onInput={(event) => change({ search: event.currentTarget.value })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_state')}
        value={view.state}
        options={STATES.map((state) => [state, stateText(state)])}
        choose={(state) => change({ state })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_account')}
        value={view.account}
        options={list.filter(({ role }) => role === 'source').map(({ account, name }) => [account, name])}
        choose={(account) => change({ account })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_owner')}
        value={view.owner}
        options={[
          ...owners.map((owner): Option => [owner, owner]),
          [NOBODY, i18n.t('dashboard.customers.no_owner')],
        ]}
        choose={(owner) => change({ owner })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_commerce')}
        value={view.commerce}
        options={COMMERCES.map((commerce) => [commerce, i18n.t(`dashboard.customers.commerce_${commerce}`)])}
        choose={(commerce) => change({ commerce })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_freshness')}
        value={view.freshness}
        options={FRESHNESS.map((one) => [one, i18n.t(`dashboard.customers.freshness_${one}`)])}
        choose={(freshness) => change({ freshness })}
      />
      <Choice
        label={i18n.t('dashboard.customers.any_step')}
        value={view.step}
        options={STEPS.map((one) => [one, i18n.t(`dashboard.customers.step_${one}`)])}
        choose={(step) => change({ step })}
      />
      {isFiltered(view) && (
        <button type="button" class="link" onClick={clear}>
          {i18n.t('dashboard.customers.clear')}
        </button>
      )}
      <Columns view={view} change={change} />
    </div>
  );
}

type Option = [value: string, text: string];

interface ChoiceProps {
  /** What the filter is about, said when nothing is chosen. */
  label: string;
  value: string;
  options: readonly Option[];
  choose(value: string): void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <select
    class={value === '' ? '' : 'chosen'}
    aria-label={label}
    value={value}
    onChange={(event) => choose(event.currentTarget.value)}
  >
    <option value="">{label}</option>
    {options.map(([one, text]) => (
      <option key={one} value={one}>
        {text}
      </option>
    ))}
  </select>
);
