import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import type { Choice } from '@/lib/files/desk/desk';
import type { Opened, OpenedLedger, OpenedTable } from '@/lib/files/desk/opened';
import type { Picked } from '@/lib/files/desk/picked';
import type { Summary } from '@/lib/files/desk/summary';
import { asksCustomer, type Mapping } from '@/lib/files/mapping';
import { detailOf } from '@/lib/texts/detail';
import { tell } from '../act';
import { order, Stopped } from '../files/clerk';
import { shelved } from '../store';
import { filesOfDrop } from './handed';
import { recall, remember } from './mappings';
import { customerOnPortal } from './open-page';

/** Where one import stands. It outlives a look at another view. */
export type Step =
  | { is: 'start' }
  | { is: 'working'; what: 'opening' | 'comparing' | 'recording'; share: number }
  | { is: 'sort' }
  | { is: 'preview'; summary: Summary }
  | {
      is: 'done';
      count: number;
      held?: { held: number; of: number };
      /** It was recorded, but could not be counted. */
      failed?: { reason: unknown };
    };

export const step = signal<Step>({ is: 'start' });
export const opened = signal<readonly Opened[]>([]);
/** What went wrong last, in words. */
export const trouble = signal<string | undefined>(undefined);

/** What a person has said so far about one table. */
export interface Draft extends Partial<Choice> {
  at: string;
  isWhole: boolean;
  leftOut?: boolean;
  /** Where the customer comes from, if nobody chose it. */
  customerFrom?: 'file' | 'page';
}
export const drafts = signal<ReadonlyMap<number, Draft>>(new Map());
/** Ledgers that are to be merged; broken ones only if a person says so. */
export const ledgers = signal<ReadonlySet<number>>(new Set());

export const tables = computed(() => opened.value.filter((one): one is OpenedTable => one.is === 'table'));
export const ledgerFiles = computed(() =>
  opened.value.filter((one): one is OpenedLedger => one.is === 'ledger'),
);
const openCustomer = signal<CustomerId | undefined>(undefined);

/** Columns are known, by recognition or by hand; what cells look like has to be looked at first. */
export const hasColumns = (table: OpenedTable, draft: Draft): boolean =>
  draft.mapping !== undefined || (table.kind !== undefined && !table.byShape);

export const needsCustomer = (table: OpenedTable, { mapping }: Draft): boolean =>
  mapping ? asksCustomer(mapping) : table.asksCustomer;

/** The choices, once nothing is left to say; undefined until then. */
export const choices = computed((): Choice[] | undefined => {
  const found: Choice[] = [];
  for (const table of tables.value) {
    const draft = drafts.value.get(table.id);
    if (!draft || draft.leftOut) continue;
    const { account, customer, at, isWhole, mapping, dates } = draft;
    if (!account || !hasColumns(table, draft) || (needsCustomer(table, draft) && !customer)) return undefined;
    found.push({
      id: table.id,
      account,
      at,
      isWhole,
      ...(customer && needsCustomer(table, draft) && { customer }),
      ...(mapping && { mapping }),
      ...(dates && { dates }),
    });
  }
  return found.length + ledgers.value.size > 0 ? found : undefined;
});

export function change(id: number, more: Partial<Draft>): void {
  const before = drafts.value.get(id);
  if (before) drafts.value = new Map(drafts.value).set(id, { ...before, ...more });
}

/** Columns that were named by hand, remembered for the next file of its headings. */
export function nameColumns(table: OpenedTable, mapping: Mapping, dates: Choice['dates']): void {
  remember(table.header, { mapping, ...(dates && { dates }) });
  change(table.id, { mapping, ...(dates && { dates }) });
}

export function reset(): void {
  step.value = { is: 'start' };
  opened.value = [];
  drafts.value = new Map();
  ledgers.value = new Set();
  trouble.value = undefined;
}

/** Runs a part of the import; whatever goes wrong is said, and leads back to where it began. */
async function work<Result>(
  what: Extract<Step, { is: 'working' }>['what'],
  back: Step,
  does: (hear: (share: number) => void) => Promise<Result>,
): Promise<Result | undefined> {
  trouble.value = undefined;
  step.value = { is: 'working', what, share: 0 };
  try {
    return await does((share) => {
      step.value = { is: 'working', what, share };
    });
  } catch (error) {
    step.value = back;
    trouble.value =
      error instanceof Stopped
        ? i18n.t('dashboard.import.stopped')
        : i18n.t('dashboard.import.failed', {
            detail: detailOf(error),
          });
    return undefined;
  }
}

/** Opens what was dropped. Folders are looked through first, and may not let themselves be. */
export async function openDrop(drop: DataTransfer): Promise<void> {
  const files = await work('opening', { is: 'start' }, () => filesOfDrop(drop));
  if (files) await open(files);
}

export async function open(files: readonly File[]): Promise<void> {
  reset();
  if (files.length === 0) return;
  const { offsetMs } = shelved.value;
  const found = await work('opening', { is: 'start' }, (hear) =>
    order('open', { files: [...files], offsetMs }, hear),
  );
  if (!found) return;
  openCustomer.value = await customerOnPortal();
  opened.value = found;
  drafts.value = new Map(tables.value.map((table) => [table.id, draftOf(table)]));
  ledgers.value = new Set(
    ledgerFiles.value.flatMap(({ id, proof, clash }) => (proof === 'broken' || clash ? [] : id)),
  );
  const isAlone = tables.value.length === 0 && found.length === ledgers.value.size;
  if (isAlone) await compare();
  else step.value = { is: 'sort' };
}

/** What can be proposed; everything is a person's to change. */
function draftOf(table: OpenedTable): Draft {
  const declared = table.accounts.find(({ isDeclared }) => isDeclared);
  const [only, ...more] = shelved.value.accounts.list;
  const account = declared?.account ?? (more.length === 0 ? only?.account : undefined);
  const known = recall(table.header);
  const isNamed = table.kind === undefined || table.byShape ? known : undefined;
  const customer = table.customer ?? openCustomer.value;
  return {
    at: table.at,
    isWhole: false,
    ...(account && { account }),
    ...(customer && { customer, customerFrom: table.customer ? 'file' : 'page' }),
    ...isNamed,
  };
}

export async function compare(): Promise<void> {
  const asked = choices.value;
  if (!asked) return;
  const back: Step = tables.value.length === 0 ? { is: 'start' } : { is: 'sort' };
  const summary = await work('comparing', back, (hear) =>
    order('preview', { choices: asked, ledgers: [...ledgers.value] }, hear),
  );
  if (summary) step.value = { is: 'preview', summary };
}

/** Has the background take everything in, all or nothing, and counts afterwards what is there. */
export async function record(summary: Summary, picked: Picked, said: string): Promise<void> {
  const back: Step = { is: 'preview', summary };
  const laid = await work('recording', back, () => order('layDown', picked));
  if (!laid) return;
  if (!(await tell({ type: 'own-take-in', parcel: laid.parcel }, said))) {
    step.value = back;
    return;
  }
  const done: Step = { is: 'done', count: laid.count };
  step.value = done;
  const counted = await order('check', undefined).then(
    (held) => ({ held }),
    (reason: unknown) => ({ failed: { reason } }),
  );
  if (step.value === done) step.value = { ...done, ...counted };
}
