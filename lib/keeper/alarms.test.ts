import { describe, expect, it } from 'vitest';
import { type Existing, reconcile, type Wanted, wantedAlarms } from './alarms';

const noon = Date.parse('2026-03-10T12:00:00Z');
const later = (minutes: number) => noon + minutes * 60_000;

describe('reconciling', () => {
  const wanted: Wanted = { name: 'remind', when: later(60) };
  const existing: Existing = { name: 'remind', scheduledTime: later(60) };
  it.each<[string, Wanted[], Existing[], { create: string[]; clear: string[] }]>([
    ['nothing', [], [], { create: [], clear: [] }],
    ['a new one', [wanted], [], { create: ['remind'], clear: [] }],
    ['one that is there', [wanted], [existing], { create: [], clear: [] }],
    [
      'one that the browser rounded',
      [wanted],
      [{ ...existing, scheduledTime: later(60) + 900 }],
      { create: [], clear: [] },
    ],
    ['a later time', [{ ...wanted, when: later(90) }], [existing], { create: ['remind'], clear: [] }],
    ['an earlier time', [{ ...wanted, when: later(30) }], [existing], { create: ['remind'], clear: [] }],
    ['one that repeats', [wanted], [{ ...existing, periodInMinutes: 5 }], { create: ['remind'], clear: [] }],
    ['one nobody wants', [], [existing], { create: [], clear: ['remind'] }],
    [
      'one of an older version',
      [wanted],
      [existing, { name: 'old', scheduledTime: later(1) }],
      { create: [], clear: ['old'] },
    ],
    [
      'one that may come sooner, and does',
      [{ ...wanted, orSooner: true }],
      [{ ...existing, scheduledTime: later(10) }],
      { create: [], clear: [] },
    ],
    [
      'one that may come sooner, and does not',
      [{ ...wanted, orSooner: true }],
      [{ ...existing, scheduledTime: later(99) }],
      { create: ['remind'], clear: [] },
    ],
    [
      'the same time under another name',
      [{ ...wanted, name: 'refresh' }],
      [existing],
      { create: ['refresh'], clear: ['remind'] },
    ],
  ])('%s', (_name, asked, known, expected) => {
    const { create, clear } = reconcile(asked, known);
    expect({ create: create.map(({ name }) => name), clear }).toEqual(expected);
  });

  it('comes to rest: what it creates it leaves alone', () => {
    const { create } = reconcile([wanted], []);
    const known = create.map(({ name, when }) => ({ name, scheduledTime: when }));
    expect(reconcile([wanted], known)).toEqual({ create: [], clear: [] });
  });
});

describe('wanted', () => {
  /** At the latest: an alarm sleeps through a clock that is put forward. */
  const look = (by = 0) => ({ name: 'look', when: later(60) + by, orSooner: true });
  const none = { nextChange: undefined, nextReminder: undefined, unfinished: false };
  it('nothing when nothing will change', () => {
    expect(wantedAlarms(none, noon, 0)).toEqual([]);
  });
  it('one for the next change, one for the next reminder', () => {
    expect(wantedAlarms({ ...none, nextChange: later(5), nextReminder: later(9) }, noon, 0)).toEqual([
      { name: 'refresh', when: later(5) },
      { name: 'remind', when: later(9) },
      look(),
    ]);
  });
  it("by the browser's clock, however far ours was moved", () => {
    const threeDays = 3 * 86_400_000;
    expect(wantedAlarms({ ...none, nextChange: later(5) }, noon, threeDays)).toEqual([
      { name: 'refresh', when: later(5) - threeDays },
      look(-threeDays),
    ]);
    expect(wantedAlarms({ ...none, nextChange: later(5) }, noon, -threeDays)).toEqual([
      { name: 'refresh', when: later(5) + threeDays },
      look(threeDays),
    ]);
  });
  it('not in a tight loop, if something stays overdue', () => {
    expect(wantedAlarms({ ...none, nextChange: later(-5) }, noon, 0)).toEqual([
      { name: 'refresh', when: later(1) },
      look(),
    ]);
  });
  it('one soon to finish what a stopped worker left, never pushed away', () => {
    expect(wantedAlarms({ ...none, unfinished: true }, noon, 0)).toEqual([
      { name: 'finish', when: later(1), orSooner: true },
    ]);
  });
});
