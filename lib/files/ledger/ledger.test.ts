import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, NewDecision } from '../../core/entries';
import { readLedger } from '../../core/ledger-text';
import { merge } from '../../core/merge';
import { replay } from '../../core/replay';
import { ACCOUNTS, CONTOSO, entry, FABRIKAM, fixture, NEW, OLD, SOURCE } from '../for-tests';
import { readFile } from '../read-file';
import { conflictsOf, settle } from './conflicts';
import { previewLedger } from './import';
import { readLedgerFile } from './verify';
import { writeLedger } from './write';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const anyEntry = fc
  .record({
    id: fc.uuid(),
    at: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    text: fc.string({ unit: 'binary' }),
    what: fc.constantFrom('noted', 'owner-set', 'customer-seen'),
  })
  .map(({ id, at, text: said, what }): Entry => {
    const base = { id, at, kind: what, customer: CONTOSO };
    return what === 'customer-seen'
      ? entry({ ...base, via: 'file', account: SOURCE, name: said })
      : entry({ ...base, [what === 'noted' ? 'text' : 'owner']: said });
  });
const anyLedger = fc.uniqueArray(anyEntry, { maxLength: 8, selector: ({ id }) => id });

describe('a ledger file', () => {
  it('gives back what was written, to every reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, fc.string(), async (entries, project) => {
        const bytes = await writeLedger(entries, project);
        const sorted = merge(entries, []);
        const expected = sorted.ok ? sorted.entries : [];
        expect(await readLedgerFile(bytes)).toMatchObject({ proof: 'intact', project, entries: expected });
        expect(readLedger(text(bytes))).toEqual({ ok: true, entries: expected, unknown: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('has the same bytes for the same entries, whatever their order', async () => {
    const a = await writeLedger([...ACCOUNTS, entry({ kind: 'noted', customer: CONTOSO, text: 'x' })], 'p');
    const read = await readLedgerFile(a);
    expect(await writeLedger([...(read?.entries ?? [])].reverse(), 'p')).toEqual(a);
  });

  it('is re-told by replay', async () => {
    expect(replay(text(await writeLedger(ACCOUNTS, 'p')))).toMatchObject({
      ok: true,
      output: [{ findings: [] }],
    });
  });

  it('never hides a changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLedger,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (entries, where, change) => {
          const bytes = await writeLedger(entries, 'Contoso to New Inc');
          const at = where % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          const read = await readLedgerFile(bytes);
          expect(read?.proof ?? 'broken').toBe('broken');
          if (read) expect(read.broken?.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names the first broken line and keeps the others', async () => {
    const notes = ['one', 'two', 'three'].map((said, index) =>
      entry({ kind: 'noted', customer: CONTOSO, text: said, at: `2026-03-0${index + 1}T00:00:00Z` }),
    );
    const broken = text(await writeLedger(notes, 'p')).replace('"two"', '"2wo"');
    const read = await readLedgerFile(new TextEncoder().encode(broken));
    expect(read).toMatchObject({ proof: 'broken', broken: { line: 3, why: 'changed' }, unproven: 1 });
    expect(read?.entries).toEqual([notes[0], notes[2]]);
  });

  it('names where it was cut off, and keeps what is before', async () => {
    const bytes = await writeLedger(ACCOUNTS, 'p');
    const lines = text(bytes).split('\n');
    const cut = await readLedgerFile(new TextEncoder().encode(`${lines.slice(0, 2).join('\n')}\n`));
    expect(cut).toMatchObject({ proof: 'broken', broken: { line: 3, why: 'missing' } });
    expect(cut?.entries).toHaveLength(1);
    expect(await readLedgerFile(bytes.subarray(0, -1))).toMatchObject({ proof: 'broken' });
    expect(await readLedgerFile(bytes.subarray(0, -20))).toMatchObject({
      broken: { line: 3, why: 'changed' },
    });
  });

  it.each(['ledger-1-lines.jsonl', 'ledger-1-object.json'])(
    'of an older version is read: %s',
    async (name) => {
      const read = await readLedgerFile(fixture(`ledgers/${name}`));
      expect(read).toMatchObject({ proof: 'unsealed' });
      expect(read?.entries.map(({ kind }) => kind)).toEqual(['account-set', 'customer-seen']);
    },
  );

  it('of an older version is taken for one, also when a program has laid it out anew', async () => {
    const stored: unknown = JSON.parse(text(fixture('ledgers/ledger-1-object.json')));
    const bytes = new TextEncoder().encode(JSON.stringify(stored, null, 4));
    expect(await readFile(bytes)).toMatchObject({ ok: true, contents: [{ kind: 'ledger' }] });
    expect(await readLedgerFile(bytes)).toMatchObject({ proof: 'unsealed', entries: [{}, {}] });
  });

  it('of format 2 is read, also zipped', async () => {
    const bytes = fixture('ledgers/ledger-1-format-2.twinwatch.jsonl');
    expect(await readLedgerFile(bytes)).toMatchObject({ proof: 'intact', project: 'Example' });
    expect(await readFile(bytes)).toMatchObject({ ok: true, contents: [{ kind: 'ledger' }] });
  });
});

describe('merging a ledger in', () => {
  it('is the union, in any order and as often as one likes', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        const [ab, ba] = [merge(a, b), merge(b, a)];
        expect(ab).toEqual(ba);
        if (ab.ok) expect(merge(ab.entries, b)).toEqual(ab);
        const first = previewLedger(a, b);
        expect(first.ok && first.fresh.length + first.same).toBe(b.length);
      }),
    );
  });

  it('refuses one id with two contents', () => {
    const note = entry({ kind: 'noted', customer: CONTOSO, text: 'x' });
    expect(previewLedger([note], [{ ...note, at: '2026-03-02T00:00:00Z' }])).toMatchObject({
      ok: false,
      id: note.id,
    });
  });

  const twin = (target: string, at: string, by: string) =>
    entry({ kind: 'twin-confirmed', customer: CONTOSO, sources: [OLD], targets: [target], at, by });

  it('lists where two people decided differently, and lets one be picked', () => {
    const anna = twin(NEW, '2026-03-01T00:00:00Z', 'Anna');
    const boris = twin(crypto.randomUUID(), '2026-03-02T00:00:00Z', 'Boris');
    const [conflict, ...more] = conflictsOf([anna], [boris]);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ topic: 'twin', subject: OLD.toLowerCase(), ours: anna, theirs: boris });
    const settled: NewDecision | undefined = conflict && settle(conflict, 'ours');
    expect(settled).toMatchObject({ kind: 'twin-confirmed', targets: [NEW] });
    expect(settled).not.toHaveProperty('id');
  });

  it('lists nothing when both said the same, when one knew of the other, or when it was taken back', () => {
    const anna = twin(NEW, '2026-03-01T00:00:00Z', 'Anna');
    const boris = twin(NEW, '2026-03-02T00:00:00Z', 'Boris');
    const other = twin(FABRIKAM, '2026-03-03T00:00:00Z', 'Boris');
    const back = entry({ kind: 'undone', entry: other.id });
    expect(conflictsOf([anna], [boris])).toEqual([]);
    expect(conflictsOf([anna], [anna, other])).toEqual([]);
    expect(conflictsOf([anna], [other, back])).toEqual([]);
  });

  it('lists what was taken back, and then was not', () => {
    const anna = twin(NEW, '2026-03-01T00:00:00Z', 'Anna');
    const boris = twin(FABRIKAM, '2026-03-03T00:00:00Z', 'Boris');
    const back = entry({ kind: 'undone', entry: boris.id });
    const again = entry({ kind: 'undone', entry: back.id });
    expect(conflictsOf([anna], [boris, back, again])).toMatchObject([{ ours: anna, theirs: boris }]);
  });
});
