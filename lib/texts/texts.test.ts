import { beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { speak } from './for-tests';
import { formatDay, formatDeadline, formatNumber, formatPercent } from './format';
import { formatMoney } from './money';
import { plural } from './plural';
import { findingText, nextText, reasonText, stateText } from './words';

const days = (n: number) => plural(i18n.t('units.days', { n }), n);
const NOW = Date.parse('2026-03-14T15:30:00Z');

describe('in Russian', () => {
  beforeEach(() => speak('ru'));

  it('counts as Russian does', () => {
    expect([1, 2, 5, 11, 21, 104, 112].map(days)).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '21 день',
      '104 дня',
      '112 дней',
    ]);
  });

  it('writes dates, money and percentages its own way', () => {
    expect(formatDay('2026-03-14', NOW)).toBe('14 мар. UTC');
    expect(formatMoney(1234.5, 'EUR').replaceAll(/\s/g, ' ')).toBe('1 234,50 €');
    expect(formatPercent(61).replaceAll(/\s/g, ' ')).toBe('61 %');
  });
});

describe('in English', () => {
  beforeEach(() => speak('en'));

  it('names the UTC day, whatever the time of day, and the year when it is another', () => {
    expect(formatDay('2026-03-14T23:59:59Z', NOW)).toBe('14 Mar UTC');
    expect(formatDay('2025-12-31T23:59:59Z', NOW)).toBe('31 Dec 2025 UTC');
  });

  it('calls the midnight that ends a day 24:00 of that day', () => {
    expect(formatDeadline('2026-03-15T00:00:00Z', NOW)).toBe('24:00 UTC');
    expect(formatDeadline('2026-03-17T00:00:00Z', NOW)).toBe('16 Mar, 24:00 UTC');
    expect(formatDeadline('2026-03-14T18:05:00Z', NOW)).toBe('18:05 UTC');
  });

  it('shows what sightings leave open as a range', () => {
    expect(formatNumber({ min: 3, max: 5 })).toBe('3–5');
    expect(plural(i18n.t('units.days', { n: '3–5' }), { min: 3, max: 5 })).toBe('3–5 days');
  });

  it('ends a sentence once where a name ends with a full stop', () => {
    const told = (target: string) => i18n.t('overlay.link_wrong_todo', { target });
    expect(told('Nordwind Europe B.V.')).toContain('from Nordwind Europe B.V. Switch');
    expect(told('Contoso')).toContain('from Contoso. Switch');
  });

  it('keeps a currency that Intl does not take', () => {
    expect(formatMoney(10, 'points')).toBe('10 points');
  });

  it('has words for states, reasons and findings, and shows a finding it does not know', () => {
    expect(stateText('re-activated')).toBe('Active again');
    expect(reasonText('suspended-not-cancelled')).toBe('suspended, not cancelled');
    expect(findingText('overlap')).toBe('Billed in both accounts');
    expect(findingText('from-the-future')).toContain('from-the-future');
  });
});

describe('what to do now', () => {
  beforeEach(() => speak('en'));

  it('suspends legacy and never new commerce', () => {
    expect(nextText('overlap', ['suspend'])).toMatch(/^Suspend it/);
    expect(nextText('stop-today', ['cancel'])).toMatch(/^Cancel it .* Do not suspend/);
    expect(nextText('overlap', [], 'nce')).toMatch(/^Cancel it/);
    expect(nextText('still-billed', ['suspended-not-cancelled'])).toMatch(/^Cancel it/);
  });

  it('asks for no stop that is impossible', () => {
    const text = nextText('overlap', ['window-closed', 'renews']);
    expect(text).toContain('term end');
    expect(text).not.toMatch(/^(Cancel|Suspend) it/);
  });

  it('never suspends Azure by hand', () => {
    for (const state of ['azure-waiting', 'azure-ready', 'azure-told'] as const)
      expect(nextText(state, [])).toContain('Never suspend Azure by hand');
  });

  it('lets no source renew, nor create new commerce before its time', () => {
    expect(nextText('hold', ['window-closed'])).toMatch(/^Schedule its cancellation/);
    expect(nextText('create', ['commerce'])).toMatch(/^Find out first .* Create it/);
    expect(nextText('create', [])).toMatch(/^Create it/);
  });

  it('says of what is down that it may be billed all the same', () => {
    expect(nextText('outage-risk', ['no-twin', 'still-billed'], 'nce')).toContain('still billed meanwhile');
    expect(nextText('outage-risk', ['no-twin', 'still-billed'])).toContain('is not known');
    expect(nextText('unknown', ['commerce'])).toContain('is not known');
    expect(nextText('exempt', ['already-stopped', 'still-billed'], 'nce')).toContain(
      'billed until the term ends',
    );
    expect(nextText('exempt', ['already-stopped'], 'nce')).toBe('Nothing to do.');
  });

  it('does not guess the commerce model', () => {
    expect(nextText('overlap', ['commerce'])).toContain('If it is legacy');
  });

  it('looks at a target first that was not seen lately', () => {
    expect(nextText('overlap', ['suspend', 'target-stale'])).toMatch(
      /^Open the target account first.*Suspend/,
    );
  });
});
