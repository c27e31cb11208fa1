// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../core/book';
import type { Entry } from '../../core/entries';
import { customerId } from '../../core/ids';
import { LANGUAGES, speak } from '../../texts/for-tests';
import { billedUntilOf, creditsOf } from '../credits';
import { ACCOUNTS, CONTOSO, entry, NEW, OLD, SOURCE, TARGET, tableIn } from '../for-tests';
import { readLedgerFile } from '../ledger/verify';
import { readFile } from '../read-file';
import { csvOf } from './csv';
import { evidencePack } from './evidence-pack';
import { allLists, exceptions, toCreate, toStop } from './lists';
import { overviewOf } from './overview';
import { reportOf } from './report';
import { creditText } from './say';
import { xlsxOf } from './xlsx';

const NASTY = '=HYPERLINK("http://x")<script>alert(1)</script>';
const NOW = Date.parse('2026-03-14T12:00:00Z');
const old = OLD.toLowerCase();
const seen = (at: string, account: string, subscription: string, status: string) =>
  entry({
    kind: 'subscription-seen',
    via: 'page',
    at,
    account,
    customer: CONTOSO,
    subscription,
    status,
    quantity: 25,
    commerce: 'legacy',
    product: { name: 'Office 365 E3', offerId: '1017D7F3-6D7F-4BFA-BDD8-79BC8F104E0C' },
  });
const named = (account: string) =>
  entry({
    kind: 'customer-seen',
    via: 'page',
    account,
    customer: CONTOSO,
    name: NASTY,
    relationship: 'reseller',
    at: '2026-03-09T00:00:00Z',
  });
const RUNNING: Entry[] = [
  ...ACCOUNTS,
  named(SOURCE),
  named(TARGET),
  entry({ kind: 'invite-sent', customer: CONTOSO, account: TARGET, at: '2026-03-08T00:00:00Z' }),
  seen('2026-03-09T00:00:00Z', SOURCE, OLD, 'active'),
  seen('2026-03-10T09:00:00Z', TARGET, NEW, 'active'),
  entry({
    kind: 'twin-confirmed',
    customer: CONTOSO,
    sources: [OLD],
    targets: [NEW],
    at: '2026-03-10T10:00:00Z',
  }),
  entry({ kind: 'price-set', subscription: OLD, unitPrice: 10, currency: 'EUR', at: '2026-03-10T11:00:00Z' }),
  seen('2026-03-14T09:00:00Z', SOURCE, OLD, 'active'),
];
const STOPPED = [...RUNNING, seen('2026-03-14T10:00:00Z', SOURCE, OLD, 'suspended')];
const overview = (entries = RUNNING, options = {}) => overviewOf(fold(entries), NOW, options);

beforeEach(() => speak('en'));

