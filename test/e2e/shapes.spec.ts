import { accountId } from '../../lib/core/ids';
import { SHAPES } from '../portal/types';
import { AT, DE, smallLedger } from './firefox/small-partner';
import { test } from './fixtures';
import type { Recorded } from './truth/pages';
import { type Browse, visitAll } from './truth/visit';

/** Every page in every shape: exactly what stands there is recorded, or nothing. */

test.use({ story: 'small', hostility: { contentMs: 0, skeletonMs: 20, pagingMs: 0 } });

test('every page in every shape is recorded as it is, or not at all', async ({ portal, profile }) => {
  test.setTimeout(180_000);
  const { extension, page } = profile;
  await profile.setClock(AT);
  await extension.send({ type: 'own-import', file: smallLedger() });
  await extension.send({
    type: 'own-decide',
    decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(DE.id) }],
  });
  const browse: Browse = {
    load: async (url) => void (await page.goto(url)),
    turn: (path) =>
      page.evaluate((to) => {
        history.pushState({}, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path),
    async recordedSince(instant) {
      const answer = await extension.send({ type: 'own-export' });
      if (!answer.ok || !answer.file) throw new Error('No export.');
      const lines = answer.file.trim().split('\n').slice(1);
      return lines
        .map((line): Recorded & { via: string } => JSON.parse(line))
        .filter(({ via, at }) => via === 'page' && Date.parse(at) >= Date.parse(instant));
    },
    now: () =>
      extension.run(async () => {
        const { clock } = await chrome.storage.local.get('clock');
        return new Date(Date.now() + (clock as { offsetMs: number }).offsetMs).toISOString();
      }),
  };
  for (const shape of SHAPES) await test.step(shape, () => visitAll(browse, portal, shape));
});
