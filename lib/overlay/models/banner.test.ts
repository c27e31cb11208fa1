import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../core/card';
import { entryId, type SubscriptionId, subscriptionId } from '../../core/ids';
import { speak } from '../../texts/for-tests';
import {
  actOf,
  CUSTOMER,
  cardWith,
  elementsOf,
  NEW,
  OLD,
  OVERLAP,
  SCENE,
  SOURCE,
  said,
  source,
  target,
} from '../for-tests';
import { bannerOf } from './banner';

beforeEach(() => speak('en'));

const OTHER = subscriptionId.parse('00000000-0000-4000-8000-000000000006');

const banner = (card: Card, id: SubscriptionId, open: string[] = []) =>
  bannerOf(id, { card, scene: SCENE, open: new Set(open), why: [] });
const classOf = (card: Card, id: SubscriptionId) => banner(card, id)?.[1] as { class: string };
const pair = (more: object, other: object = {}) => cardWith({ [OLD]: source(more), [NEW]: target(other) });
const wanting = (more: object) => pair({ state: 'check-twin', reasons: ['confirm'], ...more });

describe('the page of a source subscription', () => {
  it('names the twin with a link, since when, the cost and what to do', () => {
    const drawn = banner(OVERLAP, OLD);
    expect(classOf(OVERLAP, OLD).class).toBe('banner danger');
    expect(said(drawn)).toContain('Suspend it in the source account.');
    expect(said(drawn)).toContain(
      'Twin Office 365 E3, 24 licences, Fabrikam (opens when signed in to Fabrikam)',
    );
    expect(said(drawn)).toContain('Billed twice 5 days since 15 Mar UTC');
    expect(said(drawn)).toContain('Cost of the overlap €123.45');
    expect(elementsOf(drawn).find(([what]) => what === 'a')?.[1].to).toBe(NEW);
    expect(actOf(drawn, 'Yes, confirm')).toBeUndefined();
  });

  it('says beside the cost how it comes about', () => {
    const own = {
      state: 'overlap',
      quantity: 24,
      overlapDays: 5,
      overlapCost: 38.71,
      currency: 'EUR',
    } as const;
    const drawn = banner(pair({ ...own, unitPrice: 10, twins: [NEW] }), OLD);
    expect(said(drawn)).toContain('€38.71 = 24 × €10.00 × 5 days ÷ days of the month');
  });

  it('gives the deadline in UTC and on the reader’s clock', () => {
    const card = pair({ state: 'stop-today', twins: [NEW], deadline: '2023-03-21T00:00:00Z' });
    expect(said(banner(card, OLD))).toMatch(/Stop by 24:00 UTC \(.*\d\d:\d\d local\)/);
  });

  it('tells new commerce to cancel while the window is open, never to suspend', () => {
    const card = pair({ state: 'stop-today', commerce: 'nce', reasons: ['cancel'], twins: [NEW] });
    expect(said(banner(card, OLD))).toMatch(/Cancel it .* Do not suspend/);
  });

  it('offers the exact candidate, or the only one, or each of several', () => {
    const offered = (more: object) => {
      const act = actOf(banner(wanting(more), OLD), 'Yes, confirm');
      return act?.do === 'decide' ? act.decisions[0]?.decision : undefined;
    };
    const decision = {
      kind: 'twin-confirmed',
      via: 'person',
      customer: CUSTOMER,
      sources: [OLD],
      targets: [NEW],
    };
    expect(offered({ candidates: [NEW], exact: NEW })).toEqual(decision);
    expect(offered({ candidates: [NEW] })).toEqual(decision);
    expect(offered({})).toBeUndefined();
    const cards = {
      [OLD]: source({ state: 'check-twin', reasons: ['ambiguous'], candidates: [NEW, OTHER] }),
    };
    const drawn = banner(cardWith({ ...cards, [NEW]: target(), [OTHER]: target({ quantity: 30 }) }), OLD);
    expect(said(drawn)).toContain('Possible twins: Is this its twin? Office 365 E3, 25 licences, Fabrikam');
    expect(said(drawn)).toContain('Is this its twin? Office 365 E3, 30 licences, Fabrikam');
    const confirmed = elementsOf(drawn).flatMap(([, { act }, inside]) =>
      act?.do === 'decide' && inside === 'Yes, confirm' ? [act.decisions[0]?.decision] : [],
    );
    expect(confirmed).toEqual([decision, { ...decision, targets: [OTHER] }]);
  });

  it('asks for nothing once it is done', () => {
    const card = pair({ state: 'done', twins: [NEW] });
    expect(classOf(card, OLD).class).toBe('banner good');
    expect(said(banner(card, OLD))).toMatch(/^Done Twin/);
  });

  it('tells what it rests on when asked', () => {
    const seen = {
      id: entryId.parse('00000000-0000-4000-8000-000000000009'),
      at: '2023-03-15T08:00:00Z',
      kind: 'subscription-seen',
      via: 'page',
      account: SOURCE,
      customer: CUSTOMER,
      subscription: OLD,
      quantity: 25,
    } as const;
    const asked = { card: OVERLAP, scene: SCENE, why: [seen] };
    expect(said(bannerOf(OLD, { ...asked, open: new Set() }))).not.toContain('Subscription seen');
    const drawn = bannerOf(OLD, { ...asked, open: new Set(['why']) });
    expect(said(drawn)).toContain('suspend');
    expect(said(drawn)).toContain('Subscription seen Office 365 E3 · Contoso · 25 licences read from a page');
  });
});

