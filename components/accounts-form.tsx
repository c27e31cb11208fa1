import { Component } from 'preact';
import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { askForChina } from '@/lib/platform/china';
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

interface AccountsFormState {
  drafts: readonly AccountDraft[];
  errors: ReadonlyMap<number, DraftErrors>;
}

/** Declares accounts and changes declared ones: any number of sources, one target. A class: the popup has no room for hooks. */
export class AccountsForm extends Component<AccountsFormProps, AccountsFormState> {
  override state: AccountsFormState = { drafts: draftsOf(this.props.declared), errors: new Map() };

  submit = (event: Event) => {
    event.preventDefault();
    const checked = checkDrafts(this.state.drafts, this.props.declared);
    if (checked.ok) {
      askForChina(this.state.drafts);
      this.props.save(checked.decisions);
    }
    this.setState({ errors: checked.ok ? new Map() : checked.errors });
  };
  change = (key: number, changed: Partial<AccountDraft>) =>
    this.setState(({ drafts }) => ({
      drafts: drafts.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)),
    }));
  add = () =>
    this.setState(({ drafts }) => ({
      drafts: [...drafts, emptyDraft('source', Math.max(...drafts.map(({ key }) => key)) + 1)],
    }));
  remove = (key: number) =>
    this.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.key !== key) }));

  /** The keyboard goes to the first field to correct. */
  override componentDidUpdate(_: AccountsFormProps, before: AccountsFormState) {
    if (before.errors !== this.state.errors)
      document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  override render({ cancel }: AccountsFormProps, { drafts, errors }: AccountsFormState) {
    const sources = drafts.filter(({ role }) => role === 'source');
    const targets = drafts.filter(({ role }) => role === 'target');
    const wrong = [...errors.values()].flatMap((each) => Object.keys(each)).length;
    const fields = (draft: AccountDraft, legend: string, removable = false) => (
      <AccountFields
        key={draft.key}
        draft={draft}
        legend={legend}
        errors={errors.get(draft.key)}
        change={this.change}
        remove={removable && !draft.declared ? () => this.remove(draft.key) : undefined}
      />
    );
    return (
      <form class="accounts stack" noValidate onSubmit={this.submit}>
        {sources.map((draft, index) =>
          sources.length === 1
            ? fields(draft, i18n.t('accounts.source_long'))
            : fields(draft, i18n.t('accounts.source_of', { n: formatNumber(index + 1) }), true),
        )}
        <button type="button" class="link" onClick={this.add}>
          <Icon name="add" />
          {i18n.t('accounts.add_source')}
        </button>
        {targets.map((draft) => fields(draft, i18n.t('accounts.target_long')))}
        <p class="error small" role="alert">
          {wrong > 0 && plural(i18n.t('accounts.errors', { n: formatNumber(wrong) }), wrong)}
        </p>
        <div class="row">
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
}
