import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment, SubscriptionAssessment } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import { type Moves, moves, people } from './moves';
import type { Price } from './moves/telling';
import { always, expectSame, PATIENCE } from './runs';

it('what has been looked at is told as it is: add-ons, transfers, Azure, trials', {
  timeout: PATIENCE,
}, () => {
  always(moves, ({ world: { entries, now }, truth }) => {
    expectTold(assess(fold(entries), now), truth);
  });
});

it('what people did is told as it is: invitations, closing, prices', { timeout: PATIENCE }, () => {
  always(people, ({ world: { entries, now }, truth, findings, prices }) => {
    const told = assess(fold(entries), now);
    expectTold(told, truth);
    for (const [id, is] of Object.entries(told.subscriptions)) expectPriced(is, prices.get(id));
    const found = new Map(told.findings.map((finding) => [finding.id, finding.reasons]));
    for (const [id, reasons] of findings)
      expectSame([id, found.get(id)?.toSorted()], [id, reasons?.toSorted()]);
  });
});

function expectTold({ subscriptions, progress }: Assessment, truth: Moves['truth']): void {
  for (const [id, { state }] of Object.entries(subscriptions))
    if (!truth.get(id)?.includes(state)) expect([id, [state]]).toEqual([id, truth.get(id)]);
  const inScope = [...truth.values()].filter(([state]) => state !== 'exempt');
  expectSame([Object.keys(subscriptions).length, progress.of], [truth.size, inScope.length]);
}

/** Ten licences at most; a day costs between a 31st and a 28th of a month, and none without a price. */
function expectPriced(is: SubscriptionAssessment, price: Price | undefined): void {
  expectSame(is.currency, price?.currency);
  if (price === undefined) {
    expectSame([is.overlapCost, is.credit, is.commitment], [undefined, undefined, undefined]);
    return;
  }
  if (is.overlapCost === undefined) return;
  const [cost, days] = [maximum(is.overlapCost), maximum(is.overlapDays ?? 0)];
  const isFair = cost <= (days * 10 * price.unitPrice) / 28 + 0.005;
  expectSame([cost, days, isFair], [cost, days, true]);
  expectSame(cost > 0, days > 0);
}

const maximum = (amount: number | { readonly max: number }): number =>
  typeof amount === 'number' ? amount : amount.max;
