import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type CustomerId, customerId } from '@/lib/core/ids';
import { formatDay, formatDeadline, formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import type { Reminder } from './reminders';

/** Ids of our notifications: a customer has at most one, and a newer one takes its place. */
const PREFIX = 'stop:';
const PORTAL = 'https://partner.microsoft.com';

/** What a reminder says: how many subscriptions of whom, since when, by when in UTC and local time. */
export function reminderText(reminder: Reminder, now: number): { title: string; message: string } {
  const { count } = reminder;
  const by = new Date(reminder.by).toISOString();
  const when = {
    day: formatDay(new Date(reminder.since).toISOString(), now),
    utc: formatDeadline(by, now),
    local: formatLocal(by, now),
  };
  return {
    title: i18n.t('reminder.title', {
      customer: reminder.name ?? i18n.t('reminder.unnamed'),
      todo: plural(i18n.t('reminder.todo', { n: formatNumber(count) }), count),
    }),
    message: reminder.late ? i18n.t('reminder.late', when) : i18n.t('reminder.ahead', when),
  };
}

export async function notify(reminder: Reminder, now: number): Promise<void> {
  await browser.notifications.create(`${PREFIX}${reminder.customer}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...reminderText(reminder, now),
  });
}

/** Takes away the notifications of customers that have nothing to stop any more. */
export async function clearSettled(waiting: ReadonlySet<CustomerId>): Promise<void> {
  for (const id of Object.keys(await browser.notifications.getAll())) {
    const customer = customerOf(id);
    if (customer !== undefined && !waiting.has(customer)) await browser.notifications.clear(id);
  }
}

/** Goes to the page where the customer's subscriptions can be stopped: to its tab if there is one, else to a new one. */
export async function openCustomer(notification: string): Promise<void> {
  const customer = customerOf(notification);
  if (customer === undefined) return;
  await browser.notifications.clear(notification);
  const path = `/customers/${customer}/subscriptions`;
  const tabs = await browser.tabs.query({ url: `${PORTAL}/*` });
  const open = tabs.find(
    (tab) => tab.url !== undefined && new URL(tab.url).pathname.toLowerCase().endsWith(path),
  );
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${PORTAL}/dashboard/v2${path}`, active: true });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

function customerOf(notification: string): CustomerId | undefined {
  return notification.startsWith(PREFIX)
    ? customerId.safeParse(notification.slice(PREFIX.length)).data
    : undefined;
}
