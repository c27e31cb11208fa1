import { expect, it } from 'vitest';
import { toAccountId, toCustomerId, toSubscriptionId } from './to-id';

const GUID = '0123abcd-4567-89ef-abcd-0123456789af';

it.each([toAccountId, toCustomerId, toSubscriptionId])('takes a GUID, however it is written', (toId) => {
  expect([GUID, GUID.toUpperCase(), `  ${GUID}\n`].map((text) => toId(text))).toEqual([GUID, GUID, GUID]);
});

it.each([undefined, '', 'Contoso', `${GUID} ${GUID}`, '00000000-0000-0000-0000-000000000000'])(
  '%s is nobody',
  (text) => {
    expect(toSubscriptionId(text)).toBeUndefined();
  },
);
