import type { Shape, Tone } from '@/lib/core/card';
import type { State } from '@/lib/core/words';

export interface Look {
  tone: Tone;
  icon: Shape;
}

const danger: Look = { tone: 'danger', icon: 'alert' };
const decide: Look = { tone: 'warn', icon: 'todo' };
const wait: Look = { tone: 'info', icon: 'wait' };

/** How each state looks; the key order is the order in which states are told, the most pressing first. */
export const LOOKS: Record<State, Look> = {
  'outage-risk': danger,
  overlap: danger,
  're-activated': danger,
  'stop-today': { tone: 'danger', icon: 'stop' },
  'still-billed': { tone: 'warn', icon: 'alert' },
  'check-twin': decide,
  create: decide,
  'azure-ready': decide,
  unknown: { tone: 'warn', icon: 'unknown' },
  waiting: wait,
  'azure-moved': wait,
  'azure-told': wait,
  'azure-waiting': wait,
  'in-transfer': wait,
  hold: wait,
  done: { tone: 'good', icon: 'done' },
  exempt: { tone: 'none', icon: 'out' },
};

const RANKED = /* @__PURE__ */ Object.keys(LOOKS);

/** Negative when `a` is more pressing than `b`. */
export const byPressure = (a: State, b: State): number => RANKED.indexOf(a) - RANKED.indexOf(b);

/** Tones of what a person has to do or decide. */
export const isPressing = ({ tone }: { tone: Tone }): boolean => tone === 'danger' || tone === 'warn';
