/** Why something in a file cannot be used. The words for people are in `files.problem` of the texts. */
export const PROBLEMS = [
  'empty',
  'too-large',
  'not-a-file-we-read',
  'old-excel',
  'broken-archive',
  'zip-archive',
  'broken-spreadsheet',
  'broken-json',
  'no-rows',
  'not-recognised',
  'no-customer',
  'no-account',
  'missing',
  'not-an-id',
  'not-a-date',
  'not-a-number',
  'ambiguous-number',
  'negative',
  'says-nothing',
  'other-account',
  'other-customer',
  'contradicts-row',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

/** A problem with its place. A problem of the file as a whole has neither row nor column. */
export interface Problem {
  kind: ProblemKind;
  /** As a spreadsheet counts: the first row of the file is 1. Of JSON: the number of the item. */
  row?: number;
  /** The heading of the column, as it is written in the file. */
  column?: string;
  /** What the place says, or what it contradicts. */
  found?: string;
}
