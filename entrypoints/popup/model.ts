import type { Outcome } from '@/components/ask';
import type { Shelved } from '@/components/shelved';
import type { Front } from './front';

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
