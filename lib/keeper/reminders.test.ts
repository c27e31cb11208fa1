import { describe, expect, it } from 'vitest';
import { aCard, aFinding, CUSTOMERS } from './for-tests';
import type { ReminderLog } from './reminder-log';
import { planReminders } from './reminders';

const on = { reminders: true, reminderLeadHours: 4, timeZone: 'UTC' };
const time = (text: string) => Date.parse(text);
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
const [contoso, fabrikam] = CUSTOMERS;

const stopToday = aFinding(contoso, 'stop-today', 1, { since: '2026-03-10T09:00:00Z' });
const overlap = aFinding(contoso, 'overlap', 1, { since: '2026-03-11T00:00:00Z' });
const lateAtNight = time('2026-03-10T23:50:00Z');
const checked = (day: string, shown: ReminderLog['shown'] = {}): ReminderLog => ({ checked: day, shown });

describe('what needs stopping', () => {
  it.each(['stop-today', 'overlap', 'still-billed', 're-activated'])('%s', (kind) => {
    const cards = [aCard(contoso, [aFinding(contoso, kind, 1)])];
    expect(planReminders(cards, on, undefined, lateAtNight).show).toHaveLength(1);
  });
  it.each(['check-twin', 'create', 'window-near', 'something-newer'])('not %s', (kind) => {
    const cards = [aCard(contoso, [aFinding(contoso, kind, 1)])];
    expect(planReminders(cards, on, undefined, lateAtNight).show).toEqual([]);
  });
  it('not what needs nobody today: planned, not curable, snoozed', () => {
    const planned = aFinding(contoso, 'stop-today', 1, { group: 'onHold', reasons: ['planned'] });
    const others = ['still-billed', 'overlap'].map((kind) =>
      aFinding(contoso, kind, 2, { group: undefined }),
    );
    const cards = [aCard(contoso, [planned, ...others])];
    expect(planReminders(cards, on, undefined, lateAtNight).show).toEqual([]);
  });
});

describe('before the UTC day ends', () => {
  const cards = [aCard(contoso, [stopToday], 'Contoso')];

  it('waits until the lead time begins, and no longer', () => {
    const early = planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T19:59:59Z'));
    expect(early.show).toEqual([]);
    expect(iso(early.next)).toBe('2026-03-10T20:00:00.000Z');
    const due = planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T20:00:00Z'));
    expect(due.show).toEqual([
      {
        id: `stop:${contoso}`,
        kind: 'stop',
        customers: [{ customer: contoso, name: 'Contoso', count: 1 }],
        since: time('2026-03-10T09:00:00Z'),
        by: time('2026-03-11T00:00:00Z'),
        late: false,
      },
    ]);
    expect(iso(due.next)).toBe('2026-03-11T00:00:00.000Z');
  });

  it('says it once a day, however often it is asked', () => {
    const first = planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T20:00:00Z'));
    const again = planReminders(cards, on, first.log, time('2026-03-10T20:00:01Z'));
    expect(again.show).toEqual([]);
    expect(again.log).toEqual(first.log);
    const late = planReminders(cards, on, first.log, time('2026-03-10T23:59:59Z'));
    expect(late.show).toEqual([]);
  });

  it('says it again the next day if it still stands', () => {
    const first = planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T20:00:00Z'));
    const next = planReminders(cards, on, first.log, time('2026-03-11T20:00:00Z'));
    expect(next.show).toHaveLength(1);
  });

  it('catches up at once when the browser was closed at the time', () => {
    expect(planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T22:40:00Z')).show).toHaveLength(
      1,
    );
  });

  it('follows a changed lead time', () => {
    const nine = { ...on, reminderLeadHours: 9 };
    expect(iso(planReminders(cards, nine, checked('2026-03-10'), time('2026-03-10T12:00:00Z')).next)).toBe(
      '2026-03-10T15:00:00.000Z',
    );
    expect(planReminders(cards, nine, checked('2026-03-10'), time('2026-03-10T15:00:00Z')).show).toHaveLength(
      1,
    );
    expect(
      planReminders(cards, { ...on, reminderLeadHours: 1 }, undefined, time('2026-03-10T22:59:59Z')).show,
    ).toEqual([]);
  });

  it.each([-5, 0, 99, Number.POSITIVE_INFINITY])('bears a lead time of %d hours', (reminderLeadHours) => {
    const plan = planReminders(cards, { ...on, reminderLeadHours }, undefined, time('2026-03-10T12:00:00Z'));
    expect(plan.next).toBeGreaterThan(time('2026-03-10T12:00:00Z'));
    expect(plan.next).toBeLessThanOrEqual(time('2026-03-11T00:00:00Z'));
  });

  it('gives whoever made the twin late in the evening an hour to go on by himself', () => {
    const fresh = [aCard(contoso, [aFinding(contoso, 'stop-today', 1, { since: '2026-03-10T21:10:00Z' })])];
    const plan = planReminders(fresh, on, checked('2026-03-10'), time('2026-03-10T21:11:00Z'));
    expect(plan.show).toEqual([]);
    expect(iso(plan.next)).toBe('2026-03-10T22:10:00.000Z');
  });

  it('still speaks a quarter of an hour before the end', () => {
    const fresh = [aCard(contoso, [aFinding(contoso, 'stop-today', 1, { since: '2026-03-10T23:30:00Z' })])];
    const plan = planReminders(fresh, on, checked('2026-03-10'), time('2026-03-10T23:31:00Z'));
    expect(iso(plan.next)).toBe('2026-03-10T23:45:00.000Z');
  });

  it('names an earlier deadline', () => {
    const due = aFinding(contoso, 'stop-today', 1, { due: '2026-03-10T22:00:00Z' });
    const passed = aFinding(contoso, 'stop-today', 2, { due: '2026-03-10T19:00:00Z' });
    const plan = planReminders([aCard(contoso, [due, passed])], on, undefined, time('2026-03-10T20:00:00Z'));
    expect(iso(plan.show[0]?.by)).toBe('2026-03-10T22:00:00.000Z');
  });

  it('says nothing when switched off, and has nothing to wait for', () => {
    const plan = planReminders(cards, { ...on, reminders: false }, undefined, time('2026-03-10T21:00:00Z'));
    expect(plan).toMatchObject({ show: [], next: undefined });
  });

  it('has nothing to wait for when nothing is to be stopped', () => {
    expect(
      planReminders([aCard(contoso, [])], on, undefined, time('2026-03-10T21:00:00Z')).next,
    ).toBeUndefined();
  });
});

