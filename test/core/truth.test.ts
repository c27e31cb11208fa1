import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Amount } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import { CAST } from './cast';
import { always, once, PATIENCE } from './runs';
import { DAY, type Stretch, type Truth, truths } from './truth';

/** Whatever the core concludes from what was seen must be consistent with what was. */

const [{ subscription }] = CAST[0];
const looked = once(({ world }: Truth) => assess(fold(world.entries), world.now));
const assessed = (truth: Truth) => looked(truth).subscriptions[subscription];

const lastOf = (stretches: readonly Stretch[]) => stretches.at(-1)?.status;
const isDown = (status: string | undefined) => status === 'suspended' || status === 'cancelled';
const isBilled = (status: string | undefined, { commerce }: Truth) =>
  status === 'active' || (status === 'suspended' && commerce === 'nce');
const rangeOf = (amount: Amount) => (typeof amount === 'number' ? { min: amount, max: amount } : amount);

describe('what the core concludes is consistent with the truth', () => {
  it('nothing is done that is still billed, or whose twin is not up', { timeout: PATIENCE }, () => {
    always(truths, (truth) => {
      const is = assessed(truth);
      if (is?.state !== 'done') return;
      expect(isBilled(lastOf(truth.source), truth)).toBe(false);
      expect(lastOf(truth.target)).toBe('active');
      expect(truth.linked && truth.enough).toBe(true);
    });
  });

  it('what is stopped, with its twin up, linked and large enough, is done', { timeout: PATIENCE }, () => {
    always(truths, (truth) => {
      const isOver =
        lastOf(truth.source) === 'cancelled' ||
        (lastOf(truth.source) === 'suspended' && truth.commerce === 'legacy');
      const isKnown = truth.knowsCommerce || lastOf(truth.source) === 'cancelled';
      if (isOver && isKnown && truth.linked && truth.enough && lastOf(truth.target) === 'active')
        expect(assessed(truth)?.state).toBe('done');
    });
  });

  it('nobody is asked to stop what was seen stopped', { timeout: PATIENCE }, () => {
    always(truths, (truth) => {
      const state = assessed(truth)?.state;
      if (state === 'stop-today' || state === 'overlap' || state === 're-activated')
        expect(lastOf(truth.source)).toBe('active');
    });
  });

  it('an outage that was visible is found', { timeout: PATIENCE }, () => {
    always(truths, (truth) => {
      const isOutage = isDown(lastOf(truth.source)) && !(truth.enough && lastOf(truth.target) === 'active');
      if (isOutage) expect(assessed(truth)?.state).toBe('outage-risk');
    });
  });

  it('the days of overlap, and their cost, lie in the range that is told', { timeout: PATIENCE }, () => {
    always(truths, (truth) => {
      const is = assessed(truth);
      const days = overlapDays(truth);
      expect(is?.overlapDays === undefined).toBe(days === undefined);
      if (is?.overlapDays === undefined || days === undefined) return;
      const { min, max } = rangeOf(is.overlapDays);
      expect(min).toBeLessThanOrEqual(days.length);
      expect(max).toBeGreaterThanOrEqual(days.length);
      if (!truth.linked || is.overlapCost === undefined) return;
      const cost = rangeOf(is.overlapCost);
      const real = days.reduce((sum, day) => sum + (truth.quantity * truth.unitPrice) / daysOfMonth(day), 0);
      expect(cost.min).toBeLessThanOrEqual(real + 0.0051);
      expect(cost.max).toBeGreaterThanOrEqual(real - 0.0051);
    });
  });

  it('a suspended legacy subscription is deleted within the dates that are told', {
    timeout: PATIENCE,
  }, () => {
    always(truths, (truth) => {
      const deletion = assessed(truth)?.deletion;
      const stop = truth.source.at(-1);
      if (deletion === undefined || stop === undefined) return;
      const [day, month] = [Math.floor(stop.from / DAY), DAY];
      expect(Date.parse(deletion.min)).toBeLessThanOrEqual((day + 90) * month);
      expect(Date.parse(deletion.max)).toBeGreaterThanOrEqual((day + 120) * month);
    });
  });
});

/** The UTC days, before today, on which the source was really billed while its target was there; undefined: no clock runs. */
function overlapDays({ source, provisioned, world, ...truth }: Truth): number[] | undefined {
  if (provisioned === undefined) return undefined;
  const today = Math.floor(world.now / DAY);
  const billed = (day: number) =>
    source.some(({ from, status }, index) => {
      const to = source[index + 1]?.from ?? Number.POSITIVE_INFINITY;
      const is = status === 'active' || (status === 'suspended' && truth.commerce === 'nce');
      return is && day >= Math.floor(from / DAY) && day < Math.floor(to / DAY);
    });
  const first = Math.floor(provisioned / DAY);
  return Array.from({ length: Math.max(0, today - first) }, (_, index) => first + index).filter(billed);
}

const daysOfMonth = (day: number): number => {
  const date = new Date(day * DAY);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
};
