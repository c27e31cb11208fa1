import type { State } from './words';

/** What a state asks to be done by hand now: create in the target, or stop in the source. */
export const WORK: Record<State, 'create' | 'stop' | undefined> = {
  'outage-risk': 'create',
  're-activated': 'stop',
  overlap: 'stop',
  'stop-today': 'stop',
  'still-billed': 'stop',
  unknown: undefined,
  'check-twin': 'create',
  create: 'create',
  'azure-ready': undefined,
  'azure-moved': undefined,
  'azure-told': undefined,
  waiting: undefined,
  'azure-waiting': undefined,
  'in-transfer': undefined,
  hold: undefined,
  done: undefined,
  exempt: undefined,
};
