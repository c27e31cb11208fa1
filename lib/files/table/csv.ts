import Papa from 'papaparse';
import { decimalsIn } from '../values';
import { type Encoding, textOf } from './decode';
import { type Chunk, headerIndex, numbered, SAMPLE, type Table } from './table';

const DELIMITERS = [',', ';', '\t'] as const;

/** How the separated values are written. */
interface Form {
  delimiter: string;
  /** Characters of a first line that names the delimiter, for spreadsheets. */
  lead: number;
}

/** A table of separated values; undefined when there is no row at all. */
export function csvTable(bytes: Uint8Array, encoding: Encoding): Table | undefined {
  const start = textOf(bytes, encoding).next().value?.text ?? '';
  const separator = /^"?sep=(.)"?(?:\n|$)/i.exec(start);
  const lead = separator?.[0].length ?? 0;
  const text = start.slice(lead);
  const form = { delimiter: separator?.[1] ?? delimiterOf(text), lead };
  const above = separator ? 1 : 0;
  const first = parse(text, form, SAMPLE + 10).data;
  const at = headerIndex(first);
  const header = first[at];
  if (header === undefined) return undefined;
  const headerRow = at + 1 + above;
  const decimals = decimalsIn(first.slice(at + 1).flat());
  return {
    header,
    headerRow,
    // Where commas part the cells, numbers have points; spreadsheets of the other half of the world part them otherwise.
    decimals: decimals === 'unsure' && form.delimiter === ',' ? 'point' : decimals,
    sample: numbered(first.slice(at + 1), headerRow + 1).slice(0, SAMPLE),
    async *chunks() {
      let number = 1 + above;
      for (const { data, share } of recordsOf(bytes, encoding, form)) {
        const rows = numbered(data, number).filter((row) => row.number > headerRow);
        number += data.length;
        yield { rows, share } satisfies Chunk;
      }
    },
  };
}

/**
 * The delimiter that the heading has most of, outside quotes: the first line that is parted by one by which the line
 * below it is parted too. Titles above it are not, whatever they hold.
 */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split('\n', 20)
    .filter((line) => line !== '');
  const parts = (line: string, delimiter: string) => line.split(delimiter).length;
  const parting = lines.map((line) => {
    const counts = DELIMITERS.map((delimiter) => parts(line, delimiter));
    const most = Math.max(...counts);
    return most > 1 ? DELIMITERS[counts.indexOf(most)] : undefined;
  });
  const isHeading = (delimiter: string | undefined, at: number) =>
    delimiter !== undefined && parts(lines[at + 1] ?? '', delimiter) > 1;
  return parting.find(isHeading) ?? parting.find(Boolean) ?? ',';
}

/** All records, some at a time. A cut between two pieces of text falls between two records, so quoted newlines are safe. */
function* recordsOf(
  bytes: Uint8Array,
  encoding: Encoding,
  form: Form,
): Generator<{ data: string[][]; share: number }, void> {
  let text = '';
  let lead = form.lead;
  let enough = 0;
  for (const piece of textOf(bytes, encoding)) {
    text += piece.text.slice(lead);
    lead = 0;
    if (piece.share === 1) {
      yield { data: parse(text, form).data, share: 1 };
      return;
    }
    if (text.length < enough) continue;
    const { data, meta } = new Papa.Parser({ delimiter: form.delimiter, newline: '\n' }).parse(text, 0, true);
    // One record is longer than the text, or a quote was never closed: twice as much before it is tried again.
    enough = data.length === 0 ? text.length * 2 : 0;
    text = text.slice(data.length === 0 ? 0 : meta.cursor);
    if (data.length > 0) yield { data, share: piece.share };
  }
}

const parse = (text: string, { delimiter }: Form, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