describe('one notification for all customers', () => {
  it('with the number of subscriptions of each and the earliest since', () => {
    const cards = [
      aCard(contoso, [
        aFinding(contoso, 'stop-today', 1, { since: '2026-03-10T09:00:00Z' }),
        aFinding(contoso, 'overlap', 2, { since: '2026-03-08T00:00:00Z' }),
      ]),
      aCard(fabrikam, [aFinding(fabrikam, 're-activated', 3, { since: '2026-03-10T07:00:00Z' })]),
    ];
    const { show } = planReminders(cards, on, checked('2026-03-10'), time('2026-03-10T20:00:00Z'));
    expect(show).toMatchObject([
      {
        customers: [
          { customer: contoso, count: 2 },
          { customer: fabrikam, count: 1 },
        ],
        since: time('2026-03-08T00:00:00Z'),
      },
    ]);
  });

  it('and again only for what came after it', () => {
    const first = planReminders([aCard(contoso, [stopToday])], on, undefined, time('2026-03-10T20:00:00Z'));
    const news = aFinding(contoso, 'stop-today', 2, { since: '2026-03-10T20:30:00Z' });
    const cards = [aCard(contoso, [stopToday, news])];
    expect(planReminders(cards, on, first.log, time('2026-03-10T20:31:00Z')).show).toEqual([]);
    const second = planReminders(cards, on, first.log, time('2026-03-10T21:30:00Z'));
    expect(second.show).toMatchObject([{ customers: [{ customer: contoso, count: 2 }] }]);
    expect(planReminders(cards, on, second.log, time('2026-03-10T23:59:00Z')).show).toEqual([]);
  });
});

