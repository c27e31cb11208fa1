import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { route } from '../navigation';
import { hrefOf, navOf, VIEWS } from '../route';
import { shelved } from '../store';
import { NavIcon } from './icons';
import { showShortcuts } from './shortcuts';

/** The way between the views, with what is waiting on Today. */
export function Nav() {
  const here = navOf(route.value.view);
  const today = shelved.value.summary?.attention.today ?? 0;
  return (
    <nav aria-label={i18n.t('dashboard.nav.label')}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={hrefOf(view)} aria-current={view === here ? 'page' : undefined}>
              <NavIcon name={view} />
              <span>{i18n.t(`dashboard.nav.${view}`)}</span>
              {view === 'today' && today > 0 && <b class="count small">{formatNumber(today)}</b>}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" class="link keys" onClick={showShortcuts}>
        {i18n.t('dashboard.keys.open')}
      </button>
    </nav>
  );
}
