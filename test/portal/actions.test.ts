import { beforeEach, describe, expect, test } from 'vitest';
import * as act from './actions';
import { acceptInvitation, completeTransfer, requestTransfer } from './relations';
import { S1, s1World } from './s1-world';
import type { World } from './types';
import { customerOf, setClock, subscriptionOf } from './world';

const NCE = 'CFQ7TTC0LCHC:0002:CFQ7TTC0K9SQ';

let world: World;
beforeEach(() => {
  world = s1World();
});

const refusal = (act: () => unknown): number | undefined => {
  try {
    act();
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason) return Number(reason.code);
    throw reason;
  }
  return undefined;
};

describe('acting on the world', () => {
  test('suspending switches auto-renew off, and reactivating does not bring it back', () => {
    act.suspend(world, S1.DE, S1.A1);
    expect(subscriptionOf(world, S1.DE, S1.A1)).toMatchObject({
      status: 'suspended',
      autoRenewEnabled: false,
      suspensionReasons: ['CustomerCancellation'],
    });
    act.reactivate(world, S1.DE, S1.A1);
    expect(subscriptionOf(world, S1.DE, S1.A1)).toMatchObject({ status: 'active', autoRenewEnabled: false });
  });

  test('an account without the customer has no page of it and cannot order for it', () => {
    expect(refusal(() => customerOf(world, S1.EU, S1.Alpenglas))).toBe(20002);
    expect(
      refusal(() => act.addSubscription(world, S1.EU, S1.Alpenglas, { offerId: S1.offerId, quantity: 1 })),
    ).toBe(20002);
  });

  test('after the invitation is accepted, the first subscription gets the id of the scenario', () => {
    acceptInvitation(world, S1.Alpenglas, 'EU');
    const first = act.addSubscription(world, S1.EU, S1.Alpenglas, { offerId: S1.offerId, quantity: 25 });
    const second = act.addSubscription(world, S1.EU, S1.Alpenglas, { offerId: NCE, quantity: 5 });
    expect(first.id.toLowerCase()).toBe(S1.TA1);
    expect(second.id).not.toBe(first.id);
    expect(refusal(() => subscriptionOf(world, S1.DE, first.id))).toBe(20003);
  });

  test('new commerce is cancelled only inside its window, legacy never', () => {
    acceptInvitation(world, S1.Alpenglas, 'EU');
    const { id } = act.addSubscription(world, S1.EU, S1.Alpenglas, { offerId: NCE, quantity: 5 });
    setClock(world, '2023-03-08T09:00:01Z');
    expect(refusal(() => act.cancel(world, S1.EU, id))).toBe(900117);
    expect(refusal(() => act.changeQuantity(world, S1.EU, id, 4))).toBe(800090);
    setClock(world, '2023-03-08T08:59:00Z');
    act.cancel(world, S1.EU, id);
    expect(subscriptionOf(world, S1.EU, id).status).toBe('deleted');
    expect(refusal(() => act.cancel(world, S1.DE, S1.A1))).toBe(900214);
  });

  test('an add-on falls with its base and cannot rise without it', () => {
    acceptInvitation(world, S1.Alpenglas, 'EU');
    const base = act.addSubscription(world, S1.EU, S1.Alpenglas, { offerId: S1.offerId, quantity: 25 });
    const addOn = act.addSubscription(world, S1.EU, S1.Alpenglas, {
      offerId: S1.offerId,
      quantity: 25,
      parent: base.id,
    });
    act.suspend(world, S1.EU, base.id);
    expect(subscriptionOf(world, S1.EU, addOn.id).status).toBe('suspended');
    expect(refusal(() => act.reactivate(world, S1.EU, addOn.id))).toBe(27009);
  });

  test('a completed transfer ends the source and starts a new id at the target', () => {
    const transfer = requestTransfer(world, S1.EU, {
      customer: S1.Alpenglas,
      source: 'DE',
      subscriptions: [S1.A1],
    });
    completeTransfer(world, transfer);
    const target = world.transfers[0]?.lineItems[0]?.target ?? '';
    expect(target).not.toBe(S1.A1);
    expect(subscriptionOf(world, S1.EU, target).status).toBe('active');
    expect(subscriptionOf(world, S1.DE, S1.A1).status).toBe('deleted');
  });
});
