import type { CustomerId, SubscriptionId } from '../../core/ids';
import { given } from '../given';
import type { FoundEntry } from '../kind';
import type { RowReader } from '../row-reader';

/** Fields that every reconciliation line has, by whatever name. */
export type ChargeField = 'chargeType' | 'from' | 'to' | 'currency' | 'invoice';

export const CHARGE_FIELDS = {
  chargeType: 'chargetype',
  from: 'chargestartdate',
  to: 'chargeenddate',
  currency: 'currency|billingcurrency',
  invoice: 'invoicenumber|invoiceid',
} as const;

/** One line of a bill. `amount` is before tax, and negative for a credit. */
export const chargeSeen = <Field extends string>(
  row: RowReader<Field | ChargeField>,
  customer: CustomerId,
  subscription: SubscriptionId,
  amount: number,
): FoundEntry => {
  const from = row.date('from') ?? row.fail('from', 'missing');
  return {
    entry: {
      kind: 'charge-seen',
      via: 'file',
      account: row.about.account,
      customer,
      subscription,
      chargeType: row.text('chargeType') || row.fail('chargeType', 'missing'),
      amount,
      currency: row.text('currency') || row.fail('currency', 'missing'),
      from,
      to: row.date('to') ?? from,
      ...given({ invoice: row.text('invoice') }),
    },
  };
};

/** Money as the decimals of a file give it, without the dust of binary fractions. */
export const money = (amount: number): number => Number(amount.toFixed(6));
