import { hex, sha256 } from '../digest';

/** What the first link follows. */
export const SEED = '0'.repeat(16);
/** Hexadecimal digits of a link: enough to find a broken line; the digest of the whole is what proves. */
export const LINK = 16;

/** The link of a line: the beginning of the SHA-256 of the link before it and the line's bytes. */
export async function link(before: string, line: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(before.length + line.length);
  new TextEncoder().encodeInto(before, bytes);
  bytes.set(line, before.length);
  return hex((await sha256(bytes)).subarray(0, LINK / 2));
}
