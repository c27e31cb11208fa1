import type { Shape, Tone } from '@/lib/core/card';
import type { State } from '@/lib/core/words';

export interface Look {
  tone: Tone;
  icon: Shape;
}

const danger: Look = { tone: 'danger', icon: 'alert' };
const decide: Look = { tone: 'warn', icon: 'todo' };
const wait: Look = { tone: 'info', icon: 'wait' };

/** How each state looks. */
export const LOOKS: Record<State, Look> = {
  'outage-risk': danger,
  're-activated': danger,
  overlap: danger,
  'stop-today': { tone: 'danger', icon: 'stop' },
  'still-billed': { tone: 'warn', icon: 'alert' },
  unknown: { tone: 'warn', icon: 'unknown' },
  'check-twin': decide,
  create: decide,
  'azure-ready': decide,
  'azure-moved': wait,
  'azure-told': wait,
  waiting: wait,
  'azure-waiting': wait,
  'in-transfer': wait,
  hold: wait,
  done: { tone: 'good', icon: 'done' },
  exempt: { tone: 'none', icon: 'out' },
};

/** Tones of what a person has to do or decide. */
export const isPressing = ({ tone }: { tone: Tone }): boolean => tone === 'danger' || tone === 'warn';
