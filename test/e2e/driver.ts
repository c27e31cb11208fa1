import type { OwnMessage } from '../../lib/platform/messages';

/** A tab of the portal and the extension in it, whichever the browser: what a person sees of us there, and does. */
export interface Driver {
  /** Loads a document. */
  load(url: string): Promise<void>;
  /** Goes to another page of the same document, as the portal's own links do. */
  turn(path: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Account bar, banner, panel and notices, as one text; empty without them. */
  strip(): Promise<string>;
  /** The texts of the badges that can be seen, in the order of their rows. */
  badges(): Promise<string[]>;
  /** How many elements of ours are on the page, seen or not. */
  ours(): Promise<number>;
  title(): Promise<string>;
  /** The theme that what is ours wears. */
  look(): Promise<'light' | 'dark'>;
  /** Leaves a picture of the tab for people to look at. */
  shoot(name: string): Promise<void>;
  /** Clicks on our button or summary of this name, or on the first that begins with it when it ends in `…`. */
  press(name: string): Promise<void>;
  /** Fills in our field of this label. */
  fill(label: string, value: string): Promise<void>;
  /** Gives the keyboard to our button of this name. */
  focus(name: string): Promise<void>;
  /** A key, by its name in `KeyboardEvent.key`. */
  key(key: 'Enter' | 'Tab' | 'Escape'): Promise<void>;
  /** What has the keyboard: the name of our control, `ours` for something else of ours, `page` for what is the portal's. */
  focused(): Promise<string>;
  /** The names of our controls above the page that can be seen, in their order. */
  controls(): Promise<string[]>;
  clipboard(): Promise<string>;
  /** What is wrong with what we add to the page, by the rules of axe. */
  offences(): Promise<string[]>;
  ledger(): Promise<{ kind: string; account?: string; customer?: string }[]>;
  send(message: OwnMessage): Promise<void>;
  /** Presses the popup's button of this name. */
  pressInPopup(name: string): Promise<void>;
}
