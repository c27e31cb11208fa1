import { beforeEach, describe, expect, it } from 'vitest';
import type { DeclaredAccount } from '../../core/card';
import { speak } from '../../texts/for-tests';
import { CUSTOMER, cardWith, NEW, type OVERLAP, SCENE, said, source } from '../for-tests';
import { customerLine } from './page-line';

const [contoso, fabrikam] = SCENE.accounts;
const line = (card: typeof OVERLAP, account: DeclaredAccount | undefined) =>
  account && customerLine(card, account, SCENE.now);

const classOf = (drawn: ReturnType<typeof line>) => typeof drawn === 'object' && drawn[1].class;

beforeEach(() => speak('en'));

describe('the line about a customer', () => {
  const card = cardWith({
    a: source({ state: 'done' }),
    b: source({ state: 'overlap', clockSince: '2023-03-14T23:00:00Z' }),
    c: source({ state: 'check-twin', reasons: ['short'], difference: -2, candidates: [NEW] }),
    d: source({ state: 'exempt' }),
    e: source({ state: 'create', difference: -25, account: CUSTOMER }),
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
    expect(line(cardWith({ a: source({ state: 'exempt' }) }), contoso)).toBeUndefined();
    expect(classOf(line(cardWith({ a: source({ state: 'done' }) }), contoso))).toBe('chip good');
  });
});
