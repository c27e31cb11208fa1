import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../core/card';
import type { SubscriptionId } from '../../core/ids';
import { speak } from '../../texts/for-tests';
import { CUSTOMER, cardWith, NEW, OLD, OVERLAP, SCENE, source, target } from '../for-tests';
import { bannerOf } from './banner';

beforeEach(() => speak('en'));

const banner = (card: Card, id: SubscriptionId) => bannerOf(card, id, SCENE);

describe('the page of a source subscription', () => {
  it('names the twin with a link, since when, the cost and what to do', () => {
    const model = banner(OVERLAP, OLD);
    expect(model).toMatchObject({
      tone: 'danger',
      todo: 'Suspend it in the source account.',
      why: ['suspend'],
    });
    expect(model?.facts).toEqual([
      { label: 'Twin', value: 'Office 365 E3, 24 licences, Fabrikam', to: NEW },
      { label: 'Billed twice', value: '5 days since 15 Mar UTC' },
      { label: 'Cost of the overlap', value: '€123.45' },
    ]);
    expect(model?.suggestion).toBeUndefined();
  });

  it('gives the deadline in UTC and on the reader’s clock', () => {
    const card = cardWith({
      [OLD]: source({ state: 'stop-today', twins: [NEW], deadline: '2023-03-21T00:00:00Z' }),
      [NEW]: target(),
    });
    expect(banner(card, OLD)?.facts).toContainEqual(
      expect.objectContaining({
        label: 'Stop by',
        value: expect.stringMatching(/^24:00 UTC \(.*\d\d:\d\d local\)$/),
      }),
    );
  });

  it('tells new commerce to cancel while the window is open, never to suspend', () => {
    const card = cardWith({
      [OLD]: source({ state: 'stop-today', commerce: 'nce', reasons: ['cancel'], twins: [NEW] }),
      [NEW]: target(),
    });
    expect(banner(card, OLD)?.todo).toMatch(/^Cancel it .* Do not suspend/);
  });

  it('offers the exact candidate, or the only one, and no choice among several', () => {
    const wanting = (more: object) =>
      banner(
        cardWith({ [OLD]: source({ state: 'check-twin', reasons: ['confirm'], ...more }), [NEW]: target() }),
        OLD,
      )?.suggestion?.target;
    expect(wanting({ candidates: [NEW], exact: NEW })).toBe(NEW);
    expect(wanting({ candidates: [NEW] })).toBe(NEW);
    expect(wanting({ candidates: [NEW, OLD] })).toBeUndefined();
    expect(wanting({})).toBeUndefined();
  });

  it('asks for nothing once it is done', () => {
    const card = cardWith({ [OLD]: source({ state: 'done', twins: [NEW] }), [NEW]: target() });
    expect(banner(card, OLD)).toMatchObject({ title: 'Done', tone: 'good' });
    expect(banner(card, OLD)?.todo).toBeUndefined();
  });
});

describe('the page of a target subscription', () => {
  it('says which source it stands for and what is left to do there', () => {
    expect(banner(OVERLAP, NEW)).toMatchObject({
      tone: 'danger',
      todo: 'Suspend it in the source account.',
      facts: [{ label: 'Source', value: 'Office 365 E3, 25 licences, Contoso', to: OLD }],
    });
  });

  it('offers the pair there as well, when only one source suggests it', () => {
    const wants = source({ state: 'check-twin', reasons: ['confirm'], candidates: [NEW] });
    const model = banner(cardWith({ [OLD]: wants, [NEW]: target() }), NEW);
    expect(model?.suggestion).toMatchObject({ source: OLD, target: NEW });
    expect(model?.suggestion?.text).toBe('Does it replace this one? Office 365 E3, 25 licences, Contoso');
    expect(model?.todo).toBeUndefined();
    const two = cardWith({ [OLD]: wants, [CUSTOMER]: wants, [NEW]: target() });
    expect(banner(two, NEW)?.suggestion).toBeUndefined();
  });

  it('says nothing when it stands for none', () => {
    expect(banner(cardWith({ [NEW]: target() }), NEW)).toBeUndefined();
  });
});
