import { parseJson } from '../../core/ledger-text';
import { toSubscriptionId } from '../../core/to-id';
import { given } from '../given';
import { kind } from '../kind';
import { HEADINGS } from '../names';
import { statusFacts } from '../status';
import { subscriptionSeen } from '../subscription-row';

const STOPS = new Set(['suspended', 'cancelled']);

/** A saved answer of the API: audit records. A change of status there has the exact instant (data.md 2.8). */
export const apiAudit = kind({
  id: 'api-audit',
  fields: {
    partner: HEADINGS.partner,
    customer: 'customerid',
    resource: 'resourcetype',
    operation: 'operationtype',
    at: 'operationdate',
    result: 'operationstatus',
    before: 'resourceoldvalue',
    after: 'resourcenewvalue',
  },
  needs: [['customer'], ['operation'], ['at'], ['after']],
  read(row) {
    if (!/^update_subscription$/i.test(row.text('operation')) || !/^succeeded$/i.test(row.text('result')))
      return [];
    const [before, after] = [row.text('before'), row.text('after')].map((text) => lowerKeys(parseJson(text)));
    const subscription = toSubscriptionId(textIn(after, 'id'));
    if (subscription === undefined) return [];
    const at = row.date('at') ?? row.fail('at', 'missing');
    const [was, is] = [before, after].map((value) => statusFacts(textIn(value, 'status')));
    const quantity = Number(textIn(after, 'quantity') || Number.NaN);
    const hasStopped = is?.status && STOPS.has(is.status) && was?.status === 'active';
    const seen = subscriptionSeen(row.about, row.customer('customer'), subscription, {
      ...is,
      ...given({
        quantity: Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : undefined,
        stoppedAt: hasStopped ? at : undefined,
      }),
    });
    return [{ ...seen, at }];
  },
});

/** Values inside audit records are JSON with capitalised names. */
const lowerKeys = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]))
    : {};

const textIn = (value: Record<string, unknown> | undefined, key: string): string => {
  const field = value?.[key];
  return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
};
