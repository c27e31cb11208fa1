import type { State } from './words';

type Work = 'create' | 'stop';
/** Nobody creates or stops anything by hand for these now. */
type Idle =
  | 'unknown'
  | 'azure-ready'
  | 'azure-moved'
  | 'azure-told'
  | 'waiting'
  | 'azure-waiting'
  | 'in-transfer'
  | 'hold'
  | 'done'
  | 'exempt';

/** What a state asks to be done by hand now: create in the target, or stop in the source. A state that is not idle needs its word here. */
export const WORK: Partial<Record<State, Work>> = {
  'outage-risk': 'create',
  're-activated': 'stop',
  overlap: 'stop',
  'stop-today': 'stop',
  'still-billed': 'stop',
  'check-twin': 'create',
  create: 'create',
} satisfies Record<Exclude<State, Idle>, Work>;
