import { Gunzip } from 'fflate';

/** More than any export holds unpacked; a bound, so that a small file cannot fill the memory. */
export const MOST_BYTES = 300_000_000;

/** Unpacks all members of a gzip file: newer exports have several (data.md 1.5). Undefined: broken, cut off or too large. */
export function gunzip(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Gunzip((part, final) => {
    length += part.length;
    if (length > MOST_BYTES) throw new RangeError('too large');
    parts.push(part);
    ended = final;
  });
  try {
    // In pieces, so that the bound is noticed in time.
    for (let at = 0; at < bytes.length; at += 65_536)
      stream.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch {
    return undefined;
  }
  return ended ? joined(parts, length) : undefined;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
