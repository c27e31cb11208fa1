import type { FromWorker, JobName, Jobs, ToWorker } from './jobs';

/** The page's side of the worker: one order in, its result out. The worker starts with the first order, and anew for new files. */

/** The person stopped it. */
export class Stopped extends Error {}

interface Waiting {
  resolve(done: unknown): void;
  reject(reason: unknown): void;
  tell: ((share: number) => void) | undefined;
}

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

function started(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', (event) => {
    // It did not start, or broke as a whole: nobody gets an answer any more, and the next order starts it anew.
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return worker;
}

/** Ends the worker, and gives back all the memory that the files before took: garbage of a large one lies there for long. */
function startAnew(): void {
  if (waiting.size > 0) return;
  worker?.terminate();
  worker = undefined;
}

function hear(message: FromWorker): void {
  const one = waiting.get(message.number);
  if (!one) return;
  if ('share' in message) {
    one.tell?.(message.share);
    return;
  }
  waiting.delete(message.number);
  if ('done' in message) one.resolve(message.done);
  else one.reject('stopped' in message ? new Stopped() : new Error(message.failed));
}

/**
 * Has the worker do something. Rejects with `Stopped` when it was stopped, else with what went wrong.
 * @param tell hears the part that is done, from 0 to 1
 */
export function order<Name extends JobName>(
  job: Name,
  give: Jobs[Name]['give'],
  tell?: (share: number) => void,
): Promise<Jobs[Name]['get']> {
  if (job === 'open') startAnew();
  count += 1;
  const number = count;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve: resolve as (done: unknown) => void, reject, tell });
    started().postMessage({ number, job, give });
  });
}

/** Ends the preview that is running. */
export function stop(): void {
  const message: ToWorker = { stop: true };
  worker?.postMessage(message);
}
