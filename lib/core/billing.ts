import type { Commerce, Status } from './words';

/** Whether a subscription is billed no more while it is suspended. */
const SUSPENSION_STOPS: Record<Commerce, boolean> = {
  legacy: true,
  nce: false,
  azure: true,
  software: false,
  reservation: false,
  unknown: false,
};

/** Not billed any more. A suspended nce subscription is billed until its term ends (data.md 4.1). */
export function isStopped(status: Status, commerce: Commerce): boolean {
  switch (status) {
    case 'cancelled':
    case 'expired':
    case 'disabled':
      return true;
    case 'suspended':
      return SUSPENSION_STOPS[commerce];
    case 'active':
    case 'pending':
    case 'unknown':
      return false;
    default:
      return status satisfies never;
  }
}

/** Its users cannot use it. An expired nce subscription still serves them (data.md 4.1). */
export function isDown(status: Status, commerce: Commerce): boolean {
  switch (status) {
    case 'suspended':
    case 'cancelled':
    case 'disabled':
      return true;
    case 'expired':
      return commerce !== 'nce';
    case 'active':
    case 'pending':
    case 'unknown':
      return false;
    default:
      return status satisfies never;
  }
}
