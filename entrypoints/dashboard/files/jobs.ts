import type { Choice } from '@/lib/files/desk/desk';
import type { Opened } from '@/lib/files/desk/opened';
import type { Picked } from '@/lib/files/desk/picked';
import type { Summary } from '@/lib/files/desk/summary';
import type { Gathered } from '@/lib/files/desk/team';
import type { ProblemKind } from '@/lib/files/problem';

/** What the worker does for the dashboard: everything with files that takes longer than a frame. */
export interface Jobs {
  /** Opens files for a new import; what was open before is forgotten. */
  open: { give: { files: File[]; offsetMs: number }; get: Opened[] };
  /** `ledgers`: those that are to be merged. */
  preview: { give: { choices: Choice[]; ledgers: number[] }; get: Summary };
  rejected: { give: { id: number; words: ReadonlyMap<ProblemKind, string> }; get: Uint8Array | undefined };
  /** Lays down what was previewed and picked for the background to take in. */
  layDown: { give: Picked; get: { parcel: string; count: number } };
  /** How many of a parcel's entries the ledger holds. */
  check: { give: undefined; get: { held: number; of: number } };
  /** The ledger as a file, with its digest. */
  ledgerFile: { give: undefined; get: { bytes: Uint8Array; digest: string } };
  /** What colleagues' ledgers bring, laid down for the background if it is anything. */
  gather: { give: { files: File[]; offsetMs: number }; get: TeamNews };
}

export type TeamNews = Omit<Gathered, 'fresh'> & { parcel?: string; count: number };
export type JobName = keyof Jobs;

export interface Order<Name extends JobName = JobName> {
  number: number;
  job: Name;
  give: Jobs[Name]['give'];
}
/** `stop` ends the preview that is running. */
export type ToWorker = { [Name in JobName]: Order<Name> }[JobName] | { stop: true };

export type FromWorker =
  | { number: number; share: number }
  | { number: number; done: Jobs[JobName]['get'] }
  | { number: number; stopped: true }
  | { number: number; failed: string };
