import { i18n } from '#i18n';
import { AccountsForm } from '@/components/accounts-form';
import { FirstRun } from '@/components/first-run';
import { Head } from '@/components/head';
import { Notices } from '@/components/notices';
import { Said } from '@/components/said';
import { SettingsCard } from '@/components/settings-card';
import { AboutAccounts } from './about-accounts';
import type { Actions } from './actions';
import { Baselines } from './baselines';
import type { Model } from './model';
import { Overview } from './overview';
import { ThisPage } from './this-page';
import { ToDashboard } from './to-dashboard';

interface AppProps {
  model: Model;
  act: Actions;
}

/** The popup: one picture of the model, one way back through the actions. */
export function App({ model, act }: AppProps) {
  const { shelved, editing, outcome } = model;
  const now = Date.now() + shelved.offsetMs;
  return (
    <>
      <Head accounts={shelved.accounts} evidence={shelved.evidence} now={now} signIn={act.signIn}>
        <ToDashboard>{i18n.t('popup.dashboard')}</ToDashboard>
      </Head>
      {/* Focusable, so that the keyboard goes on here when the view has changed. */}
      <main tabIndex={-1}>
        {editing ? (
          <section aria-labelledby="accounts">
            <h2 id="accounts">{i18n.t('accounts.title')}</h2>
            <AccountsForm
              declared={shelved.accounts.list}
              save={act.declare}
              cancel={() => act.edit(false)}
            />
          </section>
        ) : shelved.accounts.list.length === 0 ? (
          <FirstRun start={() => act.edit(true)} target="_blank">
            <ToDashboard>{i18n.t('dashboard.today.demo')}</ToDashboard>
          </FirstRun>
        ) : (
          <Everything model={model} now={now} act={act} />
        )}
      </main>
      <Said outcome={outcome} undo={act.undo} />
    </>
  );
}

function Everything({ model: { shelved, front }, now, act }: AppProps & { now: number }) {
  const { accounts, settings, summary } = shelved;
  return (
    <>
      <Notices shelved={shelved} now={now} act={act} />
      <AboutAccounts accounts={accounts} now={now} />
      <Overview summary={summary} accounts={accounts} now={now} />
      <ThisPage
        front={front}
        on={settings.onPortal}
        paused={shelved.paused}
        pause={act.pause}
        accounts={accounts.list}
        now={now}
        log={act.logInvitation}
        report={act.report}
      />
      <Baselines accounts={accounts.list} now={now} edit={() => act.edit(true)} />
      <SettingsCard shelved={shelved} change={act.set} remind={act.remind} />
    </>
  );
}
