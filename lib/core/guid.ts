const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text of a GUID in either case; a skeleton row's id or a name is none. */
export const isGuid = (text: string): boolean => GUID.test(text);
