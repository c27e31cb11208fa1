import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../../texts/for-tests';
import { cardWith, elementsOf, NEW, OLD, SCENE, said, source, target } from '../for-tests';
import { createCard } from './create-card';

beforeEach(() => speak('en'));

const drawn = (own: object, other?: object) =>
  createCard(cardWith({ [OLD]: source(own), ...(other && { [NEW]: target(other) }) }), SCENE);
const titleOf = (card: ReturnType<typeof drawn>) => said(elementsOf(card).find(([what]) => what === 'h2'));
/** What the row says is missing. */
const missingOf = (card: ReturnType<typeof drawn>) =>
  said(elementsOf(card).filter(([what]) => what === 'td')[1]);
const copies = (card: ReturnType<typeof drawn>) =>
  elementsOf(card)
    .filter(([, { act }]) => act?.do === 'copy')
    .map(said);

const nce = { commerce: 'nce' };
const linked = { twins: [NEW] };
const TO_CREATE = 'Still to create here: 1 of 1';
const OPEN = 'Nothing to create by hand, still open: 1';
const ALL = 'Everything the sources have is here';

describe('what is to be created here', () => {
  it.each([
    ['create', {}, undefined, TO_CREATE, '25 licences'],
    ['create', nce, undefined, TO_CREATE, '25 licences'],
    ['create', { quantity: undefined }, undefined, TO_CREATE, 'Everything'],
    [
      'create',
      { commerce: 'unknown', reasons: ['commerce'] },
      undefined,
      TO_CREATE,
      '25 licences legacy or new commerce not known yet',
    ],
    ['check-twin', { ...linked, reasons: ['short'], difference: -5 }, {}, TO_CREATE, '5 licences'],
    ['outage-risk', { ...nce, reasons: ['no-twin', 'still-billed'] }, undefined, TO_CREATE, '25 licences'],
    [
      'outage-risk',
      { ...linked, reasons: ['target-not-active'], difference: -25 },
      { status: 'cancelled' },
      TO_CREATE,
      '25 licences',
    ],
    [
      'outage-risk',
      { ...linked, reasons: ['target-not-active'], difference: -25 },
      { status: 'unknown' },
      TO_CREATE,
      '25 licences',
    ],
    [
      'check-twin',
      { ...linked, reasons: ['short', 'target-not-active'], difference: -5 },
      { status: 'suspended' },
      TO_CREATE,
      '5 licences',
    ],
  ])('%s %j', (state, more, other, title, missing) => {
    const card = drawn({ state, ...more }, other);
    expect([titleOf(card), missingOf(card)]).toEqual([title, missing]);
    expect(copies(card)).not.toEqual([]);
  });

  it.each([
    [
      'hold',
      { ...nce, reasons: ['window-closed'], termEndsAt: '2023-06-01T00:00:00Z' },
      undefined,
      'On hold Term ends: 31 May UTC',
    ],
    ['hold', { reasons: ['decision'] }, undefined, 'On hold'],
    ['waiting', {}, undefined, 'Waiting for customer'],
    ['azure-ready', { commerce: 'azure' }, undefined, 'Azure: ready'],
    ['unknown', { reasons: ['status-text'] }, undefined, 'Cannot tell'],
    ['in-transfer', nce, undefined, 'In transfer'],
    ['check-twin', { reasons: ['ambiguous'], candidates: [NEW] }, {}, 'Check twin'],
    [
      'check-twin',
      { ...linked, reasons: ['target-not-active'], difference: -25 },
      { status: 'suspended' },
      'Not active here, reactivate it',
    ],
    ['outage-risk', { commerce: 'azure', reasons: ['no-twin'] }, undefined, 'Outage risk'],
  ])('is nothing of what is %s %j, which stays open', (state, more, other, missing) => {
    const card = drawn({ state, ...more }, other);
    expect([titleOf(card), missingOf(card), copies(card)]).toEqual([OPEN, missing, []]);
  });

  it.each(['done', 'still-billed', 'stop-today', 'overlap', 're-activated'])(
    'is nothing of what is %s, which is here',
    (state) => {
      const card = drawn({ state, ...linked, difference: 0 }, {});
      expect([titleOf(card), copies(card)]).toEqual([ALL, []]);
    },
  );

  it('is not known before the sources were seen, nor asked of what is out of scope', () => {
    expect(said(createCard(undefined, SCENE))).toContain('No subscription of this customer was seen');
    expect(said(drawn({ state: 'exempt' }))).toBe('Nothing to create here is known Out of scope: 1');
  });
});

describe('what is here', () => {
  const [A, B] = [6, 7].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  const hereOf = (card: ReturnType<typeof drawn>) =>
    elementsOf(card)
      .filter(([what]) => what === 'tr')
      .slice(1)
      .map((row) => elementsOf(row).filter(([what]) => what === 'td'))
      .map((cells) => said(cells[0]));

  it('is each of several that it may be, not their sum', () => {
    const own = source({ state: 'check-twin', reasons: ['ambiguous'], candidates: [NEW, A] });
    const card = cardWith({ [OLD]: own, [NEW]: target(), [`${A}`]: target({ quantity: 30 }) });
    expect(hereOf(createCard(card, SCENE))).toEqual(['2 possible: 25 / 30']);
  });

  it('is shared when it is there for others as well', () => {
    const own = source({ state: 'check-twin', reasons: ['short'], twins: [NEW], difference: -5 });
    const card = cardWith({ [OLD]: own, [`${B}`]: own, [NEW]: target({ twins: [OLD, B], quantity: 45 }) });
    const created = createCard(card, SCENE);
    expect(hereOf(created)).toEqual(Array(2).fill('45 licences, shared by 2 sources'));
    expect(missingOf(created)).toBe('5 licences shared by 2 sources');
  });
});