describe('work lists', () => {
  it('say what to stop, how, and what it has cost', async () => {
    const { header, rows } = toStop(await overview());
    const row = Object.fromEntries(header.map((name, index) => [name, rows[0]?.[index]]));
    expect(rows).toHaveLength(1);
    expect(row).toMatchObject({ Account: 'Old Ltd', Licences: 25, 'Days of overlap': 4, Currency: 'EUR' });
    expect(row['What to do']).toMatch(/^Suspend it/);
    expect(row['Cost of overlap']).toBeCloseTo((25 * 10 * 4) / 31, 2);
    expect(row.Calculation).toBe('25 × €10.00 × 4 days ÷ days of the month');
  });

  it('ask to create what is missing, and nothing that must not be created by hand now', async () => {
    const source = seen('2026-03-09T00:00:00Z', SOURCE, OLD, 'active');
    const until = async (...more: Entry[]) => {
      const { header, rows } = toCreate(await overview([...ACCOUNTS, source, ...more]));
      return rows.map((row) => row[header.indexOf('Difference')]);
    };
    const accepted = named(TARGET);
    const of = (commerce: string) =>
      entry({ ...seen('2026-03-10T00:00:00Z', SOURCE, OLD, 'active'), commerce });
    const transfer = entry({
      ...{ kind: 'transfer-seen', via: 'page', account: SOURCE, customer: CONTOSO, transfer: 'one' },
      ...{ state: 'pending', items: [{ source: OLD }], at: '2026-03-10T00:00:00Z' },
    });
    expect(await until()).toEqual([]);
    expect(await until(accepted)).toEqual([-25]);
    expect(await until(accepted, of('nce'))).toEqual([]);
    expect(await until(accepted, of('azure'))).toEqual([]);
    expect(await until(accepted, transfer)).toEqual([]);
  });

  it('say of what several sources lack together that it is theirs together', async () => {
    const other = 'aaaaaaaa-0000-4000-8000-000000000002';
    const { header, rows } = toCreate(
      await overview([
        ...ACCOUNTS,
        named(TARGET),
        seen('2026-03-09T00:00:00Z', SOURCE, OLD, 'active'),
        seen('2026-03-09T00:00:00Z', SOURCE, other, 'active'),
        seen('2026-03-10T00:00:00Z', TARGET, NEW, 'active'),
        entry({
          ...{ kind: 'twin-confirmed', customer: CONTOSO, sources: [OLD, other], targets: [NEW] },
          at: '2026-03-10T01:00:00Z',
        }),
      ]),
    );
    const cells = (heading: string) => rows.map((row) => row[header.indexOf(heading)]);
    expect(cells('Difference')).toEqual([-25, -25]);
    expect(cells('Why')).toEqual(Array(2).fill(expect.stringContaining('shared by 2 sources')));
  });

  it('give no domain of an import that was taken back', async () => {
    const of = (id: string, domain: string) => entry({ ...named(SOURCE), id, domain });
    const right = of(crypto.randomUUID(), 'contoso.com');
    const wrong = entry({ ...of(crypto.randomUUID(), 'fabrikam.com'), at: '2026-03-10T00:00:00Z' });
    const back = entry({ kind: 'reattributed', entries: [wrong.id], at: '2026-03-11T00:00:00Z' });
    const domains = async (...more: Entry[]) =>
      (await overview([...ACCOUNTS, right, wrong, ...more])).customers.map(({ domain }) => domain);
    expect(await domains()).toEqual(['fabrikam.com']);
    expect(await domains(back)).toEqual(['contoso.com']);
  });

  it('say what was put to rest', async () => {
    const all = await overview();
    const [finding] = all.customers[0]?.card.findings ?? [];
    const snoozed = entry({ kind: 'snoozed', finding: finding?.id, at: '2026-03-14T11:00:00Z' });
    const cells = ({ header, rows }: ReturnType<typeof exceptions>) =>
      rows.map((row) => row[header.indexOf('Finding')]);
    const loud = 'Billed in both accounts';
    expect(cells(exceptions(all))).toEqual([loud]);
    const resting = await overview([...RUNNING, snoozed]);
    expect(cells(exceptions(resting))).toEqual([`${loud} · put to rest`]);
    expect(reportOf(resting)).toContain(`${loud} · put to rest`);
  });

  it('send a stopped Azure subscription to Microsoft, and have nothing created by hand', async () => {
    const azure = (at: string, status: string) =>
      entry({ ...seen(at, SOURCE, OLD, status), id: crypto.randomUUID(), commerce: 'azure' });
    const { header, rows } = exceptions(
      await overview([
        ...ACCOUNTS,
        named(TARGET),
        azure('2026-03-09T00:00:00Z', 'active'),
        azure('2026-03-10T00:00:00Z', 'suspended'),
      ]),
    );
    expect(rows[0]?.[header.indexOf('What to do')]).toContain('Contact Microsoft support now');
  });

  it('give a chase its day', async () => {
    const chase = entry({
      kind: 'invite-due',
      customer: CONTOSO,
      on: '2026-03-12',
      at: '2026-03-09T00:00:00Z',
    });
    const unseen = entry({
      kind: 'list-seen',
      via: 'page',
      account: TARGET,
      list: 'customers',
      complete: true,
      filtered: false,
      ids: [],
      at: '2026-03-13T00:00:00Z',
    });
    const waiting = [...ACCOUNTS, named(SOURCE), seen('2026-03-09T00:00:00Z', SOURCE, OLD, 'active')];
    const { header, rows } = exceptions(await overview([...waiting, chase, unseen]));
    expect(rows.map((row) => row[header.indexOf('Due')])).toContain('2026-03-12');
  });

  it('run nothing in a spreadsheet', async () => {
    const list = toStop(await overview());
    for (const bytes of [csvOf(list), xlsxOf([list])]) {
      const { sample } = await tableIn(bytes);
      expect(sample[0]?.cells[0]).toBe(`'${NASTY}`);
    }
  });

  it('fit into one spreadsheet, empty ones included', async () => {
    const read = await readFile(xlsxOf(allLists(await overview())));
    expect(read.ok && read.contents).toHaveLength(6);
  });

  it('come back as they went out', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() === text && !/[\r\0]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
        const table = await tableIn(csvOf({ header: ['a', 'b'], rows }));
        const back = [];
        for await (const chunk of table.chunks()) back.push(...chunk.rows.map(({ cells }) => cells));
        const bare = (text: string) => (/^'[=+\-@\t\n＝＋－＠]/.test(text) ? text.slice(1) : text);
        expect(back.map((cells) => cells.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the report', () => {
  it.each(LANGUAGES)('shows overlap, money and reason in %s, and no markup of others', async (language) => {
    await speak(language);
    const report = reportOf(await overview());
    const page = new DOMParser().parseFromString(report, 'text/html');
    expect(page.documentElement.lang).toBe(language.replace('_', '-'));
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.body.textContent).toContain(NASTY);
    expect(page.body.textContent?.replaceAll(/\s/g, ' ')).toMatch(/32[.,]26/);
    expect(report).not.toContain('undefined');
  });

  it('leaves names out when asked to, and keeps ids', async () => {
    const report = reportOf(await overview(RUNNING, { redact: true }));
    expect(report).not.toContain('HYPERLINK');
    expect(report).toContain(CONTOSO);
  });
});

describe('the evidence of a case', () => {
  it('can be checked without Twinwatch, as its instructions say', async () => {
    const pack = unzipSync(await evidencePack(await overview(), RUNNING, 'Case 7'));
    const bytes = (name: string) => pack[name] ?? new Uint8Array();
    const text = (name: string) => new TextDecoder().decode(bytes(name));
    const sha = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
    for (const line of text('SHA256SUMS').trim().split('\n')) {
      const [digest, name = ''] = line.split('  ');
      expect(sha(bytes(name))).toBe(digest);
    }
    const ledger = text('entries.twinwatch.jsonl');
    const head: { digest?: string } = JSON.parse(ledger.split('\n')[0] ?? '');
    expect(sha(ledger.replace(/,"digest":"[0-9a-f]*"/, ''))).toBe(head.digest);
    expect(await readLedgerFile(bytes('entries.twinwatch.jsonl'))).toMatchObject({ proof: 'intact' });
    expect(text('VERIFY.txt')).toContain('sha256sum -c');
  });

  it('has the same bytes for the same case', async () => {
    const [a, b] = [
      await evidencePack(await overview(), RUNNING, 'x'),
      await evidencePack(await overview(), RUNNING, 'x'),
    ];
    expect(a).toEqual(b);
  });
});

describe('credits', () => {
  it('are as expected only where something was expected', () => {
    expect(creditText({ is: 'credit-seen', expected: 20 })).toBe('Credited as expected');
    expect(creditText({ is: 'credit-seen' })).toBe('Credited');
  });

  const charge = (
    chargeType: string,
    amount: number,
    from: string,
    to: string,
    at = '2026-03-14T11:00:00Z',
  ) =>
    entry({
      kind: 'charge-seen',
      via: 'file',
      account: SOURCE,
      customer: CONTOSO,
      subscription: OLD,
      chargeType,
      amount,
      currency: 'EUR',
      from,
      to,
      at,
    });
  const checked = async (...charges: Entry[]) => {
    const book = fold([...STOPPED, ...charges]);
    const [one] = (await overviewOf(book, NOW, { only: customerId.parse(CONTOSO) })).customers;
    if (one === undefined) throw new Error('No customer.');
    return creditsOf(one.assessment, one.file, billedUntilOf([one.card]));
  };
  // Stopped on the 14th: 18 of 31 days are given back.
  const due = Math.round((25 * 10 * 18 * 100) / 31) / 100;
  const refund = charge('Prorate fees when cancel', -due, '2026-03-14', '2026-03-31');

  it('are awaited until a later bill has come, and missing when it has none', async () => {
    expect(await checked()).toMatchObject([{ subscription: old, expected: due, seen: 0, is: 'awaited' }]);
    const later = charge('Cycle fee', 250, '2026-04-01', '2026-04-30');
    expect(await checked(later)).toMatchObject([{ is: 'credit-missing' }]);
    const back = entry({ kind: 'reattributed', entries: [later.id], at: '2026-03-14T11:10:00Z' });
    expect(await checked(later, back)).toMatchObject([{ is: 'awaited' }]);
  });

  it('are seen, once for two copies of a bill, and differ when another amount came', async () => {
    expect(await checked(refund)).toMatchObject([{ is: 'credit-seen', seen: due }]);
    const back = entry({ kind: 'reattributed', entries: [refund.id], at: '2026-03-14T11:10:00Z' });
    expect(await checked(refund, back)).toMatchObject([{ seen: 0 }]);
    const copy = charge('Prorate fees when cancel', -due, '2026-03-14', '2026-03-31', '2026-03-14T11:30:00Z');
    expect(await checked(refund, copy)).toMatchObject([{ seen: due }]);
    expect(await checked(charge('Cancel instance prorate', -1, '2026-03-14', '2026-03-31'))).toMatchObject([
      { is: 'credit-differs', seen: 1 },
    ]);
  });
});
