import { beforeEach, describe, expect, it, vi } from 'vitest';
import { customerId } from '../core/ids';
import {
  CONTOSO,
  freshProfile,
  OLD,
  onLoudError,
  replaceToday,
  SOURCE,
  setTime,
  storedCard,
  tell,
  wake,
} from './browser-for-tests';

/** Files come in whole or not at all, and are taken back the same way. */

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

const inbox = () => import('./inbox');
const look = () => import('./look');

beforeEach(async () => {
  await freshProfile('2026-03-10T09:00:00Z');
  await replaceToday();
  await setTime('2026-03-10T10:00:00Z');
});

const id = (n: number) => `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const seen = (n: number, more: object = {}) => ({
  id: id(n),
  at: '2026-03-10T09:30:00Z',
  via: 'file',
  kind: 'subscription-seen',
  account: SOURCE,
  customer: CONTOSO,
  subscription: OLD,
  quantity: 40,
  ...more,
});
const noted = {
  id: id(7),
  at: '2026-03-10T09:30:00Z',
  via: 'person',
  kind: 'owner-set',
  customer: CONTOSO,
  owner: 'Anna',
};
const weather = { id: id(8), at: '2026-03-10T09:30:00Z', kind: 'weather-seen', degrees: 7 };

const lay = async (...entries: { id: string; via?: unknown }[]) =>
  (await inbox()).layDown(['a.csv', 'b.csv'], entries, '2026-03-10T09:00:00Z');
const take = (parcel: string) => tell({ type: 'own-take-in', parcel });
const ids = async () => {
  const { known, unknown } = await (await look()).lookAtLedger();
  return new Set<string>([...known, ...unknown].map((entry) => entry.id));
};

/** From now on there is no room in one of the stores. */
function fullFor(store: string) {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === store) throw new DOMException('disk full', 'QuotaExceededError');
    return Reflect.apply(put, this, args);
  });
}

describe('a parcel', () => {
  it('is taken in as a whole, entries of unknown kinds as well, and is listed', async () => {
    const parcel = await lay(seen(1), noted, weather);
    expect(await (await inbox()).takenIn()).toEqual([]);
    expect(await take(parcel)).toEqual({ ok: true });
    for (const entry of [seen(1), noted, weather]) expect(await ids()).toContain(entry.id);
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Anna' });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]?.quantity).toBe(40);
    expect(await (await inbox()).takenIn()).toMatchObject([
      { id: parcel, files: ['a.csv', 'b.csv'], count: 3 },
    ]);
  });

  it('is not taken in at all when one of its entries is not valid', async () => {
    const before = await ids();
    const parcel = await lay(seen(1), seen(2, { quantity: 'many' }));
    expect(await take(parcel)).toEqual({ ok: false, problem: 'invalid' });
    expect(await ids()).toEqual(before);
    expect(await (await inbox()).takenIn()).toEqual([]);
  });

  it('adds nothing the second time, and is refused when there is none', async () => {
    const parcel = await lay(seen(1));
    await take(parcel);
    const once = await ids();
    const again = await lay(seen(1));
    expect(await take(again)).toEqual({ ok: true });
    expect(await ids()).toEqual(once);
    expect(await take('nothing')).toEqual({ ok: false, problem: 'invalid' });
  });

  it('is taken back as a whole, stands again, and is taken back only once', async () => {
    const quantity = async () => (await storedCard(CONTOSO))?.subscriptions[OLD]?.quantity;
    const before = await quantity();
    const parcel = await lay(seen(1), noted);
    await take(parcel);
    const back = (restore: boolean) => tell({ type: 'own-take-back', parcel, restore });
    expect(await back(false)).toMatchObject({ ok: true });
    expect(await quantity()).toBe(before);
    expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
    expect(await back(false)).toEqual({ ok: false, problem: 'invalid' });
    expect(await back(true)).toMatchObject({ ok: true });
    expect(await quantity()).toBe(40);
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Anna' });
  });

  it('brings nothing that was there before, and takes nothing of it back', async () => {
    const { takenIn } = await inbox();
    const quantity = async () => (await storedCard(CONTOSO))?.subscriptions[OLD]?.quantity;
    const first = await lay(seen(1));
    await take(first);
    await take(await lay(seen(1)));
    expect((await takenIn()).map((one) => one.id)).toEqual([first]);
    const third = await lay(seen(1), noted);
    await take(third);
    expect(await takenIn()).toContainEqual(expect.objectContaining({ id: third, count: 1 }));
    expect(await tell({ type: 'own-take-back', parcel: third })).toMatchObject({ ok: true });
    expect(await quantity()).toBe(40);
    expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
  });

  it('whose first try failed, before or after it was recorded, brings only what was not there before that', async () => {
    const { takenIn } = await inbox();
    await take(await lay(seen(1)));
    // No room for the ledger, and then, once it is recorded, for the note of what it brought.
    for (const [store, n] of [
      ['documents', 11],
      ['brought', 12],
    ] as const) {
      const parcel = await lay(seen(1), { ...noted, id: id(n) });
      const failing = fullFor(store);
      const loud = onLoudError();
      expect(await take(parcel)).toEqual({ ok: false, problem: 'storage' });
      failing.mockRestore();
      expect(await loud).toMatchObject({ message: 'disk full' });
      expect((await ids()).has(id(n))).toBe(store === 'brought');
      expect(await take(parcel)).toEqual({ ok: true });
      expect(await takenIn()).toContainEqual(expect.objectContaining({ id: parcel, count: 1 }));
      expect(await tell({ type: 'own-take-back', parcel })).toMatchObject({ ok: true });
      expect((await storedCard(CONTOSO))?.subscriptions[OLD]?.quantity).toBe(40);
      expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
    }
  });

  it('whose try failed once it was recorded is listed and can be taken back, also if nobody tries it again', async () => {
    const { takenIn } = await inbox();
    const marks = async () => {
      const { lookIntoLedger } = await import('./database');
      const keys = await lookIntoLedger((tx) => tx.objectStore('marks').getAllKeys());
      return keys.filter((key) => key.startsWith('parcel:'));
    };
    for (const [n, goOn] of [
      [11, () => wake()],
      // What a person does instead: the same files once more.
      [12, async () => expect(await take(await lay({ ...noted, id: id(12) }))).toEqual({ ok: true })],
    ] as const) {
      const parcel = await lay({ ...noted, id: id(n) });
      const failing = fullFor('brought');
      const loud = onLoudError();
      expect(await take(parcel)).toEqual({ ok: false, problem: 'storage' });
      failing.mockRestore();
      expect(await loud).toMatchObject({ message: 'disk full' });
      await goOn();
      expect(await takenIn()).toContainEqual(expect.objectContaining({ id: parcel, count: 1 }));
      expect(await marks()).toEqual([]);
      expect(await tell({ type: 'own-take-back', parcel })).toMatchObject({ ok: true });
      expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
    }
  });

  it('is refused when an id is there already with another content', async () => {
    await take(await lay(seen(1), weather));
    for (const other of [seen(1, { quantity: 99 }), { ...weather, degrees: 8 }])
      expect(await take(await lay(noted, other))).toEqual({ ok: false, problem: 'invalid' });
    expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
  });

  it('of a page that was closed is forgotten, and everything is when all is deleted', async () => {
    const { layDown, openParcel, takenIn } = await inbox();
    const old = await layDown(['old.csv'], [seen(1)], '2026-03-10T07:00:00Z');
    await lay(seen(2));
    expect(await openParcel(old, (row) => row)).toBeUndefined();
    await take(await lay(seen(3)));
    await tell({ type: 'own-erase' });
    expect(await takenIn()).toEqual([]);
  });
});

it('many customers at once get their cards from a walk', async () => {
  const customer = (n: number) => customerId.parse(`c1000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  const many = Array.from({ length: 150 }, (_, n) => ({
    id: id(1000 + n),
    at: '2026-03-10T09:30:00Z',
    via: 'file',
    kind: 'customer-seen',
    account: SOURCE,
    customer: customer(n),
    name: `Customer ${n}`,
  }));
  expect(await take(await lay(...many))).toEqual({ ok: true });
  await expect
    .poll(() => storedCard(customer(149)), { timeout: 10_000 })
    .toMatchObject({ name: 'Customer 149' });
});
