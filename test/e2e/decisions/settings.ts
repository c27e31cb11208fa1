import { expect, test } from '@playwright/test';
import { DE } from '../firefox/small-partner';
import type { Hand } from './hand';
import { soon } from './take';

/** What is chosen and not decided: no entry tells of it, and choosing anew is its undo. */
interface Choice {
  name: string;
  at: string;
  choose(hand: Hand): Promise<void>;
  stored: Record<string, unknown>;
  chooseAnew(hand: Hand): Promise<void>;
}

const CHOICES: readonly Choice[] = [
  {
    name: 'Colour of an account',
    at: 'accounts',
    choose: (hand) => hand.tick('Teal', DE.name),
    stored: { colours: { [DE.id]: 'teal' } },
    chooseAnew: (hand) => hand.tick('By role', DE.name),
  },
  {
    name: 'Age limit',
    at: 'settings',
    choose: (hand) => hand.choose('Age limit', '3 days', 'main'),
    stored: { ageLimitDays: 3 },
    chooseAnew: (hand) => hand.choose('Age limit', '7 days', 'main'),
  },
];

/** The form of reminders is there only where notifications are allowed. */
const OF_REMINDERS: readonly Choice[] = [
  {
    name: 'Working days',
    at: 'settings',
    choose: async (hand) => {
      for (const day of ['Saturday', 'Sunday']) await hand.tick(day, 'Reminders');
    },
    stored: { workDays: [1, 2, 3, 4, 5] },
    chooseAnew: async (hand) => {
      for (const day of ['Saturday', 'Sunday']) await hand.tick(day, 'Reminders');
    },
  },
  {
    name: 'Lead days',
    at: 'settings',
    choose: (hand) => hand.choose('Term or trial ends', '14 days before', 'Reminders'),
    stored: { leadDays: { term: 14 } },
    chooseAnew: (hand) => hand.choose('Term or trial ends', '7 days before', 'Reminders'),
  },
];

export async function chooseAll(hand: Hand, notifying: boolean): Promise<void> {
  for (const { name, at, ...choice } of notifying ? [...CHOICES, ...OF_REMINDERS] : CHOICES)
    await test.step(name, async () => {
      await hand.go(at);
      await choice.choose(hand);
      await soon(() => hand.settings()).toMatchObject(choice.stored);
      await choice.chooseAnew(hand);
      await soon(() => hand.settings()).not.toMatchObject(choice.stored);
    });
}

/** A deadline that cannot be kept and one that can, told on Progress as the pace of late has it. */
export async function forecastAll(hand: Hand): Promise<void> {
  for (const [deadline, told] of [
    ['2023-03-20', /\d+ days? late/],
    ['2033-03-20', /In time/],
  ] as const) {
    await hand.go('settings');
    await hand.fill('The move has to be finished by', deadline, 'main');
    await soon(() => hand.settings()).toMatchObject({ deadline });
    await hand.go('progress');
    await soon(() => hand.text('What remains')).toMatch(told);
    expect(await hand.text('What remains')).toContain('the deadline is');
  }
}

/** Everything goes only when the word is typed, and then all of it. */
export async function eraseAll(hand: Hand): Promise<void> {
  await hand.go('settings');
  await hand.press('Delete everything …', 'main');
  await hand.fill('Type DELETE to go on', 'DELETE', 'dialog');
  await hand.press('Delete everything', 'dialog');
  await soon(() => hand.text('main')).toContain('Declare accounts');
  expect(await hand.ledger()).toEqual([]);
  expect(await hand.cards()).toEqual([]);
}
