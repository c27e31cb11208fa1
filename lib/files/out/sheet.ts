/** A table to be handed out. */
export interface Sheet {
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}
export type Cell = string | number | undefined;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, so that nothing a portal or file said is ever run. */
export const neutral = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
