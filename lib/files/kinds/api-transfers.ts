import * as z from 'zod/mini';
import { parseJson } from '../../core/ledger-text';
import { toSubscriptionId } from '../../core/to-id';
import { kind } from '../kind';

const items = z.array(
  z.looseObject({
    subscriptionId: z.string(),
    addonItems: z.optional(z.nullable(z.array(z.looseObject({ subscriptionId: z.optional(z.string()) })))),
    targetSubscriptionId: z.optional(z.nullable(z.string())),
  }),
);

/** Texts of the documentation and of payloads differ (data.md 4.4): matched on their beginning, others are kept. */
const STATES: [RegExp, string][] = [
  [/^(active|pending)/i, 'pending'],
  [/^in-?progress/i, 'in-progress'],
  [/^complete/i, 'complete'],
  [/^partial/i, 'partial'],
];

/** A saved answer of the API: transfers of a customer between partners (data.md 4.4). */
export const apiTransfers = kind({
  id: 'api-transfers',
  fields: {
    transfer: 'id',
    state: 'status',
    customer: 'customertenantid',
    source: 'sourcepartnertenantid',
    items: 'lineitems',
  },
  needs: [['transfer'], ['state'], ['customer'], ['source'], ['items']],
  read(row) {
    const lines = items.safeParse(parseJson(row.text('items') || '[]'));
    if (!lines.success) row.fail('items', 'says-nothing');
    const state = row.text('state');
    return [
      {
        entry: {
          kind: 'transfer-seen',
          via: 'file',
          account: row.about.account,
          customer: row.customer('customer'),
          transfer: row.text('transfer') || row.fail('transfer', 'missing'),
          state: STATES.find(([pattern]) => pattern.test(state))?.[1] ?? state,
          items: (lines.data ?? []).flatMap((line) => {
            const target = toSubscriptionId(line.targetSubscriptionId ?? undefined);
            return [line, ...(line.addonItems ?? [])].flatMap(({ subscriptionId }, index) => {
              const source = toSubscriptionId(subscriptionId);
              return source ? [{ source, ...(target && index === 0 && { target }) }] : [];
            });
          }),
        },
      },
    ];
  },
});
