import { moreLedger } from '../decisions/ledger';
import { chooseAll, eraseAll, forecastAll } from '../decisions/settings';
import { takeAll } from '../decisions/take';
import { test } from './fixtures';
import { firefoxHand } from './hand';

test('every decision is recorded and seen, and taken back without a trace in what follows', async ({
  extension,
}) => {
  await extension.send({ type: 'own-import', file: moreLedger() });
  const page = await extension.openDashboard();
  const hand = firefoxHand(page, extension);
  await takeAll(hand);
  await chooseAll(hand, false);
  await forecastAll(hand);
  await eraseAll(hand);
  await page.close();
});
