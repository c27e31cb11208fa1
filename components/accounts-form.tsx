import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import {
  type AccountDraft,
  type AccountSet,
  checkDrafts,
  type DraftErrors,
  draftsOf,
  emptyDraft,
} from './account-drafts';
import { AccountFields } from './account-fields';
import { Icon } from './icon';

interface AccountsFormProps {
  declared: readonly DeclaredAccount[];
  save(decisions: AccountSet[]): void;
  cancel(): void;
}

const NONE: ReadonlyMap<number, DraftErrors> = new Map();

/** Declares accounts and changes declared ones: any number of sources, one target. */
export function AccountsForm({ declared, save, cancel }: AccountsFormProps) {
  const [drafts, setDrafts] = useState(() => draftsOf(declared));
  const [errors, setErrors] = useState(NONE);
  const form = useRef<HTMLFormElement>(null);
  const sources = drafts.filter(({ role }) => role === 'source');
  const wrong = [...errors.values()].reduce((sum, each) => sum + Object.keys(each).length, 0);

  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [errors]);

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkDrafts(drafts, declared);
    setErrors(checked.ok ? NONE : checked.errors);
    if (checked.ok) save(checked.decisions);
  };
  const change = (changed: AccountDraft) =>
    setDrafts(drafts.map((draft) => (draft.key === changed.key ? changed : draft)));
  const add = () => {
    const key = Math.max(...drafts.map((draft) => draft.key)) + 1;
    setDrafts([...drafts, emptyDraft('source', key)]);
  };
  const remove = (gone: AccountDraft) => setDrafts(drafts.filter((draft) => draft !== gone));

  return (
    <form ref={form} class="accounts" noValidate onSubmit={submit}>
      {sources.map((draft, index) => (
        <AccountFields
          key={draft.key}
          draft={draft}
          legend={
            sources.length === 1
              ? i18n.t('accounts.source_long')
              : i18n.t('accounts.source_of', { n: index + 1 })
          }
          errors={errors.get(draft.key)}
          change={change}
          remove={draft.declared || sources.length === 1 ? undefined : () => remove(draft)}
        />
      ))}
      <button type="button" class="link add" onClick={add}>
        <Icon name="add" />
        {i18n.t('accounts.add_source')}
      </button>
      {drafts
        .filter(({ role }) => role === 'target')
        .map((draft) => (
          <AccountFields
            key={draft.key}
            draft={draft}
            legend={i18n.t('accounts.target_long')}
            errors={errors.get(draft.key)}
            change={change}
          />
        ))}
      <p class="error" role="alert">
        {wrong > 0 && plural(i18n.t('accounts.errors', { n: formatNumber(wrong) }), wrong)}
      </p>
      <div class="buttons">
        <button type="submit" class="primary">
          {i18n.t('accounts.save')}
        </button>
        <button type="button" onClick={cancel}>
          {i18n.t('accounts.cancel')}
        </button>
      </div>
    </form>
  );
}
