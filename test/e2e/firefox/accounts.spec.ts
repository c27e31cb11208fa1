import { expect, soon, test } from './fixtures';
import { badges, badgeTexts, ours, strip } from './overlay';
import { customersList, LEGAL_INFO, pageOf, press, subscriptionsOf, switchAccount } from './portal';
import { asSeen, recorded } from './recorded';
import { alike, alpenglas, cobalt, dorfladen, EU, missing, moved, twice } from './small-partner';

/** Whose pages these are decides what is recorded and painted. */

const SHAPE = 'harmony';

test('what a page shows is recorded under the account that was declared, and no other', async ({
  tab,
  extension,
}) => {
  await tab.goto(subscriptionsOf(SHAPE, alpenglas));
  await soon(() => recorded(extension)).toEqual(asSeen(twice, missing));

  await switchAccount(tab, EU.name);
  await extension.sayIn(EU.id);
  await tab.goto(customersList(SHAPE));
  await soon(() => strip(tab)).toContain('Target (Transitioning To) Nordwind Europe');
  await soon(() => badgeTexts(tab, [alpenglas.name, cobalt.name, dorfladen.name])).toEqual({
    'Alpenglas GmbH': 'Stop today 1 of 2',
    'Cobalt AG': 'Done',
    'Dorfladen UG': 'Check twin',
  });

  await tab.goto(subscriptionsOf(SHAPE, cobalt));
  await soon(() => badgeTexts(tab, [moved.offerName])).toEqual({
    'Office 365 Enterprise E3': 'Done for Nordwind Deutschland',
  });
  await soon(() => recorded(extension)).toEqual(asSeen(twice, missing, moved));
});

for (const [evidence, address] of [
  ['a subscription of another account', subscriptionsOf(SHAPE, alpenglas)],
  ['the own id of another account', LEGAL_INFO],
] as const) {
  test(`${evidence} stops reading until a person has answered`, async ({ tab, extension, portal }) => {
    portal.switchAccount(EU.id);
    await tab.goto(address);
    await soon(() => strip(tab)).toContain('Nothing is recorded');
    expect(await badges(tab)).toEqual([]);

    await tab.goto(subscriptionsOf(SHAPE, cobalt));
    await soon(() => strip(tab)).toContain('Nothing is recorded');
    expect(await badges(tab)).toEqual([]);
    expect(await recorded(extension)).toEqual([]);

    await extension.sayIn(EU.id);
    await soon(() => badgeTexts(tab, [moved.offerName])).toEqual({
      'Office 365 Enterprise E3': 'Done for Nordwind Deutschland',
    });
    await soon(() => recorded(extension)).toEqual(asSeen(moved));
  });
}

test('a twin is confirmed on the page, and that is taken back', async ({ tab, extension }) => {
  const decided = async () =>
    (await extension.ledger())
      .map(({ kind }) => kind)
      .filter((kind) => /twin|undone/.test(kind))
      .slice(2);

  await tab.goto(pageOf(SHAPE, alike));
  await soon(() => strip(tab)).toContain('Is this its twin?');
  await press(tab, 'Yes, confirm');
  await soon(() => strip(tab)).toContain('Twin confirmed.');
  expect(await decided()).toEqual(['twin-confirmed']);
  await press(tab, 'Undo');
  await soon(decided).toEqual(['twin-confirmed', 'undone']);
});

test('switched off, everything of ours is gone, and it comes back when switched on', async ({
  tab,
  extension,
}) => {
  await tab.goto(pageOf(SHAPE, twice));
  await soon(() => strip(tab)).toContain('stop the source today');
  await extension.send({ type: 'own-settings', settings: { onPortal: false } });
  await soon(() => ours(tab)).toBe(0);
  await extension.send({ type: 'own-settings', settings: { onPortal: true } });
  await soon(() => strip(tab)).toContain('stop the source today');
});

test.describe('before anything is declared', () => {
  test.use({ told: false });

  test('pages are not read, and say so', async ({ tab, extension }) => {
    await tab.goto(subscriptionsOf(SHAPE, alpenglas));
    await soon(() => strip(tab)).toContain('Nothing is recorded');
    expect(await badges(tab)).toEqual([]);
    expect(await extension.ledger()).toEqual([]);
  });
});
