import { kind } from '../kind';
import { allSubscriptions } from './all-subscriptions';
import { customerSubscriptions } from './customer-subscriptions';
import { customers } from './customers';

/** What a person may say the columns of a spreadsheet are: the kinds whose rows people keep by hand. */
export const MAPPED_FIELDS = {
  customer: '',
  name: '',
  domain: '',
  relationship: '',
  subscription: '',
  product: '',
  nickname: '',
  offerId: '',
  productId: '',
  skuId: '',
  quantity: '',
  status: '',
  autoRenew: '',
  startedAt: '',
  termEndsAt: '',
  cancelUntil: '',
  parent: '',
} as const;
export type MappedField = keyof typeof MAPPED_FIELDS;
const isField = (key: string): key is MappedField => Object.hasOwn(MAPPED_FIELDS, key);
export const MAPPED = Object.keys(MAPPED_FIELDS).filter(isField);

/** A plain spreadsheet whose columns were named by hand (see `mapping.ts`); never recognised by itself. */
export const mapped = kind({
  id: 'mapped',
  fields: MAPPED_FIELDS,
  needs: [['customer', 'subscription']],
  asksCustomer: 'subscription',
  read(row) {
    if (!row.columns.has('subscription')) return customers.read(row);
    return row.columns.has('customer') ? allSubscriptions.read(row) : customerSubscriptions.read(row);
  },
});
