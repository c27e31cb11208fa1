import { describe, expect, it } from 'vitest';
import { assess } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import { readLedger } from '@/lib/core/ledger-text';
import { demoLedger } from './demo-ledger';

/** Told a minute after midnight, and a minute before it. */
const TIMES = ['2026-03-14T00:01:00Z', '2026-03-14T12:00:00Z', '2026-12-31T23:59:00Z'];

describe('the demo', () => {
  it.each(TIMES)('is a ledger with every situation of a move in it, at %s', (time) => {
    const now = Date.parse(time);
    const read = readLedger(demoLedger(now));
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(read.unknown).toEqual([]);
    expect(read.entries.every(({ at }) => Date.parse(at) <= now)).toBe(true);
    const { progress, attention, findings } = assess(fold(read.entries), now);
    expect(progress.byState).toEqual({
      done: 3,
      'stop-today': 2,
      overlap: 1,
      'outage-risk': 1,
      'check-twin': 2,
      waiting: 4,
      create: 5,
      'azure-told': 1,
      exempt: 1,
      unknown: 1,
      hold: 1,
      'still-billed': 1,
    });
    expect(attention.blocked).toHaveLength(2);
    expect(findings.map(({ kind }) => kind)).toContain('trial-ending');
  });
});