describe('what is to be done', () => {
  const nce = { commerce: 'nce', termEndsAt: '2023-09-01T00:00:00Z' };
  const suspended = { status: 'suspended' };

  it.each([
    [
      'hold',
      { ...nce, reasons: ['window-closed'] },
      'Schedule its cancellation for the term end, so that it does not renew',
      'Term ends 31 Aug UTC',
    ],
    [
      'outage-risk',
      { ...nce, ...suspended, reasons: ['no-twin', 'still-billed'] },
      'The source is still billed meanwhile.',
      'Term ends 31 Aug UTC',
    ],
    [
      'outage-risk',
      { ...suspended, commerce: 'unknown', reasons: ['no-twin', 'still-billed'] },
      'New commerce is still billed while suspended.',
      '',
    ],
    [
      'outage-risk',
      { ...suspended, reasons: ['twin-unconfirmed'], candidates: [NEW] },
      'or reactivate the source until it is there.',
      'Is this its twin?',
    ],
    [
      'outage-risk',
      { ...suspended, reasons: ['no-twin'], deletion: { min: '2023-06-12', max: '2023-07-12' } },
      'Users are without service.',
      'Deletion 12 Jun UTC – 12 Jul UTC',
    ],
    [
      'check-twin',
      { reasons: ['short'], candidates: [NEW] },
      'Raise the licence count in the target account.',
      'Is this its twin?',
    ],
    [
      'unknown',
      { status: 'unknown', reasons: ['status-text'] },
      'Twinwatch does not understand the status on this page.',
      '',
    ],
    [
      'unknown',
      { status: 'unknown', reasons: ['gone'] },
      'No longer listed in the source. Twinwatch does not understand the status on this page.',
      '',
    ],
    ['unknown', { status: 'pending', reasons: ['status-text'] }, 'Pending.', ''],
    [
      'unknown',
      { ...suspended, commerce: 'unknown', reasons: ['commerce'] },
      'New commerce is still billed while suspended.',
      '',
    ],
    [
      'create',
      { commerce: 'unknown', reasons: ['commerce'] },
      'Find out first whether it is legacy or new commerce.',
      'Create it in the target',
    ],
    [
      'exempt',
      { ...nce, ...suspended, reasons: ['already-stopped', 'still-billed'] },
      'already stopped in the baseline · still billed It is billed until the term ends.',
      'Term ends 31 Aug UTC',
    ],
    ['exempt', { reasons: ['converted'] }, 'converted, its successor counts instead', ''],
  ])('is said of %s %j', (state, more, first, second) => {
    const text = said(banner(pair({ state, ...more }), OLD));
    expect(text).toContain(first);
    expect(text).toContain(second);
    expect(text).not.toContain('Open it in the source');
  });

  it('warns of what is out of scope and billed', () => {
    const card = pair({
      state: 'exempt',
      ...nce,
      ...suspended,
      reasons: ['already-stopped', 'still-billed'],
    });
    expect(classOf(card, OLD).class).toBe('banner warn');
    expect(classOf(pair({ state: 'exempt', reasons: ['decision'] }), OLD).class).toBe('banner none');
  });

  it('is also what else was found about it, and lets no banner stay calm', () => {
    const found = (state: string, kind: string, severity: string, more: object = {}) =>
      cardWith(pair({ state, commerce: 'nce' }).subscriptions, {
        findings: [
          {
            id: `${kind}:${OLD}`,
            kind,
            severity,
            subscription: OLD,
            since: '2023-03-15T08:00:00Z',
            reasons: [],
            ...more,
          },
        ],
      });
    const trial = found('exempt', 'trial-ending', 'medium', { due: '2023-03-24T00:00:00Z' });
    expect(said(banner(trial, OLD))).toContain(
      'Trial ends soon. Let it run out, or turn off auto-renew before it becomes paid. By 23 Mar, 24:00 UTC.',
    );
    expect(classOf(trial, OLD).class).toBe('banner warn');
    expect(classOf(found('done', 'charge-after-stop', 'high'), OLD).class).toBe('banner danger');
    const customers = { subscription: undefined, customer: CUSTOMER };
    expect(said(banner(found('waiting', 'wrong-link', 'high', customers), OLD))).toContain(
      'Send the invitation again',
    );
    expect(said(banner(found('done', 'limit', 'medium', customers), OLD))).not.toContain('300');
    expect(classOf(found('done', 'auto-renew-off', 'medium', { quiet: true }), OLD).class).toBe(
      'banner good',
    );
  });

  it('is by whose decision it stands', () => {
    const decision = { entry: OTHER, until: '2023-03-27', reason: 'asked by the customer', by: 'Anna' };
    const held = pair({ state: 'hold', reasons: ['decision'], decision });
    expect(said(banner(held, OLD))).toContain('On hold until 27 Mar UTC · asked by the customer · Anna');
  });

  it('counts from one day only', () => {
    const findings = [
      {
        id: `overlap:${OLD}`,
        kind: 'overlap',
        severity: 'high',
        subscription: OLD,
        since: '2023-03-16T08:00:00Z',
        reasons: [],
      },
    ];
    const text = said(banner(cardWith(OVERLAP.subscriptions, { findings }), OLD));
    expect(text).toContain('5 days since 15 Mar UTC');
    expect(text).not.toContain('16 Mar');
  });
});

