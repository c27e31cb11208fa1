import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../../core/card';
import { STATES } from '../../core/words';
import { speak } from '../../texts/for-tests';
import { cardWith, NEW, OLD, OVERLAP, SCENE, source, target } from '../for-tests';
import { customerBadge } from './customer-badge';
import { dress } from './dress';
import { subscriptionBadge } from './subscription-badge';

beforeEach(() => speak('en'));

describe('a customer’s row', () => {
  it('shows the worst state, how many share it, and tells the rest in words', () => {
    const badge = customerBadge(OVERLAP, SCENE);
    expect(badge).toMatchObject({ tone: 'danger', text: 'Billed twice', more: '1 of 4' });
    expect(badge?.title).toBe(
      'Billed twice: 1\nDone: 3\nOut of scope: 2\nAccepted in the target since 10 Mar UTC',
    );
  });

  it('says whether it was accepted or invited when no source subscription is known', () => {
    expect(customerBadge(cardWith({}), SCENE)).toMatchObject({ text: 'Accepted in the target' });
    expect(customerBadge(cardWith({}, { accepted: false, invited: true }), SCENE)).toMatchObject({
      text: 'Invited, not accepted yet',
    });
  });

  it('shows nothing for a customer of whom nothing matters', () => {
    expect(customerBadge(cardWith({}, { accepted: false }), SCENE)).toBeUndefined();
  });

  it.each(['done', 'exempt'] as const)(
    'is not calm while one out of scope is billed, whatever the worst: %s',
    (worst) => {
      const card = cardWith(
        { [OLD]: source({ state: 'exempt', reasons: ['already-stopped', 'still-billed'] }) },
        { worst, byState: { exempt: 1 } },
      );
      expect(customerBadge(card, SCENE)).toMatchObject({ tone: 'warn', more: 'still billed' });
    },
  );

  it('says when what it speaks of was not seen lately', () => {
    const old = cardWith(
      { [OLD]: source({ state: 'done', stale: true, lastSeen: '2023-03-01T09:00:00Z' }) },
      { worst: 'done', byState: { done: 1 } },
    );
    expect(customerBadge(old, SCENE)).toMatchObject({
      stale: true,
      title: expect.stringContaining('Last seen 1 Mar UTC'),
    });
  });
});

describe('a subscription’s row', () => {
  it('shows the state, the days of overlap and the count on the other side', () => {
    const badge = subscriptionBadge(OVERLAP, OLD, SCENE);
    expect(badge).toMatchObject({ tone: 'danger', text: 'Billed twice', more: '5 days · 25 → 24' });
    expect(badge?.title).toBe(
      'Billed twice · suspend\n5 days since 15 Mar UTC\nTwin: Office 365 E3, 24 licences, Fabrikam',
    );
  });

  it('in the target says which source it stands for, and how that one is', () => {
    const badge = subscriptionBadge(OVERLAP, NEW, SCENE);
    expect(badge).toMatchObject({ tone: 'danger', text: 'Billed twice', more: 'for Contoso' });
    expect(badge?.title).toBe('Replaces Office 365 E3, 25 licences, Contoso: Billed twice');
  });

  it('in the target says when it is only suggested', () => {
    const card = cardWith({
      [OLD]: source({ state: 'check-twin', reasons: ['confirm'], candidates: [NEW] }),
      [NEW]: target(),
    });
    expect(subscriptionBadge(card, NEW, SCENE)?.title).toMatch(/^May replace/);
  });

  it('shows nothing for an unknown id, nor for a target that stands for nothing', () => {
    expect(subscriptionBadge(cardWith({}), OLD, SCENE)).toBeUndefined();
    expect(subscriptionBadge(cardWith({ [NEW]: target() }), NEW, SCENE)).toBeUndefined();
  });

  it('warns of what is out of scope and billed all the same', () => {
    const reasons = ['already-stopped', 'still-billed'];
    const card = cardWith({
      [OLD]: source({ state: 'exempt', status: 'suspended', commerce: 'nce', reasons }),
    });
    expect(subscriptionBadge(card, OLD, SCENE)).toMatchObject({
      tone: 'warn',
      text: 'Out of scope',
      more: 'still billed',
    });
  });

  it('shows what is not known as not known', () => {
    const card = cardWith({ [OLD]: source({ state: 'unknown', status: 'unknown', quantity: undefined }) });
    expect(subscriptionBadge(card, OLD, SCENE)).toMatchObject({ text: 'Cannot tell', icon: 'unknown' });
  });

  it.each(STATES)('has text and shape for %s', (state) => {
    const badge = subscriptionBadge(cardWith({ [OLD]: source({ state }) }), OLD, SCENE);
    expect(badge?.text).not.toBe('');
    expect(badge?.icon).toBeTruthy();
  });
});

describe('a card', () => {
  it('is dressed with the badges of its customer and of its subscriptions', () => {
    const { badge, subscriptions } = dress(OVERLAP, SCENE);
    expect(badge).toEqual(customerBadge(OVERLAP, SCENE));
    expect(subscriptions[OLD]?.badge).toEqual(subscriptionBadge(OVERLAP, OLD, SCENE));
  });

  it('is still a card', () => {
    const dressed = dress(OVERLAP, SCENE);
    expect(card.parse(dressed)).toEqual(dressed);
  });
});
