import { describe, expect, it } from 'vitest';
import type { NewSighting } from '@/lib/core/entries';
import { accountId, customerId } from '@/lib/core/ids';
import { withoutLesserWord } from './granular-word';

const EU = accountId.parse('2c56bf19-4f57-4d46-bc05-4be8cc33351e');
const DUNE = customerId.parse('4bf18dc6-f745-419f-a4e6-c1f25526137b');
const seen = (relationship: string): NewSighting => ({
  kind: 'customer-seen',
  via: 'page',
  account: EU,
  customer: DUNE,
  name: 'Dune Conseil SAS',
  relationship,
});
const accepted = async () => true;
const waiting = async () => false;

describe('the relation that the granular administration list names', () => {
  it('does not take an acceptance away', async () => {
    const [told] = await withoutLesserWord([seen('gdap')], accepted);
    expect(told).toMatchObject({ customer: DUNE, name: 'Dune Conseil SAS' });
    expect(told).not.toHaveProperty('relationship');
  });

  it('is no acceptance of one who has not accepted', async () => {
    expect(await withoutLesserWord([seen('gdap')], waiting)).toEqual([seen('gdap')]);
  });

  it('stands when it is more than gdap', async () => {
    expect(await withoutLesserWord([seen('reseller')], accepted)).toEqual([seen('reseller')]);
  });
});
