import { Desk } from '@/lib/files/desk/desk';
import { gather } from '@/lib/files/desk/team';
import { projectOf } from '@/lib/files/ledger/project';
import { readHead } from '@/lib/files/ledger/verify';
import { writeLedger } from '@/lib/files/ledger/write';
import { layDown } from '@/lib/keeper/inbox';
import { countInLedger, lookAtLedger } from '@/lib/keeper/look';
import { detailOf } from '@/lib/texts/detail';
import type { FromWorker, JobName, Jobs, Order, ToWorker } from './jobs';

/** Reads files and the ledger beside the page, so that the page stays alive. It writes nothing but parcels for the keeper. */

let offsetMs = 0;
const now = () => Date.now() + offsetMs;
let desk = freshDesk();
let stopping: AbortController | undefined;
let laid: ReadonlySet<string> = new Set();

/** Files of one import are compared with the ledger as it was when the first of them was opened, and again when they are previewed. */
function freshDesk(): Desk {
  return new Desk({ ledger: lookAtLedger, now });
}

type Work = { [Name in JobName]: (give: Jobs[Name]['give'], tell: Tell) => Promise<Jobs[Name]['get']> };
type Tell = (share: number) => void;

const WORK: Work = {
  async open({ files, offsetMs: offset }, tell) {
    offsetMs = offset;
    desk = freshDesk();
    const opened = [];
    for (const [index, file] of files.entries()) {
      // A file that claims to be of the future was at least not changed after now.
      const at = new Date(Math.min(file.lastModified, now())).toISOString();
      opened.push(
        ...(await desk.open({ name: file.name, at, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      tell((index + 1) / files.length);
    }
    return opened;
  },
  async preview({ choices, ledgers }, tell) {
    stopping = new AbortController();
    const running = desk.preview(choices, ledgers, stopping.signal);
    for (;;) {
      const step = await running.next();
      if (step.done) return step.value;
      tell(step.value);
    }
  },
  rejected: async ({ id, words }) => desk.rejected(id, words),
  async layDown(picked) {
    const entries = await desk.entries(picked);
    laid = new Set(entries.map(({ id }) => id));
    const parcel = await layDown(desk.names(), entries, new Date(now()).toISOString());
    return { parcel, count: entries.length };
  },
  async check() {
    // It has been taken in, or nobody would count: what it was made of is no longer needed.
    desk = freshDesk();
    const is = { held: await countInLedger(laid), of: laid.size };
    laid = new Set();
    return is;
  },
  async ledgerFile() {
    const { known, unknown } = await lookAtLedger();
    const bytes = await writeLedger([...known, ...unknown], projectOf(known));
    return { bytes, digest: readHead(bytes)?.digest ?? '' };
  },
  async gather({ files, offsetMs: offset }) {
    offsetMs = offset;
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    const { fresh, ...said } = await gather(await Promise.all(read), await lookAtLedger());
    const entries = [...fresh.known, ...fresh.unknown];
    if (entries.length === 0) return { ...said, count: 0 };
    const names = files.map(({ name }) => name);
    const parcel = await layDown(names, entries, new Date(now()).toISOString());
    return { ...said, parcel, count: entries.length };
  },
};

const answer = (message: FromWorker) => postMessage(message);

/** One order after the other; only `stop` comes in between. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('stop' in data) stopping?.abort();
  else last = last.then(() => run(data));
});

async function run(order: Exclude<ToWorker, { stop: true }>): Promise<void> {
  const { number } = order;
  try {
    answer({ number, done: await doing(order, (share) => answer({ number, share })) });
  } catch (error) {
    if (stopping?.signal.aborted) answer({ number, stopped: true });
    else answer({ number, failed: detailOf(error) });
  } finally {
    stopping = undefined;
  }
}

const doing = <Name extends JobName>({ job, give }: Order<Name>, tell: Tell): Promise<Jobs[Name]['get']> =>
  WORK[job](give, tell);
