import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { assessCustomer } from '../core/assess';
import { fold } from '../core/book';
import type { Entry } from '../core/entries';
import { entryId } from '../core/ids';
import { cardOf, summaryOf } from '../core/project';
import { readScenario } from '../core/scenario';
import { freshProfile, setTime } from './browser-for-tests';

/**
 * The ledger at rest is cut up by customer and thinned, and only what changed is assessed anew. None of that may
 * show: after every step of every scenario the cards are those of the whole ledger, assessed as a whole.
 */

const HOUR = 3_600_000;
const SCENARIOS = 'test/scenarios';
const files = readdirSync(SCENARIOS).filter((file) => file.endsWith('.json'));

let repeats = 0;
/** What was seen is seen again an hour later, as browsing does, in the first hours after it. */
const seenAgain = (entries: readonly Entry[], hours: number): Entry[] =>
  entries
    .filter((entry) => entry.via !== 'person')
    .map((entry) => ({
      ...entry,
      id: entryId.parse(`f0000000-0000-4000-8000-${String(++repeats).padStart(12, '0')}`),
      at: new Date(Date.parse(entry.at) + hours * HOUR).toISOString(),
    }));

beforeEach(() => freshProfile('2020-01-01T00:00:00Z'));

describe.each(files)('%s', (file) => {
  const scenario = readScenario(JSON.parse(readFileSync(`${SCENARIOS}/${file}`, 'utf8')));
  if (!scenario.ok) throw new Error(scenario.message);

  it('gives the cards of the whole ledger at every step', async () => {
    const { append } = await import('./append');
    const { followUp, walk } = await import('./follow-up');
    const whole: Entry[] = [];
    const record = async (entries: readonly Entry[], at: number) => {
      whole.push(...entries);
      setTime(new Date(at).toISOString());
      await append(entries);
      await followUp();
      await walk();
      expect(await shelf()).toEqual(expectedShelf(whole, at));
    };
    for (const [index, step] of scenario.steps.entries()) {
      const known = new Set(whole.map(({ id }) => id));
      const fresh = step.entries.filter(({ id }) => !known.has(id));
      const at = Date.parse(step.at);
      await record(fresh, at);
      const next = Date.parse(scenario.steps[index + 1]?.at ?? '2100-01-01');
      for (const hours of [1, 2, 3]) {
        if (at + hours * HOUR >= next) break;
        await record(seenAgain(fresh, hours), at + hours * HOUR);
      }
    }
    expect(await countInLedger()).toBeLessThan(whole.length); // something was thinned
  });
});

/** Cards and summary as stored, without when they were made. */
async function shelf() {
  const stored = await fakeBrowser.storage.local.get(null);
  const cards = Object.entries(stored).filter(([key]) => key.startsWith('card:'));
  return {
    cards: Object.fromEntries(cards.map(([key, card]) => [key, undated(card)])),
    summary: undated(stored.summary),
  };
}

function expectedShelf(entries: readonly Entry[], now: number) {
  const book = fold(entries);
  const cards = [...book.customers.keys()].map((customer) =>
    cardOf(book, assessCustomer(book, customer, now), now),
  );
  return JSON.parse(
    JSON.stringify({
      cards: Object.fromEntries(cards.map((card) => [`card:${card.customer}`, undated(card)])),
      summary: undated(summaryOf(cards, now)),
    }),
  );
}

const undated = (made: unknown) => ({ ...Object(made), assessedAt: undefined });

async function countInLedger(): Promise<number> {
  const { exportLedger } = await import('./export');
  return (await exportLedger(0)).file.trim().split('\n').length - 1;
}
