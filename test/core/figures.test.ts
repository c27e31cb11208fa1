import { expect, it } from 'vitest';
import type { SubscriptionAssessment } from '../../lib/core/assessment';
import { ACCEPTED, ACCOUNTS, decided, linked, listed, type Step, seen, shows, told, toldOf } from './told';

/** Ledger.md, Days, money, deadlines: all figures of A, and no others. */
type Figures = Partial<Omit<SubscriptionAssessment, 'state' | 'reasons' | 'customer' | 'account' | 'stale'>>;
type Row = readonly [what: string, now: string, figures: object, ...steps: Step[]];

const nce = { commerce: 'nce' };
const term = { ...nce, cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-12-31' };
const down = { status: 'suspended' };
const priced = (unitPrice: number, period?: object) =>
  decided('price-set', { subscription: 'A', unitPrice, currency: 'EUR', ...(period && { period }) });
const pair = (a = {}, t = {}): Step[] => [
  ['03-01', seen('A', a)],
  ['03-05', seen('T', { ...nce, ...t }), linked('A', 'T')],
];
const twinUp: Step = ['03-05', seen('T', nce), linked('A', 'T')];
const active = (when: string): Step[] => [twinUp, [when, seen('A')]];
const stop = (when: string, stoppedAt?: string): Step => [
  when,
  seen('A', { status: 'cancelled', ...(stoppedAt && { stoppedAt }) }),
];
const ends = (termEndsAt: string, status: string, when: string): Step => [
  when,
  seen('A', { termEndsAt, status }),
];
const clockSince = '2023-03-05T09:00:00Z';
const twin = { twins: ['T'], difference: 0, clockSince };

// biome-ignore format: a row a line
const rows: Row[] = [
  // difference
  ['nothing in the target', '03-09', { difference: -10 }, ['03-01', seen('A')]],
  ['nothing in the target, quantity unknown', '03-09', {}, ['03-01', seen('A', { quantity: null })]],
  ['one candidate', '03-09', { difference: 2, overlapDays: 8, clockSince: '2023-03-01T09:00:00Z', candidates: ['T'] }, ['03-01', seen('A'), seen('T', { quantity: 12 })]],
  ['the exact of two', '03-09', { difference: 0, overlapDays: 6, clockSince: '2023-03-03T09:00:00Z', candidates: ['T', 'U'], exact: 'U' }, ['03-01', seen('A'), seen('T', { quantity: 12 })], ['03-03', seen('U')]],
  ['two candidates', '03-09', { overlapDays: 8, clockSince: '2023-03-01T09:00:00Z', candidates: ['T', 'U'] }, ['03-01', seen('A'), seen('T', { quantity: 12 })], ['03-03', seen('U', { quantity: 12 })]],
  ['exempt', '03-09', {}, ['03-01', seen('A', { trial: true }), seen('T')]],

  // days
  ['on the day', '03-05T23:59:59', { ...twin, overlapDays: 0, deadline: '2023-03-06T00:00:00Z' }, ...pair()],
  ['the next day', '03-06T00:00:00', { ...twin, overlapDays: 1 }, ...pair()],
  ['target started earlier', '03-06', { ...twin, overlapDays: 3, clockSince: '2023-03-03T00:00:00Z' }, ...pair({}, { startedAt: '2023-03-03' })],
  ['target started before the source', '03-06', { ...twin, overlapDays: 2, clockSince: '2023-03-04T00:00:00Z' }, ['03-04T10:00:00', seen('A', { startedAt: '2023-03-04' })], ['03-05', seen('T', { ...nce, startedAt: '2023-03-03' }), linked('A', 'T')]],
  ['stopped, at some time between', '03-20', { ...twin, overlapDays: { min: 1, max: 4 }, deletion: { min: '2023-06-04', max: '2023-07-07' } }, ...pair(), ['03-06', seen('A')], ['03-09', shows('A', down)]],
  ['stopped, told exactly', '03-20', { ...twin, overlapDays: 3, deletion: { min: '2023-06-06', max: '2023-07-06' } }, ...pair(), ['03-06', seen('A')], ['03-09', shows('A', { ...down, stoppedAt: '2023-03-08T01:00:00Z' })]],
  ['expired at the end of its term', '03-20', { ...twin, overlapDays: 3 }, ...pair({ termEndsAt: '2023-03-07' }), ['03-06', seen('A')], ['03-12', shows('A', { status: 'expired' })]],
  ['pending since', '03-09', { ...twin, overlapDays: { min: 1, max: 4 } }, ...pair(), ['03-06', seen('A')], ['03-08', shows('A', { status: 'pending' })]],
  ['azure', '03-09', { twins: ['T'], difference: 0 }, ...pair({ commerce: 'azure' }, { commerce: 'azure' })],
  ['in transfer', '03-09', { twins: ['T'], difference: 0 }, ...pair(), ['03-06', { kind: 'transfer-seen', via: 'page', account: 'DE', customer: 'K', transfer: 'one', state: 'in-progress', items: [{ source: 'A' }] }]],
  ['two overlaps', '03-20T12:00:00', { ...twin, overlapDays: 6 }, ...pair(), ['03-07', seen('A')], ['03-07T10:00:00', shows('A', down)], ['03-10', shows('A', down)], ['03-10T10:00:00', seen('A')], ['03-14', seen('A')], ['03-14T10:00:00', shows('A', { status: 'cancelled' })]],
  ['missing from a list, and back', '03-11', { ...twin, overlapDays: { min: 3, max: 6 } }, ...pair(), ['03-06', seen('A')], ['03-07', listed('DE', '')], ['03-09', seen('A')]],
  ['missing from a list, and back before its term ended', '03-13', { ...twin, overlapDays: { min: 5, max: 8 } }, ...pair({ termEndsAt: '2023-03-10' }), ['03-06', seen('A')], ['03-07', listed('DE', '')], ['03-09', seen('A')]],
  ['stopped, missing from a list, seen so again', '03-20', { ...twin, overlapDays: 1 }, ...pair(), ['03-06', seen('A')], ['03-06T10:00:00', shows('A', { status: 'cancelled' })], ['03-07', listed('DE', '')], ['03-09', shows('A', { status: 'cancelled' })]],
  ['missing since its term ended, and back', '03-16', { ...twin, overlapDays: { min: 5, max: 7 } }, ...pair({ termEndsAt: '2023-03-07' }), ['03-06', seen('A')], ['03-09', listed('DE', '')], ['03-12', listed('DE', '')], ['03-14', seen('A')]],
  ['missing on the last day of its term, and back', '03-16', { ...twin, overlapDays: { min: 5, max: 11 } }, ...pair({ termEndsAt: '2023-03-07' }), ['03-06', seen('A')], ['03-07', listed('DE', '')], ['03-14', seen('A')]],

  // when it stopped
  ['told for later than it was seen', '03-20', { ...twin, overlapDays: { min: 1, max: 4 } }, ...active('03-06'), stop('03-09', '2023-03-12')],
  ['told for earlier than it was seen active', '03-20', { ...twin, overlapDays: { min: 1, max: 4 } }, ...active('03-06'), stop('03-09', '2023-03-06T08:00:00Z')],
  ['told for the day of its last sighting as active', '03-20', { ...twin, overlapDays: 1 }, ...active('03-06'), stop('03-09', '2023-03-06')],
  ['told for the day that ended as it was seen active', '03-20', { ...twin, overlapDays: { min: 1, max: 4 } }, ...active('03-06T00:00:00'), stop('03-09', '2023-03-05')],
  ['told for the instant of its last sighting as active', '03-20', { ...twin, overlapDays: 1 }, ...active('03-06'), stop('03-09', '2023-03-06T09:00:00Z')],
  ['told for the instant at which it was seen', '03-20', { ...twin, overlapDays: 4 }, ...active('03-06'), stop('03-09', '2023-03-09T09:00:00Z')],
  ['told, then seen stopped', '03-20', { ...twin, overlapDays: 2 }, ...active('03-06'), ['03-08', shows('A', { stoppedAt: '2023-03-07T01:00:00Z' })], ['03-09', shows('A', { status: 'cancelled' })]],
  ['told, never seen active', '03-20', { ...twin, overlapDays: 2 }, twinUp, stop('03-09', '2023-03-07T01:00:00Z')],
  ['not told, never seen active', '03-20', { ...twin, overlapDays: { min: 0, max: 4 } }, twinUp, stop('03-09')],
  ['told for before it was pending', '03-20', { ...twin, overlapDays: 1 }, ...active('03-06'), ['03-07', shows('A', { status: 'pending' })], stop('03-09', '2023-03-06T12:00:00Z')],
  ['told for after it was pending', '03-20', { ...twin, overlapDays: 3 }, ...active('03-06'), ['03-07', shows('A', { status: 'pending' })], stop('03-09', '2023-03-08T01:00:00Z')],
  ['pending, active again, then told', '03-20', { ...twin, overlapDays: { min: 2, max: 4 } }, ...active('03-06'), ['03-07', shows('A', { status: 'pending' })], ['03-08', seen('A')], stop('03-10', '2023-03-09T01:00:00Z')],
  ['disabled at the end of its term', '03-20', { ...twin, overlapDays: 3 }, ...active('03-06'), ends('2023-03-07', 'disabled', '03-12')],
  ['cancelled, whatever its term', '03-20', { ...twin, overlapDays: { min: 1, max: 7 } }, ...active('03-06'), ends('2023-03-07', 'cancelled', '03-12')],
  ['expired before its term ended', '03-20', { ...twin, overlapDays: { min: 1, max: 4 } }, ...active('03-06'), ends('2023-03-20', 'expired', '03-09')],
  ['expired, active after its term ended', '03-20', { ...twin, overlapDays: { min: 2, max: 4 } }, ...active('03-07'), ends('2023-03-04', 'expired', '03-09')],
  ['expired, never seen active', '03-20', { ...twin, overlapDays: 3 }, twinUp, ends('2023-03-07', 'expired', '03-12')],
  ['expired, active after midnight', '03-20', { ...twin, overlapDays: 1 }, ...active('03-06T00:30:00'), ends('2023-03-05', 'expired', '03-09')],
  ['expired, seen so on the day', '03-20', { ...twin, overlapDays: 4 }, ...active('03-06'), ends('2023-03-08', 'expired', '03-09')],
  ['stopped as the target came, back on a later day', '03-08T12:00:00', { ...twin, overlapDays: 0, deadline: '2023-03-09T00:00:00Z' }, ['03-05T08:00:00', seen('A')], ['03-05T08:30:00', shows('A', { status: 'cancelled' })], ['03-05', seen('T', nce)], ['03-08T08:00:00', shows('A', { status: 'cancelled' })], ['03-08', seen('A'), linked('A', 'T')]],

  // cost, credit
  ['priced', '03-09', { ...twin, overlapDays: 4, overlapCost: 40, currency: 'EUR' }, ...pair(), ['03-06', priced(31)]],
  ['priced twice', '03-09', { ...twin, overlapDays: 4, overlapCost: 80, currency: 'EUR' }, ...pair(), ['03-06', priced(31)], ['03-07', priced(62)]],
  ['priced by a period', '03-09', { ...twin, overlapDays: 4, overlapCost: 40, currency: 'EUR' }, ...pair(), ['03-06', priced(28, { from: '2022-12-15', to: '2023-01-14' })]],
  ['priced by a period that never ends', '03-09', { ...twin, overlapDays: 4, overlapCost: 40, currency: 'EUR' }, ...pair(), ['03-06', priced(31, { from: '2023-01-15', to: '9999-12-31' })]],
  ['priced by a period that never began', '03-09', { ...twin, overlapDays: 4, overlapCost: 40, currency: 'EUR' }, ...pair(), ['03-06', priced(31, { from: '0001-01-01', to: '2023-01-14' })]],
  ['priced, quantity unknown', '03-09', { twins: ['T'], clockSince, overlapDays: 4, currency: 'EUR' }, ...pair({ quantity: null }), ['03-06', priced(31)]],
  ['priced, suspended, quantity unknown', '03-09', { twins: ['T'], clockSince, overlapDays: 0, currency: 'EUR', deletion: { min: '2023-06-03', max: '2023-07-03' } }, ...pair({ quantity: null }), ['03-05T09:30:00', shows('A', { status: 'active' })], ['03-05T10:00:00', shows('A', down), priced(31)]],
  ['half a cent', '03-06', { ...twin, overlapDays: 1, overlapCost: 0.01, currency: 'EUR' }, ...pair({ quantity: 1 }, { quantity: 1 }), ['03-05T10:00:00', priced(0.155)]],
  ['less than half a cent', '03-06', { ...twin, overlapDays: 1, overlapCost: 0, currency: 'EUR' }, ...pair({ quantity: 1 }, { quantity: 1 }), ['03-05T10:00:00', priced(0.1549)]],
  ['no link, no cost', '03-09', { difference: 2, overlapDays: 8, currency: 'EUR', clockSince: '2023-03-01T09:00:00Z', candidates: ['T'] }, ['03-01', seen('A'), seen('T', { quantity: 12 }), priced(31)]],
  ['priced, suspended', '03-20', { ...twin, overlapDays: 0, overlapCost: 0, currency: 'EUR', credit: 270, deletion: { min: '2023-06-03', max: '2023-07-03' } }, ...pair(), ['03-05T09:30:00', seen('A')], ['03-05T10:00:00', shows('A', down), priced(31)]],
  ['priced, cancelled', '03-20', { ...twin, overlapDays: 0, overlapCost: 0, currency: 'EUR', credit: 270 }, ...pair(), ['03-05T09:30:00', seen('A')], ['03-05T10:00:00', shows('A', { status: 'cancelled' }), priced(31)]],
  ['priced, disabled', '03-20', { ...twin, overlapDays: 0, overlapCost: 0, currency: 'EUR' }, ...pair(), ['03-05T09:30:00', seen('A')], ['03-05T10:00:00', shows('A', { status: 'disabled' }), priced(31)]],
  ['priced, suspended some day', '03-20', { ...twin, overlapDays: { min: 0, max: 1 }, overlapCost: { min: 0, max: 10 }, currency: 'EUR', credit: { min: 260, max: 270 }, deletion: { min: '2023-06-03', max: '2023-07-04' } }, ...pair(), ['03-05T10:00:00', seen('A')], ['03-06', shows('A', down), priced(31)]],
  ['azure, suspended', '03-09', { difference: -10 }, ['03-01', seen('A', { commerce: 'azure' })], ['03-02', shows('A', down)]],
  ['never seen but suspended', '03-20', { twins: [], difference: -10, currency: 'EUR', deletion: { min: '2023-03-05', max: '2023-07-03' } }, ['03-05', seen('A', down), priced(31)]],

  // commitment
  ['nce to the end of its term', '03-09', { difference: -10, currency: 'EUR', commitment: 1160 }, ['03-01', seen('A', { ...nce, termEndsAt: '2023-06-30' }), priced(31)]],
  ['nce on its last day', '03-31T23:59:59', { difference: -10, currency: 'EUR', commitment: 10 }, ['03-01', seen('A', { ...nce, termEndsAt: '2023-03-31' }), priced(31)]],
  ['nce after its term', '04-01T00:00:00', { difference: -10, currency: 'EUR' }, ['03-01', seen('A', { ...nce, termEndsAt: '2023-03-31' }), priced(31)]],
  ['nce, suspended', '03-31', { difference: -10, currency: 'EUR', commitment: 10 }, ['03-01', seen('A', { ...nce, ...down, termEndsAt: '2023-03-31' }), priced(31)]],
  ['nce, cancelled', '03-31', { difference: -10, currency: 'EUR' }, ['03-01', seen('A', { ...nce, status: 'cancelled', termEndsAt: '2023-03-31' }), priced(31)]],
  ['nce, a trial', '03-31', { currency: 'EUR' }, ['03-01', seen('A', { ...nce, trial: true, termEndsAt: '2023-03-31' }), priced(31)]],
  ['nce, quantity unknown', '03-31', { currency: 'EUR' }, ['03-01', seen('A', { ...nce, quantity: null, termEndsAt: '2023-03-31' }), priced(31)]],
  ['legacy with a term', '03-31', { difference: -10, currency: 'EUR' }, ['03-01', seen('A', { termEndsAt: '2023-03-31' }), priced(31)]],

  // deadlines
  ['nce, window open past midnight', '03-05T10:00:00', { ...twin, overlapDays: 0, deadline: '2023-03-06T00:00:00Z' }, ...pair(term)],
  ['nce, window open, overlap', '03-07', { ...twin, overlapDays: 2, deadline: '2023-03-08T09:00:00Z' }, ...pair(term)],
  ['nce, window closed, overlap', '03-08', { ...twin, overlapDays: 3 }, ...pair(term)],
  ['nce, window open, active again', '03-07', { ...twin, overlapDays: { min: 1, max: 2 }, deadline: '2023-03-08T09:00:00Z' }, ...pair(term), ['03-05T20:00:00', shows('A', { status: 'cancelled' })], ['03-06', shows('A', { status: 'active' })]],
  ['legacy with a window', '03-07', { ...twin, overlapDays: 2 }, ...pair({ cancelUntil: '2023-03-08T09:00:00Z' })],
  ['planned', '03-07', { ...twin, overlapDays: 2, deadline: '2023-03-10T00:00:00Z' }, ...pair(), ['03-06', decided('overlap-planned', { subscription: 'A', until: '2023-03-09', reason: '' })]],
  ['planned once', '03-05T12:00:00', { ...twin, overlapDays: 0, deadline: '2023-03-06T00:00:00Z' }, ['03-01', seen('A'), decided('overlap-planned', { subscription: 'A', until: '2023-03-03', reason: '' })], ['03-05', seen('T', nce), linked('A', 'T')]],
];

for (const [what, now, expected, ...steps] of rows)
  it(`${what} (${now})`, () => {
    const { state, reasons, customer, account, stale, ...figures } = toldOf('A', now, steps);
    const is: Figures = figures;
    expect({ ...is, candidates: is.candidates ?? [] }).toEqual({ twins: [], candidates: [], ...expected });
  });

it('sums each currency for itself, rounded as shown', () => {
  const price = (subscription: string, unitPrice: number, currency: string) =>
    decided('price-set', { subscription, unitPrice, currency });
  const { totals, attention, progress, customers } = told('03-20', [
    ACCOUNTS,
    ACCEPTED,
    ['03-01', seen('A'), seen('B'), seen('C')],
    ['03-05', seen('T'), seen('U'), seen('V'), linked('A', 'T'), linked('B', 'U'), linked('C', 'V')],
    ['03-06', price('A', 31, 'EUR'), price('B', 0.31, 'EUR'), price('C', 31, 'USD')],
    ['03-07', seen('A'), shows('B', { status: 'active' }), seen('C')],
    ['03-08', shows('A', { status: 'suspended' }), shows('B', { status: 'suspended' })],
    ['03-09', listed('DE', 'ABC'), listed('EU', 'TUV')],
  ]);
  expect(totals).toEqual({
    overlapCost: { EUR: { min: 20.2, max: 30.3 }, USD: { min: 150, max: 150 } },
    credit: { EUR: { min: 242.4, max: 252.5 } },
  });
  expect(attention).toEqual({ today: ['C'], decisions: [], blocked: [], onHold: [] });
  expect(progress).toEqual({ done: 2, of: 3, percent: 66, byState: { done: 2, overlap: 1 } });
  expect(customers).toEqual({
    K: { accepted: true, acceptedSince: '2023-01-02T09:00:00Z', closable: false, open: ['A', 'B', 'C'] },
  });
});
