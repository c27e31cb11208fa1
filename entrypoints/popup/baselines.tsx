import { i18n } from '#i18n';
import { RoleMark } from '@/components/account-mark';
import { Icon } from '@/components/icon';
import type { AccountId } from '@/lib/core/ids';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatDay } from '@/lib/texts/format';

interface BaselinesProps {
  accounts: AccountsOnShelf;
  now: number;
  freeze(account: AccountId): void;
  edit(): void;
}

/** The declared accounts; for each source, what must be moved: frozen since when, or to be frozen. */
export const Baselines = ({ accounts: { list }, now, freeze, edit }: BaselinesProps) => (
  <details class="group">
    <summary>
      <Icon name="chevron" />
      <h2>{i18n.t('accounts.title')}</h2>
      <span class="count">{list.length}</span>
    </summary>
    <ul class="baselines">
      {list.map(({ account, role, name, baselineFrozenAt }) => (
        <li key={account}>
          <RoleMark role={role} />
          <span class="name">{name}</span>
          {role === 'source' &&
            (baselineFrozenAt ? (
              <span class="frozen">
                {i18n.t('popup.baseline_frozen', { day: formatDay(baselineFrozenAt, now) })}
              </span>
            ) : (
              <button
                type="button"
                aria-label={i18n.t('popup.baseline_freeze_of', { account: name })}
                onClick={() => freeze(account)}
              >
                {i18n.t('popup.baseline_freeze')}
              </button>
            ))}
        </li>
      ))}
    </ul>
    {list.some(({ role, baselineFrozenAt }) => role === 'source' && !baselineFrozenAt) && (
      <p class="hint">{i18n.t('popup.baseline_why')}</p>
    )}
    <p class="more">
      <button type="button" class="link" onClick={edit}>
        {i18n.t('accounts.edit')}
      </button>
    </p>
  </details>
);
