import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AccountSet } from '@/components/account-drafts';
import { AccountsForm } from '@/components/accounts-form';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import type { OwnMessage } from '@/lib/platform/messages';
import { ask, type Outcome, takeBack } from './ask';
import { Baselines } from './baselines';
import { exportLedger } from './export';
import { FirstRun } from './first-run';
import type { Front } from './front';
import { Head } from './head';
import { Notices } from './notices';
import { Overview } from './overview';
import { Said } from './said';
import { SettingsCard } from './settings';
import type { Shelved } from './shelved';
import { ThisPage } from './this-page';

interface AppProps {
  shelved: Shelved;
  /** Undefined while the page in front is still asked. */
  front: Front | undefined;
}

/** The popup. It shows what is on the shelf and asks the background for every change; the shelf then says what became of it. */
export function App({ shelved, front }: AppProps) {
  const [editing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const main = useRef<HTMLElement>(null);
  const { accounts, settings, summary, offsetMs } = shelved;
  const now = Date.now() + offsetMs;

  // A view that was left takes the focus with it; the new one gets it, so that the keyboard goes on there.
  const shown = useRef(editing);
  useEffect(() => {
    if (shown.current !== editing) main.current?.focus();
    shown.current = editing;
  }, [editing]);

  const tell = async (message: OwnMessage, done: string) => {
    const told = await ask(message, done);
    setOutcome(told);
    return !told.failed;
  };
  const decide = (decisions: NewDecision[], done: string) => tell({ type: 'own-decide', decisions }, done);
  const signIn = (account: AccountId) =>
    decide([{ kind: 'signed-in', via: 'person', account }], i18n.t('popup.saved'));
  const freeze = (account: AccountId) =>
    decide([{ kind: 'baseline-frozen', via: 'person', account }], i18n.t('popup.baseline_done'));
  const declare = async (decisions: AccountSet[]) => {
    const saved = decisions.length === 0 || (await decide(decisions, i18n.t('accounts.saved')));
    if (saved) setEditing(false);
  };

  return (
    <>
      <Head accounts={accounts} signIn={signIn} />
      <main ref={main} tabIndex={-1}>
        {editing ? (
          <section aria-labelledby="accounts">
            <h2 id="accounts">{i18n.t('accounts.title')}</h2>
            <AccountsForm declared={accounts.list} save={declare} cancel={() => setEditing(false)} />
          </section>
        ) : accounts.list.length === 0 ? (
          <FirstRun start={() => setEditing(true)} />
        ) : (
          <>
            <Notices
              shelved={shelved}
              now={now}
              signIn={signIn}
              save={async () => setOutcome(await exportLedger(now))}
              dismiss={() => tell({ type: 'own-drop-problem' }, i18n.t('popup.saved'))}
            />
            <Overview summary={summary} accounts={accounts.list} now={now} />
            <ThisPage
              front={front}
              on={settings.onPortal}
              accounts={accounts}
              now={now}
              log={(decisions) => decide(decisions, i18n.t('popup.invitation_logged'))}
            />
            <Baselines accounts={accounts} now={now} freeze={freeze} edit={() => setEditing(true)} />
            <SettingsCard
              settings={settings}
              change={(changed) => tell({ type: 'own-settings', settings: changed }, i18n.t('popup.saved'))}
            />
          </>
        )}
      </main>
      <Said outcome={outcome} undo={async (entries) => setOutcome(await takeBack(entries))} />
    </>
  );
}
