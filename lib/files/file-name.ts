import type { CustomerId } from '../core/ids';
import { toCustomerId } from '../core/to-id';
import { guidsIn } from '../portal/guids';

/** The customer whose id stands in a file's name; undefined for none or several. */
export function customerInName(name: string): CustomerId | undefined {
  const ids = guidsIn(name);
  return ids.length === 1 ? toCustomerId(ids[0]) : undefined;
}
