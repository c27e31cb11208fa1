import type { NewSighting } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';

/**
 * The granular administration list names everybody whom the partner may administer, resellers' customers among them.
 * Its `gdap` says that there is such a relation, not that there is no other: of a customer known as accepted it adds
 * nothing, and must not take the acceptance away.
 */
export function withoutLesserWord(
  sightings: readonly NewSighting[],
  isAccepted: (customer: CustomerId) => Promise<boolean>,
): Promise<NewSighting[]> {
  return Promise.all(
    sightings.map(async (sighting) => {
      if (sighting.kind !== 'customer-seen' || sighting.relationship !== 'gdap') return sighting;
      if (!(await isAccepted(sighting.customer))) return sighting;
      const { relationship: _lesser, ...rest } = sighting;
      return rest;
    }),
  );
}
