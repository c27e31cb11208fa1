import { expect, test } from '@playwright/test';
import { accountId } from '../../lib/core/ids';
import { ORIGIN, type Portal } from '../portal/server';
import type { Customer, Subscription } from '../portal/types';
import { guidOf } from '../portal/world';
import type { Driver } from './driver';
import { alike, alpenglas, birkenhof, DE, dorfladen, EU, missing, twice } from './firefox/small-partner';

/** What a person does with us on the portal's pages, in the world of the small partner: the same steps in every browser. */

const BASE = `${ORIGIN}/dashboard/v2/customers`;
const LIST = `${BASE}/list`;
const HOME = `${ORIGIN}/dashboard/home`;
const subscriptionsOf = ({ id }: Customer) => `${BASE}/${id}/subscriptions`;
const pageOf = (one: Subscription) => `${BASE}/${one.customer}/subscriptions/${one.id}`;
const path = (url: string) => url.slice(ORIGIN.length);

const soon = <Said>(what: () => Promise<Said>, timeout = 15_000) =>
  expect.poll(what, { timeout, intervals: [50, 100] });
const step = test.step;

/** A decision: the button, what it asks for, the kind of its entry, and what is said of it. */
const DECISIONS: {
  on: Subscription;
  open: string;
  fields?: [string, string][];
  kind: string;
  said: string;
}[] = [
  {
    on: twice,
    open: 'Plan an overlap',
    fields: [
      ['Last day of the overlap (UTC)', '2023-03-24'],
      ['Reason', 'for the test'],
    ],
    kind: 'overlap-planned',
    said: 'Overlap planned',
  },
  {
    on: twice,
    open: 'Take out of scope',
    fields: [['Reason', 'x']],
    kind: 'exempted',
    said: 'Taken out of scope',
  },
  {
    on: twice,
    open: 'Snooze',
    fields: [['Reason', 'for the test']],
    kind: 'snoozed',
    said: 'Finding snoozed',
  },
  {
    on: twice,
    open: 'Note',
    fields: [['Note', '<b>asks for Monday</b>']],
    kind: 'noted',
    said: 'Note saved.',
  },
  { on: alike, open: 'Hold', fields: [['Reason', 'for the test']], kind: 'held', said: 'Put on hold' },
  { on: alike, open: 'Yes, confirm', kind: 'twin-confirmed', said: 'Twin confirmed.' },
  { on: alike, open: 'No', kind: 'twin-rejected', said: 'Suggestion rejected.' },
];

const TODAY = 'stop the source today';
const count = async (driver: Driver, kind: string) =>
  (await driver.ledger()).filter((entry) => entry.kind === kind).length;

/** Every decision that can be taken on a subscription's page: shown at once, recorded once, and taken back. */
export async function decideEverything(driver: Driver): Promise<void> {
  let on: Subscription | undefined;
  for (const { open, fields, kind, said, ...decision } of DECISIONS)
    await step(open, async () => {
      if (on !== decision.on) await driver.load(pageOf(decision.on));
      on = decision.on;
      await soon(() => driver.strip()).toContain(open);
      const [before, undone] = [await count(driver, kind), await count(driver, 'undone')];
      if (fields) {
        await driver.focus(open);
        await driver.key('Enter');
        await soon(() => driver.strip()).toContain('Cancel');
        // A field has no name of its own.
        await soon(() => driver.focused()).toBe('ours');
        if (kind === 'noted') await driver.key('Escape');
        else {
          await driver.focus('Cancel');
          await driver.key('Enter');
        }
        await soon(() => driver.focused()).toBe(open);
        await soon(() => driver.strip()).not.toContain('Cancel');
      }
      await driver.press(open);
      for (const [label, value] of fields ?? []) await driver.fill(label, value);
      if (fields) await driver.press('Save');
      await soon(() => driver.strip()).toContain(said);
      await soon(() => driver.focused()).toBe('Undo');
      expect(await count(driver, kind)).toBe(before + 1);
      await driver.key('Enter');
      await soon(() => driver.strip()).toContain('Taken back.');
      await soon(() => count(driver, 'undone')).toBe(undone + 1);
      await soon(() => driver.strip()).toContain(on === alike ? 'Is this its twin?' : TODAY);
      expect(await driver.focused()).not.toBe('page');
    });
}

