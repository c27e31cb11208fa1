import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Head } from '@/components/head';
import { Notices } from '@/components/notices';
import { Said } from '@/components/said';
import { hasFolders } from '@/lib/share/folder';
import { formatLocal } from '@/lib/texts/format';
import { dismissProblem, endDemo, exportAll, outcome, settle, signIn, undo } from '../act';
import { BackupDue } from '../export/backup-due';
import { route } from '../navigation';
import { navOf } from '../route';
import { now, shelved } from '../store';
import { keepPlace } from './keep-place';
import { Nav } from './nav';
import { actOnce } from './once';
import { RemindMe } from './remind-me';
import { Shortcuts } from './shortcuts';
import { View } from './view';

const ACT = { dismissProblem, endDemo, exportAll, settle, signIn };

/** The frame around every view: who is signed in, where one is, what came of the last thing asked for. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const place = useRef('');
  useEffect(() => {
    if (hasFolders()) void import('../export/team-merge').then(({ resumeTeam }) => resumeTeam());
  }, []);
  useEffect(keepPlace, []);
  useEffect(actOnce, []);
  useSignalEffect(() => {
    const { view, customer } = route.value;
    document.title = i18n.t('dashboard.shell.title', { view: i18n.t(`dashboard.nav.${navOf(view)}`) });
    const at = `${view} ${customer}`;
    if (place.current !== '' && place.current !== at) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    place.current = at;
  });
  const { accounts, evidence, offsetMs, settings, notifying, summary, demo } = shelved.value;
  const isKnown = summary !== undefined && summary.customers > 0;
  // Where one begins; the other views are for other work.
  const isOffering = isKnown && !demo && settings.reminders && !notifying && route.value.view === 'today';
  return (
    <>
      <button type="button" class="skip primary" onClick={() => main.current?.focus()}>
        {i18n.t('dashboard.nav.skip')}
      </button>
      <Head accounts={accounts} evidence={evidence} now={now.value} signIn={signIn} />
      <Nav />
      <main ref={main} tabIndex={-1}>
        {offsetMs !== 0 && (
          <p class="demo small">
            {i18n.t('dashboard.shell.demo', { when: formatLocal(now.value, Date.now()) })}
          </p>
        )}
        {accounts.list.length > 0 && (
          <Notices shelved={{ ...shelved.value, offsetMs: 0 }} now={now.value} act={ACT} />
        )}
        {accounts.list.length > 0 && <BackupDue />}
        {isOffering && <RemindMe />}
        <View />
      </main>
      <Said outcome={outcome.value} undo={undo} />
      <Shortcuts />
    </>
  );
}
