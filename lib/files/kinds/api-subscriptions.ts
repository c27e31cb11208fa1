import * as z from 'zod/mini';
import { parseJson } from '../../core/ledger-text';
import type { Commerce } from '../../core/words';
import { given } from '../given';
import { kind } from '../kind';
import type { RowReader } from '../row-reader';
import { statusFacts } from '../status';
import { commerceOfOffer, productOf, subscriptionSeen } from '../subscription-row';
import { dateIn } from '../values';
import { ADDRESSES, customerInAddress } from './api-customer';

const FIELDS = {
  ...ADDRESSES,
  subscription: 'id',
  offerId: 'offerid',
  product: 'offername',
  nickname: 'friendlyname',
  quantity: 'quantity',
  parent: 'parentsubscriptionid',
  createdAt: 'creationdate',
  startedAt: 'effectivestartdate',
  termEndsAt: 'commitmentenddatetime|commitmentenddate',
  cancelUntil: 'cancellationalloweduntildate',
  refunds: 'refundoptions',
  status: 'status',
  autoRenew: 'autorenewenabled',
  trial: 'istrial',
  productType: 'producttypeid',
  billingCycle: 'billingcycle',
  term: 'termduration',
  scheduled: 'scheduledactions',
  migratedFrom: 'migratedfromsubscriptionid',
} as const;
type Row = RowReader<keyof typeof FIELDS>;

/** A saved answer of the API: subscriptions of a customer, or one of them, in either casing (data.md 2.7, 2.9). */
export const apiSubscriptions = kind({
  id: 'api-subscriptions',
  fields: FIELDS,
  needs: [['subscription'], ['status'], ['createdAt', 'startedAt']],
  list: 'subscriptions',
  asksCustomer: 'self',
  read(row) {
    const offerId = row.text('offerId');
    const customer = customerInAddress(row) ?? row.fail('self', 'no-customer');
    return [
      subscriptionSeen(row.about, customer, row.subscription('subscription'), {
        ...statusFacts(row.text('status')),
        ...productOf({ name: row.text('product'), offerId }),
        ...given({
          commerce: commerceOf(row, offerId),
          nickname: row.text('nickname'),
          quantity: row.count('quantity'),
          parent: row.maybeSubscription('parent'),
          startedAt: row.date('startedAt') ?? row.date('createdAt'),
          termEndsAt: row.date('termEndsAt'),
          cancelUntil: row.date('cancelUntil') ?? lastRefund(row),
          autoRenew: row.yesOrNo('autoRenew'),
          trial: row.yesOrNo('trial'),
          atTermEnd: atTermEnd(row),
          migratedFrom: row.maybeSubscription('migratedFrom'),
        }),
      }),
    ];
  },
});

const TYPES: Record<string, Commerce> = {
  onlineservicesnce: 'nce',
  azure: 'azure',
  azureplan: 'azure',
  software: 'software',
  azurereservation: 'reservation',
  reservation: 'reservation',
};

/** What is sold once has an offer id like licences, and is none. */
function commerceOf(row: Row, offerId: string): Commerce | undefined {
  const type = TYPES[row.text('productType').toLowerCase()];
  if (type) return type;
  const commerce = commerceOfOffer(offerId);
  return commerce === 'nce' && /^one_?time$/i.test(row.text('billingCycle')) ? undefined : commerce;
}

const refunds = z.array(
  z.looseObject({ expiresAt: z.optional(z.string()), expiresAfter: z.optional(z.string()) }),
);

/** The end of the window: tables call the field otherwise than samples do (data.md 2.7). */
function lastRefund(row: Row): string | undefined {
  const read = refunds.safeParse(parseJson(row.text('refunds') || '[]'));
  if (!read.success) return undefined;
  const dates = read.data.flatMap(
    (refund) => dateIn(refund.expiresAt ?? refund.expiresAfter ?? '')?.date ?? [],
  );
  return dates.sort().at(-1);
}

const actions = z.array(z.looseObject({ actionType: z.string() }));
const ENDS: Record<string, string> = {
  cancel: 'cancel',
  renewtonewterm: 'renew',
  renewtoextendedserviceterm: 'extend',
};

function atTermEnd(row: Row): string | undefined {
  const read = actions.safeParse(parseJson(row.text('scheduled') || '[]'));
  return read.success
    ? read.data.map(({ actionType }) => ENDS[actionType.toLowerCase()]).find(Boolean)
    : undefined;
}
