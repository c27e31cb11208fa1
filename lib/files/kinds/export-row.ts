import type { CustomerId } from '../../core/ids';
import { given } from '../given';
import type { Found } from '../kind';
import { HEADINGS } from '../names';
import type { RowReader } from '../row-reader';
import { statusFacts } from '../status';
import { commerceOfOffer, productOf, subscriptionSeen } from '../subscription-row';

/** Columns of the portal's exports: five documented ones, and what their authors may have added (data.md 1.2). */
export const EXPORT_FIELDS = {
  subscription: HEADINGS.subscription,
  product: HEADINGS.product,
  quantity: HEADINGS.quantity,
  status: HEADINGS.status,
  reseller: HEADINGS.reseller,
  nickname: 'nickname|friendlyname|subscriptionnickname',
  offerId: 'offerid',
  productId: 'productid',
  skuId: 'skuid',
  autoRenew: 'autorenew|autorenewenabled|autorenewal|isautorenew',
  startedAt: 'startdate|effectivestartdate|startedat',
  termEndsAt: 'enddate|termenddate|commitmentenddate|renewaldate|expirationdate|termendsat',
  cancelUntil: 'cancellationalloweduntildate|canceluntil',
  parent: 'parentsubscriptionid|basesubscriptionid',
} as const;
export type ExportField = keyof typeof EXPORT_FIELDS;

export function readExportRow(row: RowReader<ExportField>, customer: CustomerId): Found[] {
  const offerId = row.text('offerId');
  return [
    subscriptionSeen(row.about, customer, row.subscription('subscription'), {
      ...statusFacts(row.text('status')),
      ...productOf({
        name: row.text('product'),
        offerId,
        productId: row.text('productId'),
        skuId: row.text('skuId'),
      }),
      ...given({
        commerce: commerceOfOffer(offerId),
        nickname: row.text('nickname'),
        quantity: row.count('quantity'),
        autoRenew: row.yesOrNo('autoRenew'),
        startedAt: row.date('startedAt'),
        termEndsAt: row.date('termEndsAt'),
        cancelUntil: row.date('cancelUntil'),
        parent: row.maybeSubscription('parent'),
      }),
    }),
  ];
}
