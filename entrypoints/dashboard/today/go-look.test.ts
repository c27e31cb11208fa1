import { describe, expect, it } from 'vitest';
import {
  aCard,
  aFinding,
  aSource,
  aTarget,
  customer,
  NOW,
  OLD,
  OTHER_SOURCE,
  SOURCE,
  subscription,
  TARGET,
} from '../for-tests';
import { goLook, type Leg } from './go-look';

const WHERE = { target: TARGET, signedIn: TARGET, ageLimitDays: 7 };
const stopsOf = (legs: Leg[]) =>
  legs.map(({ account, stops }) => [account, stops.map(({ page, settles }) => [page, settles])]);

describe('go look', () => {
  it('asks for nothing when everything was seen lately', () => {
    const card = aCard(1, {
      1: aSource({ state: 'create' }),
      2: aSource({ state: 'exempt', lastSeen: OLD }),
    });
    expect(goLook([card], WHERE, NOW)).toEqual([]);
  });

  it('takes one list for all subscriptions of a customer in an account', () => {
    const card = aCard(1, {
      1: aSource({ state: 'create', lastSeen: OLD }),
      2: aSource({ state: 'done', lastSeen: OLD, twins: [subscription(3)] }),
      3: aTarget({ lastSeen: OLD }),
    });
    expect(stopsOf(goLook([card], WHERE, NOW))).toEqual([
      [TARGET, [['subscriptions', 1]]],
      [SOURCE, [['subscriptions', 2]]],
    ]);
  });

  it('opens a subscription itself only where a list cannot tell, and then no list for its sake', () => {
    const unread = aCard(1, { 1: aSource({ state: 'stop-today', reasons: ['commerce'], lastSeen: OLD }) });
    expect(goLook([unread], WHERE, NOW)).toMatchObject([
      { account: SOURCE, stops: [{ page: 'subscription', subscription: subscription(1) }] },
    ]);
  });

  it('looks at the target’s customers once for all who may have accepted', () => {
    const waiting = (n: number) =>
      aCard(
        n,
        { [n]: aSource({ state: 'waiting' }) },
        {
          accepted: false,
          findings: [aFinding('waiting', { customer: customer(n), reasons: ['list-not-fully-seen'] })],
        },
      );
    expect(stopsOf(goLook([waiting(1), waiting(2)], WHERE, NOW))).toEqual([
      [TARGET, [['customers-list', 2]]],
    ]);
  });

  it('looks once more at the lists of a customer that only waits to be closed', () => {
    const done = aCard(1, { 1: aSource({ state: 'done' }), 2: aSource({ state: 'exempt' }) });
    expect(stopsOf(goLook([done], WHERE, NOW))).toEqual([[SOURCE, [['subscriptions', 1]]]]);
    expect(goLook([{ ...done, closable: true }], WHERE, NOW)).toEqual([]);
  });

  it('goes first where one is signed in, then where most is to be seen', () => {
    const cards = [
      aCard(1, { 1: aSource({ state: 'create', lastSeen: OLD, account: OTHER_SOURCE }) }),
      aCard(2, { 2: aSource({ state: 'create', lastSeen: OLD }) }),
      aCard(3, { 3: aSource({ state: 'create', lastSeen: OLD }) }),
    ];
    const accounts = (signedIn: typeof SOURCE) =>
      goLook(cards, { ...WHERE, signedIn }, NOW).map(({ account }) => account);
    expect(accounts(OTHER_SOURCE)).toEqual([OTHER_SOURCE, SOURCE]);
    expect(accounts(TARGET)).toEqual([SOURCE, OTHER_SOURCE]);
  });
});