/** The keyboard reaches everything that is ours above the page, in its order, and goes on into the page. */
export async function byKeyboard(driver: Driver): Promise<void> {
  await driver.load(pageOf(twice));
  await soon(() => driver.strip()).toContain(TODAY);
  for (const part of ['Why', 'Plan an overlap']) {
    await driver.focus(part);
    await driver.key('Enter');
  }
  await soon(() => driver.strip()).toContain('Save');
  const controls = await driver.controls();
  const reached: string[] = [];
  // What stands before it is the browser's own folding line.
  const first = 'Pause Twinwatch in this tab';
  await driver.focus(first);
  let steps = 0;
  for (let at = await driver.focused(); at !== 'page' && steps < 60; at = await driver.focused()) {
    // A date has several places in one control.
    if (at !== reached.at(-1)) reached.push(at);
    await driver.key('Tab');
    steps += 1;
  }
  const once = controls.filter((name, index) => name !== controls[index - 1]);
  expect(reached).toEqual(once.slice(once.indexOf(first)));
  expect(reached.length).toBeGreaterThan(8);
}

/** Everything about a customer's move, opened on its page. */
export async function customersPanel(driver: Driver): Promise<void> {
  await step('the panel opens, is used and closes by keyboard', async () => {
    await driver.load(`${BASE}/${alpenglas.id}/account`);
    await soon(() => driver.strip()).toContain('This customer’s move');
    await driver.focus('This customer’s move');
    await driver.key('Enter');
    for (const heading of ['Next steps', 'Closing', 'Acceptance', 'Notes', 'History'])
      await soon(() => driver.strip()).toContain(heading);
    await driver.press('Set owner');
    await driver.fill('Owner', 'Lena');
    await driver.press('Save');
    await soon(() => driver.strip()).toContain('Owner: Lena');
    await driver.press('Undo');
    await soon(() => driver.strip()).not.toContain('Owner: Lena');
    await driver.press('Add a note');
    await driver.fill('Note', '<b>asks for Monday</b>');
    await driver.press('Save');
    await soon(() => driver.strip()).toContain('Notes <b>asks for Monday</b>');
    expect(await driver.offences()).toEqual([]);
    // What was said goes after ten seconds, and with it the control that has the keyboard.
    expect(await driver.focused()).toBe('Undo');
    await soon(() => driver.strip()).not.toContain('Note saved.');
    expect(await driver.focused()).not.toBe('page');
    await driver.focus('Close');
    await driver.key('Enter');
    await soon(() => driver.strip()).not.toContain('Next steps');
    expect(await driver.focused()).toBe('This customer’s move');
  });
  await step('the keyboard gets out again', async () => {
    for (let left = 30; left > 0 && (await driver.focused()) !== 'page'; left -= 1) await driver.key('Tab');
    expect(await driver.focused()).toBe('page');
  });
}

