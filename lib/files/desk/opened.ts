import type { CustomerId, EntryId } from '../../core/ids';
import { toSubscriptionId } from '../../core/to-id';
import { type AccountProposal, proposeAccounts } from '../accounts';
import { customerInName } from '../file-name';
import type { KindId } from '../kind';
import type { Known } from '../known';
import type { Conflict } from '../ledger/conflicts';
import { previewLedger } from '../ledger/import';
import { type LedgerFile, readLedgerFile } from '../ledger/verify';
import { type Mapping, mappingOf } from '../mapping';
import type { Problem } from '../problem';
import { asksForCustomer, type Recognised } from '../recognise';
import type { Table } from '../table/table';
import type { Ledger } from './desk';

/** One table or ledger of a file, as a person is asked about it. Plain data: it goes from a worker to a page. */
export type Opened = OpenedTable | OpenedLedger | OpenedProblem;

interface OfFile {
  /** Which one: a file may hold several. */
  id: number;
  /** The file's name. */
  name: string;
}

export interface OpenedTable extends OfFile {
  is: 'table';
  header: string[];
  /** The first rows, to see what the columns are. */
  sample: string[][];
  /** Absent: not recognised, a person has to say what the columns are. */
  kind?: KindId;
  /** What cells look like is a proposal: a person looks at the columns first. */
  byShape: boolean;
  mapping: Mapping;
  /** Seen whole, it proves what there is not. */
  isList: boolean;
  asksCustomer: boolean;
  /** Whose subscriptions these are, by the file's name or by the ids inside; to be confirmed. */
  customer?: CustomerId;
  /** The most likely first; to be confirmed. */
  accounts: AccountProposal[];
  /** The instant that the file shows: its own date. */
  at: string;
}

export interface OpenedLedger extends OfFile {
  is: 'ledger';
  proof: LedgerFile['proof'];
  broken?: NonNullable<LedgerFile['broken']>;
  /** Readable lines of a broken file that nothing proves; they are not taken. */
  unproven: number;
  /** Entries that can be taken. */
  count: number;
  fresh: number;
  conflicts: Conflict[];
  /** One id with two contents: nothing of the file is taken. */
  clash?: { id: EntryId; contents: [string, string] };
}

export interface OpenedProblem extends OfFile {
  is: 'problem';
  problem: Problem;
}

const SAMPLE_ROWS = 8;

export async function openedTable(
  of: OfFile,
  table: Table,
  as: Recognised | undefined,
  at: string,
  known: Known,
): Promise<OpenedTable> {
  const customer = customerInName(of.name) ?? (as && customerOfIds(table, as, known));
  return {
    ...of,
    is: 'table',
    header: [...table.header],
    sample: table.sample.slice(0, SAMPLE_ROWS).map(({ cells }) => [...cells]),
    ...(as && { kind: as.kind.id }),
    byShape: as?.by === 'shape',
    mapping: as ? mappingOf(as) : {},
    isList: as?.kind.list !== undefined,
    asksCustomer: as !== undefined && asksForCustomer(table, as),
    ...(customer && { customer }),
    accounts: as ? await proposeAccounts(table, as, known) : [],
    at,
  };
}

/** The one customer whose subscriptions these are known to be. */
function customerOfIds(table: Table, { columns }: Recognised, known: Known): CustomerId | undefined {
  const at = columns.get('subscription')?.index ?? -1;
  const owners = new Set(
    table.sample.flatMap(({ cells }) => {
      const id = toSubscriptionId(cells[at]);
      return (id && known.subscription(id)?.customer) ?? [];
    }),
  );
  const [owner] = owners;
  return owners.size === 1 ? owner : undefined;
}

export async function openedLedger(
  of: OfFile,
  bytes: Uint8Array,
  ours: Ledger,
): Promise<{ opened: OpenedLedger | OpenedProblem; fresh: Ledger }> {
  const none = { known: [], unknown: [] };
  const file = await readLedgerFile(bytes);
  if (file === undefined)
    return { opened: { ...of, is: 'problem', problem: { kind: 'not-a-file-we-read' } }, fresh: none };
  const merged = previewLedger(ours.known, file.entries);
  const isKnown = new Set(ours.unknown.map(({ id }) => id));
  const fresh = merged.ok
    ? { known: merged.fresh, unknown: file.unknown.filter(({ id }) => !isKnown.has(id)) }
    : none;
  const opened: OpenedLedger = {
    ...of,
    is: 'ledger',
    proof: file.proof,
    ...(file.broken && { broken: file.broken }),
    unproven: file.unproven,
    count: file.entries.length + file.unknown.length,
    fresh: fresh.known.length + fresh.unknown.length,
    conflicts: merged.ok ? merged.conflicts : [],
    ...(!merged.ok && {
      clash: {
        id: merged.id,
        contents: [JSON.stringify(merged.contents[0]), JSON.stringify(merged.contents[1])],
      },
    }),
  };
  return { opened, fresh };
}
