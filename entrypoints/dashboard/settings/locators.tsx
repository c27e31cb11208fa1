import type { TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { download } from '@/components/download';
import { glanceOwn } from '@/lib/platform/glance-own';
import type { LocatorFix, LocatorHealth } from '@/lib/platform/shelf';
import { type LocatorFileRead, readLocatorFile } from '@/lib/portal/locator-file';
import { LOCATOR_NAMES, LOCATORS_VERSION } from '@/lib/portal/locators';
import { isInForce, locatorsInForce } from '@/lib/portal/locators-in-force';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { outcome, tell } from '../act';
import { now } from '../store';
import { LocatorChange } from './locator-change';

interface Stored {
  health: LocatorHealth;
  fix: LocatorFix | undefined;
}

/** Where things are looked for on the portal's pages: how each place has fared, and a corrected list for when a page has changed. */
export function Locators() {
  const stored = useStored();
  const [read, setRead] = useState<Extract<LocatorFileRead, { ok: true }>>();
  if (!stored) return null;
  const fix = isInForce(stored.fix?.file) ? stored.fix : undefined;
  const load = async (event: TargetedEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    const result = file && readLocatorFile(await file.text(), isSelector);
    input.value = '';
    if (!result) return;
    if (result.ok) setRead(result);
    else outcome.value = { text: problemText(result), failed: true };
  };
  const change = (file: LocatorFix['file'] | null) =>
    tell({ type: 'own-locators', file }, i18n.t(`dashboard.locators.${file ? 'applied' : 'removed'}`));
  const save = () => {
    const { version, list } = locatorsInForce(fix?.file);
    const text = JSON.stringify({ twinwatchLocators: 1, version: version + 1, locators: list }, null, 2);
    download(text, 'twinwatch-locators.json', 'application/json');
  };
  return (
    <section class="card" aria-labelledby="locators">
      <h2 id="locators">{i18n.t('dashboard.locators.title')}</h2>
      <p class="soft">{i18n.t('dashboard.locators.text')}</p>
      <HealthTable health={stored.health} />
      <p>
        {fix
          ? i18n.t('dashboard.locators.corrected', {
              version: fix.file.version,
              day: formatDay(fix.at, now.value),
            })
          : i18n.t('dashboard.locators.built_in', { version: LOCATORS_VERSION })}
        {stored.fix && !fix && ` ${i18n.t('dashboard.locators.superseded')}`}
      </p>
      <div class="row">
        <label class="file">
          <input type="file" accept=".json" class="unseen" onChange={load} />
          <span class="button">{i18n.t('dashboard.locators.load')}</span>
        </label>
        {stored.fix && (
          <button type="button" onClick={() => change(null)}>
            {i18n.t('dashboard.locators.remove')}
          </button>
        )}
        <button type="button" class="link" onClick={save}>
          {i18n.t('dashboard.locators.save')}
        </button>
      </div>
      {read && (
        <LocatorChange
          differences={read.differences}
          version={read.file.version}
          close={() => setRead(undefined)}
          apply={() => void change(read.file).then((done) => done && setRead(undefined))}
        />
      )}
    </section>
  );
}

function HealthTable({ health }: { health: LocatorHealth }) {
  const used = LOCATOR_NAMES.filter((name) => health[name]);
  if (used.length === 0) return <p>{i18n.t('dashboard.locators.unused')}</p>;
  return (
    <table class="plain small">
      <thead>
        <tr>
          <th scope="col">{i18n.t('dashboard.locators.place')}</th>
          <th scope="col">{i18n.t('dashboard.locators.health')}</th>
        </tr>
      </thead>
      <tbody>
        {used.map((name) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{health[name] && <Health of={health[name]} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is worst about a locator, and only if it is newer than the last time that it was found as it should be. */
function Health({
  of: { firstOn = '', later, laterOn = '', missing, missingOn = '' },
}: {
  of: LocatorHealth[string];
}) {
  const day = (on: string) => formatDay(`${on}T00:00:00Z`, now.value);
  const counted = (key: 'later' | 'missing', n: number, on: string) =>
    plural(i18n.t(`dashboard.locators.${key}`, { n: formatNumber(n), day: day(on) }), n);
  if (missing > 0 && missingOn >= firstOn)
    return <span class="warn">{counted('missing', missing, missingOn)}</span>;
  if (later > 0 && laterOn >= firstOn) return <span class="warn">{counted('later', later, laterOn)}</span>;
  return <span class="good">{i18n.t('dashboard.locators.fine', { day: day(firstOn) })}</span>;
}

function useStored(): Stored | undefined {
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const shelf = await browser.storage.local.get(['locatorHealth', 'locatorFix']);
      const health = glanceOwn('locatorHealth', shelf.locatorHealth) ?? {};
      if (isCurrent) setStored({ health, fix: glanceOwn('locatorFix', shelf.locatorFix) });
    };
    const changed = (changes: Record<string, unknown>) => {
      if ('locatorHealth' in changes || 'locatorFix' in changes) void load();
    };
    browser.storage.onChanged.addListener(changed);
    void load();
    return () => {
      isCurrent = false;
      browser.storage.onChanged.removeListener(changed);
    };
  }, []);
  return stored;
}

function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}

const problemText = ({ problem, where }: Extract<LocatorFileRead, { ok: false }>): string =>
  problem === 'shape' || problem === 'selector'
    ? i18n.t(`dashboard.locators.problem_${problem}`, { where })
    : problem === 'old'
      ? i18n.t('dashboard.locators.problem_old', { version: LOCATORS_VERSION + 1 })
      : i18n.t(`dashboard.locators.problem_${problem}`);
