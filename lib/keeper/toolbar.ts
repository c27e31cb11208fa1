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
  { resting = 0, stale }: Pick<Summary, 'resting' | 'stale'> = {},
): Toolbar {
  if (doubt !== undefined) return { text: '!', color: DOUBT, title: i18n.t(`reminder.toolbar.${doubt}`) };
  const old = stale && `${i18n.t('dashboard.customers.freshness_stale')}: ${formatNumber(stale.customers)}`;
  const rest = resting > 0 && `${i18n.t('dashboard.today.group_quiet')}: ${formatNumber(resting)}`;
  const titled = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('. ');
  if (today > 0)
    return {
      text: today > 999 ? '999+' : String(today),
      color: URGENT,
      title: titled(plural(i18n.t('reminder.toolbar.today', { n: formatNumber(today) }), today), old),
    };
  // Of what nobody has looked at lately, nothing is known to be calm.
  if (!blank && stale?.all)
    return { text: '?', color: DOUBT, title: titled(i18n.t('reminder.toolbar.stale'), rest) };
  const title = i18n.t(`reminder.toolbar.${blank ?? 'calm'}`);
  return { text: '', color: URGENT, title: blank ? title : titled(title, rest, old) };
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
