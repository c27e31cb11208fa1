import { i18n } from '#i18n';
import { decide } from '../act';
import { ChooseTwins } from './choose-twins';
import type { Group } from './groups';
import type { Loaded } from './load';

/** What can be done with a link: change who belongs to it, or end it. */
export function LinkActions({ group, loaded }: { group: Group; loaded: Loaded }) {
  const { customer } = loaded.card;
  return (
    <div class="row">
      <ChooseTwins label={i18n.t('dashboard.customer.change_link')} group={group} loaded={loaded} />
      <button
        type="button"
        onClick={() =>
          decide(
            [{ kind: 'twin-confirmed', via: 'person', customer, sources: [...group.sources], targets: [] }],
            i18n.t('dashboard.customer.unlinked'),
          )
        }
      >
        {i18n.t('dashboard.customer.unlink')}
      </button>
    </div>
  );
}
