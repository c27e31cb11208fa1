import { keepBadges } from './badge';
import { paintSection, SECTIONS } from './strip';
import { wearPrefix } from './title';

/** Takes everything that Twinwatch added off the page; what is left is the portal's own, untouched. */
export function removeEverything(): void {
  keepBadges(new Set());
  wearPrefix('');
  for (const name of SECTIONS) paintSection(name, undefined);
}
