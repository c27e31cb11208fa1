import { i18n } from '#i18n';
import { Invitation, type InvitationProps } from '@/components/invitation';
import type { DeclaredAccount } from '@/lib/core/card';
import { targetOf } from '@/lib/platform/accounts';
import type { PageState } from '@/lib/platform/messages';
import { formatNumber } from '@/lib/texts/format';
import { keyOf } from '@/lib/texts/key';
import { plural } from '@/lib/texts/plural';
import type { Front } from './front';

interface ThisPageProps extends Pick<InvitationProps, 'now' | 'log'> {
  report(tab: number): void;
  /** Undefined while it is asked. */
  front: Front | undefined;
  on: boolean;
  /** Tabs that are left alone. */
  paused: readonly number[];
  pause(tab: number, paused: boolean): void;
  accounts: readonly DeclaredAccount[];
}

/** What the page in front is, whether it can be read, and why not; on a customer's page, the invitation. */
export function ThisPage({ front, on, paused, pause, accounts, now, log, report }: ThisPageProps) {
  const target = targetOf(accounts);
  const portal = front?.kind === 'portal' ? front : undefined;
  const customer = portal?.route.customer;
  const tab = on ? portal?.tab : undefined;
  const isPaused = tab !== undefined && paused.includes(tab);
  const { tone, text, why } = isPaused ? { text: i18n.t('popup.reading_paused') } : readingOf(front, on);
  return (
    <section class="card" aria-labelledby="page">
      <h2 id="page">{i18n.t('popup.page')}</h2>
      <p class="row apart page-line">
        <span>{front && front.kind !== 'unknown' && pageText(front)}</span>
        <span class={tone}>{text}</span>
      </p>
      {why && <p class="soft small">{why}</p>}
      {tab !== undefined && (
        <button type="button" class="link quiet small" onClick={() => pause(tab, !isPaused)}>
          {i18n.t(isPaused ? 'popup.resume' : 'popup.pause')}
        </button>
      )}
      {portal?.state?.reading === 'unreadable' && (
        <button type="button" class="link" onClick={() => report(portal.tab)}>
          {i18n.t('overlay.report')}
        </button>
      )}
      {portal && customer && target && (
        <Invitation customer={customer} target={target.account} card={portal.card} now={now} log={log} />
      )}
    </section>
  );
}

function pageText(front: Front): string {
  if (front.kind !== 'portal') return i18n.t('popup.page_elsewhere');
  const { page } = front.route;
  return i18n.t(`popup.page_${keyOf(page === 'customer' ? 'customer-other' : page)}`);
}

interface ReadingText {
  tone?: 'good' | 'warn';
  text?: string;
  why?: string;
}

function readingOf(front: Front | undefined, on: boolean): ReadingText {
  if (front?.kind === 'unknown') return { tone: 'warn', why: i18n.t('popup.page_failed') };
  if (front?.kind !== 'portal' || front.route.page === 'other') return {};
  if (!on) return { text: i18n.t('popup.reading_off') };
  return front.state ? told(front.state) : { tone: 'warn', why: i18n.t('popup.page_failed') };
}

function told({ reading, rows, why }: PageState): ReadingText {
  switch (reading) {
    case 'loading':
      return { text: i18n.t('popup.reading_loading') };
    case 'not-ours':
      return { text: i18n.t('popup.reading_not_ours') };
    case 'read':
      return {
        tone: 'good',
        text: rows
          ? plural(i18n.t('popup.reading_rows', { n: formatNumber(rows) }), rows)
          : i18n.t('popup.reading_read'),
      };
    case 'unreadable':
      return { tone: 'warn', text: i18n.t('popup.reading_unreadable'), why: i18n.t('popup.why_grid') };
    case 'stopped':
      return { tone: 'warn', text: i18n.t('popup.reading_stopped'), why: stoppedText(why) };
  }
}

function stoppedText(why: string | undefined): string {
  switch (why) {
    case 'no-account':
      return i18n.t('popup.why_no_account');
    case 'not-signed-in':
      return i18n.t('popup.why_not_signed_in');
    case 'contradiction':
      return i18n.t('popup.why_contradiction');
    default:
      return i18n.t('popup.why_other');
  }
}
