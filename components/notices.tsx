import { i18n } from '#i18n';
import type { AccountId } from '@/lib/core/ids';
import { signedInOf } from '@/lib/platform/accounts';
import { formatDay, formatLocal } from '@/lib/texts/format';
import { evidenceText } from '@/lib/texts/words';
import { HeldBack } from './held-back';
import { Notice } from './notice';
import type { Shelved } from './shelved';
import { SignInChoice } from './sign-in-choice';

interface NoticesProps {
  shelved: Shelved;
  now: number;
  act: {
    exportAll(now: number): void;
    dismissProblem(): void;
    endDemo(): void;
    signIn(account: AccountId): void;
    settle(account: AccountId, as: AccountId): void;
  };
}

/** What stands between the user and reliable conclusions, the worst first. */
export function Notices({ shelved: { problem, accounts, offsetMs, demo }, now, act }: NoticesProps) {
  const said = signedInOf(accounts);
  const { contradiction, doubts = [], list } = accounts;
  return (
    <>
      {demo && (
        <Notice tone="info" icon="info" title={i18n.t('popup.demo_title')}>
          <p>{i18n.t('popup.demo_text')}</p>
          <div class="row">
            <button type="button" onClick={act.endDemo}>
              {i18n.t('popup.demo_remove')}
            </button>
          </div>
        </Notice>
      )}
      {problem?.what === 'database' && (
        <Notice tone="danger" icon="alert" title={i18n.t('popup.ledger_title')}>
          <p>{i18n.t('popup.ledger_text')}</p>
        </Notice>
      )}
      {problem && problem.what !== 'database' && (
        <Notice tone="warn" icon="alert" title={i18n.t('popup.problem_title')}>
          <p>{i18n.t('popup.problem_text', { day: formatDay(problem.at, now) })}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => act.exportAll(now)}>
              {i18n.t('popup.problem_export')}
            </button>
            <button type="button" onClick={act.dismissProblem}>
              {i18n.t('popup.problem_dismiss')}
            </button>
          </div>
        </Notice>
      )}
      {contradiction && (
        <Notice tone="danger" icon="alert" title={i18n.t('popup.contradiction_title')}>
          <p>{i18n.t('popup.contradiction_text', { account: said?.name ?? '?' })}</p>
          <p class="soft small">{evidenceText(contradiction.evidence)}</p>
          <SignInChoice accounts={list} choose={act.signIn} />
        </Notice>
      )}
      {doubts.map((doubt) => (
        <HeldBack key={doubt.account} doubt={doubt} accounts={list} settle={act.settle} />
      ))}
      {!contradiction && !said && (
        <Notice tone="info" icon="info" title={i18n.t('popup.signed_in_question')}>
          <p>{i18n.t('popup.signed_in_why')}</p>
          <SignInChoice accounts={list} choose={act.signIn} />
        </Notice>
      )}
      {offsetMs !== 0 && (
        <p class="soft small">{i18n.t('popup.clock', { when: formatLocal(now, Date.now()) })}</p>
      )}
    </>
  );
}
