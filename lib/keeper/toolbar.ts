import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Summary } from '@/lib/core/card';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { read } from './shelf';

export interface Toolbar {
  text: string;
  color: string;
  title: string;
}

const URGENT = '#b10e1c';
const DOUBT = '#835b00';

/** Why nothing to do is not known to be so. */
type Blank = 'no_account' | 'sign_in' | 'nothing_seen' | 'demo';

/** What the toolbar button says: in a number, in a colour, and in words. Doubt comes first, since it makes every number doubtful. */
export function toolbarOf(
  today: number,
  doubt: 'contradiction' | 'problem' | 'held' | undefined,
  blank?: Blank,
  { resting, stale }: Pick<Summary, 'resting' | 'stale'> = {},
): Toolbar {
  if (doubt !== undefined) return { text: '!', color: DOUBT, title: i18n.t(`reminder.toolbar.${doubt}`) };
  const counted = (what: string, n: number | undefined) => (n ? `. ${what}: ${formatNumber(n)}` : '');
  const old = counted(i18n.t('dashboard.customers.freshness_stale'), stale?.customers);
  const rest = counted(i18n.t('dashboard.today.group_quiet'), resting);
  if (today > 0) {
    const title = plural(i18n.t('reminder.toolbar.today', { n: formatNumber(today) }), today);
    return { text: today > 999 ? '999+' : String(today), color: URGENT, title: title + old };
  }
  // Of what nobody has looked at lately, nothing is known to be calm.
  const is = blank ?? (stale?.all ? 'stale' : 'calm');
  const title = i18n.t(`reminder.toolbar.${is}`) + (blank ? '' : rest + (stale?.all ? '' : old));
  return { text: is === 'stale' ? '?' : '', color: DOUBT, title };
}

/** Shows on the toolbar button what lies on the shelf. Browsers forget it when they close. */
export async function showToolbar(): Promise<void> {
  const [summary, accounts, problem] = [await read('summary'), await read('accounts'), await read('problem')];
  const held = accounts?.doubts?.length ? 'held' : undefined;
  if (await read('demo')) return paint(toolbarOf(0, undefined, 'demo'));
  const doubt = accounts?.contradiction ? 'contradiction' : problem ? 'problem' : held;
  await paint(toolbarOf(summary?.attention.today ?? 0, doubt, blankOf(accounts, summary), summary));
}

function blankOf(accounts: AccountsOnShelf | undefined, summary: Summary | undefined): Blank | undefined {
  if (!accounts?.list.length) return 'no_account';
  if (!accounts.signedIn) return 'sign_in';
  return summary?.customers ? undefined : 'nothing_seen';
}

/** Says that stored data cannot be read, when not even the shelf can be looked at. */
export const warnOnToolbar = (): Promise<void> => paint(toolbarOf(0, 'problem'));

async function paint({ text, color, title }: Toolbar): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