describe('what has to be known before stopping it', () => {
  it.each([
    ['check-twin', 'unknown', 'If it is new commerce, do not suspend it.'],
    ['in-transfer', 'nce', 'Do not suspend or cancel it. The transfer moves it.'],
    ['in-transfer', 'legacy', 'Do not suspend or cancel it. The transfer moves it.'],
    ['exempt', 'azure', 'Never suspend Azure by hand.'],
    ['azure-moved', 'azure', 'Never suspend Azure by hand.'],
    ['azure-ready', 'azure', 'Never suspend Azure by hand.'],
  ])('is said of %s, %s, once', (state, commerce, text) => {
    expect(said(banner(pair({ state, commerce }), OLD)).split(text)).toHaveLength(2);
    expect(said(banner(pair({ state, commerce, status: 'unknown' }), OLD))).toContain(text);
  });

  it('is that a suspended new commerce subscription is still billed, and until when it can be cancelled', () => {
    const warning = (more: object) => said(banner(pair({ commerce: 'nce', state: 'create', ...more }), OLD));
    expect(warning({ cancelUntil: '2023-03-22T08:00:00Z' })).toContain(
      'still billed. It can be cancelled until 22 Mar',
    );
    expect(warning({ cancelUntil: '2023-03-19T08:00:00Z' })).toContain('its cancellation window is closed');
    expect(warning({})).toContain('if its window is still open');
    expect(warning({ commerce: 'legacy' })).not.toContain('Do not suspend');
    expect(warning({ status: 'suspended', state: 'still-billed' })).not.toContain('Do not suspend');
  });

  it('is that its add-ons stop with it, and which of them nothing replaces', () => {
    const addOn = (id: number, more: object) => [
      `00000000-0000-4000-8000-0000000000${id}`,
      source({ parent: OLD, product: `Add-on ${id}`, ...more }),
    ];
    const card = cardWith(
      Object.fromEntries([
        [OLD, source({ state: 'stop-today', reasons: ['suspend'], twins: [NEW] })],
        [NEW, target()],
        addOn(20, { state: 'stop-today' }),
        addOn(21, { state: 'create' }),
        addOn(22, { state: 'done', status: 'suspended' }),
      ]),
    );
    expect(said(banner(card, OLD))).toContain(
      'Its add-ons stop with it: Add-on 20, Add-on 21. Nothing in the target replaces yet: Add-on 21.',
    );
  });
});

