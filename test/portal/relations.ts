import type { World } from './types';
import { Refusal } from './types';
import { accountOf, drawId, findCustomer, now, sameId, subscriptionOf } from './world';

/** What happens between partners and customers: invitations and transfers. */

/** The link of an invitation; its `partnerId` is the inviting partner's tenant (data.md 2.4). */
export const invitationLink = (account: string): string =>
  `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${account}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;

export const requestRelationship = (world: World, account: string): string => {
  const partner = accountOf(world, account);
  world.invitations.push({ account: partner.id, createdTime: now(world).toISOString() });
  return invitationLink(partner.id);
};

/** The customer's admin accepts the invitation of a partner. */
export const acceptInvitation = (world: World, customer: string, account: string): void => {
  const partner = accountOf(world, account);
  findCustomer(world, customer).relationships[partner.id] = {
    kind: 'reseller',
    since: now(world).toISOString(),
  };
};

/** The target asks for a transfer; the source will answer (data.md 4.4). */
export const requestTransfer = (
  world: World,
  target: string,
  order: { customer: string; source: string; subscriptions: string[] },
): string => {
  const id = drawId(world, 'transfer');
  const at = now(world).toISOString();
  world.transfers.push({
    id,
    customer: findCustomer(world, order.customer).id,
    sourceAccount: accountOf(world, order.source).id,
    targetAccount: accountOf(world, target).id,
    status: 'Pending',
    createdTime: at,
    lastModifiedTime: at,
    lineItems: order.subscriptions.map((one) => {
      const subscription = subscriptionOf(world, accountOf(world, order.source).id, one);
      return {
        subscription: subscription.id,
        friendlyName: subscription.friendlyName,
        quantity: subscription.quantity,
      };
    }),
  });
  return id;
};

/** The source says no. */
export const rejectTransfer = (world: World, id: string): void => {
  const transfer = world.transfers.find((one) => sameId(one.id, id));
  if (!transfer) throw new Refusal(404, 900100, 'The transfer was not found.');
  transfer.status = 'Reject';
  transfer.lastModifiedTime = now(world).toISOString();
};

/** Completes a transfer: new ids at the target, cancelled at the source. */
export const completeTransfer = (world: World, id: string): void => {
  const transfer = world.transfers.find((one) => sameId(one.id, id));
  if (!transfer) throw new Refusal(404, 900100, 'The transfer was not found.');
  if (transfer.status === 'Complete') throw new Refusal(409, 900102, 'The transfer is complete.');
  for (const item of transfer.lineItems) {
    const source = subscriptionOf(world, transfer.sourceAccount, item.subscription);
    const copy = {
      ...source,
      id: drawId(world, 'subscription'),
      account: transfer.targetAccount,
      orderId: drawId(world, 'order').slice(0, 12),
    };
    world.subscriptions.push(copy);
    source.status = 'deleted';
    source.autoRenewEnabled = false;
    item.target = copy.id;
    item.status = 'Complete';
  }
  transfer.status = 'Complete';
  transfer.lastModifiedTime = now(world).toISOString();
};
