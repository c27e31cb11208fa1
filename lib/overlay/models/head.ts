import type { Card } from '@/lib/core/card';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import type { PageHead } from '@/lib/platform/page-head';
import { bannerOf } from './banner';
import { customerLine } from './page-line';
import type { Scene } from './scene';

/**
 * What the strip says about a page of this customer: on the page of one subscription its banner, on the others a line.
 * @param signedIn the account whose page it is
 */
export function headOf(
  card: Card,
  subscription: SubscriptionId | undefined,
  signedIn: AccountId,
  scene: Scene,
): PageHead {
  if (subscription) {
    const banner = bannerOf(card, subscription, scene);
    return banner ? { banner } : {};
  }
  const account = scene.accounts.find((each) => each.account === signedIn);
  const line = account && customerLine(card, account, scene.now);
  return line ? { line } : {};
}