describe('what can be decided there', () => {
  const finding = {
    id: `overlap:${OLD}`,
    kind: 'overlap',
    severity: 'high',
    subscription: OLD,
    since: '2023-03-15T08:00:00Z',
    reasons: [],
  };
  const card = cardWith(OVERLAP.subscriptions, { findings: [finding] });
  const decided = (part: string, on = card) => {
    const form = elementsOf(banner(on, OLD, [part])).find(([what]) => what === 'form');
    const act = form?.[1].act;
    return act?.do === 'decide' ? act.decisions[0] : undefined;
  };

  it('is in a form that is drawn when it is asked for', () => {
    expect(decided('why')).toBeUndefined();
    const subscription = OLD;
    expect(decided('form:plan')).toMatchObject({
      decision: { kind: 'overlap-planned', subscription },
      takes: ['until', 'reason'],
    });
    const held = decided('form:hold', pair({ state: 'create' }));
    expect(held).toMatchObject({ decision: { kind: 'held', subscription } });
    expect(decided('form:exempt')).toMatchObject({ decision: { kind: 'exempted', subscription } });
    expect(decided('form:snooze')).toMatchObject({ decision: { kind: 'snoozed', finding: finding.id } });
    expect(decided('form:note')).toMatchObject({
      decision: { kind: 'noted', customer: CUSTOMER, subscription },
    });
  });

  it('is only what makes sense where it stands', () => {
    const offered = (on: Card) =>
      elementsOf(banner(on, OLD)).flatMap((each) => (each[1].class === 'quiet' ? said(each) : []));
    expect(offered(card)).toEqual(['Why', 'Plan an overlap', 'Take out of scope', 'Snooze', 'Note']);
    expect(offered(pair({ state: 'done', twins: [NEW] }))).toEqual(['Why', 'Note']);
    expect(offered(pair({ state: 'hold', reasons: ['decision'] }))).toContain('End hold');
    expect(decided('form:snooze', OVERLAP)).toBeUndefined();
  });
});

describe('the page of a target subscription', () => {
  it('says which source it stands for and what is left to do there', () => {
    const drawn = banner(OVERLAP, NEW);
    expect(classOf(OVERLAP, NEW).class).toBe('banner danger');
    expect(said(drawn)).toContain('Suspend it in the source account.');
    expect(said(drawn)).toContain('Source Office 365 E3, 25 licences, Contoso');
    expect(elementsOf(drawn).find(([what]) => what === 'a')?.[1].to).toBe(OLD);
  });

  it('is as loud and as quiet as the row of the target: what was found of its sources, and what was put to rest', () => {
    const about = (more: object) => ({
      ...{ id: 'x', subscription: OLD, since: '2023-03-16T00:00:00Z', reasons: [] },
      ...{ kind: 'overlap', severity: 'high' as const, ...more },
    });
    const found = (own: object, finding: object) => ({
      ...pair({ twins: [NEW], ...own }, { twins: [OLD] }),
      findings: [about(finding)],
    });
    const charged = found({ state: 'done' }, { kind: 'charge-after-stop' });
    expect(classOf(charged, NEW).class).toBe('banner danger');
    expect(said(banner(charged, NEW))).toContain('Charged after it was stopped');
    const resting = found({ state: 'overlap' }, { quiet: true });
    expect(classOf(resting, NEW).class).not.toContain('danger');
    expect(said(banner(resting, NEW))).toContain('put to rest');
  });

  it('offers the pair there as well, when only one source suggests it', () => {
    const card = wanting({ candidates: [NEW] });
    expect(said(banner(card, NEW))).toContain(
      'Does it replace this one? Office 365 E3, 25 licences, Contoso',
    );
    expect(actOf(banner(card, NEW), 'Yes, confirm')).toMatchObject({ do: 'decide' });
    const wants = source({ state: 'check-twin', reasons: ['confirm'], candidates: [NEW] });
    const two = cardWith({ [OLD]: wants, [CUSTOMER]: wants, [NEW]: target() });
    expect(actOf(banner(two, NEW), 'Yes, confirm')).toBeUndefined();
  });

  it('says calmly that it stands for none, where that is known', () => {
    const beside = (own: object, other: object = {}) =>
      banner(cardWith({ [OLD]: source(own), [NEW]: target(other) }), NEW);
    const card = cardWith({ [OLD]: source({ state: 'create' }), [NEW]: target() });
    expect(classOf(card, NEW).class).toBe('banner none');
    expect(said(banner(card, NEW))).toBe('In the target, no source for it was seen');
    expect(banner(cardWith({ [NEW]: target() }), NEW)).toBeUndefined();
    expect(beside({ state: 'done', reasons: ['transferred'] })).toBeUndefined();
    expect(beside({ state: 'in-transfer' })).toBeUndefined();
    expect(beside({ state: 'done', commerce: 'azure' }, { commerce: 'azure' })).toBeUndefined();
  });

  it('asks for no confirmation where its source may have another twin', () => {
    const other = 'aaaaaaaa-0000-4000-8000-00000000000a';
    const card = cardWith({
      [OLD]: source({ state: 'check-twin', reasons: ['ambiguous'], candidates: [NEW, other] }),
      [NEW]: target(),
      [other]: target(),
    });
    expect(actOf(banner(card, NEW), 'Yes, confirm')).toBeUndefined();
    expect(said(banner(card, NEW))).toContain('Choose the right twin.');
  });
});
