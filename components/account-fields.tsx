import { i18n } from '#i18n';
import { CLOUDS, type Cloud } from '@/lib/core/words';
import { legalInfo } from '@/lib/platform/portal-links';
import { formatNumber } from '@/lib/texts/format';
import type { AccountDraft, DraftErrors } from './account-drafts';

interface AccountFieldsProps {
  draft: AccountDraft;
  legend: string;
  errors: DraftErrors | undefined;
  change(key: number, changed: Partial<AccountDraft>): void;
  remove?: (() => void) | undefined;
}

/** The fields of one account. A declared account keeps its tenant ID, which it is known by. */
export function AccountFields({ draft, legend, errors, change, remove }: AccountFieldsProps) {
  const id = `account-${draft.key}`;
  const nameError = errors?.name && i18n.t(`accounts.error_name_${errors.name}`);
  const tenantError = errors?.tenantId && tenantErrorText(errors.tenantId);
  return (
    <fieldset class={`card account ${draft.role}`}>
      <legend>{legend}</legend>
      <label for={`${id}-name`}>{i18n.t('accounts.name')}</label>
      <input
        id={`${id}-name`}
        value={draft.name}
        placeholder={i18n.t('accounts.name_hint')}
        autocomplete="off"
        maxLength={120}
        aria-invalid={nameError !== undefined}
        aria-describedby={nameError && `${id}-name-error`}
        onInput={(event) => change(draft.key, { name: event.currentTarget.value })}
      />
      {nameError && <FieldError id={`${id}-name-error`} text={nameError} />}
      <div class="row apart">
        <label for={`${id}-tenant`}>{i18n.t('accounts.tenant')}</label>
        {!draft.declared && (
          <a href={legalInfo(draft)} target="_blank" rel="noreferrer">
            {i18n.t('accounts.tenant_where')}
          </a>
        )}
      </div>
      <input
        id={`${id}-tenant`}
        class="small"
        value={draft.tenantId}
        readOnly={draft.declared !== undefined}
        placeholder="00000000-0000-0000-0000-000000000000"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={tenantError !== undefined}
        aria-describedby={`${id}-tenant-hint${tenantError ? ` ${id}-tenant-error` : ''}`}
        onInput={(event) => change(draft.key, { tenantId: event.currentTarget.value })}
      />
      <span class="soft small" id={`${id}-tenant-hint`}>
        {i18n.t('accounts.tenant_hint')}
      </span>
      {tenantError && <FieldError id={`${id}-tenant-error`} text={tenantError} />}
      <div class="row apart">
        <label for={`${id}-cloud`}>{i18n.t('accounts.cloud')}</label>
        <select
          id={`${id}-cloud`}
          value={draft.cloud}
          onChange={(event) => change(draft.key, { cloud: cloudOf(event.currentTarget.value) })}
        >
          {CLOUDS.map((cloud) => (
            <option key={cloud} value={cloud}>
              {i18n.t(`accounts.cloud_${cloud}`)}
            </option>
          ))}
        </select>
        {remove && (
          <button type="button" class="link" onClick={remove}>
            {i18n.t('accounts.remove', { account: draft.name || legend })}
          </button>
        )}
      </div>
    </fieldset>
  );
}

const cloudOf = (value: string): Cloud => CLOUDS.find((cloud) => cloud === value) ?? 'global';

const FieldError = ({ id, text }: { id: string; text: string }) => (
  <p class="error small" id={id}>
    {text}
  </p>
);

function tenantErrorText(error: NonNullable<DraftErrors['tenantId']>): string {
  switch (error.kind) {
    case 'character':
      return i18n.t('accounts.error_tenant_character', { character: error.character });
    case 'length':
      return i18n.t('accounts.error_tenant_length', { n: formatNumber(error.digits) });
    default:
      return i18n.t(`accounts.error_tenant_${error.kind}`);
  }
}
