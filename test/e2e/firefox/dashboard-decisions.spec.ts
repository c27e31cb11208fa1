import { moreLedger } from '../decisions/ledger';
import { takeAll } from '../decisions/take';
import { test } from './fixtures';
import { firefoxHand } from './hand';

test('every decision is recorded and seen, and taken back without a trace in what follows', async ({
  extension,
}) => {
  await extension.send({ type: 'own-import', file: moreLedger() });
  const page = await extension.openDashboard();
  await takeAll(firefoxHand(page, extension));
  await page.close();
});
