import { assess, assessCustomer } from '../../../lib/core/assess';
import { fold } from '../../../lib/core/book';
import type { Entry } from '../../../lib/core/entries';
import { entryId } from '../../../lib/core/ids';
import { idOfCustomer, ledgerOf, NOW } from './core-ledger';

/**
 * Runs in a process of its own, so that everything is cold:
 * node --expose-gc core-run.js whole|heap|sighting CUSTOMERS, prints one line of JSON.
 */

const [, , what, count] = process.argv;
const customers = Number(count);

/** Wall time and the process's own time, both in ms: on a busy machine only the second says something. */
function timed<Result>(does: () => Result): { result: Result; wall: number; cpu: number } {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = does();
  const { user, system } = process.cpuUsage(used);
  return { result, wall: performance.now() - began, cpu: (user + system) / 1000 };
}

function whole() {
  const entries = [...ledgerOf(customers)];
  globalThis.gc?.();
  const { result, wall, cpu } = timed(() => {
    const book = fold(entries);
    return { book, assessment: assess(book, NOW) };
  });
  const { book, assessment } = result;
  return {
    entries: entries.length,
    subscriptions: book.sightsOf.size,
    assessed: Object.keys(assessment.subscriptions).length,
    wall,
    cpu,
  };
}

/** What book and assessment of entries that are read one by one take, in bytes. */
function heap() {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const book = fold(ledgerOf(customers));
  const assessment = assess(book, NOW);
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  // Book and assessment are asked once more: both were there when it was measured.
  return { bytes: after - before, customers: book.customers.size, assessed: assessment.progress.of };
}

/**
 * One more sighting: what a customer's entries say with it. As in the keeper, which has them laid together, the others'
 * entries are not looked at; the lists of all customers are.
 */
function sighting() {
  const customer = idOfCustomer(customers - 1);
  const subscriptions = new Set<string>();
  const own = [...ledgerOf(customers)].filter((entry) => {
    const isOwn = 'customer' in entry && entry.customer === customer;
    if (isOwn && entry.kind === 'subscription-seen') subscriptions.add(entry.subscription);
    if ('customer' in entry && entry.customer !== undefined) return isOwn;
    return !('subscription' in entry) || subscriptions.has(entry.subscription ?? '');
  });
  const seen = own.findLast((entry) => entry.kind === 'subscription-seen');
  if (seen === undefined) throw new Error('Nothing was seen.');
  const runs = Array.from({ length: 300 }, (_, run) => {
    const id = entryId.parse(`f0000000-0000-4000-8000-${String(run).padStart(12, '0')}`);
    const fresh: Entry = { ...seen, id, at: new Date(NOW).toISOString(), quantity: run };
    return timed(() => assessCustomer(fold([...own, fresh]), customer, NOW)).wall;
  });
  return { entries: own.length, runs: runs.slice(-100) };
}

const measures = { whole, heap, sighting };
const measure = Object.entries(measures).find(([name]) => name === what)?.[1];
if (measure === undefined) throw new Error(`Nothing to measure: ${what}`);
process.stdout.write(`${JSON.stringify(measure())}\n`);
