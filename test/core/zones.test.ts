import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../../lib/core/replay';

/** Local time is for display only: every scenario ends the same wherever the computer stands. */

const FOLDER = join(import.meta.dirname, '../scenarios');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const ZONES = ['Pacific/Kiritimati', 'America/St_Johns', 'Europe/Berlin'];
/** Minutes to UTC in January and in July. */
const OFFSETS = [
  ['UTC', 0, 0],
  ['Pacific/Kiritimati', -840, -840],
  ['America/St_Johns', 210, 150],
  ['America/New_York', 300, 240],
  ['Europe/Berlin', -60, -120],
  ['Australia/Lord_Howe', -660, -630],
] as const;

const before = process.env.TZ;
const standIn = (zone: string | undefined) => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
};
afterEach(() => standIn(before));

it.each(OFFSETS)('a computer can be put to stand in %s', (zone, january, july) => {
  standIn(zone);
  expect(new Date(2023, 0, 15).getTimezoneOffset()).toBe(january);
  expect(new Date(2023, 6, 15).getTimezoneOffset()).toBe(july);
});

describe.each(ZONES)('in %s', (zone) => {
  it.each(files)('%s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    standIn('UTC');
    const expected = replay(text);
    standIn(zone);
    expect(replay(text)).toEqual(expected);
  });
});
