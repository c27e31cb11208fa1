import type { Entry, UnknownEntry } from '../../core/entries';
import { contentOf } from '../../core/merge';
import { byAtAndId } from '../../core/timed';
import { hex, sha256 } from '../digest';
import { link, SEED } from './chain';

/** The format of the file; the entries have a format of their own (`ledger`). */
export const FORMAT = 2;

/**
 * The ledger as a file: JSON Lines, a header, then an entry a line, in the ledger's order. The same entries and project
 * give the same bytes on every machine. The header holds the chain, so that the lines are plain entries for every reader:
 * `chain` is a link of 16 hexadecimal digits per entry, `digest` the SHA-256 of all that stands before and behind it.
 */
export async function writeLedger(
  entries: Iterable<Entry | UnknownEntry>,
  project: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sorted = [...entries].sort(byAtAndId);
  const lines = sorted.map((entry) => new TextEncoder().encode(contentOf(entry)));
  const links: string[] = [];
  let last = SEED;
  for (const line of lines) {
    last = await link(last, line);
    links.push(last);
  }
  const head = headOf(project, links);
  const body = joined(lines);
  const digest = hex(await sha256(joined([new TextEncoder().encode(head), ...lines])));
  return concat(new TextEncoder().encode(`${head.slice(0, -1)},"digest":"${digest}"}\n`), body);
}

/** The header without its digest. */
export const headOf = (project: string, links: readonly string[]): string =>
  JSON.stringify({ ledger: 1, format: FORMAT, project, count: links.length, chain: links.join('') });

/** Lines with their ends. */
export function joined(lines: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    all.set(line, at);
    at += line.length;
    all[at] = 10;
    at += 1;
  }
  return all;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
