import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../core/entries';
import { customerId } from '../../core/ids';
import { ACCOUNTS, AT, CONTOSO, entry, NEW, OLD, SOURCE, TARGET } from '../for-tests';
import { projectOf } from '../ledger/project';
import { writeLedger } from '../ledger/write';
import { PROBLEMS } from '../problem';
import { Desk, type Ledger } from './desk';
import { gather } from './team';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const deskOn = (known: readonly Entry[] = ACCOUNTS) =>
  new Desk({ ledger: async (): Promise<Ledger> => ({ known: [...known], unknown: [] }), now: () => NOW });
const bytes = (text: string) => new TextEncoder().encode(text);
const handed = (name: string, text: string | Uint8Array) => ({
  name,
  at: AT,
  bytes: typeof text === 'string' ? bytes(text) : text,
});
const NOTHING = { prices: [], conflicts: [] };

/** Runs a preview to its end, with what was yielded. */
async function previewOf(desk: Desk, ...ask: Parameters<Desk['preview']>) {
  const shares: number[] = [];
  const running = desk.preview(...ask);
  for (;;) {
    const step = await running.next();
    if (step.done) return { summary: step.value, shares };
    shares.push(step.value);
  }
}

const LIST = `Subscription ID,Subscription,Quantity,Status,Reseller\n${OLD},Office 365 E3,25,Active,${SOURCE}\n`;
const BILL = `CustomerId,SyndicationPartnerSubscriptionNumber,ChargeStartDate,ChargeEndDate,ChargeType,UnitPrice,Subtotal,Currency,BillingCycleType\n${CONTOSO},${OLD},1/1/2026,1/31/2026,Cycle fee,10,250,EUR,Monthly\n`;

