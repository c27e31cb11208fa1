import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { formatDeadline } from '@/lib/texts/format';
import type { BarModel } from './account-bar';

export interface Standing {
  /** The account that this browser is said to be signed in to. */
  account: DeclaredAccount | undefined;
  /** A page spoke against that account. */
  contradicted: boolean;
  /** How far the extension's clock was moved, in ms; said with its year, whatever the year. */
  offsetMs: number;
  now: number;
  line: BarModel['line'];
}

/** The account bar: whose pages these are, or why nothing is recorded from them. */
export function barModel({ account, contradicted, offsetMs, now, line }: Standing): BarModel {
  return {
    ...(account
      ? {
          account: {
            role: account.role,
            name: account.name,
            roleText: i18n.t(`accounts.${account.role}_long`),
          },
        }
      : {}),
    ...problemOf(account, contradicted),
    ...(line ? { line } : {}),
    ...(offsetMs === 0
      ? {}
      : { clock: i18n.t('overlay.clock', { when: formatDeadline(new Date(now).toISOString(), 0) }) }),
    fold: i18n.t('overlay.fold'),
    unfold: i18n.t('overlay.unfold'),
  };
}

function problemOf(account: DeclaredAccount | undefined, contradicted: boolean): Pick<BarModel, 'problem'> {
  if (account && contradicted)
    return {
      problem: {
        tone: 'danger',
        icon: 'alert',
        text: i18n.t('overlay.contradiction', { account: account.name }),
        todo: i18n.t('overlay.contradiction_todo'),
      },
    };
  if (account) return {};
  return {
    problem: {
      tone: 'warn',
      icon: 'unknown',
      text: i18n.t('overlay.no_account'),
      todo: i18n.t('overlay.no_account_todo'),
    },
  };
}
