import { isGuid } from './guid';
import type { AccountId, CustomerId, SubscriptionId } from './ids';

const NOBODY = '00000000-0000-0000-0000-000000000000';

function brand<Id extends string>() {
  const isId = (text: string): text is Id => isGuid(text) && text !== NOBODY;
  return (text: string | undefined): Id | undefined => {
    const id = text?.trim().toLowerCase() ?? '';
    return isId(id) ? id : undefined;
  };
}

/** The id in lower case, or undefined when the text is not exactly one GUID. The empty GUID is nobody's id. */
export const toAccountId = brand<AccountId>();
export const toCustomerId = brand<CustomerId>();
export const toSubscriptionId = brand<SubscriptionId>();
