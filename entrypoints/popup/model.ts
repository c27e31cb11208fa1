import type { Outcome } from './ask';
import type { Front } from './front';
import type { Shelved } from './shelved';

/** Everything that the popup paints from. */
export interface Model {
  shelved: Shelved;
  /** Undefined while the page in front is still asked. */
  front: Front | undefined;
  /** The accounts are being edited. */
  editing: boolean;
  /** What came of the last thing that the user asked for. */
  outcome: Outcome | undefined;
}