/** Pages change within the document, are left before they came, and come later than their address. */
export async function navigating(driver: Driver, portal: Portal): Promise<void> {
  const onAlpenglas = ['Stop today 25 → 25', 'Create in target'];
  const sorted = async () => (await driver.badges()).sort();
  await driver.load(LIST);
  await soon(async () => (await driver.badges()).length).toBe(4);

  await step('to other pages of the document', async () => {
    await driver.turn(path(pageOf(twice)));
    await soon(() => driver.strip()).toContain(TODAY);
    await driver.turn(path(subscriptionsOf(alpenglas)));
    await soon(sorted).toEqual([...onAlpenglas].sort());
    expect(await driver.strip()).not.toContain(TODAY);
  });
  await step('with a decision that is still to be undone', async () => {
    await driver.turn(path(pageOf(twice)));
    await driver.press('Note');
    await driver.fill('Note', 'comes along');
    await driver.press('Save');
    await soon(() => driver.strip()).toContain('Note saved.');
    await driver.turn(path(subscriptionsOf(alpenglas)));
    await soon(sorted).toEqual([...onAlpenglas].sort());
    const before = await count(driver, 'undone');
    await driver.press('Undo');
    await soon(() => driver.strip()).toContain('Taken back.');
    await soon(() => count(driver, 'undone')).toBe(before + 1);
  });
  await step('left before anything of it came', async () => {
    portal.setHostility({ contentMs: 400, skeletonMs: 400 });
    await driver.turn(path(pageOf(alike)));
    await driver.turn(path(LIST));
    await driver.turn(path(subscriptionsOf(alpenglas)));
    await soon(sorted).toEqual([...onAlpenglas].sort());
    expect(await driver.strip()).not.toContain('Is this its twin?');
  });
  await step(
    'content later than its address: nothing of ours speaks of what still stands there',
    async () => {
      portal.setHostility({ contentMs: 1_200, skeletonMs: 400 });
      await driver.turn(path(pageOf(alike)));
      await soon(() => driver.strip()).toContain('Is this its twin?');
      expect(await driver.badges()).toEqual([]);
      await driver.turn(path(LIST));
      expect(await driver.strip()).not.toContain('Is this its twin?');
      await soon(async () => (await driver.badges()).length).toBe(4);
    },
  );
  await step('and back', async () => {
    portal.setHostility({ contentMs: 20, skeletonMs: 20 });
    await driver.back();
    await soon(() => driver.strip()).toContain('Is this its twin?');
    await driver.turn(path(HOME));
    await soon(() => driver.ours()).toBe(0);
  });
}

/** The chip above a list leads to the next row that needs somebody, and filters nothing. */
export async function jumping(driver: Driver): Promise<void> {
  await driver.load(LIST);
  await soon(() => driver.strip()).toMatch(/Need somebody on this page: \d/);
  const rows = (await driver.badges()).length;
  await driver.focus('Next');
  await driver.key('Enter');
  await soon(() => driver.focused()).toMatch(/^(Stop today|Check twin)/);
  const first = await driver.focused();
  await driver.focus('Next');
  await driver.key('Enter');
  await soon(() => driver.focused()).not.toBe(first);
  expect((await driver.badges()).length).toBe(rows);
}

/** What single features add goes when they are switched off; a tab that is paused is left alone until told otherwise. */
export async function switchingOff(driver: Driver): Promise<void> {
  const set = (features: Record<string, boolean>) =>
    driver.send({ type: 'own-settings', settings: { features } });
  await driver.load(pageOf(twice));
  await soon(() => driver.strip()).toContain('Plan an overlap');
  await set({ banner: false });
  await soon(() => driver.strip()).not.toContain('Plan an overlap');
  await set({ banner: true, title: true });
  await soon(() => driver.strip()).toContain('Plan an overlap');
  await soon(() => driver.title()).toMatch(/^↗ /);
  await driver.load(LIST);
  await soon(async () => (await driver.badges()).length).toBe(4);
  await set({ title: false, badges: false });
  await soon(() => driver.badges()).toEqual([]);
  await soon(() => driver.title()).not.toMatch(/^↗ /);
  await set({ badges: true, bar: false });
  await soon(async () => (await driver.badges()).length).toBe(4);
  await soon(() => driver.strip()).not.toContain(DE.name);
  await driver.press('Next');
  expect(await driver.focused()).toMatch(/^(Stop today|Check twin)/);
  await driver.turn(path(subscriptionsOf(alpenglas)));
  await driver.press('This customer’s move');
  await soon(() => driver.strip()).toContain('Next steps');
  await set({ bar: true });
  await soon(() => driver.strip()).toContain(DE.name);

  await driver.press('Pause Twinwatch in this tab');
  await soon(() => driver.ours()).toBe(0);
  await driver.reload();
  await driver.turn(path(subscriptionsOf(alpenglas)));
  expect(await driver.ours()).toBe(0);
  await driver.pressInPopup('Go on in this tab');
  await soon(async () => (await driver.badges()).length).toBe(2);
}

