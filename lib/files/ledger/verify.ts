import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from '../../core/entries';
import { parseJson, readLedger } from '../../core/ledger-text';
import { readEntry } from '../../core/read-entry';
import { hex, sha256 } from '../digest';
import { LINK, link, SEED } from './chain';
import { FORMAT, headOf, joined } from './write';

export interface LedgerFile {
  /** `unsealed`: a file of an older format or another hand, which proves nothing about itself. */
  proof: 'intact' | 'unsealed' | 'broken';
  project?: string;
  /** What can be taken: all of an intact or unsealed file, of a broken one the lines that are proven. */
  entries: Entry[];
  unknown: UnknownEntry[];
  /** The first line that is not as it was written, from 1; `count`: how many lines there were to be. */
  broken?: { line: number; why: 'changed' | 'missing' | 'added' | 'header' | 'unreadable'; message?: string };
  /** Readable lines of a broken file that nothing proves. */
  unproven: number;
}

const header = z.looseObject({
  ledger: z.literal(1),
  format: z.literal(FORMAT),
  project: z.string(),
  count: z.int(),
  chain: z.string(),
  digest: z.string(),
});

/** The header of a ledger file of the present format; undefined for any other. */
export const readHead = (bytes: Uint8Array): z.output<typeof header> | undefined =>
  header.safeParse(parseJson(textOf(linesOf(bytes)[0]))).data;

/** Reads a ledger file of any version and says what proves it. Undefined: no ledger file at all. */
export async function readLedgerFile(bytes: Uint8Array): Promise<LedgerFile | undefined> {
  const lines = linesOf(bytes);
  const [first, ...rest] = lines;
  const head = header.safeParse(parseJson(textOf(first)));
  if (!head.success) return unsealed(bytes, rest);
  const { project, chain, count, digest } = head.data;
  const links = Array.from({ length: Math.floor(chain.length / LINK) }, (_, index) =>
    chain.slice(index * LINK, (index + 1) * LINK),
  );
  const body = rest.at(-1)?.length === 0 ? rest.slice(0, -1) : rest;
  const checked = await check(body, links);
  const expected = new TextEncoder().encode(headOf(project, links));
  const isWhole =
    checked.broken === undefined &&
    body.length === count &&
    body.length < rest.length &&
    hex(await sha256(joined([expected, ...body]))) === digest &&
    textOf(first) === `${headOf(project, links).slice(0, -1)},"digest":"${digest}"}`;
  const { entries, unknown, unproven, unreadable } = read(checked.proven, checked.others);
  if (isWhole && unreadable === undefined) return { proof: 'intact', project, entries, unknown, unproven: 0 };
  // Every line is linked, but the whole is not what was written: it is the header, or what stands behind the last line.
  const broken = checked.broken ?? unreadable ?? { line: 1, why: 'header' as const };
  return { proof: 'broken', project, entries, unknown, unproven, broken };
}

type Line = { number: number; bytes: Uint8Array };

/** Follows the chain. Behind a broken line it goes on from the link that is written down, so that each is judged by itself. */
async function check(
  body: readonly Uint8Array[],
  links: readonly string[],
): Promise<{ proven: Line[]; others: Line[]; broken?: NonNullable<LedgerFile['broken']> }> {
  const proven: Line[] = [];
  const others: Line[] = [];
  let before = SEED;
  for (const [index, bytes] of body.entries()) {
    const expected = links[index];
    const is = expected !== undefined && (await link(before, bytes)) === expected;
    (is ? proven : others).push({ number: index + 2, bytes });
    before = expected ?? before;
  }
  const [first] = others;
  const missing = body.length < links.length;
  if (first)
    return {
      proven,
      others,
      broken: { line: first.number, why: first.number - 2 >= links.length ? 'added' : 'changed' },
    };
  return missing ? { proven, others, broken: { line: body.length + 2, why: 'missing' } } : { proven, others };
}

function read(proven: readonly Line[], others: readonly Line[]) {
  const entries: Entry[] = [];
  const unknown: UnknownEntry[] = [];
  let unreadable: LedgerFile['broken'];
  for (const { number, bytes } of proven) {
    const one = readEntry(parseJson(textOf(bytes)));
    if (!one.ok) unreadable ??= { line: number, why: 'unreadable', message: `${one.field} ${one.message}` };
    else if ('entry' in one) entries.push(one.entry);
    else unknown.push(one.unknown);
  }
  const unproven = others.filter(({ bytes }) => readEntry(parseJson(textOf(bytes))).ok).length;
  return { entries, unknown, unproven, unreadable };
}

/** A file without a chain: one of an older version, or one whose header is broken. */
function unsealed(bytes: Uint8Array, rest: readonly Uint8Array[]): LedgerFile | undefined {
  const text = textOf(bytes);
  const ledger = readLedger(text);
  const isSealed = /"(chain|digest|format)"\s*:/.test(text.split('\n', 1)[0] ?? '');
  if (ledger.ok && !isSealed)
    return { proof: 'unsealed', entries: ledger.entries, unknown: ledger.unknown, unproven: 0 };
  const unproven = rest.filter((line) => readEntry(parseJson(textOf(line))).ok).length;
  if (unproven === 0 && !/^\s*\{\s*"ledger"/.test(text)) return undefined;
  const place = ledger.ok ? undefined : /^line (\d+): (.*)$/s.exec(ledger.message);
  return {
    proof: 'broken',
    entries: [],
    unknown: [],
    unproven,
    broken:
      isSealed || place === null || place?.[1] === undefined || place[1] === '1'
        ? { line: 1, why: 'header' }
        : { line: Number(place[1]), why: 'unreadable', message: place[2] ?? '' },
  };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes ?? new Uint8Array());
