import { describe, expect, test, vi } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { readEntry } from '../../lib/core/read-entry';
import { STATES } from '../../lib/core/words';
import { DE, demoLedger, demoWorld, EU, FR, SE } from './demo-world';
import { now } from './world';

vi.setConfig({ testTimeout: 30_000 });

const AT = '2023-03-22T09:40:00Z';
const world = demoWorld(AT);

const entriesOf = (at: string) =>
  demoLedger(demoWorld(at)).map((line) => {
    const read = readEntry(line);
    if (!read.ok || !('entry' in read)) throw new Error(`no entry: ${JSON.stringify(line)}`);
    return read.entry;
  });

describe('the demo world', () => {
  test('is a whole partner: customers and subscriptions over three sources and a target', () => {
    const at = (account: string) => world.subscriptions.filter((one) => one.account === account).length;
    expect(world.customers.length).toBeGreaterThanOrEqual(60);
    expect(at(DE) + at(FR) + at(SE)).toBeGreaterThanOrEqual(300);
    expect(Math.min(at(DE), at(FR), at(SE), at(EU))).toBeGreaterThan(20);
    const biggest = world.customers.map(
      (customer) =>
        world.subscriptions.filter((one) => one.customer === customer.id && one.account === DE).length,
    );
    expect(Math.max(...biggest)).toBe(160);
  });

  test('is the same for the same instant, and lies around it', () => {
    expect(demoWorld(AT).subscriptions).toEqual(world.subscriptions);
    expect(demoLedger(demoWorld(AT))).toEqual(demoLedger(world));
    expect(Math.abs(now(world).getTime() - Date.parse(AT))).toBeLessThan(60_000);
    expect(demoLedger(world).every((line) => line.at <= AT)).toBe(true);
  });

  test.each([AT, '2024-02-29T00:20:00Z'])('shows every state at %s', (at) => {
    const assessment = assess(fold(entriesOf(at)), Date.parse(at));
    const seen = new Set(Object.values(assessment.subscriptions).map((one) => one.state));
    expect(STATES.filter((state) => !seen.has(state))).toEqual([]);
  });

  test('tells in its ledger what its pages show', () => {
    const last = new Map<string, { status: unknown; quantity: unknown }>();
    for (const line of demoLedger(world)) {
      if (line.kind !== 'subscription-seen') continue;
      last.set(String(line.subscription), { status: line.status, quantity: line.quantity });
    }
    const shown = world.subscriptions.map((one) => ({
      id: one.id.toLowerCase(),
      status: one.status === 'deleted' ? 'cancelled' : one.status,
      quantity: one.quantity,
    }));
    expect(
      shown.filter(({ id, status, quantity }) => {
        const seen = last.get(id);
        return seen?.status !== status || seen.quantity !== quantity;
      }),
    ).toEqual([]);
  });

  test('is written like the API: upper-case legacy ids, lower-case new-commerce ids, year 9999', () => {
    const nce = world.subscriptions.filter((one) => one.productType?.id === 'OnlineServicesNCE');
    const legacy = world.subscriptions.filter((one) => one.productType === undefined);
    expect(nce.every((one) => one.id === one.id.toLowerCase() && one.offerId.split(':').length === 3)).toBe(
      true,
    );
    expect(legacy.every((one) => one.id === one.id.toUpperCase())).toBe(true);
    expect(legacy.some((one) => one.commitmentEndDate.startsWith('9999'))).toBe(true);
    expect(world.subscriptions.some((one) => one.parentSubscriptionId !== undefined)).toBe(true);
  });
});
