import { paintAccountBar } from './account-bar';
import { keepBadges } from './badge';
import { paintBanner } from './banner';
import { paintDecided } from './decided';
import { paintNotice } from './notice';

/** Takes everything that Twinwatch added off the page; what is left is the portal's own, untouched. */
export function removeEverything(): void {
  keepBadges(new Set());
  paintAccountBar(undefined);
  paintNotice(undefined);
  paintBanner(undefined, () => {});
  paintDecided(undefined);
}
