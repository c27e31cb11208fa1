import { describe, expect, it } from 'vitest';
import { aCard, aFinding, customer, OTHER_SOURCE, SOURCE, subscription, TARGET } from '../for-tests';
import { bundled, onShelves } from './today';

describe('shelves', () => {
  it('tell what is ours to go on with from what waits for others, and what was put to rest from both', () => {
    const findings = [
      aFinding('overlap', { group: 'today' }),
      aFinding('create', { severity: 'low' }),
      aFinding('waiting', { severity: 'low' }),
      aFinding('term-end-near', { severity: 'medium' }),
      aFinding('check-twin', { group: 'decisions', quiet: true }),
      aFinding('from-the-future'),
    ];
    const shelves = onShelves([aCard(1, {}, { findings })]);
    const kinds = Object.entries(shelves).map(([shelf, list]) => [shelf, list.map(({ kind }) => kind)]);
    expect(Object.fromEntries(kinds)).toEqual({
      today: ['overlap'],
      decisions: [],
      blocked: [],
      next: ['create'],
      waiting: ['waiting'],
      onHold: [],
      notices: ['term-end-near', 'from-the-future'],
      quiet: ['check-twin'],
    });
  });
});

describe('bundles', () => {
  it('take a stopped Azure subscription to the source: nothing is created by hand for it', () => {
    const azure = aFinding('outage-risk', { reasons: ['no-twin'], commerce: 'azure' });
    expect(bundled([azure], 'account', { target: TARGET })).toMatchObject([{ account: SOURCE }]);
  });

  const stop = aFinding('stop-today', { id: 'stop', customer: customer(2), account: OTHER_SOURCE });
  const outage = aFinding('outage-risk', { id: 'outage', reasons: ['no-twin'] });
  const overlap = aFinding('overlap', { id: 'overlap', subscription: subscription(2) });

  it('of a customer stand in the order of their most urgent finding', () => {
    const bundles = bundled([stop, overlap, outage], 'customer', { target: TARGET });
    expect(bundles.map(({ customer: of, findings }) => [of, findings.map(({ id }) => id)])).toEqual([
      [customer(1), ['outage', 'overlap']],
      [customer(2), ['stop']],
    ]);
  });

  it('of an account hold what is done while signed in to it, the present account first', () => {
    const bundles = bundled([stop, overlap, outage], 'account', { signedIn: OTHER_SOURCE, target: TARGET });
    expect(bundles.map(({ account, findings }) => [account, findings.map(({ id }) => id)])).toEqual([
      [OTHER_SOURCE, ['stop']],
      // What is missing in the target is created there, although the outage is of the source.
      [TARGET, ['outage']],
      [SOURCE, ['overlap']],
    ]);
  });
});
