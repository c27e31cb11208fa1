import { expect, test } from '@playwright/test';
import type { Hand, Place } from './hand';
import { DECISIONS, type Decision } from './table';

export const soon = <Said>(what: () => Promise<Said>) => expect.poll(what, { intervals: [30, 60, 100] });

/** Takes every decision and takes it back: what was seen and what follows is as before, and the ledger tells both. */
export async function takeAll(hand: Hand): Promise<void> {
  for (const decision of DECISIONS) await test.step(decision.name, () => takeAndTakeBack(hand, decision));
}

async function takeAndTakeBack(hand: Hand, { name, at, in: place, ...decision }: Decision): Promise<void> {
  await hand.go(at);
  // The line about the last deed and the log are the only places that remember what was taken back.
  const remembers = ['said', 'log', 'History'].includes(place);
  const before = { view: remembers ? '' : await settled(hand, place), book: await hand.cards() };
  const known = new Set((await hand.ledger()).map(({ id }) => id));
  const fresh = async () => (await hand.ledger()).filter(({ id }) => !known.has(id));

  await decision.take(hand);
  await soon(async () => (await fresh()).map(({ kind }) => kind)).toEqual(decision.records);
  await soon(() => hand.text(place)).toContain(decision.seen);
  await soon(() => hand.text('dialog')).toBe('');
  expect(before.view, `${name} was seen before it was taken`).not.toContain(decision.seen);

  if (decision.takeBack) await decision.takeBack(hand);
  else await hand.press('Undo', 'said');
  await soon(() => hand.text('said')).toContain('Taken back.');
  const taken = (await fresh()).filter(({ kind }) => kind !== 'undone').map(({ id }) => id);
  const undone = (await fresh()).flatMap(({ kind, entry }) => (kind === 'undone' && entry ? entry : []));
  expect(undone.toSorted()).toEqual(taken.toSorted());
  await soon(() => hand.cards()).toEqual(before.book);
  if (remembers) return;
  if (decision.takeBack) await hand.go(at);
  await soon(() => hand.text(place)).toBe(before.view);
}

/** What a place says once nothing in it changes any more. */
async function settled(hand: Hand, place: Place): Promise<string> {
  let last = '';
  await soon(async () => {
    const now = await hand.text(place);
    const same = now !== '' && now === last;
    last = now;
    return same;
  }).toBe(true);
  return last;
}

/** Words as they are compared: without the time of day, which goes on. */
export const words = (text: string): string =>
  text
    .replace(/\d{1,2}:\d{2}(:\d{2})?(\s[AP]M)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
