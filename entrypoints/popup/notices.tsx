import { i18n } from '#i18n';
import { Notice } from '@/components/notice';
import { SignInChoice } from '@/components/sign-in-choice';
import type { AccountId } from '@/lib/core/ids';
import { formatDay, formatLocal } from '@/lib/texts/format';
import type { Shelved } from './shelved';

interface NoticesProps {
  shelved: Shelved;
  now: number;
  signIn(account: AccountId): void;
  save(): void;
  dismiss(): void;
}

/** What stands between the user and reliable conclusions, the worst first. */
export function Notices({
  shelved: { problem, accounts, offsetMs },
  now,
  signIn,
  save,
  dismiss,
}: NoticesProps) {
  const said = accounts.list.find(({ account }) => account === accounts.signedIn);
  const { contradiction, list } = accounts;
  return (
    <>
      {problem && (
        <Notice tone="warn" icon="alert" title={i18n.t('popup.problem_title')}>
          <p>{i18n.t('popup.problem_text', { day: formatDay(problem.at, now) })}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={save}>
              {i18n.t('popup.problem_export')}
            </button>
            <button type="button" onClick={dismiss}>
              {i18n.t('popup.problem_dismiss')}
            </button>
          </div>
        </Notice>
      )}
      {contradiction && (
        <Notice tone="danger" icon="alert" title={i18n.t('popup.contradiction_title')}>
          <p>{i18n.t('popup.contradiction_text', { account: said?.name ?? '?' })}</p>
          <p class="hint">{i18n.t('popup.evidence', { evidence: contradiction.evidence })}</p>
          <SignInChoice accounts={list} choose={signIn} />
        </Notice>
      )}
      {!contradiction && !said && (
        <Notice tone="info" icon="info" title={i18n.t('popup.signed_in_question')}>
          <p>{i18n.t('popup.signed_in_why')}</p>
          <SignInChoice accounts={list} choose={signIn} />
        </Notice>
      )}
      {offsetMs !== 0 && (
        <p class="demo-clock">{i18n.t('popup.clock', { when: formatLocal(now, Date.now()) })}</p>
      )}
    </>
  );
}
