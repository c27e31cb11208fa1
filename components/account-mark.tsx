import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { COLOUR_OF } from '@/lib/platform/colours';
import { Icon } from './icon';

type Look = Pick<DeclaredAccount, 'role' | 'colour'>;

/** The colour of an account, as a style of whatever shows it: the one chosen, else that of its role. */
export const colourOf = ({ colour }: Pick<Look, 'colour'>) => (colour ? { '--role': COLOUR_OF[colour] } : {});

/** The role of an account in the account's colour, in a word and with an arrow: never told apart by colour alone. */
export const RoleMark = ({ role, colour }: Look) => (
  <span class={`role small ${role}`} style={colourOf({ colour })}>
    <Icon name={role === 'source' ? 'from' : 'into'} />
    {i18n.t(`accounts.${role}`)}
  </span>
);

/** An account as one line of text, for where no colour can be. */
export const accountText = ({ name, role }: Pick<DeclaredAccount, 'name' | 'role'>): string =>
  `${name} (${i18n.t(`accounts.${role}`)})`;
