import { i18n } from '#i18n';
import { formatNumber, formatPercent } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Failed } from '../failed';
import { stop } from '../files/clerk';
import { hrefOf } from '../route';
import { shelved } from '../store';
import { Baseline } from './baseline';
import { Drop } from './drop';
import { Earlier } from './earlier';
import { Preview } from './preview';
import { Sort } from './sort';
import { reset, type Step, step, trouble } from './state';

/** Files in: opened, sorted, compared, and only then recorded. */
export function ImportView() {
  const at = step.value;
  return (
    <>
      <h2>{i18n.t('dashboard.import.title')}</h2>
      <p class="soft">{i18n.t('dashboard.import.text')}</p>
      {trouble.value && (
        <p class="notice warn" role="alert">
          {trouble.value}
        </p>
      )}
      <Now at={at} />
      {(at.is === 'start' || at.is === 'done') && (
        <>
          <Baseline />
          <Earlier />
        </>
      )}
    </>
  );
}

function Now({ at }: { at: Step }) {
  switch (at.is) {
    case 'start':
      return (
        <>
          {shelved.value.accounts.list.length === 0 && (
            <p class="card">
              {i18n.t('dashboard.import.no_accounts')}{' '}
              <a href={hrefOf('accounts')}>{i18n.t('popup.first_start')}</a>
            </p>
          )}
          <Drop />
        </>
      );
    case 'working':
      return <Working {...at} />;
    case 'sort':
      return <Sort />;
    case 'preview':
      return <Preview summary={at.summary} />;
    case 'done':
      return <Done {...at} />;
  }
}

function Working({ what, share }: Extract<Step, { is: 'working' }>) {
  return (
    <section class="card" aria-live="polite">
      <p id="working">{i18n.t(`dashboard.import.${what}`)}</p>
      <div class="row">
        <progress aria-labelledby="working" max={1} {...(what === 'recording' ? {} : { value: share })} />
        {what !== 'recording' && <span>{formatPercent(Math.floor(share * 100))}</span>}
        {what === 'comparing' && (
          <button type="button" onClick={stop}>
            {i18n.t('dashboard.import.stop')}
          </button>
        )}
      </div>
    </section>
  );
}

/** What was recorded, counted again in the ledger itself. */
function Done({ count, held, failed }: Extract<Step, { is: 'done' }>) {
  return (
    <section class="notice good">
      <div class="stack">
        <p>
          <b>{plural(i18n.t('dashboard.import.recorded', { n: formatNumber(count) }), count)}</b>
        </p>
        {held && (
          <p>
            {plural(
              i18n.t('dashboard.import.held', { held: formatNumber(held.held), n: formatNumber(held.of) }),
              held.of,
            )}{' '}
            {held.held < held.of && i18n.t('dashboard.import.thinned')}
          </p>
        )}
        {failed && <Failed {...failed} />}
        <p class="soft">{i18n.t('dashboard.import.assessing')}</p>
        <div class="row">
          <button type="button" class="primary" onClick={reset}>
            {i18n.t('dashboard.import.again')}
          </button>
        </div>
      </div>
    </section>
  );
}
