import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../../core/card';
import { STATES } from '../../core/words';
import { speak } from '../../texts/for-tests';
import { cardWith, NEW, OLD, OVERLAP, SCENE, source, target } from '../for-tests';
import { customerBadge } from './customer-badge';
import { dress } from './dress';
import { subscriptionBadge } from './subscription-badge';

beforeEach(() => speak('en'));

const OTHER = '00000000-0000-4000-8000-000000000006';

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

const finding = (kind: string, more: object = {}) => ({
  id: `${kind}:${OLD}`,
  kind,
  severity: 'medium',
  subscription: OLD,
  since: '2023-03-15T08:00:00Z',
  reasons: [],
  ...more,
});
const snoozed = { quiet: true, decision: { entry: OLD, until: '2023-03-27', reason: 'asked for' } };

describe('a customer’s row, by what was found', () => {
  const both = (...findings: object[]) =>
    customerBadge(
      cardWith(
        { [OLD]: source({ state: 'overlap' }), [OTHER]: source({ state: 'create' }) },
        { worst: 'overlap', byState: { overlap: 1, create: 1 }, findings },
      ),
      SCENE,
    );

  it('passes over what was put to rest, and says so', () => {
    const badge = both(finding('overlap', snoozed), finding('create', { subscription: OTHER }));
    expect(badge).toMatchObject({ tone: 'warn', text: 'Create in target', more: '1 of 2' });
    expect(badge?.title).toContain('put to rest: 1');
  });

  it('calls nobody when all that is open was put to rest, and is not done either', () => {
    const badge = both(finding('overlap', snoozed), finding('create', { subscription: OTHER, ...snoozed }));
    expect(badge).toMatchObject({ tone: 'info', text: 'Billed twice', more: 'put to rest' });
  });

  it('says what was found of a customer who is done otherwise', () => {
    const card = (findings: object[]) =>
      cardWith({ [OLD]: source({ state: 'done' }) }, { worst: 'done', byState: { done: 1 }, findings });
    const charged = finding('charge-after-stop', { severity: 'high' });
    expect(customerBadge(card([charged]), SCENE)).toMatchObject({
      tone: 'danger',
      more: 'Charged after it was stopped',
    });
    expect(customerBadge(card([{ ...charged, quiet: true }]), SCENE)?.tone).toBe('good');
  });
});

describe('a subscription’s row', () => {
  it('calls for what was found besides its state', () => {
    const card = cardWith(
      { [OLD]: source({ state: 'done', twins: [NEW] }), [NEW]: target({ twins: [OLD] }) },
      { findings: [finding('charge-after-stop', { severity: 'high' })] },
    );
    for (const id of [OLD, NEW]) {
      const badge = subscriptionBadge(card, id, SCENE);
      expect(badge).toMatchObject({ tone: 'danger', text: 'Done' });
      expect(badge?.more).toContain('Charged after it was stopped');
    }
  });

  it('put to rest calls nobody, and says until when and why', () => {
    const card = cardWith(
      { [OLD]: source({ state: 'overlap', twins: [NEW] }), [NEW]: target({ twins: [OLD] }) },
      { findings: [finding('overlap', snoozed)] },
    );
    for (const id of [OLD, NEW]) {
      const badge = subscriptionBadge(card, id, SCENE);
      expect(badge).toMatchObject({ tone: 'info', text: 'Billed twice' });
      expect(badge?.more).toMatch(/^put to rest/);
      expect(badge?.title).toContain('put to rest · until 27 Mar UTC · asked for');
    }
  });

  it('put to rest still calls for what was found after', () => {
    const card = cardWith(
      { [OLD]: source({ state: 'hold' }) },
      { findings: [finding('hold', snoozed), finding('term-end-near')] },
    );
    expect(subscriptionBadge(card, OLD, SCENE)).toMatchObject({
      tone: 'warn',
      more: 'put to rest · Term ends within 30 days',
    });
  });

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

  it('shows nothing for an unknown id, nor for a target of which nobody can tell', () => {
    expect(subscriptionBadge(cardWith({}), OLD, SCENE)).toBeUndefined();
    expect(subscriptionBadge(cardWith({ [NEW]: target() }), NEW, SCENE)).toBeUndefined();
  });

  it('says of a target that it replaces nothing, where that is known', () => {
    const card = cardWith({ [OLD]: source({ state: 'create' }), [NEW]: target() });
    expect(subscriptionBadge(card, NEW, SCENE)).toMatchObject({
      tone: 'none',
      text: 'In the target, no source for it was seen',
    });
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
