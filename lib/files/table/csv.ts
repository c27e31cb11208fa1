import Papa from 'papaparse';
import { type Chunk, headerIndex, numbered, SAMPLE, type Table } from './table';

const DELIMITERS = [',', ';', '\t'] as const;
/** Characters parsed between two looks at the signal. */
const CHUNK = 500_000;

/** A table of separated values; undefined when the text has no row at all. */
export function csvTable(raw: string): Table | undefined {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const separator = /^"?sep=(.)"?(?:\n|$)/i.exec(lines);
  const text = separator ? lines.slice(separator[0].length) : lines;
  const delimiter = separator?.[1] ?? delimiterOf(text);
  const above = separator ? 1 : 0;
  const first = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE + 10 }).data;
  const at = headerIndex(first);
  const header = first[at];
  if (header === undefined) return undefined;
  return {
    header,
    headerRow: at + 1 + above,
    sample: numbered(first.slice(at + 1), at + 2 + above).slice(0, SAMPLE),
    chunks: () => chunksOf(text, delimiter, at + 1, above),
  };
}

/** The delimiter that the first line has most of, outside quotes: headings hardly contain one. */
function delimiterOf(text: string): string {
  const start = text.search(/\S/);
  const line = text.slice(Math.max(start, 0)).split('\n', 1)[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* chunksOf(
  text: string,
  delimiter: string,
  skip: number,
  above: number,
): AsyncGenerator<Chunk, void> {
  let records = 0;
  for (const { data, share } of parts(text, delimiter)) {
    const rows = numbered(data, records + above + 1).filter(({ number }) => number > skip + above);
    records += data.length;
    yield { rows, share };
  }
}

/** The records of a text in pieces. A piece ends with a record, so quoted newlines are safe. */
function* parts(text: string, delimiter: string): Generator<{ data: string[][]; share: number }, void> {
  const parser = () => new Papa.Parser({ delimiter, newline: '\n' });
  for (let start = 0, size = CHUNK; start < text.length; ) {
    const isLast = start + size >= text.length;
    const { data, meta }: Papa.ParseResult<string[]> = parser().parse(
      text.slice(start, start + size),
      0,
      !isLast,
    );
    if (data.length === 0 && !isLast) {
      // One record is longer than the piece, or a quote was never closed.
      size *= 2;
      continue;
    }
    start = isLast ? text.length : start + meta.cursor;
    size = CHUNK;
    yield { data, share: start / text.length };
  }
}
