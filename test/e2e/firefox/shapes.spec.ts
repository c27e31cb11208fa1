import { SHAPES } from '../../portal/types';
import type { Recorded } from '../truth/pages';
import { type Browse, visitAll } from '../truth/visit';
import { test } from './fixtures';

/** Every page in every shape: exactly what stands there is recorded, or nothing. */

test('every page in every shape is recorded as it is, or not at all', async ({ portal, extension, tab }) => {
  test.setTimeout(180_000);
  portal.setHostility({ contentMs: 0, skeletonMs: 20, pagingMs: 0 });
  const browse: Browse = {
    load: (url) => tab.goto(url),
    turn: (path) => tab.turn(path),
    recordedSince: async (instant) =>
      (await extension.ledger()).filter(
        ({ via, at }) => via === 'page' && Date.parse(at) >= Date.parse(instant),
      ) as Recorded[],
    now: () => extension.now(),
  };
  for (const shape of SHAPES) await test.step(shape, () => visitAll(browse, portal, shape));
});
