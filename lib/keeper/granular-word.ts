import type { NewSighting } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import type { PageKind } from '@/lib/portal/routes';

/**
 * The granular administration list names everybody whom the partner may administer, resellers' customers among them.
 * Its `gdap` says that there is such a relation, not that there is no other: of a customer known as accepted it adds
 * nothing, and must not take the acceptance away. Elsewhere the page's word stands as it is.
 */
export async function withoutLesserWord(
  page: PageKind,
  sightings: readonly NewSighting[],
  isAccepted: (customer: CustomerId) => Promise<boolean>,
): Promise<NewSighting[]> {
  if (page !== 'granular-admin') return [...sightings];
  return Promise.all(
    sightings.map(async (sighting) => {
      if (sighting.kind !== 'customer-seen' || sighting.relationship !== 'gdap') return sighting;
      if (!(await isAccepted(sighting.customer))) return sighting;
      const { relationship: _lesser, ...rest } = sighting;
      return rest;
    }),
  );
}
