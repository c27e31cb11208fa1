import { i18n } from '#i18n';
import { COLOURS, type Colour, type DeclaredAccount } from '@/lib/core/card';
import { COLOUR_OF } from '@/lib/platform/colours';
import { set } from '../act';

/** The colour in which an account is shown on the portal's pages, in the popup and here: that of its role, or a chosen one. */
export function Colours({ of: { account, role, name, colour } }: { of: DeclaredAccount }) {
  const swatch = (value: Colour | undefined, text: string, fill: string) => (
    <input
      key={text}
      type="radio"
      class="swatch-choice"
      name={`colour-${account}`}
      aria-label={text}
      title={text}
      checked={colour === value}
      style={{ '--fill': fill }}
      onChange={() => set({ colours: { [account]: value ?? null } })}
    />
  );
  return (
    <fieldset class="row colours" aria-label={i18n.t('dashboard.accounts.colour_of', { account: name })}>
      <span class="soft" aria-hidden="true">
        {i18n.t('dashboard.accounts.colour')}
      </span>
      {swatch(undefined, i18n.t('dashboard.accounts.colour_role'), `var(--${role})`)}
      {COLOURS.map((value) => swatch(value, i18n.t(`dashboard.accounts.colour_${value}`), COLOUR_OF[value]))}
    </fieldset>
  );
}
