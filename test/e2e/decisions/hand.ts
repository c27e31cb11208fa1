/** What a person does in the dashboard and sees there, by names and words, in whichever browser. */
export interface Hand {
  /** Opens a view by what stands behind the `#/` of its address. */
  go(fragment: string): Promise<void>;
  /** Clicks on the first button or link of this name. */
  press(name: string, place: Place): Promise<void>;
  unfold(name: string, place: Place): Promise<void>;
  /** Fills the field whose label begins so, and leaves it. */
  fill(label: string, value: string, place: Place): Promise<void>;
  choose(label: string, option: string, place: Place): Promise<void>;
  /** Clicks on the box or radio button whose label has these words. */
  tick(label: string, place: Place): Promise<void>;
  /** All words there, folded ones too; empty when there is no such place, or when it is still loading. */
  text(place: Place): Promise<string>;
  ledger(): Promise<Recorded[]>;
  /** What follows from the ledger, without when that was worked out. */
  cards(): Promise<unknown>;
  settings(): Promise<unknown>;
}

/** A part of the page: one of these, or an article or region by its name. */
export const PLACES = new Map([
  ['main', 'main'],
  ['dialog', 'dialog[open]'],
  ['said', '.said'],
  ['log', '.card.log'],
]);
export type Place = string;

export interface Recorded {
  id: string;
  kind: string;
  entry?: string | undefined;
}
