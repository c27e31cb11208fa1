import { subscriptionId } from '../../lib/core/ids';
import { PORTAL } from '../../lib/portal/hosts';
import { tellStory } from '../run/story';
import { expect, type Profile, test } from './fixtures';

/** Reminders as the browser shows them, over a day and a night; and how they speak. */

test.use({ story: 'demo', allowed: true });

/** Days from today on. The demo ends today; what nobody stopped in it is an overlap by the day after tomorrow. */
const day = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

/** Notifications of a kind, by their ids. */
const ofKind = (ids: readonly string[], kind: string) => ids.filter((id) => id.split(/[:@]/)[0] === kind);

async function dismissAll({ extension }: Profile): Promise<void> {
  for (const id of await extension.notifications())
    await extension.run((one) => chrome.notifications.clear(one), id);
}

/** The clock is put to an instant, everything that follows is done, and this is what the browser shows. */
async function liveTo({ extension }: Profile, instant: string): Promise<string[]> {
  await extension.setClock(instant);
  await extension.finishWork(instant);
  return extension.notifications();
}

test('come once each over two days, with quiet hours, a stopped worker, a sleep and a restart, until all is settled', async ({
  portal,
  profile,
}) => {
  test.setTimeout(240_000);
  await tellStory(profile.extension, portal.world);
  const quietHours = { from: '18:00', to: '08:00' };
  await profile.extension.send({ type: 'own-settings', settings: { timeZone: 'UTC', quietHours } });
  // What is told today depends on the hour in which this runs.
  await liveTo(profile, new Date().toISOString());
  await dismissAll(profile);

  expect(await liveTo(profile, `${day(2)}T05:00:00Z`), 'quiet before eight').toEqual([]);
  const morning = await liveTo(profile, `${day(2)}T09:00:10Z`);
  expect(ofKind(morning, 'outage')).toHaveLength(1);
  const kinds = morning.map((id) => id.split(/[:@]/)[0]);
  expect(new Set(kinds).size, `one of each kind: ${morning}`).toBe(morning.length);
  await dismissAll(profile);

  // Four hours before the day ends lie in quiet time: so an hour before that begins, by the alarm alone.
  await liveTo(profile, `${day(2)}T16:59:52Z`);
  expect(await profile.extension.notifications()).toEqual([]);
  await profile.extension.stopWorker();
  await expect.poll(() => profile.extension.notifications(), { timeout: 30_000 }).toHaveLength(1);
  expect((await profile.extension.notifications())[0]).toMatch(/^stop@/);
  expect(await profile.extension.run(() => chrome.action.getTitle({}))).toMatch(
    /\d+ subscriptions need you today/,
  );
  await dismissAll(profile);

  for (const time of ['17:30:00', '20:00:10', '23:50:00']) {
    await profile.extension.stopWorker();
    expect(await liveTo(profile, `${day(2)}T${time}Z`), `again at ${time}`).toEqual([]);
  }

  // Asleep over midnight and the morning.
  const awake = await liveTo(profile, `${day(3)}T10:30:00Z`);
  expect(ofKind(awake, 'outage')).toHaveLength(1);
  await dismissAll(profile);
  await profile.restart();
  expect(await liveTo(profile, `${day(3)}T10:31:00Z`), 'again after a restart').toEqual([]);

  // The next evening, in another language and without names, until everything is settled.
  await profile.extension.send({
    type: 'own-settings',
    settings: { language: 'de', neutral: true, quietHours: null },
  });
  const evenings = ofKind(await liveTo(profile, `${day(3)}T20:00:10Z`), 'stop');
  expect(evenings).toEqual([expect.stringContaining('stop@')]);
  expect(await profile.extension.run(() => chrome.action.getTitle({}))).toMatch(
    /heute \d+ Abonnements zu erledigen/,
  );

  const popup = await profile.extension.openPopup();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'de');
  await expect(popup.getByRole('heading', { name: 'Fortschritt' })).toBeVisible();
  const settled = await popup.evaluate(async () => {
    const cards = Object.entries(await chrome.storage.local.get(null)).filter(([key]) =>
      key.startsWith('card:'),
    );
    const findings: { group?: string; subscription: string }[] = cards.flatMap(
      ([, card]) => Object(card).findings,
    );
    return findings.filter(({ group }) => group === 'today').map(({ subscription }) => subscription);
  });
  await profile.extension.send({
    type: 'own-decide',
    decisions: settled.map((id) => ({
      kind: 'exempted',
      via: 'person',
      subscription: subscriptionId.parse(id),
      reason: 'Leaves us',
    })),
  });
  expect(ofKind(await profile.extension.notifications(), 'stop')).toEqual([]);
  expect(await profile.extension.badgeText()).toBe('');
});

test('a click on a notification opens what it is about, and takes the notification away', async ({
  portal,
  profile,
}) => {
  const { extension, context } = profile;
  await tellStory(extension, portal.world);
  await extension.send({ type: 'own-settings', settings: { timeZone: 'UTC' } });
  const [outage] = ofKind(await liveTo(profile, `${day(2)}T09:00:10Z`), 'outage');
  expect(outage).toBeDefined();
  const click = async (notification: string) => {
    const opened = context.waitForEvent('page');
    await context.serviceWorkers()[0]?.evaluate((id) => {
      // As the browser does it: there is no way to click on what it shows outside of its window.
      Object(chrome.notifications.onClicked).dispatch(id);
    }, notification);
    return opened;
  };
  // About several customers, it is for Today; about one, for the page on which something is to be done.
  await (await click(outage ?? '')).waitForURL(/dashboard\.html#\/today$/);
  await expect.poll(() => extension.notifications()).not.toContain(outage);
  const [customer] = portal.world.customers;
  await (await click(`outage:${customer?.id}`)).waitForURL(
    (url) => url.origin === PORTAL && url.pathname.endsWith(`/customers/${customer?.id}/subscriptions`),
  );
});
