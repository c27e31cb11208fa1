import { subscriptionId } from '../../lib/core/ids';
import { tellStory } from '../run/story';
import { expect, type Profile, test } from './fixtures';

/** Reminders as the browser shows them, over a day and a night; how they are allowed, and how they speak. */

test.use({ story: 'demo', notifications: true });

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

test.beforeEach(async ({ portal, profile, notifications }) => {
  await tellStory(profile.extension, portal.world);
  if (notifications) await dismissAll(profile);
});

test('come once each over a day and a night, with quiet hours, a stopped worker, a sleep and a restart', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const { extension } = profile;
  const quietHours = { from: '18:00', to: '08:00' };
  await extension.send({ type: 'own-settings', settings: { timeZone: 'UTC', quietHours } });

  expect(await liveTo(profile, `${day(2)}T05:00:00Z`), 'quiet before eight').toEqual([]);
  const morning = await liveTo(profile, `${day(2)}T09:00:10Z`);
  expect(ofKind(morning, 'outage')).toHaveLength(1);
  const kinds = morning.map((id) => id.split(/[:@]/)[0]);
  expect(new Set(kinds).size, `one of each kind: ${morning}`).toBe(morning.length);
  await dismissAll(profile);

  // Four hours before the day ends lie in quiet time: so an hour before that begins, by the alarm alone.
  await liveTo(profile, `${day(2)}T16:59:52Z`);
  expect(await extension.notifications()).toEqual([]);
  await extension.stopWorker();
  await expect.poll(() => extension.notifications(), { timeout: 30_000 }).toHaveLength(1);
  expect((await extension.notifications())[0]).toMatch(/^stop@/);
  expect(await extension.run(() => chrome.action.getTitle({}))).toMatch(/\d+ subscriptions need you today/);
  await dismissAll(profile);

  for (const time of ['17:30:00', '20:00:10', '23:50:00']) {
    await extension.stopWorker();
    expect(await liveTo(profile, `${day(2)}T${time}Z`), `again at ${time}`).toEqual([]);
  }

  // Asleep over midnight and the morning.
  const awake = await liveTo(profile, `${day(3)}T10:30:00Z`);
  expect(ofKind(awake, 'outage')).toHaveLength(1);
  await dismissAll(profile);
  await profile.restart();
  expect(await liveTo(profile, `${day(3)}T10:31:00Z`), 'again after a restart').toEqual([]);
});

test('speak the chosen language, and go away when it is settled', async ({ profile }) => {
  const { extension } = profile;
  await extension.send({
    type: 'own-settings',
    settings: { language: 'de', timeZone: 'UTC', neutral: true },
  });
  const [stop = ''] = ofKind(await liveTo(profile, `${day(2)}T20:00:10Z`), 'stop');
  expect(stop).toMatch(/^stop@/);
  expect(await extension.run(() => chrome.action.getTitle({}))).toMatch(/heute brauchen \d+ Abonnements Sie/);

  const popup = await extension.openPopup();
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
  await extension.send({
    type: 'own-decide',
    decisions: settled.map((id) => ({
      kind: 'exempted',
      via: 'person',
      subscription: subscriptionId.parse(id),
      reason: 'Leaves us',
    })),
  });
  expect(ofKind(await extension.notifications(), 'stop')).toEqual([]);
  expect(await extension.badgeText()).toBe('');
});

test.describe('not allowed yet', () => {
  test.use({ notifications: false });

  test('leave the count on the toolbar, and say calmly what is missing', async ({ profile }) => {
    const { extension } = profile;
    expect(Number(await extension.badgeText())).toBeGreaterThan(0);
    await extension.setClock(`${day(2)}T20:00:10Z`);
    await extension.finishWork(`${day(2)}T20:00:10Z`);
    expect(await extension.run(async () => 'notifications' in chrome)).toBe(false);
    const popup = await extension.openPopup();
    const reminders = popup.getByRole('switch', { name: 'Reminders' });
    await expect(reminders).not.toBeChecked();
    await expect(reminders).toHaveAccessibleDescription(/the count on the toolbar button works without/);
  });
});
