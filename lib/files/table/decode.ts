/** Bytes to text. Files of unknown origin name their encoding at best by a byte order mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes decoded at a time: a large file is never held as one text. */
const PIECE = 100_000;

export interface Piece {
  readonly text: string;
  /** The part of the file that has been decoded with this piece. */
  readonly share: number;
}

/** The text in pieces, every line end as `\n`. A byte order mark is no part of it. */
export function* textOf(bytes: Uint8Array, encoding: Encoding): Generator<Piece, void> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length;
    const raw = held + decoder.decode(bytes.subarray(at, at + PIECE), { stream: !isLast });
    // Half of a CRLF waits for the other half.
    held = !isLast && raw.endsWith('\r') ? '\r' : '';
    const text = held ? raw.slice(0, -1) : raw;
    yield {
      text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
      share: isLast ? 1 : (at + PIECE) / bytes.length,
    };
  }
}

export const encodingOf = (bytes: Uint8Array): Encoding =>
  wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');

/** UTF-16 by its mark; without one, headings are mostly Latin, so every other byte is nought. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 1_000) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const many = length / 2 / 3;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
