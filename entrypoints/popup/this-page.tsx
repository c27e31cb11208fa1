import { i18n } from '#i18n';
import type { PageState } from '@/lib/platform/messages';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { keyOf } from '@/lib/texts/words';
import type { Front } from './front';
import { Invitation, type InvitationProps } from './invitation';

interface ThisPageProps extends Pick<InvitationProps, 'now' | 'log'> {
  /** Undefined while it is asked. */
  front: Front | undefined;
  on: boolean;
  accounts: AccountsOnShelf;
}

/** What the page in front is, whether it can be read, and why not; on a customer's page, the invitation. */
export function ThisPage({ front, on, accounts, now, log }: ThisPageProps) {
  const target = accounts.list.findLast(({ role }) => role === 'target');
  const customer = front?.kind === 'portal' ? front.route.customer : undefined;
  const { tone, text, why } = readingOf(front, on);
  return (
    <section class="card" aria-labelledby="page">
      <h2 id="page">{i18n.t('popup.page')}</h2>
      <p class="page-line">
        <b>{front && pageText(front)}</b>
        <span class={`reading ${tone}`}>{text}</span>
      </p>
      {why && <p class="hint">{why}</p>}
      {front?.kind === 'portal' && customer && target && (
        <Invitation customer={customer} target={target.account} card={front.card} now={now} log={log} />
      )}
    </section>
  );
}

const pageText = (front: Front): string =>
  front.kind === 'elsewhere'
    ? i18n.t('popup.page_elsewhere')
    : i18n.t(`popup.page_${keyOf(front.route.page)}`);

function readingOf(front: Front | undefined, on: boolean): { tone: string; text: string; why?: string } {
  if (!front) return { tone: 'none', text: '' };
  if (front.kind === 'elsewhere' || front.route.page === 'other') return { tone: 'none', text: '' };
  if (!on) return { tone: 'none', text: i18n.t('popup.reading_off') };
  if (!front.state) return { tone: 'none', text: '', why: i18n.t('popup.page_failed') };
  return { ...told(front.state) };
}

function told({ reading, rows, why }: PageState): { tone: string; text: string; why?: string } {
  switch (reading) {
    case 'loading':
      return { tone: 'none', text: i18n.t('popup.reading_loading') };
    case 'not-ours':
      return { tone: 'none', text: i18n.t('popup.reading_not_ours') };
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