/** A page that cannot be read says so, records nothing, and gives a report that says nothing of anybody. */
export async function cannotRead(driver: Driver, portal: Portal): Promise<void> {
  portal.setShape('noids');
  const before = (await driver.ledger()).length;
  await driver.load(LIST);
  await soon(() => driver.strip(), 30_000).toContain('Twinwatch cannot read this page.');
  expect(await driver.badges()).toEqual([]);
  expect(await driver.offences()).toEqual([]);
  await driver.press('Copy a report');
  await soon(() => driver.strip()).toContain('The report is copied');
  const report = await driver.clipboard();
  expect(report).toContain('page `customers-list`, address `/dashboard/v2/customers/list`');
  for (const { name, domain } of portal.world.customers)
    for (const said of [name, domain]) expect(report).not.toContain(said);
  expect(report).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  expect((await driver.ledger()).length).toBe(before);
  portal.setShape('harmony');
}

/** What the target still lacks, ready to be copied, and a list of the wrong account, held back until a person has spoken. */
export async function inTheTarget(driver: Driver, portal: Portal): Promise<void> {
  const sayIn = ({ id }: { id: string }) =>
    driver.send({
      type: 'own-decide',
      decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(id) }],
    });
  await step('in a source: nothing is to be added there', async () => {
    await driver.load(`${subscriptionsOf(alpenglas)}/new`);
    await soon(() => driver.strip()).toContain('Do not add subscriptions here');
  });
  await step('in the target: what is missing is copied', async () => {
    await driver.load(HOME);
    portal.switchAccount(EU.id);
    await sayIn(EU);
    await driver.load(`${subscriptionsOf(alpenglas)}/new`);
    await soon(() => driver.strip()).toContain('Still to create here');
    expect(await driver.strip()).toContain(missing.offerName);
    expect(await driver.offences()).toEqual([]);
    await driver.press(`Copy Product: ${missing.offerName}`);
    await soon(() => driver.strip()).toContain(`Copied: ${missing.offerName}`);
    expect(await driver.clipboard()).toBe(missing.offerName);
  });
  await step('a list that would accept several customers at once is held back', async () => {
    await driver.load(HOME);
    portal.switchAccount(DE.id);
    portal.world.customers.push(
      ...['Eichhof GmbH', 'Feldmark AG'].map((name) => ({
        ...structuredClone(birkenhof),
        id: guidOf(`newcomer ${name}`),
        name,
      })),
    );
    const seen = async () =>
      (await driver.ledger()).filter(({ kind, account }) => kind === 'customer-seen' && account === EU.id)
        .length;
    const before = await seen();
    await driver.load(LIST);
    await soon(() => driver.strip()).toContain(`Is this ${EU.name}?`);
    expect(await seen()).toBe(before);
    await driver.press('No, another account');
    await driver.press(DE.name);
    await soon(() => driver.strip()).not.toContain('Is this');
    // From now on that is the account.
    expect(await driver.strip()).toContain(DE.name);
    expect(await seen()).toBe(before);
    await driver.load(HOME);
    await sayIn(EU);
    await driver.load(LIST);
    await soon(() => driver.strip()).toContain(`Is this ${EU.name}?`);
    await driver.press('Yes, it is');
    await soon(() => driver.strip()).not.toContain('Is this');
    await soon(seen).toBeGreaterThan(before);
    expect(
      (await driver.ledger()).some(
        ({ kind, customer }) => kind === 'customer-seen' && customer === dorfladen.id,
      ),
    ).toBe(true);
  });
}