describe('when the day has passed', () => {
  const evening = planReminders([aCard(contoso, [stopToday])], on, undefined, time('2026-03-10T20:00:00Z'));
  const cards = [aCard(contoso, [overlap])];

  it('tells it at midnight, once', () => {
    const midnight = planReminders(cards, on, evening.log, time('2026-03-11T00:00:00Z'));
    expect(midnight.show).toMatchObject([
      { customers: [{ customer: contoso }], late: true, by: time('2026-03-12T00:00:00Z') },
    ]);
    expect(planReminders(cards, on, midnight.log, time('2026-03-11T00:00:01Z')).show).toEqual([]);
    expect(iso(midnight.next)).toBe('2026-03-11T20:00:00.000Z');
    const evening2 = planReminders(cards, on, midnight.log, time('2026-03-11T20:00:00Z'));
    expect(evening2.show).toMatchObject([{ late: false }]);
    expect(planReminders(cards, on, evening2.log, time('2026-03-12T00:00:00Z')).show).toEqual([]);
  });

  it('tells it at the first start after a weekend, together with what is due then', () => {
    const monday = planReminders(cards, on, evening.log, time('2026-03-13T20:30:00Z'));
    expect(monday.show).toMatchObject([{ late: true }]);
    expect(planReminders(cards, on, monday.log, time('2026-03-13T20:31:00Z')).show).toEqual([]);
  });

  it('does not tell it of what was stopped in time', () => {
    const plan = planReminders([aCard(contoso, [])], on, evening.log, time('2026-03-11T00:00:00Z'));
    expect(plan.show).toEqual([]);
    expect(plan.log.shown).toEqual({});
  });

  it('does not take an old overlap that was just discovered for a day that passed just now', () => {
    const plan = planReminders(cards, on, checked('2026-03-11'), time('2026-03-11T10:00:00Z'));
    expect(plan.show).toEqual([]);
  });

  it('tells a second overlap of the same subscription', () => {
    const midnight = planReminders(cards, on, evening.log, time('2026-03-11T00:00:00Z'));
    const again = [aCard(contoso, [{ ...overlap, since: '2026-03-20T00:00:00Z' }])];
    const settled = planReminders([], on, midnight.log, time('2026-03-19T12:00:00Z'));
    expect(planReminders(again, on, settled.log, time('2026-03-20T00:00:00Z')).show).toMatchObject([
      { late: true },
    ]);
  });

  it('is not confused by a clock that goes back', () => {
    const midnight = planReminders(cards, on, evening.log, time('2026-03-11T00:00:00Z'));
    const back = planReminders([aCard(contoso, [stopToday])], on, midnight.log, time('2026-03-10T10:00:00Z'));
    expect(back.show).toEqual([]);
    expect(back.log.checked).toBe('2026-03-10');
  });
});

describe('quiet time', () => {
  const evenings = { ...on, quietHours: { from: '18:00', to: '08:00' } };
  const found = (since: string) => [
    aCard(contoso, [aFinding(contoso, 'stop-today', 1, { since, due: '2026-03-11T00:00:00Z' })]),
  ];
  const nextOf = (since: string, now: string, settings: Parameters<typeof planReminders>[1] = evenings) =>
    iso(planReminders(found(since), settings, checked('2026-03-10'), time(now)).next);

  it.each([
    ['an hour before it begins, what would come in it', '2026-03-10T09:00:00Z', '2026-03-10T17:00:00.000Z'],
    ['in that hour, what is found in it', '2026-03-10T16:20:00Z', '2026-03-10T17:20:00.000Z'],
    [
      'as ever, what is found when it has begun and cannot wait',
      '2026-03-10T18:30:00Z',
      '2026-03-10T20:00:00.000Z',
    ],
  ])('tells %s', (_name, since, at) => {
    expect(nextOf(since, since)).toBe(at);
  });

  it('waits for a gap between two quiet times, and counts hours on the chosen clock', () => {
    const berlin = { ...evenings, timeZone: 'Europe/Berlin' };
    expect(nextOf('2026-03-10T09:00:00Z', '2026-03-10T09:00:00Z', berlin)).toBe('2026-03-10T16:00:00.000Z');
  });

  it('lets an overlap wait for the next working day', () => {
    // The 13th of March 2026 is a Friday.
    const weekdays = { ...evenings, workDays: [1, 2, 3, 4, 5] };
    const cards = [aCard(contoso, [overlap])];
    const friday = planReminders(cards, weekdays, checked('2026-03-13'), time('2026-03-13T17:00:00Z'));
    expect(friday.show).toHaveLength(1);
    for (const at of ['2026-03-14T12:00:00Z', '2026-03-15T20:00:00Z', '2026-03-16T07:59:00Z'])
      expect(planReminders(cards, weekdays, friday.log, time(at)).show).toEqual([]);
    const monday = planReminders(cards, weekdays, friday.log, time('2026-03-16T17:00:00Z'));
    expect(monday.show).toHaveLength(1);
  });

  it('tells in the morning that a day has passed', () => {
    const evening = planReminders(
      found('2026-03-10T09:00:00Z'),
      evenings,
      undefined,
      time('2026-03-10T17:00:00Z'),
    );
    const cards = [aCard(contoso, [overlap])];
    const midnight = planReminders(cards, evenings, evening.log, time('2026-03-11T00:00:00Z'));
    expect(midnight.show).toEqual([]);
    expect(midnight.clear).toEqual([`stop:${contoso}`]);
    expect(iso(midnight.next)).toBe('2026-03-11T08:00:00.000Z');
    const morning = planReminders(cards, evenings, midnight.log, time('2026-03-11T08:00:00Z'));
    expect(morning.show).toMatchObject([{ late: true }]);
    expect(planReminders(cards, evenings, morning.log, time('2026-03-11T08:01:00Z')).show).toEqual([]);
  });
});

