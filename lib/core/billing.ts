import type { Commerce, Status } from './words';

/** Not billed any more. A suspended nce subscription is billed until its term ends (data.md 4.1). */
export function isStopped(status: Status, commerce: Commerce): boolean {
  switch (status) {
    case 'cancelled':
    case 'expired':
    case 'disabled':
      return true;
    case 'suspended':
      return commerce === 'legacy' || commerce === 'azure';
    default:
      return false;
  }
}

/** Its users cannot use it. An expired nce subscription still serves them (data.md 4.1). */
export function isDown(status: Status, commerce: Commerce): boolean {
  if (status === 'expired') return commerce !== 'nce';
  return status === 'suspended' || status === 'cancelled' || status === 'disabled';
}
