import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { signedInOf } from '@/lib/platform/accounts';
import { pageOf } from '@/lib/platform/portal-links';
import { formatDay, formatDeadline, formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import type { Notice, Plan } from './reminders';
import { read } from './shelf';

/** Customers that a notification names; there is room for no more. */
const MOST_NAMES = 4;

interface Text {
  title: string;
  message: string;
}

/** What a notification says: what about how many of whom, by when in UTC and local time. `neutral`: nobody is named. */
export function noticeText(notice: Notice, now: number, neutral: boolean): Text {
  const names = neutral ? i18n.t('reminder.neutral') : namesOf(notice);
  return notice.kind === 'stop' ? stopText(notice, names, now, neutral) : datedText(notice, names, now);
}

function stopText(notice: Notice, names: string, now: number, neutral: boolean): Text {
  const by = instantText(notice.by ?? now);
  const when = {
    day: formatDay(instantText(notice.since), now),
    utc: formatDeadline(by, now),
    local: formatLocal(by, now),
  };
  const message = notice.late ? i18n.t('reminder.late', when) : i18n.t('reminder.ahead', when);
  const [first, ...others] = notice.customers;
  if (first && others.length === 0 && !neutral) {
    const todo = plural(i18n.t('reminder.todo', { n: formatNumber(first.count) }), first.count);
    return { title: i18n.t('reminder.title', { customer: nameOf(first.name), todo }), message };
  }
  return {
    title: i18n.t('reminder.many', { ...countsOf(notice), utc: when.utc }),
    message: `${names} ${message}`,
  };
}

function datedText(notice: Notice, names: string, now: number): Text {
  const { subscriptions, customers } = countsOf(notice);
  const counts =
    notice.kind === 'chase' ? `${customers}.` : i18n.t('reminder.counts', { subscriptions, customers });
  const by = notice.by === undefined ? undefined : instantText(notice.by);
  const first =
    by && i18n.t('reminder.first_by', { utc: formatDeadline(by, now), local: formatLocal(by, now) });
  return {
    title: i18n.t(`reminder.kind_${notice.kind}`),
    message: [names, counts, first].filter(Boolean).join(' '),
  };
}

function countsOf({ customers }: Notice) {
  const n = customers.reduce((sum, { count }) => sum + count, 0);
  return {
    subscriptions: plural(i18n.t('units.subscriptions', { n: formatNumber(n) }), n),
    customers: plural(i18n.t('units.customers', { n: formatNumber(customers.length) }), customers.length),
  };
}

/** `Contoso (3), Fabrikam (1) and 5 more.` */
function namesOf({ customers }: Notice): string {
  const shown = customers.slice(0, MOST_NAMES).map(({ name, count }) => {
    const called = nameOf(name);
    return customers.length > 1 && count > 0 ? `${called} (${formatNumber(count)})` : called;
  });
  const more = customers.length - shown.length;
  const list = shown.join(', ');
  return `${more > 0 ? `${list} ${i18n.t('reminder.more', { n: formatNumber(more) })}` : list}.`;
}

const nameOf = (name: string | undefined): string => name ?? i18n.t('reminder.unnamed');

const instantText = (instant: number): string => new Date(instant).toISOString();

/** Whether the user has allowed notifications. Without that the browser has no such API at all. */
export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] });

/** Brings what is shown to what was planned. The text of one that is still seen is changed without showing it again. */
export async function showPlan({ show, update, clear }: Plan, now: number, neutral: boolean): Promise<void> {
  const options = (notice: Notice) => ({
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...noticeText(notice, now, neutral),
  });
  for (const id of clear) await browser.notifications.clear(id);
  for (const notice of update) await change(notice.id, options(notice));
  for (const notice of show) await browser.notifications.create(notice.id, options(notice));
}

/** Takes back every notification that is still seen. */
export async function clearAllNotices(): Promise<void> {
  if (!(await mayNotify())) return;
  for (const id of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(id);
}

/** Firefox cannot change a notification; there, one that is no longer true goes away. */
async function change(id: string, options: object): Promise<void> {
  const { notifications } = browser;
  if ('update' in notifications && typeof notifications.update === 'function')
    await notifications.update(id, options);
  else await notifications.clear(id);
}

/**
 * Goes to what a notification speaks of: of one customer to the page where its subscriptions can be stopped, else to
 * Today in the dashboard. To a tab that shows it, if there is one.
 */
export async function openNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const customer = customerOf(id);
  if (customer === undefined) {
    const dashboard = browser.runtime.getURL('/dashboard.html');
    await goTo(`${dashboard}#/today`, `${dashboard}*`, () => true);
    return;
  }
  const accounts = await read('accounts');
  const page = pageOf(accounts && signedInOf(accounts), customer, undefined);
  const shows = (url: string) =>
    new URL(url).pathname.toLowerCase().endsWith(`/customers/${customer}/subscriptions`);
  await goTo(page, `${new URL(page).origin}/*`, shows);
}

async function goTo(url: string, pattern: string, shows: (url: string) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  const open = tabs.find((tab) => tab.url !== undefined && shows(tab.url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url, active: true });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(url.includes('#') && { url }) });
  await browser.windows.update(open.windowId, { focused: true });
}

/** The customer of a notification about one; about an invitation there is nothing to be done on the portal's page. */
function customerOf(id: string): CustomerId | undefined {
  const [kind, customer] = id.split(':');
  return kind === 'chase' ? undefined : toCustomerId(customer);
}