describe('what has a day', () => {
  const closes = (kind: string, due: string, since = '2026-03-01T00:00:00Z') => [
    aCard(contoso, [aFinding(contoso, kind, 1, { since, due, group: undefined })]),
  ];
  const told = (cards: ReturnType<typeof closes>, settings: Parameters<typeof planReminders>[1]) => {
    const at: string[] = [];
    let log = checked('2026-03-01');
    let now: number | undefined = time('2026-03-01T00:00:00Z');
    while (now !== undefined && at.length < 9) {
      const plan = planReminders(cards, settings, log, now);
      if (plan.show.length > 0) at.push(new Date(now).toISOString().slice(0, 16));
      ({ log, next: now } = plan);
    }
    return at;
  };

  it.each([
    [
      'a window: days before, and on its last day',
      'window-near',
      '2026-03-12T15:00:00Z',
      ['2026-03-10T09:00', '2026-03-12T09:00'],
    ],
    [
      'one that closes early in the day: the day before',
      'window-near',
      '2026-03-12T08:00:00Z',
      ['2026-03-10T09:00', '2026-03-11T09:00'],
    ],
    [
      'a term that ends with its date: on that date',
      'term-end-near',
      '2026-03-21T00:00:00Z',
      ['2026-03-13T09:00', '2026-03-20T09:00'],
    ],
    [
      'an invitation: once, on the day that was planned',
      'waiting',
      '2026-03-12T00:00:00Z',
      ['2026-03-12T09:00'],
    ],
    [
      'a deletion: before its date begins',
      'deletion-near',
      '2026-03-12T00:00:00Z',
      ['2026-03-05T09:00', '2026-03-11T09:00'],
    ],
  ])('%s', (_name, kind, due, at) => {
    expect(told(closes(kind, due), on)).toEqual(at);
  });

  it('follows lead days and time of day, and is silent when told so', () => {
    const cards = closes('term-end-near', '2026-03-21T00:00:00Z');
    expect(told(cards, { ...on, leadDays: { term: 3 }, remindAt: '07:30' })).toEqual([
      '2026-03-17T07:30',
      '2026-03-20T07:30',
    ]);
    expect(told(cards, { ...on, leadDays: { term: null } })).toEqual([]);
  });

  it('is told again when it has another day, and not when it was put to rest', () => {
    const first = planReminders(
      closes('waiting', '2026-03-09T00:00:00Z'),
      on,
      checked('2026-03-10'),
      time('2026-03-10T10:00:00Z'),
    );
    expect(first.show).toMatchObject([{ kind: 'chase', customers: [{ count: 1 }] }]);
    const again = closes('waiting', '2026-03-11T00:00:00Z');
    expect(iso(planReminders(again, on, first.log, time('2026-03-10T10:00:00Z')).next)).toBe(
      '2026-03-11T09:00:00.000Z',
    );
    const [card] = again;
    const quiet = card && [{ ...card, findings: card.findings.map((one) => ({ ...one, quiet: true })) }];
    expect(planReminders(quiet ?? [], on, first.log, time('2026-03-11T09:00:00Z')).show).toEqual([]);
  });
});

describe('a notification that is still seen', () => {
  const both = [
    aCard(contoso, [stopToday], 'Contoso'),
    aCard(fabrikam, [aFinding(fabrikam, 'stop-today', 2), aFinding(fabrikam, 'stop-today', 3)], 'Fabrikam'),
  ];
  const shown = planReminders(both, on, undefined, time('2026-03-10T20:00:00Z'));
  const [id = ''] = shown.show.map((notice) => notice.id);

  it('speaks of what is left, and goes when nothing is', () => {
    const [, second] = both;
    const some = planReminders(second ? [second] : [], on, shown.log, time('2026-03-10T20:10:00Z'));
    expect(some).toMatchObject({
      show: [],
      clear: [],
      update: [{ id, customers: [{ name: 'Fabrikam', count: 2 }] }],
    });
    const none = planReminders([], on, some.log, time('2026-03-10T20:20:00Z'));
    expect(none).toMatchObject({ show: [], clear: [id], update: [] });
    expect(planReminders([], on, none.log, time('2026-03-10T20:30:00Z')).clear).toEqual([]);
  });

  it('goes when reminders are switched off', () => {
    const off = planReminders(both, { ...on, reminders: false }, shown.log, time('2026-03-10T20:10:00Z'));
    expect(off).toMatchObject({ show: [], clear: [id] });
  });
});
