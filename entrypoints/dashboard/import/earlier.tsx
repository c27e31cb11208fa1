import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { takenIn } from '@/lib/keeper/inbox';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { tell } from '../act';
import { Failed } from '../failed';
import { now, shelved } from '../store';
import { useLoaded } from '../use-loaded';

/** What was imported on this profile, each to be taken back as a whole. */
export function Earlier() {
  const [asked, setAsked] = useState(0);
  const { is: imports, failed } = useLoaded(takenIn, [asked, shelved.value.summary]);
  const take = async (parcel: string, restore: boolean) => {
    const done = i18n.t(restore ? 'dashboard.import.restored' : 'dashboard.import.taken_back');
    await tell({ type: 'own-take-back', parcel, restore }, done);
    setAsked(asked + 1);
  };
  if (failed) return <Failed {...failed} />;
  if (!imports) return null;
  return (
    <section class="card" aria-labelledby="earlier">
      <h3 id="earlier">{i18n.t('dashboard.import.earlier')}</h3>
      {imports.length === 0 && <p class="soft">{i18n.t('dashboard.import.earlier_none')}</p>}
      <ul class="log">
        {imports.map(({ id, files, laidAt, count, takenBackBy }) => (
          <li key={id} class="row apart">
            <span>
              <b>{filesText(files)}</b>{' '}
              <span class="soft">
                {formatLocal(laidAt, now.value)} ·{' '}
                {plural(i18n.t('dashboard.activity.count', { n: formatNumber(count) }), count)}
              </span>
            </span>
            {takenBackBy ? (
              <span class="row">
                <span class="tag none">{i18n.t('dashboard.customer.taken_back')}</span>
                <button type="button" onClick={() => void take(id, true)}>
                  {i18n.t('dashboard.import.restore')}
                </button>
              </span>
            ) : (
              <button
                type="button"
                aria-label={i18n.t('dashboard.import.take_back_of', { files: filesText(files) })}
                onClick={() => void take(id, false)}
              >
                {i18n.t('dashboard.import.take_back')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const filesText = ([file = '', ...more]: readonly string[]): string =>
  more.length === 0 ? file : i18n.t('dashboard.import.files_more', { file, n: formatNumber(more.length) });
