import type { NewDecision } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import { isObject } from './glance';

/**
 * What the background has drawn for a page of the portal, in finished words: the page has no room for texts and models,
 * and makes elements of it, with texts as texts. Nothing is drawn that is not asked for, and nothing of it is markup.
 */
export type Drawn = string | DrawnElement;
export type DrawnElement = readonly [what: What, attributes: Attributes, ...inside: Drawn[]];

/** `icon`: its shape is the class. */
type What =
  | 'a'
  | 'button'
  | 'dd'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'fieldset'
  | 'form'
  | 'h2'
  | 'h3'
  | 'icon'
  | 'input'
  | 'label'
  | 'legend'
  | 'li'
  | 'p'
  | 'section'
  | 'span'
  | 'strong'
  | 'summary'
  | 'table'
  | 'td'
  | 'th'
  | 'tbody'
  | 'thead'
  | 'time'
  | 'tr'
  | 'ul';

type Attribute =
  | 'aria-controls'
  | 'aria-expanded'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-live'
  | 'autocomplete'
  | 'checked'
  | 'class'
  | 'href'
  /** Of a control: what was typed into it, and whether it has the keyboard, survive that it is drawn anew. */
  | 'id'
  | 'lang'
  | 'max'
  | 'maxlength'
  | 'min'
  | 'name'
  | 'required'
  | 'role'
  | 'scope'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value';

export interface Attributes extends Partial<Record<Attribute, string>> {
  /** Of a link: the subscription of the same customer whose page it leads to. */
  to?: string;
  /** Of a button, or of a form: what it does. */
  act?: Act;
  /** It is gone as soon as what has this name was decided. */
  once?: string;
}

export type Act =
  | Decide
  /** Opens or closes a part, which is then drawn; of parts whose names begin with the same `group:` one is open. */
  | { do: 'part'; part: string }
  | { do: 'copy'; text: string; said: string }
  /** Copies a report of this page. */
  | { do: 'report' }
  /** Brings the next row that needs somebody into view. */
  | { do: 'jump' }
  /** Folds the account bar, or unfolds it. */
  | { do: 'fold' }
  /** What was held back under this account is of it, or of the other one that a person names. */
  | { do: 'confirm'; account: AccountId; as?: AccountId }
  /** Takes back what was decided last. */
  | { do: 'undo' }
  /** Leaves this tab alone until the popup says otherwise. */
  | { do: 'pause' };

/** Has something recorded, and says `said` when it is. */
export interface Decide {
  do: 'decide';
  decisions: Template[];
  said: string;
  once?: string;
  /** The part that its form is in, which is closed when it is recorded. */
  part?: string;
}

type Begun<D> = D extends PageDecision ? Partial<D> & Pick<D, 'kind' | 'via'> : never;

/** A decision to be completed by the fields of its form; the background does it, and reads it like any entry. */
export interface Template {
  decision: Begun<PageDecision>;
  /** Names of fields that it takes over as they are, unless they are empty. */
  takes?: string[];
  /** It is only taken when this field is not empty. */
  needs?: string;
  /** One for each value that is ticked under this name. */
  each?: string;
}

/** The kinds of decision that a page of the portal offers, and that it may send. */
export const PAGE_DECISIONS = [
  'twin-confirmed',
  'twin-rejected',
  'overlap-planned',
  'held',
  'exempted',
  'included',
  'snoozed',
  'noted',
  'owner-set',
  'invite-sent',
  'invite-due',
  'customer-closed',
] as const satisfies NewDecision['kind'][];

export type PageDecision = Extract<NewDecision, { kind: (typeof PAGE_DECISIONS)[number] }>;

/** The account bar, which lies on the shelf: it is on every page, and waits for nobody. */
export interface Bar {
  class: string;
  /** A problem is shown even where the bar is switched off. */
  problem: boolean;
  before: Drawn[];
  after: Drawn[];
  /** How many rows need somebody, as `{n}`, and the way to the next of them. */
  rows: string;
  next: string;
  /** What the tab's title begins with, for those who want it. */
  title: string;
}

/** What stands at the top of one page. */
export interface PageHead {
  /** In the bar. */
  line?: Drawn[];
  /** Below it. */
  main?: Drawn;
}

/** Checked in outline: only our own background answers. */
export const isPageHead = (value: unknown): value is PageHead =>
  isObject(value) &&
  (value.line === undefined || Array.isArray(value.line)) &&
  (value.main === undefined || Array.isArray(value.main));
