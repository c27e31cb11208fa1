import { accountId } from '../../lib/core/ids';
import { chromiumHand } from './decisions/chromium';
import { moreLedger } from './decisions/ledger';
import { chooseAll, eraseAll, forecastAll } from './decisions/settings';
import { takeAll } from './decisions/take';
import { AT, DE, smallLedger } from './firefox/small-partner';
import { test } from './fixtures';

/** Every decision of the dashboard with its undo, over a ledger of which everything can be foretold. */

test.use({ story: 'small', allowed: true });

test('every decision is recorded and seen, and taken back without a trace in what follows', async ({
  profile,
}) => {
  const { extension, context } = profile;
  await profile.setClock(AT);
  for (const file of [smallLedger(), moreLedger()]) await extension.send({ type: 'own-import', file });
  const signedIn = { kind: 'signed-in', via: 'person', account: accountId.parse(DE.id) } as const;
  await extension.send({ type: 'own-decide', decisions: [signedIn] });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/dashboard.html#/today`);
  const hand = chromiumHand(page, extension);
  await takeAll(hand);
  await chooseAll(hand, true);
  await forecastAll(hand);
  await eraseAll(hand);
});
