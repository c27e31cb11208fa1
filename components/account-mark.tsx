import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { Icon } from './icon';

/** The role of an account in its colour, in a word and with an arrow: never told apart by colour alone. */
export const RoleMark = ({ role }: Pick<DeclaredAccount, 'role'>) => (
  <span class={`role small ${role}`}>
    <Icon name={role === 'source' ? 'from' : 'into'} />
    {i18n.t(`accounts.${role}`)}
  </span>
);

/** An account as one line of text, for where no colour can be. */
export const accountText = ({ name, role }: Pick<DeclaredAccount, 'name' | 'role'>): string =>
  `${name} (${i18n.t(`accounts.${role}`)})`;
