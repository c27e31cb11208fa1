import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { fold } from '@/lib/core/book';
import { dateText } from '@/lib/core/days';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { projectOf } from '@/lib/files/ledger/project';
import { type Overview, overviewOf } from '@/lib/files/out/overview';
import { lookAtCustomer, lookAtLedger } from '@/lib/keeper/look';
import { detailOf } from '@/lib/texts/detail';
import { outcome } from '../act';
import { eventsOf } from '../calendar/events';
import { saveCalendar } from '../calendar/save-calendar';
import { save } from '../files/save';
import { now, shelved } from '../store';

/** Everything that is made to be handed out. What makes it is loaded when it is first asked for. */

/** How far the customers are worked out, while they are. */
export const working = signal<{ done: number; of: number } | undefined>(undefined);

/** Something is being made; one thing at a time. */
export const busy = signal(false);

/** Makes something, and says what went wrong. */
export async function make(does: () => Promise<void>): Promise<void> {
  busy.value = true;
  try {
    await does();
  } catch (error) {
    outcome.value = { text: i18n.t('dashboard.export.failed', { detail: detailOf(error) }), failed: true };
  } finally {
    busy.value = false;
  }
}

interface Asked {
  only?: CustomerId;
  about?: SubscriptionId;
  redact?: boolean;
}

async function overviewNow(asked: Asked = {}): Promise<Overview> {
  const known = asked.only ? await lookAtCustomer(asked.only) : (await lookAtLedger()).known;
  const { ageLimitDays } = shelved.value.settings;
  try {
    return await overviewOf(fold(known), now.value, { ...asked, ageLimitDays }, (done, of) => {
      working.value = { done, of };
    });
  } finally {
    working.value = undefined;
  }
}

export async function saveAllLists(): Promise<void> {
  const { allLists } = await import('@/lib/files/out/lists');
  const { xlsxOf } = await import('@/lib/files/out/xlsx');
  const bytes = xlsxOf(allLists(await overviewNow()));
  save(bytes, `twinwatch-${dateText(now.value)}.xlsx`, XLSX);
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const LISTS = ['create', 'stop', 'exceptions', 'pairs', 'charges', 'azure'] as const;
export type ListName = (typeof LISTS)[number];

export async function saveList(name: ListName): Promise<void> {
  const lists = await import('@/lib/files/out/lists');
  const { csvOf } = await import('@/lib/files/out/csv');
  const make = {
    create: lists.toCreate,
    stop: lists.toStop,
    exceptions: lists.exceptions,
    pairs: lists.pairs,
    charges: lists.charges,
    azure: lists.azureCompanies,
  }[name];
  save(csvOf(make(await overviewNow())), `twinwatch-${name}-${dateText(now.value)}.csv`, 'text/csv');
}

async function report(redact: boolean): Promise<string> {
  const { reportOf } = await import('@/lib/files/out/report');
  return reportOf(await overviewNow({ redact }));
}

/** Opens the report in a tab of its own, from which it is printed. The tab is asked for at once: later it would be held back. */
export async function openReport(redact: boolean): Promise<void> {
  const tab = open('about:blank');
  const url = URL.createObjectURL(new Blob([await report(redact)], { type: 'text/html' }));
  if (tab) tab.location.href = url;
  else location.assign(url);
}

export async function saveReport(redact: boolean): Promise<void> {
  save(await report(redact), `twinwatch-report-${dateText(now.value)}.html`, 'text/html');
}

export async function saveDates(): Promise<void> {
  const { customers } = await overviewNow();
  const cards = customers.map(({ card }) => card);
  await saveCalendar(eventsOf(cards, now.value));
}

export async function saveEvidence(only: CustomerId, about?: SubscriptionId): Promise<void> {
  const { evidencePack } = await import('@/lib/files/out/evidence-pack');
  const entries = await lookAtCustomer(only);
  const overview = await overviewNow({ only, ...(about && { about }) });
  const bytes = await evidencePack(overview, entries, projectOf(entries));
  save(bytes, `twinwatch-${(about ?? only).slice(0, 8)}-${dateText(now.value)}.zip`, 'application/zip');
}
