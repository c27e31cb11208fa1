import { describe, expect, it } from 'vitest';
import { readLedger } from './ledger-text';

const GUID = 'b0000000-0000-4000-8000-00000000000b';
const id = (number: number) => `e0000000-0000-4000-8000-00000000000${number}`;
const noted = (number: number, at = `2023-03-2${number}T10:00:00Z`) => ({
  id: id(number),
  at,
  via: 'person',
  kind: 'noted',
  customer: GUID,
  text: `note ${number}`,
});
const weather = { id: id(9), at: '2023-03-29T10:00:00Z', kind: 'weather-seen', degrees: 7 };

const lines = (...values: unknown[]) =>
  [{ ledger: 1 }, ...values].map((value) => JSON.stringify(value)).join('\n');
const found = (text: string) => {
  const ledger = readLedger(text);
  return ledger.ok ? [...ledger.entries, ...ledger.unknown].map((entry) => entry.id) : ledger.message;
};

describe('reading a ledger file', () => {
  it('reads a header and an entry a line, in the order of the ledger', () => {
    expect(found(lines(noted(2), noted(1)))).toEqual([id(1), id(2)]);
  });

  it('reads one object with entries, on one line or on many', () => {
    const object = { ledger: 1, entries: [noted(2), noted(1)] };
    expect(found(JSON.stringify(object))).toEqual([id(1), id(2)]);
    expect(found(JSON.stringify(object, null, 2))).toEqual([id(1), id(2)]);
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['the line ends of old', (text: string) => text.replaceAll('\n', '\r')],
    ['empty lines', (text: string) => `\n${text.replaceAll('\n', '\n  \n')}\n\n`],
  ])('does not mind %s', (_what, change) => {
    expect(found(change(lines(noted(1), noted(2))))).toEqual([id(1), id(2)]);
  });

  it('reads a ledger of nothing', () => {
    expect(found('{"ledger":1}')).toEqual([]);
    expect(found('{"ledger":1,"entries":[]}')).toEqual([]);
  });

  it('keeps entries of unknown kinds apart', () => {
    expect(readLedger(lines(weather, noted(1)))).toEqual({
      ok: true,
      entries: [noted(1)],
      unknown: [weather],
    });
  });

  it.each([
    ['', 'line 1: not the header of a ledger file, such as {"ledger":1}'],
    ['not a ledger', 'line 1: not the header of a ledger file, such as {"ledger":1}'],
    ['[]', 'line 1: not the header of a ledger file, such as {"ledger":1}'],
    ['{"ledger":2}', 'line 1: not the header of a ledger file, such as {"ledger":1}'],
    [JSON.stringify(noted(1)), 'line 1: not the header of a ledger file, such as {"ledger":1}'],
    [lines(noted(1), { ledger: 1 }, noted(2)), 'line 3: the header of another ledger'],
    [
      `${JSON.stringify({ ledger: 1, entries: [noted(1)] })}\n${JSON.stringify(noted(2))}`,
      'line 1: brings entries of its own, and others follow',
    ],
    [lines({ ...noted(1), text: 5 }), 'line 2: text is missing or no string'],
    [lines({ ...noted(1), via: 'dream' }), 'line 2: via is missing or none of: person'],
    ['{"ledger":1,"entries":{}}', 'entries is not a list'],
    [`${lines(noted(1))}\n{"id":`, 'line 3: not JSON'],
    [`${lines(noted(1), noted(2)).slice(0, -3)}`, 'line 3: not JSON'],
    [lines(noted(1), 7), /^line 3: entry /],
    [lines(noted(1), { ...noted(2), customer: 'K' }), 'line 3: customer is not a GUID'],
    [JSON.stringify({ ledger: 1, entries: [noted(1), { ...noted(2), at: 'today' }] }), /^entry 2: at is not/],
  ])('names where %j is damaged', (text, message) => {
    const ledger = readLedger(text);
    if (ledger.ok) expect(ledger).toBe(message);
    else if (typeof message === 'string') expect(ledger.message).toBe(message);
    else expect(ledger.message).toMatch(message);
  });

  it.each([
    ['known', noted(1), { ...noted(1), text: 'another' }],
    ['unknown', weather, { ...weather, degrees: 8 }],
    ['different', weather, { ...noted(1), id: weather.id }],
  ])('refuses two contents of one id, of %s kinds, and names both', (_what, one, other) => {
    expect(found(lines(one, noted(3), other))).toBe(`line 2 and line 4: id ${one.id} has two contents`);
  });

  it('takes for the same what differs only in how ids and instants are written, or in the order of fields', () => {
    const { text, ...rest } = noted(1);
    const written = { text, ...rest, id: id(1).toUpperCase(), at: '2023-03-21T12:00:00.000+02:00' };
    expect(found(lines(noted(1), written))).toEqual([id(1)]);
    expect(readLedger(lines(noted(1), written))).toEqual(readLedger(lines(written, noted(1))));
    const quiet = { ...noted(1), kind: 'acknowledged', finding: `overlap:${GUID}`, reason: 'known' };
    expect(found(lines(quiet, { ...quiet, finding: `overlap:${GUID.toUpperCase()}` }))).toEqual([id(1)]);
  });
});
