import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { customerId } from '../core/ids';
import { readEntry } from '../core/read-entry';
import { CONTOSO, documented, ENCODINGS, encode, previewed, SOURCE, separated, tableIn } from './for-tests';
import { readLedgerFile } from './ledger/verify';
import { PROBLEMS } from './problem';
import { readFile } from './read-file';
import { recognise } from './recognise';

/** What a stranger hands over: it may be anything. */

const about = { account: SOURCE, customer: customerId.parse(CONTOSO) };

/** Reads bytes as far as it goes; every problem must say where. */
async function readAll(bytes: Uint8Array): Promise<void> {
  const read = await readFile(bytes);
  if (!read.ok) {
    expect(PROBLEMS).toContain(read.problem.kind);
    return;
  }
  for (const content of read.contents) {
    if (content.kind === 'ledger') {
      const ledger = await readLedgerFile(content.bytes);
      if (ledger?.proof === 'broken') expect(ledger.broken?.line).toBeGreaterThan(0);
      continue;
    }
    const as = recognise(content.table);
    if (as === undefined) continue;
    const { entries, rejected } = await previewed(content.table, { as, about });
    for (const { problem } of rejected) expect(problem.row).toBeGreaterThan(0);
    for (const one of entries) expect(readEntry(one)).toMatchObject({ ok: true });
  }
}

const anyCell = fc.oneof(
  fc.string(),
  fc.uuid(),
  fc.constantFrom(
    '',
    '9999-12-31',
    '0001-01-01',
    '13/13/2026',
    '-1',
    '0E-20',
    'Active',
    '{}',
    '[1]',
    'org:x',
  ),
);
const KINDS = [
  'customersExport',
  'subscriptionsExport',
  'bamSubscriptions',
  'bamNewCommerceSubscriptions',
  'licenseBasedReconLegacy',
  'newCommerceRecon',
  'usageBasedReconLegacy',
  'dailyRatedUsage',
  'priceSheetNewCommerce',
];

describe('the importer', () => {
  it('survives any bytes', async () => {
    const starts = [
      [],
      [0x1f, 0x8b],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x7b],
      [0x5b],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) =>
        readAll(Uint8Array.from([...start, ...rest])),
      ),
      { numRuns: 300 },
    );
  });

  it('survives any text', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', ' ', 'é', '='),
    });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...ENCODINGS), async (said, encoding) =>
        readAll(encode(`Microsoft ID,Company name\n${said}`, encoding)),
      ),
      { numRuns: 300 },
    );
  });

  it('survives any cells under known headings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KINDS), fc.array(fc.array(anyCell)), async (kind, rows) => {
        const [header = []] = documented(kind, {});
        await readAll(strToU8(separated([header, ...rows])));
      }),
      { numRuns: 150 },
    );
  });

  it('survives any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => readAll(strToU8(json))),
      { numRuns: 200 },
    );
  });

  it('survives a heading that is also a name of an object’s own', async () => {
    await readAll(strToU8('{"__proto__": {"id": 1}, "constructor": 2, "items": [{"toString": 1}]}'));
    await readAll(strToU8('__proto__,constructor\n1,2\n'));
  });
});

describe('a gzip file', () => {
  const [header = [], row = []] = documented('customersExport', {
    'Microsoft ID': CONTOSO,
    'Company name': 'Contoso',
  });

  it('may have several members', async () => {
    const [first, second] = [separated([header]), separated([row])].map((text) => gzipSync(strToU8(text)));
    const table = await tableIn(Uint8Array.from([...(first ?? []), ...(second ?? [])]));
    expect((await previewed(table)).entries).toMatchObject([{ name: 'Contoso' }]);
  });

  it('that is cut off is refused', async () => {
    const bytes = gzipSync(strToU8(separated([header, row]))).slice(0, -12);
    expect(await readFile(bytes)).toEqual({ ok: false, problem: { kind: 'broken-archive' } });
  });
});

it('an archive of several files is no broken spreadsheet', async () => {
  expect(await readFile(zipSync({ 'Contoso.csv': strToU8('a,b') }))).toEqual({
    ok: false,
    problem: { kind: 'zip-archive' },
  });
});

describe('a long table', () => {
  it('is read whole, over the ends of its pieces', async () => {
    const text = `Microsoft ID,Company name\n${Array.from(
      { length: 3_000 },
      (_, index) =>
        `${CONTOSO.slice(0, -4)}${String(index).padStart(4, '0')},"${'long\nname, '.repeat(30)}${index}"`,
    ).join('\n')}`;
    const { entries, rejected } = await previewed(await tableIn(text));
    expect(rejected).toEqual([]);
    expect(entries).toHaveLength(3_000);
    expect(entries.at(-1)).toMatchObject({ name: expect.stringMatching(/2999$/) });
  });

  it('with a quote that is never closed ends in one row', async () => {
    const { rejected, counts } = await previewed(
      await tableIn(`Microsoft ID,Company name\n"x,${'y,z\n'.repeat(300_000)}`),
    );
    expect(counts.rows).toBe(1);
    expect(rejected[0]?.problem).toMatchObject({ row: 2, kind: 'not-an-id' });
  });
});
