import { browser } from 'wxt/browser';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { clockOffset, now } from '@/lib/platform/time';
import { shelveAccounts } from './accounts';
import { reconcile, wantedAlarms } from './alarms';
import { assess, summarize, walkOn } from './assessing';
import { inLedger } from './database';
import { customersAfter } from './documents';
import { clearSettled, notify } from './notify';
import { shelveProblem } from './problem';
import { planReminders, toStop } from './reminders';
import { serially } from './serial';
import { dropForeignCards, read, readCards, readSettings, removeCards, sortShelf, write } from './shelf';
import { retellCards, shelveStyle, speakAsChosen } from './speech';
import { clean, dirtyCustomers, isWalking, markDirty } from './to-assess';
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
  await shelveStyle();
  const cards = await currentCards();
  const nextReminder = await remind(cards);
  await shelveProblem();
  await showToolbar();
  await setAlarms(nextReminder);
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

/** All cards, those out of date assessed anew before. */
async function currentCards(): Promise<Card[]> {
  let cards = await readCards();
  const at = await now();
  const { dirty, gone } = await inLedger(async (tx) => {
    const customers = await customersAfter(tx, '');
    const known = new Set(customers);
    for (const customer of customers) if (isOutOfDate(cards.get(customer), at)) await markDirty(tx, customer);
    return {
      dirty: await dirtyCustomers(tx),
      gone: [...cards.keys()].filter((customer) => !known.has(customer)),
    };
  });
  if (gone.length > 0) await removeCards(gone);
  await assess(dirty);
  const changed = dirty.length + gone.length > 0;
  if (changed) cards = await readCards();
  if (changed || (await read('summary')) === undefined) await summarize(cards.values());
  await inLedger((tx) => clean(tx, dirty));
  return [...cards.values()];
}

/** A card made later than now is of a clock that has been moved back. */
const isOutOfDate = (card: Card | undefined, now: number): boolean =>
  card === undefined ||
  Date.parse(card.assessedAt) > now ||
  (card.nextChange !== undefined && Date.parse(card.nextChange) <= now);

/** Shows what is due and takes back what is settled. Returns when to look again. */
async function remind(cards: readonly Card[]): Promise<number | undefined> {
  const at = await now();
  const settings = await readSettings();
  const log = await read('reminders');
  const plan = planReminders(cards, settings, log, at);
  const waiting = new Set<CustomerId>(settings.reminders ? toStop(cards).keys() : []);
  await clearSettled(waiting);
  for (const reminder of plan.show) await notify(reminder, at);
  if (JSON.stringify(plan.log) !== JSON.stringify(log)) await write('reminders', plan.log);
  return plan.next;
}

async function setAlarms(nextReminder: number | undefined): Promise<void> {
  const [at, offset, summary] = [await now(), await clockOffset(), await read('summary')];
  const nextChange = summary?.nextChange === undefined ? undefined : Date.parse(summary.nextChange);
  const unfinished = await inLedger(isWalking);
  const wanted = wantedAlarms({ nextChange, nextReminder, unfinished }, at, offset);
  const { create, clear } = reconcile(wanted, await browser.alarms.getAll());
  for (const name of clear) await browser.alarms.clear(name);
  for (const { name, when } of create) await browser.alarms.create(name, { when });
}
