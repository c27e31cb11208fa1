import { i18n } from '#i18n';
import { RoleMark } from '@/components/account-mark';
import type { DeclaredAccount } from '@/lib/core/card';
import { formatDay } from '@/lib/texts/format';
import { Fold } from './fold';
import { ToDashboard } from './to-dashboard';

interface BaselinesProps {
  accounts: readonly DeclaredAccount[];
  now: number;
  edit(): void;
}

/** The declared accounts; for each source, what must be moved: frozen since when, or to be frozen where it is told how much was seen. */
export const Baselines = ({ accounts, now, edit }: BaselinesProps) => (
  <Fold title={i18n.t('accounts.title')} count={accounts.length}>
    <ul class="baselines">
      {accounts.map(({ account, role, name, colour, baselineFrozenAt }) => (
        <li key={account} class="row">
          <RoleMark role={role} colour={colour} />
          <span class="name">{name}</span>
          {role === 'source' &&
            (baselineFrozenAt ? (
              <span class="soft small">
                {i18n.t('popup.baseline_frozen', { day: formatDay(baselineFrozenAt, now) })}
              </span>
            ) : (
              <ToDashboard
                class=""
                view={`#/accounts?freeze=${account}`}
                aria-label={i18n.t('popup.baseline_freeze_of', { account: name })}
              >
                {i18n.t('popup.baseline_freeze')}
              </ToDashboard>
            ))}
        </li>
      ))}
    </ul>
    {accounts.some(({ role, baselineFrozenAt }) => role === 'source' && !baselineFrozenAt) && (
      <p class="soft small">{i18n.t('popup.baseline_why')}</p>
    )}
    <button type="button" class="link" onClick={edit}>
      {i18n.t('accounts.edit')}
    </button>
  </Fold>
);
