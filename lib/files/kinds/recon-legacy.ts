import { given } from '../given';
import { type Found, kind } from '../kind';
import { HEADINGS } from '../names';
import { productOf, subscriptionSeen } from '../subscription-row';
import { CHARGE_FIELDS, chargeSeen, money } from './charge-row';

const MONTHS: Record<string, number> = { monthly: 1, annual: 12, yearly: 12 };

/** Legacy licence reconciliation. Its `SubscriptionId` is another system's; the portal's is the syndication number (data.md 1.5). */
export const reconLegacy = kind({
  id: 'recon-legacy',
  fields: {
    ...CHARGE_FIELDS,
    partner: HEADINGS.partner,
    customer: 'customerid',
    subscription: 'syndicationpartnersubscriptionnumber',
    offerId: 'durableofferid',
    product: 'offername',
    startedAt: 'subscriptionstartdate',
    termEndsAt: 'subscriptionenddate',
    unitPrice: 'unitprice',
    quantity: 'quantity',
    amount: 'amount',
    subtotal: 'subtotal',
    cycle: 'billingcycletype',
  },
  needs: [['subscription'], ['customer'], ['chargeType'], ['subtotal', 'amount']],
  read(row) {
    const customer = row.customer('customer');
    const subscription = row.subscription('subscription');
    const amount = row.number('subtotal') ?? row.number('amount') ?? row.fail('subtotal', 'missing');
    const charge = chargeSeen(row, customer, subscription, money(amount));
    const seen = subscriptionSeen(row.about, customer, subscription, {
      commerce: 'legacy',
      ...productOf({ name: row.text('product'), offerId: row.text('offerId') }),
      ...given({ startedAt: row.date('startedAt'), termEndsAt: row.date('termEndsAt') }),
    });
    const found: Found[] = [charge, { ...seen, ifKnown: true, rank: row.date('to') ?? '' }];
    const months = MONTHS[row.text('cycle').toLowerCase()];
    const unitPrice = row.number('unitPrice');
    const isCycle = /^(new purchase )?cycle fee$/i.test(row.text('chargeType'));
    if (isCycle && months !== undefined && unitPrice !== undefined && unitPrice > 0)
      found.push({
        price: {
          perMonth: money(unitPrice / months),
          currency: row.text('currency'),
          of: { subscription },
          ...periodOf(row.date('from'), row.date('to'), months),
        },
      });
    return found;
  },
});

/** The period of one month, which the ledger repeats. */
const periodOf = (from: string | undefined, to: string | undefined, months: number) =>
  from && to && months === 1 ? { period: { from: from.slice(0, 10), to: to.slice(0, 10) } } : {};
