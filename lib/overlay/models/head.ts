import { i18n } from '#i18n';
import type { PageHead } from '@/lib/platform/drawn';
import type { HeadAsked } from '@/lib/platform/head-asked';
import { bannerOf } from './banner';
import { createCard, doNotAdd } from './create-card';
import { invitationCard } from './invitation-card';
import { customerLine } from './page-line';
import { panelOf } from './panel';
import { opener, spoken, these } from './pieces';

/** What stands at the top of a page. */
export function headOf(asked: HeadAsked): PageHead {
  const { main, line } = drawnOf(asked);
  return { ...(line && { line: line.map(spoken) }), ...(main && { main: spoken(main) }) };
}

function drawnOf(asked: HeadAsked): PageHead {
  const { route, open, link, account, card, scene, entries } = asked;
  if (route.page === 'invitation')
    return { main: invitationCard(account, link, scene, open, asked.invitable) };
  if (route.subscription) {
    const main = card && bannerOf(route.subscription, { card, scene, open, why: entries });
    return main ? { main } : {};
  }
  const line = card && customerLine(card, account, scene.now);
  const panel =
    card && open.has('panel') && panelOf({ card, scene, signedIn: account.account, open, entries });
  const adding = route.page === 'add-subscription' && addingCard(asked);
  const main = panel || adding;
  return {
    line: these(line, card && opener(i18n.t('overlay.panel'), 'panel', open, 'link')),
    ...(main && { main }),
  };
}

const addingCard = ({ account, card, scene }: HeadAsked) =>
  account.role === 'source' ? doNotAdd(account, scene) : createCard(card, scene);
