import { describe, expect, it } from 'vitest';
import { readEntry } from './read-entry';

const ID = 'E0000000-0000-4000-8000-00000000000A';
const GUID = 'B0000000-0000-4000-8000-00000000000B';
const envelope = { id: ID, at: '2023-03-20T10:00:00Z', via: 'page' };
const seen = { ...envelope, kind: 'subscription-seen', account: GUID, customer: GUID, subscription: GUID };
const decided = { ...envelope, via: 'person' };

/** A JSON text of so many arrays in one another. */
const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

describe('reading an entry', () => {
  it('compares ids in lower case, wherever they stand', () => {
    const transfer = {
      ...envelope,
      kind: 'transfer-seen',
      account: GUID,
      customer: GUID,
      transfer: 'T',
      state: 'pending',
      items: [{ source: GUID, target: GUID }],
    };
    const low = GUID.toLowerCase();
    expect(readEntry(transfer)).toMatchObject({
      entry: { id: ID.toLowerCase(), account: low, customer: low, items: [{ source: low, target: low }] },
    });
    const list = {
      ...envelope,
      kind: 'list-seen',
      account: GUID,
      list: 'customers',
      complete: true,
      filtered: false,
    };
    expect(readEntry({ ...list, ids: [GUID] })).toMatchObject({ entry: { ids: [low] } });
  });

  it('takes null for a missing field, also within a product', () => {
    const read = readEntry({ ...seen, quantity: null, product: { name: 'E1', skuId: null }, by: null });
    expect(read).toMatchObject({ ok: true, entry: { product: { name: 'E1' } } });
    expect(JSON.stringify(read)).not.toMatch(/null|quantity|skuId|"by"/);
  });

  it('keeps fields that this version does not know', () => {
    const read = readEntry({ ...seen, colour: 'blue', product: { name: 'E1', edition: 2 } });
    expect(read).toMatchObject({ entry: { colour: 'blue', product: { name: 'E1', edition: 2 } } });
  });

  it('keeps words that this version does not know', () => {
    const read = readEntry({ ...seen, status: 'Dormant', commerce: 'lease', atTermEnd: 'pause' });
    expect(read).toMatchObject({ entry: { status: 'Dormant', commerce: 'lease', atTermEnd: 'pause' } });
  });

  it('keeps an entry of an unknown kind as a whole', () => {
    const entry = { ...envelope, kind: 'weather-seen', degrees: 7 };
    expect(readEntry(entry)).toEqual({ ok: true, unknown: { ...entry, id: ID.toLowerCase() } });
    for (const kind of ['constructor', 'toString', '__proto__'])
      expect(readEntry({ ...entry, kind })).toMatchObject({ ok: true, unknown: { kind } });
  });

  it.each([
    [undefined, 'entry'],
    [null, 'entry'],
    ['text', 'entry'],
    [[], 'entry'],
    [{}, 'id'],
    [{ ...envelope }, 'kind'],
    [{ ...envelope, kind: 7 }, 'kind'],
    [{ ...envelope, kind: 'weather-seen', id: 'no guid' }, 'id'],
    [{ ...seen, id: `${ID}0` }, 'id'],
    [{ ...seen, at: '2023-03-20' }, 'at'],
    [{ ...seen, at: '2023-03-20T10:00:00' }, 'at'],
    [{ ...seen, at: '2023-02-30T10:00:00Z' }, 'at'],
    [{ ...seen, at: '2023-02-29T10:00:00Z' }, 'at'],
    [{ ...seen, at: '2023-03-20T25:00:00Z' }, 'at'],
    [{ ...seen, at: '2023-03-20T10:00:00Z (UTC)' }, 'at'],
    [{ ...seen, at: 1679306400000 }, 'at'],
    [{ ...seen, account: 'DE' }, 'account'],
    [{ ...seen, subscription: undefined }, 'subscription'],
    [{ ...seen, quantity: -1 }, 'quantity'],
    [{ ...seen, quantity: 1.5 }, 'quantity'],
    [{ ...seen, quantity: '5' }, 'quantity'],
    [{ ...seen, trial: 'yes' }, 'trial'],
    [{ ...seen, parent: 'base' }, 'parent'],
    [{ ...seen, product: 'E1' }, 'product'],
    [{ ...seen, product: { name: 1 } }, 'product.name'],
    [{ ...seen, startedAt: '20.03.2023' }, 'startedAt'],
    [{ ...seen, termEndsAt: '2023-04-31' }, 'termEndsAt'],
    [{ ...seen, cancelUntil: '2023-03-04 12:00' }, 'cancelUntil'],
    [{ ...seen, cancelUntil: '2023-03-04T12:60' }, 'cancelUntil'],
    [
      { ...decided, kind: 'twin-confirmed', customer: GUID, sources: [GUID], targets: [GUID, 'x'] },
      'targets.1',
    ],
    [{ ...decided, kind: 'price-set', subscription: GUID, unitPrice: -1, currency: 'EUR' }, 'unitPrice'],
    [
      {
        ...decided,
        kind: 'price-set',
        subscription: GUID,
        unitPrice: 1,
        currency: 'EUR',
        period: { from: '2023-03-01T00:00:00Z', to: '2023-03-31' },
      },
      'period.from',
    ],
    [{ ...envelope, kind: 'held', subscription: GUID }, 'via'],
  ])('refuses %j and names the field: %s', (value, field) => {
    const read = readEntry(value);
    expect(read.ok ? read : read.field).toBe(field);
    if (!read.ok) expect(read.message).not.toBe('');
  });

  it.each([
    [{ ...seen, at: '2023-03-20' }, 'is not an ISO 8601 instant with a zone'],
    [{ ...seen, startedAt: '20.03.2023' }, 'is neither a date nor an instant'],
    [
      {
        ...decided,
        kind: 'price-set',
        subscription: GUID,
        unitPrice: 1,
        currency: 'EUR',
        period: { from: '2023-03-01', to: '31.03.2023' },
      },
      'is not a date like 2023-03-20',
    ],
  ])('says of %j what is wrong with it: %s', (value, message) => {
    expect(readEntry(value)).toMatchObject({ ok: false, message });
  });

  it('refuses what is nested so deeply that walking through it would fail', () => {
    const read = readEntry({ ...seen, note: nested(100_000) });
    expect(read).toEqual({ ok: false, field: 'entry', message: 'is nested too deeply' });
  });

  it.each([
    '2023-03-20T10:00Z',
    '2023-03-20T10:00:00.1234567Z',
    '2023-03-20T10:00:00+14:00',
    '2024-02-29T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.9999999Z',
  ])('takes %s for an instant', (at) => {
    expect(readEntry({ ...seen, at })).toMatchObject({ ok: true, entry: { at } });
  });

  it.each([
    '2023-03-20',
    '2024-02-29',
    '2023-03-20T10:00:00',
    '2023-03-20T10:00',
    '2023-03-20T10:00:00.0000000',
    '2023-03-20T10:00:00Z',
    '2023-03-20T10:00:00+02:00',
    '2023-03-20T10:00:00-05:30',
    '0001-01-01T00:00:00',
    '9999-12-31',
  ])('takes %s for a date', (startedAt) => {
    expect(readEntry({ ...seen, startedAt })).toMatchObject({ ok: true, entry: { startedAt } });
  });
});

it('says of a broken number what it should be', () => {
  expect(readEntry({ ...seen, quantity: 1.5 })).toMatchObject({ message: 'is no whole number' });
  expect(readEntry({ ...seen, quantity: -1 })).toMatchObject({ message: 'is negative' });
});
