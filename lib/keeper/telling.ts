import type { Card, DeclaredAccount } from '@/lib/core/card';
import type { Bar, PageHead } from '@/lib/platform/drawn';
import type { HeadAsked } from '@/lib/platform/head-asked';
import type { AccountsOnShelf, Evidence, LocatorFix, OnShelf, Style } from '@/lib/platform/shelf';

/** What words depend on besides the card. `now` in ms since the epoch. */
interface Scene {
  accounts: readonly DeclaredAccount[];
  now: number;
}

/** Puts cards into what pages show. The overlay knows how; the keeper only when. */
export interface Telling {
  style: Style;
  /** By what pages are read, with the correction that the user has loaded. */
  locators(fix: LocatorFix['file'] | undefined): OnShelf<'locators'>;
  /** The card with its badges. */
  dress(card: Card, scene: Scene): Card;
  /** What stands at the top of a page. */
  head(asked: HeadAsked): PageHead;
  /** The account bar. */
  bar(accounts: AccountsOnShelf, evidence: Evidence, now: number): Bar;
}

let given: Telling | undefined;

/** Brings keeper and overlay together; whoever starts the keeper does this first. */
export function tellWith(what: Telling): void {
  given = what;
}

export function telling(): Telling {
  if (!given) throw new Error('The keeper was started with nothing to tell.');
  return given;
}
