import { beforeEach, describe, expect, it } from 'vitest';
import type { DeclaredAccount } from '../../core/card';
import { speak } from '../../texts/for-tests';
import { CUSTOMER, cardWith, NEW, OLD, type OVERLAP, SCENE, said, source } from '../for-tests';
import { customerLine } from './page-line';

const [contoso, fabrikam] = SCENE.accounts;
const line = (card: typeof OVERLAP, account: DeclaredAccount | undefined) =>
  account && customerLine(card, account, SCENE.now);

const classOf = (drawn: ReturnType<typeof line>) => typeof drawn === 'object' && drawn[1].class;

const id = (n: number) => `00000000-0000-4000-8000-00000000001${n}`;

const finding = (kind: string, more: object = {}) => ({
  id: `${kind}:${OLD}`,
  kind,
  severity: 'medium',
  subscription: OLD,
  since: '2023-03-15T08:00:00Z',
  reasons: [],
  ...more,
});

beforeEach(() => speak('en'));

describe('the line about a customer', () => {
  const card = cardWith({
    [id(0)]: source({ state: 'done' }),
    [id(1)]: source({ state: 'overlap', clockSince: '2023-03-14T23:00:00Z' }),
    [id(2)]: source({ state: 'check-twin', reasons: ['short'], difference: -2, candidates: [NEW] }),
    [id(3)]: source({ state: 'exempt' }),
    [id(4)]: source({ state: 'create', difference: -25, account: CUSTOMER }),
  });

  it('counts what is done, what presses and since when, and the licences that are short', () => {
    const drawn = line(card, contoso);
    expect(said(drawn)).toBe(
      '1 of 3 done · Billed twice: 1 since 14 Mar UTC · Check twin: 1 · Licences short: 2',
    );
    expect(classOf(drawn)).toBe('chip danger');
  });

  it('speaks of all sources in the target account', () => {
    expect(said(line(card, fabrikam))).toMatch(/^1 of 4 done .* Create in target: 1/);
  });

  it('is not there when nothing is in scope, and calm when all is done', () => {
    expect(line(cardWith({ [id(0)]: source({ state: 'exempt' }) }), contoso)).toBeUndefined();
    expect(classOf(line(cardWith({ [id(0)]: source({ state: 'done' }) }), contoso))).toBe('chip good');
  });

  it('says that what is out of scope is still billed, also where nothing is in scope', () => {
    const out = { state: 'exempt', reasons: ['still-billed'] };
    const lone = line(cardWith({ [id(0)]: source(out) }), contoso);
    expect([classOf(lone), said(lone)]).toEqual(['chip warn', 'Out of scope: still billed']);
    const beside = line(cardWith({ [id(0)]: source(out), [id(1)]: source({ state: 'done' }) }), contoso);
    expect([classOf(beside), said(beside)]).toEqual([
      'chip warn',
      '1 of 1 done · Out of scope: still billed',
    ]);
    // Of another source it says nothing here.
    expect(line(cardWith({ [id(0)]: source({ ...out, account: CUSTOMER }) }), contoso)).toBeUndefined();
  });

  it('is green only when all was seen lately and nothing else was found', () => {
    const done = (own: object, findings: object[] = []) =>
      line(cardWith({ [OLD]: source({ state: 'done', ...own }) }, { findings }), contoso);
    const old = done({ stale: true, lastSeen: '2023-03-01T09:00:00Z' });
    expect([classOf(old), said(old)]).toEqual(['chip info', '1 of 1 done · Last seen 1 Mar UTC']);
    const charged = done({}, [finding('charge-after-stop', { severity: 'high' })]);
    expect([classOf(charged), said(charged)]).toEqual([
      'chip danger',
      '1 of 1 done · Charged after it was stopped',
    ]);
  });

  it('does not press for what was put to rest', () => {
    const card = cardWith(
      { [OLD]: source({ state: 'overlap' }) },
      { findings: [finding('overlap', { quiet: true })] },
    );
    const drawn = line(card, contoso);
    expect([classOf(drawn), said(drawn)]).toEqual(['chip info', '0 of 1 done · put to rest: 1']);
  });
});
