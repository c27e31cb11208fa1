import { isGuid } from '@/lib/core/guid';

const ANY_GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** All GUIDs in a text, in lower case, each once. */
export function guidsIn(text: string): string[] {
  // Most ids and cells are too short to hold one: spares the expression.
  if (text.length < 36) return [];
  // One at the end of an id too short for two.
  const end = text.length < 72 ? guidOf(text.slice(-36)) : undefined;
  if (end) return [end];
  return [...new Set(text.match(ANY_GUID)?.map((guid) => guid.toLowerCase()))];
}

/** The last that was found: the ids in a row end alike. */
let last: string | undefined;

/** The GUID that the text is, in lower case; undefined for a text that only contains one. */
export function guidOf(text: string): string | undefined {
  if (text === last) return last;
  if (text.length !== 36 || !isGuid(text)) return undefined;
  last = text.toLowerCase();
  return last;
}
