import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../../lib/core/replay';

/** Local time is for display only: every scenario ends the same wherever the computer stands. */

const FOLDER = join(import.meta.dirname, '../scenarios');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const ZONES = [
  ['Pacific/Kiritimati', -840],
  ['America/St_Johns', 150],
  ['Europe/Berlin', -120],
] as const;

const before = process.env.TZ;
const standIn = (zone: string | undefined) => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
};
afterEach(() => standIn(before));

describe.each(ZONES)('in %s', (zone, offset) => {
  it('really stands there', () => {
    standIn(zone);
    expect(new Date(2023, 6, 1).getTimezoneOffset()).toBe(offset);
  });

  it.each(files)('%s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    standIn('UTC');
    const expected = replay(text);
    standIn(zone);
    expect(replay(text)).toEqual(expected);
  });
});
