import type { Card } from '../../lib/core/card';
import { DE } from '../portal/demo-world';
import type { Shape, Subscription, World } from '../portal/types';
import { commerceOf } from '../portal/world';
import { tellStory } from '../run/story';
import { expect, type Profile, test } from './fixtures';
import { CUSTOMERS_LIST } from './portal';

/** What a subscription's page shows is what is recorded of it, for every kind of subscription and in every known shape. */

const SHAPES: Shape[] = ['harmony', 'slotted', 'commerce'];

for (const shape of SHAPES) {
  test.describe(shape, () => {
    test.use({ story: 'demo', shape, hostility: { contentMs: 0, skeletonMs: 0, pagingMs: 0 } });

    test('pages of subscriptions are recorded as they are', async ({ portal, profile }) => {
      await tellStory(profile.extension, portal.world);
      for (const subscription of kindsIn(portal.world)) {
        const base = shape === 'commerce' ? '/commerce/customers' : '/dashboard/v2/customers';
        const address = `${base}/${subscription.customer}/subscriptions/${subscription.id}`;
        await profile.page.goto(new URL(address, CUSTOMERS_LIST).href);
        await expect(async () => {
          const recorded = await recordedOf(profile, subscription);
          expect(Date.parse(recorded?.lastSeen ?? '')).toBeGreaterThan(Date.now() - 30_000);
          expect(recorded).toMatchObject(expectedOf(subscription, shape));
        }, describe(subscription)).toPass({ timeout: 15_000, intervals: [50] });
      }
    });
  });
}

const describe = (one: Subscription): string =>
  `${commerceOf(one)} ${one.status}${one.isTrial ? ' trial' : ''} ${one.offerName}`;

/** One subscription of each kind in a source account: commerce model, status, trial or not, window open or not. */
function kindsIn(world: World): Subscription[] {
  const kinds = new Map<string, Subscription>();
  for (const one of world.subscriptions.filter(({ account }) => account === DE)) {
    const window = Date.parse(one.cancellationAllowedUntilDate ?? '') > Date.now();
    kinds.set([commerceOf(one), one.status, one.isTrial, window, one.scheduledActions?.length].join(), one);
  }
  return [...kinds.values()];
}

/** The API's words in the ledger's; a word that nobody knows is kept as unknown. */
const STATUSES: Record<string, string> = {
  active: 'active',
  suspended: 'suspended',
  expired: 'expired',
  disabled: 'disabled',
  pending: 'pending',
  deleted: 'cancelled',
};

const expectedOf = (one: Subscription, shape: Shape) => ({
  ...(isChoice(one, shape) ? {} : { status: STATUSES[one.status] ?? 'unknown' }),
  commerce: commerceOf(one),
  ...(one.billingType === 'license' ? { quantity: one.quantity } : {}),
});

/** The older pages let one choose the status; a choice says what could be, so it is not read. */
const isChoice = ({ status }: Subscription, shape: Shape): boolean =>
  shape === 'commerce' && (status === 'active' || status === 'suspended');

function recordedOf(profile: Profile, { customer, id }: Subscription) {
  return profile.extension.run(
    async ([key, subscription]) => {
      const card = (await chrome.storage.local.get(key))[key] as Card | undefined;
      return card?.subscriptions[subscription];
    },
    [`card:${customer.toLowerCase()}`, id.toLowerCase()] as const,
  );
}
