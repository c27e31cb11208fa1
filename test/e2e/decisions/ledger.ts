import { guidOf } from '../../portal/world';
import { cobalt, DE, EU, stopped } from '../firefox/small-partner';

/** What the small partner's ledger lacks so that every decision can be taken: a customer with something of each kind. */

const THIS_MORNING = '2023-03-20T10:30:00Z';
/** Before the baseline: what remains has only become less since, so there is a pace to go by. */
const LAST_WEEK = '2023-03-13T07:00:00Z';

export const PL = { id: guidOf('decisions account PL'), name: 'Nordwind Polska' };
export const eichenhof = guidOf('decisions customer Eichenhof');

const seen = (name: string, quantity: number, account: string = DE.id, more = {}) => ({
  ...{ kind: 'subscription-seen', via: 'page', account, customer: eichenhof },
  ...{ subscription: guidOf(`decisions ${name} ${quantity} ${account}`), product: { name }, quantity },
  ...{ status: 'active', trial: false, commerce: 'legacy', ...more },
});

const held = seen('Visio Plan 1', 3);
const outOfScope = seen('Project Plan 3', 2);
const azure = seen('Azure plan', 1, DE.id, { commerce: 'azure' });
const [one, other, both] = [seen('Power BI Pro', 3), seen('Power BI Pro', 4), seen('Power BI Pro', 7, EU.id)];
const [half, otherHalf, whole] = [
  seen('Office 365 Enterprise E1', 5),
  seen('Office 365 Enterprise E1', 6),
  seen('Office 365 Enterprise E1', 11, EU.id),
];

const link = (sources: (typeof one)[], target: typeof one) => ({
  ...{ kind: 'twin-confirmed', via: 'person', customer: eichenhof },
  ...{ sources: sources.map((each) => each.subscription), targets: [target.subscription] },
});

export const moreLedger = (): string =>
  [
    {
      ...{ kind: 'account-set', via: 'person', account: PL.id, role: 'source', tenantId: PL.id },
      ...{ name: PL.name, cloud: 'global' },
    },
    {
      ...{ kind: 'customer-seen', via: 'page', account: EU.id, customer: eichenhof },
      ...{ name: 'Eichenhof AG', domain: 'eichenhof.example', relationship: 'reseller' },
    },
    ...[held, outOfScope, azure, one, other, half, otherHalf].map((each) => ({ ...each, at: LAST_WEEK })),
    ...[held, outOfScope, azure, one, other, both, half, otherHalf, whole],
    { kind: 'held', via: 'person', subscription: held.subscription, reason: 'Budget' },
    { kind: 'exempted', via: 'person', subscription: outOfScope.subscription, reason: 'Leaves us' },
    link([one, other], both),
    link([half], whole),
    {
      ...{ kind: 'list-seen', via: 'page', account: DE.id, list: 'subscriptions', customer: cobalt.id },
      ...{ complete: true, filtered: false, total: 1, ids: [stopped.id.toLowerCase()] },
    },
  ]
    .map((line, index) => ({
      at: THIS_MORNING,
      ...line,
      id: guidOf(`decisions entry ${index}`),
      device: guidOf('small device'),
    }))
    .reduce((text, line) => `${text}${JSON.stringify(line)}\n`, '{"ledger":1}\n');
