import { describe, expect, it } from 'vitest';
import { entryId } from '@/lib/core/ids';
import { speak } from '@/lib/texts/for-tests';
import { aCard, aFinding, aSource, customer, NOW, subscription } from '../for-tests';
import { eventsOf } from './events';
import { asIcs } from './save-calendar';

const ENTRY = entryId.parse('00000000-0000-4000-8000-00000000000e');
const of = (...cards: Parameters<typeof eventsOf>[0] extends Iterable<infer C> ? C[] : never) =>
  eventsOf(cards, NOW).map(({ kind, day, lastDay }) => [kind, day, lastDay]);

describe('dates that matter', () => {
  it('name the last day on which something can be done, not the midnight after it', () => {
    const card = aCard(1, {
      1: aSource({
        state: 'stop-today',
        commerce: 'nce',
        deadline: '2026-03-15T00:00:00Z',
        cancelUntil: '2026-03-17T09:30:00Z',
        termEndsAt: '2027-03-11T00:00:00Z',
      }),
      2: aSource({ state: 'outage-risk', deletion: { min: '2026-06-01', max: '2026-07-01' } }),
      3: aSource({ state: 'exempt', trial: true, termEndsAt: '2026-03-21T00:00:00Z' }),
    });
    expect(of(card)).toEqual([
      ['stop', '2026-03-14', '2026-03-14'],
      ['window', '2026-03-17', '2026-03-17'],
      ['trial', '2026-03-20', '2026-03-20'],
      ['deletion', '2026-06-01', '2026-07-01'],
      ['term', '2027-03-10', '2027-03-10'],
    ]);
  });

  it('leave out what is past, except what is late, and what is settled', () => {
    const past = { commerce: 'nce', termEndsAt: '2026-03-01T00:00:00Z' };
    const card = aCard(1, {
      1: aSource({ ...past, state: 'hold' }),
      2: aSource({ ...past, state: 'done', termEndsAt: '2026-09-01T00:00:00Z' }),
    });
    expect(of(card, aCard(2, {}, { chase: '2026-03-05T00:00:00Z', accepted: false }))).toEqual([
      ['chase', '2026-03-05', '2026-03-05'],
    ]);
  });

  it('leave out what was put to rest', () => {
    const stop = aSource({ state: 'stop-today', deadline: '2026-03-15T00:00:00Z' });
    const quiet = [
      aFinding('stop-today', { quiet: true }),
      aFinding('waiting', { id: `waiting:${customer(1)}`, quiet: true }),
    ];
    const more = { findings: quiet, chase: '2026-03-15T00:00:00Z', accepted: false };
    expect(of(aCard(1, { 1: stop, 2: stop }, more))).toHaveLength(1);
  });

  it('keep what is loud again before it is due', () => {
    const snoozed = (until: string) =>
      aCard(
        1,
        { 1: aSource({ state: 'overlap', deadline: '2026-03-18T09:30:00Z' }) },
        { findings: [aFinding('overlap', { quiet: true, decision: { entry: ENTRY, until } })] },
      );
    expect(of(snoozed('2026-03-16'))).toEqual([['stop', '2026-03-18', '2026-03-18']]);
    expect(of(snoozed('2026-03-19'))).toEqual([]);
  });
});

describe('the file for a calendar program', () => {
  it('says of each what is to be done, under a name of its own that stays', async () => {
    await speak('en');
    const stop = aSource({ state: 'stop-today', deadline: '2026-03-15T00:00:00Z', product: 'Office 365 E3' });
    const [event] = eventsOf([aCard(1, { 1: stop })], NOW);
    expect(event && asIcs(event, { list: [] })).toMatchObject({
      uid: `stop-${subscription(1)}@twinwatch`,
      day: '2026-03-14',
      title: 'Stop: Customer 1',
      text: expect.stringMatching(/^Office 365 E3\nSuspend it/),
    });
  });
});
