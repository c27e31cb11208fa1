import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IcsEvent, icsOf } from './ics';

const EVENT: IcsEvent = {
  uid: 'term-1@twinwatch',
  day: '2026-12-31',
  lastDay: '2026-12-31',
  title: 'Term ends',
  text: '',
};
const fileOf = (changes: Partial<IcsEvent>) =>
  icsOf([{ ...EVENT, ...changes }], Date.parse('2026-03-14T12:00:00Z'));

/** The file's properties as a calendar program reads them (RFC 5545, 3.1 and 3.3.11). */
function read(file: string): [name: string, value: string][] {
  expect(file.endsWith('\r\n')).toBe(true);
  return file
    .replaceAll('\r\n ', '')
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
      return [line.slice(0, colon), value];
    });
}
const propertyOf = (file: string, name: string) => read(file).find(([of]) => of === name)?.[1];

/** What people and portals write, with everything that has a meaning in the file. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '\\', ';', ',', ':', '"', ' ', '\0', '\u0085', 'é', '株', '😀'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
});

describe('the calendar file', () => {
  it('holds whole days, up to the day after the last', () => {
    const file = fileOf({});
    expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\n');
    expect(file).toContain('DTEND;VALUE=DATE:20270101\r\n');
    expect(file).toContain('DTSTAMP:20260314T120000Z\r\n');
    expect(file).not.toContain('URL');
  });

  it('lets no name break out of its line', () => {
    const file = fileOf({ title: 'Müller; Söhne, =SUM(A1)\r\nATTACH:http://evil\rX:1' });
    expect(file).toContain('SUMMARY:Müller\\; Söhne\\, =SUM(A1)\\nATTACH:http://evil\\nX:1\r\n');
  });

  it('is read as it was meant, whatever a name holds', () => {
    const names = read(fileOf({})).map(([name]) => name);
    fc.assert(
      fc.property(text, text, (title, description) => {
        const file = fileOf({ title, text: description });
        const meant = (from: string) => from.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        expect(read(file).map(([name]) => name)).toEqual(names);
        expect(propertyOf(file, 'SUMMARY')).toBe(meant(title));
        expect(propertyOf(file, 'DESCRIPTION')).toBe(meant(description));
      }),
    );
  });

  it('folds by octets: no line over 75, no character cut in two, no bare line break', () => {
    fc.assert(
      fc.property(text, (title) => {
        const file = Buffer.from(fileOf({ title: `株式会社${title}`.repeat(3) }));
        for (const line of file.toString('latin1').split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          const octets = Buffer.from(line, 'latin1');
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(octets)).not.toThrow();
        }
      }),
    );
  });
});
