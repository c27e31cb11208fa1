import { describe, expect, it } from 'vitest';
import { aCard, aSource, aTarget, customer, subscription, TARGET } from '../for-tests';
import { decisionsFor, proposalsFor } from './bulk';

const CARDS = [
  aCard(1, {
    1: aSource({ state: 'check-twin', exact: subscription(2), candidates: [subscription(2)] }),
    2: aTarget(),
    3: aSource({ state: 'done' }),
    4: aSource({ state: 'exempt' }),
    // A hold would change nothing: it is covered, or moved by Microsoft.
    6: aSource({ state: 'overlap' }),
    7: aSource({ state: 'azure-waiting' }),
  }),
  aCard(2, { 5: aSource({ state: 'waiting' }) }, { accepted: false }),
];
const INPUT = { text: 'audit', until: '2026-04-01', target: TARGET };
const of = (action: Parameters<typeof proposalsFor>[0], input = INPUT) =>
  decisionsFor(action, proposalsFor(action, CARDS), input);

describe('decisions about many', () => {
  it('hold and exempt what is open, and nothing that is settled', () => {
    expect(of('hold')).toEqual([
      { kind: 'held', via: 'person', subscription: subscription(1), reason: 'audit', until: '2026-04-01' },
      { kind: 'held', via: 'person', subscription: subscription(5), reason: 'audit', until: '2026-04-01' },
    ]);
    expect(of('hold', { ...INPUT, until: '' })[0]).not.toHaveProperty('until');
    expect(of('exempt')).toHaveLength(4);
  });

  it('confirm only exact suggestions, each with its own source and target', () => {
    expect(of('confirm')).toEqual([
      {
        kind: 'twin-confirmed',
        via: 'person',
        customer: customer(1),
        sources: [subscription(1)],
        targets: [subscription(2)],
      },
    ]);
  });

  it('log invitations of the target for those who have not accepted, with a day to chase', () => {
    expect(of('invite')).toEqual([
      { kind: 'invite-sent', via: 'person', customer: customer(2), account: TARGET },
      { kind: 'invite-due', via: 'person', customer: customer(2), on: '2026-04-01' },
    ]);
    expect(of('invite', { ...INPUT, until: '' })).toHaveLength(1);
  });

  it('set an owner, or nobody, for every customer', () => {
    expect(of('owner', { ...INPUT, text: '' })).toEqual([
      { kind: 'owner-set', via: 'person', customer: customer(1), owner: '' },
      { kind: 'owner-set', via: 'person', customer: customer(2), owner: '' },
    ]);
  });
});
