import type { State } from '@/lib/core/words';
import { PATHS } from '@/lib/overlay/icons';
import { LOOKS } from '@/lib/overlay/look';
import { stateText } from '@/lib/texts/words';

/** A state as on the portal's rows: its colour, its shape, its word. */
export const StateMark = ({ state }: { state: State }) => (
  <span class={`tag state-mark ${LOOKS[state].tone}`}>
    <svg class="line-icon" viewBox="0 0 12 12" aria-hidden="true">
      <path d={PATHS[LOOKS[state].icon]} />
    </svg>
    {stateText(state)}
  </span>
);
