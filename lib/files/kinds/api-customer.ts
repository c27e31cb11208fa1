import type { CustomerId } from '../../core/ids';
import { toCustomerId } from '../../core/to-id';
import type { RowReader } from '../row-reader';

/** Where an answer of the API names the customer: in its addresses only. They are read, never followed (data.md 2.4). */
export const ADDRESSES = {
  self: 'linksselfuri',
  collection: 'collectionuri',
} as const;

export function customerInAddress<Field extends string>(
  row: RowReader<Field | keyof typeof ADDRESSES>,
): CustomerId | undefined {
  for (const field of ['self', 'collection'] as const) {
    const found = toCustomerId(/\/customers\/([0-9a-f-]{36})/i.exec(row.text(field))?.[1]);
    if (found) return found;
  }
  return row.about.customer;
}