describe('an import of several files', () => {
  it('knows the customer by the file name, the account by ids, and the price by the bill that comes with the list', async () => {
    const desk = deskOn();
    const [bill] = await desk.open(handed('bill.csv', BILL));
    const [list] = await desk.open(handed(`${CONTOSO}.csv`, LIST));
    expect(list).toMatchObject({ kind: 'customer-subscriptions', customer: CONTOSO, asksCustomer: true });
    expect(list).toMatchObject({ accounts: [{ account: SOURCE, isDeclared: true, byPartner: 1 }] });
    if (bill?.is !== 'table' || list?.is !== 'table') throw new Error('No tables.');
    const choice = { account: SOURCE, at: AT, isWhole: false };
    const customer = customerId.parse(CONTOSO);
    const { summary } = await previewOf(
      desk,
      [
        { ...choice, id: bill.id },
        { ...choice, id: list.id, customer },
      ],
      [],
    );
    expect(summary.tables.map(({ kind, counts }) => [kind, counts.new, counts.unmatched])).toEqual([
      ['customer-subscriptions', 1, 0],
      ['recon-legacy', 1, 0],
    ]);
    expect(summary.prices).toMatchObject([{ subscription: OLD.toLowerCase(), options: [{ perMonth: 10 }] }]);
    const [offer] = summary.prices;
    const [price] = offer?.options ?? [];
    if (!offer || !price) throw new Error('No price.');
    const entries = await desk.entries({
      prices: [{ subscription: offer.subscription, price }],
      conflicts: [],
    });
    expect(entries.map(({ kind }) => kind).sort()).toEqual([
      'charge-seen',
      'price-set',
      'subscription-seen',
      'subscription-seen',
    ]);
  });

  it('opened without its list, the bill says which subscription nobody has seen', async () => {
    const desk = deskOn();
    const [bill] = await desk.open(handed('bill.csv', BILL));
    const { summary } = await previewOf(
      desk,
      [{ id: bill?.id ?? 0, account: SOURCE, at: AT, isWhole: false }],
      [],
    );
    expect(summary.tables).toMatchObject([{ counts: { unmatched: 1, new: 0 } }]);
    expect(await desk.entries(NOTHING)).toEqual([]);
  });

  it('is stopped between two pieces, and nothing of it is left', async () => {
    const desk = deskOn();
    const [list] = await desk.open(handed(`${CONTOSO}.csv`, LIST));
    const stopping = new AbortController();
    stopping.abort();
    const customer = customerId.parse(CONTOSO);
    const choice = { id: list?.id ?? 0, account: SOURCE, at: AT, isWhole: false, customer };
    await expect(previewOf(desk, [choice], [], stopping.signal)).rejects.toThrow();
    expect(await desk.entries(NOTHING)).toEqual([]);
  });

  it('whatever the bytes, says what each file is or what is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (any) => {
        const opened = await deskOn().open(handed('any', any));
        expect(opened.length).toBeGreaterThan(0);
        for (const one of opened) if (one.is === 'problem') expect(PROBLEMS).toContain(one.problem.kind);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a ledger among the files', () => {
  const owner = (of: string, at: string) => entry({ kind: 'owner-set', customer: CONTOSO, owner: of, at });
  const theirs = [...ACCOUNTS, owner('Chiara', '2026-03-03T00:00:00Z')];

  it('is merged only when it is asked for, and a picked conflict is said again as the newest word', async () => {
    const ours = [...ACCOUNTS, owner('Anna', '2026-03-02T00:00:00Z')];
    const desk = deskOn(ours);
    const [opened] = await desk.open(handed('a.jsonl', await writeLedger(theirs, projectOf(theirs))));
    if (opened?.is !== 'ledger') throw new Error('No ledger.');
    expect(opened).toMatchObject({ proof: 'intact', count: 3, fresh: 1, conflicts: [{ topic: 'owner' }] });
    const [conflict] = opened.conflicts;
    if (!conflict) throw new Error('No conflict.');
    await previewOf(desk, [], []);
    expect(await desk.entries(NOTHING)).toEqual([]);
    const { summary } = await previewOf(desk, [], [opened.id]);
    expect(summary.count).toBe(1);
    const entries = await desk.entries({ prices: [], conflicts: [{ conflict, pick: 'ours' }] });
    expect(entries).toMatchObject([{ owner: 'Chiara' }, { owner: 'Anna', at: '2026-06-01T00:00:00Z' }]);
  });

  it('with one id of two contents is refused, and names both', async () => {
    const [one] = ACCOUNTS;
    if (!one) throw new Error('No account.');
    const forged = await writeLedger([{ ...one, by: 'somebody else' }], '');
    const [opened] = await deskOn().open(handed('a.jsonl', forged));
    expect(opened).toMatchObject({ clash: { id: one.id }, fresh: 0 });
  });
});

describe('the ledgers of a team', () => {
  const seen = (subscription: string, account: string, at: string) =>
    entry({ kind: 'subscription-seen', via: 'page', account, customer: CONTOSO, subscription, at });
  const entries = [
    ...ACCOUNTS,
    seen(OLD, SOURCE, '2026-03-01T00:00:00Z'),
    seen(NEW, TARGET, '2026-03-02T00:00:00Z'),
    seen(OLD, SOURCE, '2026-03-03T00:00:00Z'),
  ];
  const fileOf = async (name: string, some: readonly Entry[]) => ({
    name,
    bytes: await writeLedger(some, projectOf(some)),
  });

  it('bring the same whatever their order and how often they are read', async () => {
    const anyPart = fc.subarray(entries);
    await fc.assert(
      fc.asyncProperty(anyPart, anyPart, anyPart, async (ours, a, b) => {
        const files = [await fileOf('a', a), await fileOf('b', b)];
        const known = { known: ours, unknown: [] };
        const ids = async (...some: typeof files) =>
          (await gather(some, known)).fresh.known.map(({ id }) => id).sort();
        const wanted = [...new Set([...a, ...b])].filter((one) => !ours.includes(one)).map(({ id }) => id);
        expect(await ids(...files)).toEqual(wanted.sort());
        expect(await ids(...files.toReversed(), ...files)).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('that are damaged are named, and give what is intact; one that contradicts gives nothing', async () => {
    const good = await fileOf('good', entries);
    const text = new TextDecoder().decode(good.bytes);
    const damaged = { name: 'damaged', bytes: bytes(text.replace('2026-03-02', '2026-03-09')) };
    const [first] = entries;
    if (!first) throw new Error('No entry.');
    const clash = await fileOf('clash', [{ ...first, by: 'somebody else' }]);
    const ours = { known: [first], unknown: [] };
    const news = await gather([damaged, clash], ours);
    expect(news).toMatchObject({ broken: ['damaged'], clashing: ['clash'] });
    expect(news.fresh.known).toHaveLength(entries.length - 2);
  });
});
