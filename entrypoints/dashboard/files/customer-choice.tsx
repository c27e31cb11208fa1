import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { guidsIn } from '@/lib/portal/guids';
import { cards } from '../store';

interface CustomerProps {
  label: string;
  value: CustomerId | undefined;
  choose(customer: CustomerId | undefined): void;
}

const written = (customer: CustomerId): string => {
  const name = cards.value?.get(customer)?.name;
  return name === undefined ? customer : `${name} (${customer})`;
};

/** A customer by name or Microsoft ID. Names are only a help for finding it: what counts is the id. */
export function Customer({ label, value, choose }: CustomerProps) {
  const list = useId();
  const [text, setText] = useState(value ? written(value) : '');
  const take = (typed: string) => {
    setText(typed);
    const [id] = guidsIn(typed);
    choose(toCustomerId(id) ?? byName(typed));
  };
  return (
    <>
      <input
        list={list}
        aria-label={label}
        placeholder={i18n.t('dashboard.import.whose')}
        value={text}
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <datalist id={list}>
        {[...(cards.value?.keys() ?? [])].map((customer) => (
          <option key={customer} value={written(customer)} />
        ))}
      </datalist>
    </>
  );
}

/** The only customer of exactly this name. */
function byName(typed: string): CustomerId | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const found = [...(cards.value ?? [])].filter(([, { name }]) => name?.toLowerCase() === wanted);
  return found.length === 1 ? found[0]?.[0] : undefined;
}
