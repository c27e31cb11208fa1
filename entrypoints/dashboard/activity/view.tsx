import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NothingSeen } from '@/components/nothing-seen';
import { kindTitle } from '@/lib/texts/entry-text';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { plain } from '../customers/rows';
import { Failed } from '../failed';
import { refine, route } from '../navigation';
import { ReattributeDialog } from '../reattribute/dialog';
import { Loading } from '../shell/loading';
import { cards, shelved } from '../store';
import { batched } from './batches';
import { ENTRY_KINDS } from './kinds';
import { BatchRow, textOf } from './rows';
import { type Log, scan } from './scan';

const PAGE = 100;
const SETTLED_MS = 300;
const SHOW = ['decisions', 'sightings', 'all'] as const;

/** Everything that was seen and decided, the newest first; decisions can be taken back. */
export function ActivityView() {
  const [log, setLog] = useState<Log | undefined>(undefined);
  const [putting, setPutting] = useState(false);
  const [failed, setFailed] = useState<{ reason: unknown } | undefined>(undefined);
  const known = cards.value;
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      for await (const some of scan()) {
        if (!isCurrent) return;
        setLog(some);
        setFailed(undefined);
      }
    };
    const timer = setTimeout(
      () => read().catch((reason: unknown) => setFailed({ reason })),
      log ? SETTLED_MS : 0,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // Entries that came have changed a card or an account.
  }, [known, shelved.value.accounts]);
  return (
    <>
      <div class="row apart title">
        <h2>{i18n.t('dashboard.nav.activity')}</h2>
        <button type="button" onClick={() => setPutting(true)}>
          {i18n.t('dashboard.reattribute.open')}
        </button>
      </div>
      {putting && <ReattributeDialog close={() => setPutting(false)} />}
      {failed ? <Failed reason={failed.reason} /> : log ? <Lines log={log} /> : <Loading />}
    </>
  );
}

function Lines({ log }: { log: Log }) {
  const [count, setCount] = useState(PAGE);
  const query = new URLSearchParams(route.value.query);
  const show = SHOW.find((one) => one === query.get('show')) ?? 'decisions';
  const kind = query.get('kind') ?? '';
  const search = query.get('q') ?? '';
  const go = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(key);
    else next.set(key, value);
    refine(next.toString());
  };
  const shown = useMemo(() => {
    const words = plain(search).split(/\s+/).filter(Boolean);
    return log.lines.filter((line) => {
      const { entry } = line;
      if (show !== 'all' && (entry.via === 'person') !== (show === 'decisions')) return false;
      if (kind !== '' && entry.kind !== kind) return false;
      if (words.length === 0) return true;
      const text = plain(textOf(line, log));
      return words.every((word) => text.includes(word));
    });
  }, [log, show, kind, search]);
  const isUnseen = cards.value?.size === 0 && (log.lines.length === 0 || show !== 'decisions');
  const batches = useMemo(() => batched(shown), [shown]);
  return (
    <>
      <div class="row filters few">
        <input
          type="search"
          value={search}
          aria-label={i18n.t('dashboard.activity.search')}
          placeholder={i18n.t('dashboard.activity.search')}
          onInput={(event) => go('q', event.currentTarget.value)}
        />
        <select
          aria-label={i18n.t('dashboard.activity.show')}
          value={show}
          onChange={(event) => go('show', event.currentTarget.value)}
        >
          {SHOW.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`dashboard.activity.show_${one}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={i18n.t('dashboard.activity.any_kind')}
          value={kind}
          onChange={(event) => go('kind', event.currentTarget.value)}
        >
          <option value="">{i18n.t('dashboard.activity.any_kind')}</option>
          {ENTRY_KINDS.map((one) => (
            <option key={one} value={one}>
              {kindTitle(one)}
            </option>
          ))}
        </select>
        <span class="soft" role="status">
          {plural(i18n.t('dashboard.activity.count', { n: formatNumber(shown.length) }), shown.length)}
        </span>
      </div>
      {shown.length === 0 && isUnseen ? (
        <NothingSeen accounts={shelved.value.accounts} />
      ) : shown.length === 0 ? (
        <p class="card empty">{i18n.t('dashboard.customer.history_none')}</p>
      ) : (
        <ul class="card log">
          {batches.slice(0, count).map((batch) => (
            <BatchRow key={batch.id} batch={batch} log={log} />
          ))}
        </ul>
      )}
      {batches.length > count && (
        <button type="button" class="link" onClick={() => setCount(count + PAGE)}>
          {i18n.t('dashboard.today.more', { n: formatNumber(batches.length - count) })}
        </button>
      )}
      {log.leftOut > 0 && show !== 'decisions' && (
        <p class="soft small">{i18n.t('dashboard.activity.left_out', { n: formatNumber(log.leftOut) })}</p>
      )}
    </>
  );
}
