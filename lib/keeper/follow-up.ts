import { browser } from 'wxt/browser';
import type { Brief } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { clockOffset, now } from '@/lib/platform/time';
import { shelveAccounts } from './accounts';
import { reconcile, wantedAlarms } from './alarms';
import { assess, summarize, walkOn } from './assessing';
import { areBriefsRead, dropForeignCards, lookThroughShelf, readBriefs, removeCards } from './cards';
import { inLedger } from './database';
import { customersAfter } from './documents';
import { mayNotify, showPlan } from './notify';
import { shelveProblem } from './problem';
import { type Plan, planReminders } from './reminders';
import { serially } from './serial';
import { read, readSettings, sortShelf, write } from './shelf';
import { retellCards, shelveForPages, speakAsChosen } from './speech';
import { tellConsole } from './tell-console';
import { telling } from './telling';
import { clean, dirtyCustomers, isWalking, markAll, markDirty } from './to-assess';
import { showToolbar } from './toolbar';

/**
 * Makes everything that is shown agree with the ledger and the time: accounts, cards, summary, reminders, toolbar,
 * alarms. It asks what is, not what happened, so it also heals whatever a stopped worker, an update or a jump of the
 * clock has left undone. Called after every change and at every start of the worker.
 */
export async function followUp(): Promise<void> {
  await sortShelf();
  await speakAsChosen();
  await retellCards();
  await dropForeignCards();
  await shelveAccounts();
  await shelveForPages();
  await shelveBar();
  const briefs = await currentBriefs();
  const plan = (await read('demo')) ? undefined : await planned(briefs);
  await shelveProblem();
  await showToolbar();
  await setAlarms(plan?.next);
  // Last: the system may refuse a notification, and nothing else may fail with it.
  if (plan) await remind(plan);
}

/** Assesses everybody anew, a slice at a time, letting other work in between. Safe to call at any time. */
export function walk(): Promise<void> {
  walking ??= walkToTheEnd().finally(() => {
    walking = undefined;
  });
  return walking;
}
let walking: Promise<void> | undefined;

async function walkToTheEnd(): Promise<void> {
  while (await serially(() => inLedger(isWalking))) {
    while (await serially(walkOn));
    await serially(followUp);
  }
}

/** More than these are left to a walk, which lets messages in between. */
const MOST_AT_ONCE = 500;

/**
 * What is known of everybody, those out of date assessed anew before. Whatever was just recorded comes first: with
 * thousands of customers, a worker that has just been woken takes a while to read about the others.
 */
async function currentBriefs(): Promise<Brief[]> {
  const marked = await inLedger(dirtyCustomers);
  await assess(marked);
  const { lost, gone } = areBriefsRead() ? { lost: [], gone: 0 } : await compareWithLedger(marked);
  const briefs = await readBriefs();
  const at = await now();
  const late = [...briefs.values()].filter((brief) => isOutOfDate(brief, at)).map(({ customer }) => customer);
  const isMuch = lost.length + late.length > MOST_AT_ONCE;
  if (isMuch && !(await inLedger(isWalking))) await inLedger(markAll);
  const others = isMuch ? [] : [...lost, ...late];
  // Marked until the summary agrees: this worker may be stopped before.
  await inLedger((tx) => markDirty(tx, ...others));
  await assess(others);
  const changes = marked.length + others.length + gone;
  if (changes > 0 || (await read('summary')) === undefined) await summarize(briefs.values());
  await inLedger((tx) => clean(tx, [...marked, ...others]));
  return [...briefs.values()];
}

/** Finds cards that are lost or of nobody; the latter are removed. A worker looks once, for only it writes. */
async function compareWithLedger(fresh: readonly CustomerId[]) {
  const shelved = await lookThroughShelf();
  const customers = await inLedger((tx) => customersAfter(tx, ''));
  const briefs = await readBriefs();
  const [known, made] = [new Set(customers), new Set(fresh)];
  const gone = [...shelved.cards, ...briefs.keys()].filter((customer) => !known.has(customer));
  await removeCards(gone);
  const isLost = (customer: CustomerId) =>
    !made.has(customer) && !(briefs.has(customer) && (!shelved.isAll || shelved.cards.has(customer)));
  return { lost: customers.filter(isLost), gone: gone.length };
}

/** Draws the account bar anew, if it says something else than before. */
export async function shelveBar(): Promise<void> {
  const bar = telling().bar(
    (await read('accounts')) ?? { list: [] },
    (await read('evidence')) ?? [],
    await now(),
  );
  if (JSON.stringify(bar) !== JSON.stringify(await read('bar'))) await write('bar', bar);
}

/** A card made later than now is of a clock that has been moved back. */
const isOutOfDate = ({ assessedAt, nextChange }: Brief, now: number): boolean =>
  Date.parse(assessedAt) > now || (nextChange !== undefined && Date.parse(nextChange) <= now);

/** What is to be shown and taken back, and when to look again. */
async function planned(cards: readonly Brief[]): Promise<Plan> {
  const { reminders, ...settings } = await readSettings();
  const wanted = { ...settings, reminders: reminders && (await mayNotify()) };
  return planReminders(cards, wanted, await read('reminders'), await now());
}

/** Shows what is due and takes back what is settled. What the system refuses is not noted as shown. */
async function remind(plan: Plan): Promise<void> {
  try {
    if (await mayNotify()) await showPlan(plan, await now(), (await readSettings()).neutral ?? false);
  } catch (error) {
    // Whatever was asked for is done, and the next alarm tries again.
    tellConsole(error);
    return;
  }
  if (JSON.stringify(plan.log) !== JSON.stringify(await read('reminders')))
    await write('reminders', plan.log);
}

async function setAlarms(nextReminder: number | undefined): Promise<void> {
  const [at, offset] = [await now(), await clockOffset()];
  const changes = [(await read('summary'))?.nextChange, (await read('accounts'))?.nextChange];
  const coming = changes.flatMap((change) => (change === undefined ? [] : Date.parse(change)));
  const nextChange = coming.length > 0 ? Math.min(...coming) : undefined;
  const unfinished = await inLedger(isWalking);
  const wanted = wantedAlarms({ nextChange, nextReminder, unfinished }, at, offset);
  const { create, clear } = reconcile(wanted, await browser.alarms.getAll());
  for (const name of clear) await browser.alarms.clear(name);
  for (const { name, when } of create) await browser.alarms.create(name, { when });
}
