import type { StandingDecision } from '@/lib/core/card';
import { standingText } from '@/lib/texts/standing';

/** Until when a decision stands, why, and who took it, as far as that was said. */
export const DecisionLine = ({ of, now }: { of: StandingDecision; now: number }) => (
  <span class="soft small decision">{standingText(of, now)}</span>
);
