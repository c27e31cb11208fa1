/** Bytes to text. Files of unknown origin name their encoding at best by a byte order mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  // A byte order mark is no part of the text: TextDecoder takes it away.
  const as = (encoding: Encoding) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  const wide = wideEncoding(bytes);
  if (wide) return as(wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof TypeError) return as('windows-1252');
    throw error;
  }
}

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
