import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from '@playwright/test';
import { ENTRY_SCHEMAS, type Entry } from '../../lib/core/entries';
import { accountId, customerId } from '../../lib/core/ids';
import { readLedger } from '../../lib/core/ledger-text';
import { writeLedger } from '../../lib/files/ledger/write';
import { DE } from '../portal/demo-world';
import { customersCsv, subscriptionsCsv } from '../portal/exports';
import type { World } from '../portal/types';
import { customersOf, subscriptionsOf } from '../portal/world';
import { expect, Profile, test } from './fixtures';
import { offencesOn } from './offences';

/** Files in and out, from a folder of exports to a restored backup, by what people do in the dashboard. */

test.use({ story: 'demo' });

async function openView(profile: Profile, view: string): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extension.id}/dashboard.html#/${view}`);
  return page;
}

async function declareDemoAccounts({ extension }: Profile, world: World): Promise<void> {
  const via = 'person' as const;
  const declared = world.history.filter(({ kind }) => kind === 'account-set');
  const answer = await extension.send({
    type: 'own-decide',
    decisions: [
      ...declared.map((line) => ({ ...line, via }) as never),
      { kind: 'signed-in', via, account: accountId.parse(DE) },
    ],
  });
  expect(answer.ok).toBe(true);
}

/** The exports of one account: its customers, and the subscriptions of 40 of them, a file each. */
async function exportFolder(folder: string, world: World): Promise<string[]> {
  await mkdir(folder);
  const customers = customersOf(world, DE)
    .filter(({ relationships }) => relationships[DE]?.kind === 'reseller')
    .slice(0, 40)
    .map(({ id }) => id);
  await writeFile(join(folder, 'Customers.csv'), customersCsv(world, DE));
  for (const id of customers)
    await writeFile(join(folder, `${id}.csv`), subscriptionsCsv(world, DE, id, true));
  return customers;
}

const saved = async (download: Promise<Download>): Promise<Buffer> => readFile(await (await download).path());

test('forty exports in, a customer closed, a report printed, and everything restored on an empty profile', async ({
  portal,
  profile,
}) => {
  test.setTimeout(180_000);
  const { world } = portal;
  const scratch = await mkdtemp(join(tmpdir(), 'twinwatch-files-'));
  await declareDemoAccounts(profile, world);
  const exported = join(scratch, 'exports');
  const customers = await exportFolder(exported, world);
  const page = await openView(profile, 'import');

  // A folder at once: recognised, each file's customer known by its name, the account a person's to say.
  await page.locator('input[type=file]').nth(1).setInputFiles(exported);
  await expect(page.getByRole('row', { name: /Customers\.csv/ })).toContainText('Customers list');
  await expect(page.locator('table.files tbody tr')).toHaveCount(41);
  await page.getByLabel('Account of all files').selectOption({ label: 'Nordwind Deutschland GmbH' });
  await page.getByLabel('All lists are complete').check();
  const before = await entriesOf(profile);
  await page.getByRole('button', { name: 'Compare with what is known' }).click();
  const record = page.getByRole('button', { name: /^Record \d/ });
  await expect(record).toBeVisible();
  expect(await entriesOf(profile)).toEqual(before);
  await record.click();
  await expect(page.getByText(/^Counted: ([\d,]+) of \1 entries are in the ledger\./)).toBeVisible();

  // What the account holds is frozen once it was seen.
  await expect(
    page.getByText(/^Seen lately: .* subscriptions, 40 of \d+ customers\.$/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Freeze the baseline of Nordwind Deutschland GmbH' }).click();
  const freezing = page.getByRole('dialog');
  await expect(freezing).toContainText(/40 of \d+ customers/);
  await freezing.getByRole('button', { name: 'Freeze', exact: true }).click();
  await expect(page.getByText(/^Frozen/).first()).toBeVisible();

  // What was imported stands on the portal's own pages.
  const [first] = customers;
  await profile.page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${first}/subscriptions`);
  await expect(profile.page.locator('twinwatch-badge').first()).toBeVisible();

  // A customer of whom nothing is left to move is closed.
  await page.goto(page.url().replace('import', 'customers?step=closable'));
  await page.locator('tbody th a').first().click();
  await page.getByRole('button', { name: 'Close customer' }).click();
  await expect(page.getByText(/^Closed /)).toBeVisible();

  // The report opens in a tab of its own and prints.
  await page.goto(page.url().replace(/#.*/, '#/export'));
  const opened = profile.context.waitForEvent('page');
  await page.getByRole('switch', { name: /Leave out names/ }).click();
  await page.getByRole('button', { name: 'Open the report' }).click();
  const report = await opened;
  await expect(report.getByRole('heading', { name: 'Migration report' })).toBeVisible();
  await expect(report.getByText('#1', { exact: true }).first()).toBeVisible();
  expect((await report.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await report.close();

  for (const [button, name] of [
    ['All lists (.xlsx)', /\.xlsx$/],
    ['To create (.csv)', /create.*\.csv$/],
    ['Save the calendar (.ics)', /\.ics$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename()).toMatch(name);
  }

  // The backup proves itself, is retold by the replay, and restored on an empty profile it is the same, byte for byte.
  const backup = await saveBackup(page);
  const file = join(scratch, 'backup.twinwatch.jsonl');
  await writeFile(file, backup);
  const told = await promisify(execFile)(process.execPath, ['test/run/replay.mjs', file], {
    maxBuffer: 100_000_000,
  });
  expect(JSON.parse(told.stdout)).toHaveLength(1);

  const fresh = new Profile(join(scratch, 'profile'), portal);
  await fresh.start();
  try {
    const restoring = await openView(fresh, 'import');
    await restoring.locator('input[type=file]').first().setInputFiles(file);
    await expect(restoring.getByText('Intact, its digest proves it.')).toBeVisible();
    await restoring.getByRole('button', { name: /^Record \d/ }).click();
    await expect(restoring.getByText(/^Counted: ([\d,]+) of \1 entries are in the ledger\./)).toBeVisible();
    await restoring.goto(restoring.url().replace(/#.*/, '#/export'));
    expect((await saveBackup(restoring)).equals(backup)).toBe(true);

    // An import is taken back as a whole.
    await restoring.goto(restoring.url().replace(/#.*/, '#/import'));
    await restoring.getByRole('button', { name: /^Take back: backup/ }).click();
    await expect(restoring.getByText('Import taken back.')).toBeVisible();
    await restoring.getByRole('button', { name: 'Import more' }).click();
    await expect(restoring.getByRole('main').getByRole('link', { name: 'Declare accounts' })).toBeVisible();
    await restoring.getByRole('button', { name: 'Let it stand again' }).click();
    await expect(restoring.getByText(/^Frozen/).first()).toBeVisible();
  } finally {
    await fresh.close();
    await rm(scratch, { recursive: true, force: true });
  }
});

test('a pasted spreadsheet is mapped by hand once; a damaged backup is named, and what is intact is taken', async ({
  portal,
  profile,
}) => {
  await declareDemoAccounts(profile, portal.world);
  const page = await openView(profile, 'import');
  const [customer] = customersOf(portal.world, DE);
  const [subscription] = customer ? subscriptionsOf(portal.world, DE, customer.id) : [];
  const sheet = `Wer\tWas\tWieviel\n${customer?.id}\t${subscription?.id}\t12\nkein Kunde\t${subscription?.id}\t3\n`;
  const paste = () =>
    page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, sheet);
  await expect(page.getByText('Nothing imported yet.')).toBeVisible();
  await paste();
  await page.getByRole('button', { name: 'Check the columns' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Customer’s Microsoft ID').selectOption('Wer');
  await dialog.getByLabel('Subscription ID').selectOption('Was');
  await dialog.getByLabel('Licences').selectOption('Wieviel');
  expect(await offencesOn(page), 'columns').toEqual([]);
  await dialog.getByRole('button', { name: 'Use these columns' }).click();
  await page.getByLabel('Account', { exact: true }).selectOption({ label: 'Nordwind Deutschland GmbH' });
  await page.getByRole('button', { name: 'Compare with what is known' }).click();

  // The row that cannot be read says where and why, and is handed back as a file.
  await page.getByText('Rows that cannot be read (1)').click();
  await expect(page.getByRole('row', { name: /^3 Wer This is not an id/ })).toBeVisible();
  expect(await offencesOn(page), 'preview').toEqual([]);
  const rejected = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the rejected rows' }).click();
  expect((await saved(rejected)).toString()).toContain('kein Kunde');
  await page.getByRole('button', { name: /^Record \d/ }).click();
  await page.getByRole('button', { name: 'Import more' }).click();

  // The columns are remembered for the same headings.
  await paste();
  await expect(page.getByText('Spreadsheet, columns named by hand')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.goto(page.url().replace(/#.*/, '#/export'));
  const lines = (await saveBackup(page)).toString().split('\n');
  const damaged = lines.map((line, index) => (index === 2 ? line.replace('Nordwind', 'Südwind ') : line));
  await page.goto(page.url().replace(/#.*/, '#/import'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'b.jsonl', mimeType: '', buffer: Buffer.from(damaged.join('\n')) });
  await expect(page.getByText('Not as it was written: line 3 was changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compare with what is known' })).toBeDisabled();
  await page.getByLabel(/^Take the \d+ entries that are intact$/).check();
  await page.getByRole('button', { name: 'Compare with what is known' }).click();
  await expect(page.getByText('There is nothing new to record.')).toBeVisible();
});

test('two who decided differently are asked; a team shares a folder in which no file is another’s', async ({
  portal,
  profile,
}) => {
  const { world } = portal;
  await declareDemoAccounts(profile, world);
  const [customer, another] = customersOf(world, DE).map(({ id }) => id);
  if (!customer || !another) throw new Error('The demo world has lost its customers');
  const owned = (of: string, owner: string, minute: number): Entry =>
    ENTRY_SCHEMAS['owner-set'].parse({
      kind: 'owner-set',
      via: 'person',
      id: crypto.randomUUID(),
      at: `2026-03-01T09:0${minute}:00Z`,
      device: crypto.randomUUID(),
      customer: of,
      owner,
    });
  const ledgerOf = async (...entries: Entry[]) => Buffer.from(await writeLedger(entries, 'demo'));
  const [anna, boris, clara] = [
    owned(customer, 'Anna', 0),
    owned(customer, 'Boris', 1),
    owned(customer, 'Clara', 2),
  ];
  const owners = async () =>
    (await ledger(profile)).flatMap((entry) =>
      entry.kind === 'owner-set' && entry.customer === customer ? entry.owner : [],
    );

  // A first colleague's ledger is dropped; nobody had said otherwise.
  const page = await openView(profile, 'import');
  await dropFile(page, 'anna.jsonl', await ledgerOf(anna));
  await page.getByRole('button', { name: 'Record 1 entry' }).click();
  await expect(page.getByText('Counted: 1 of 1 entry is in the ledger.')).toBeVisible();
  await page.getByRole('button', { name: 'Import more' }).click();

  // The second said otherwise, later. A person picks, and both stay in the log.
  await dropFile(page, 'boris.jsonl', await ledgerOf(boris));
  const conflict = page.getByRole('group', { name: /^Owner · / });
  await expect(conflict.getByRole('radio', { name: 'The newer one counts' })).toBeChecked();
  await expect(conflict.getByRole('radio', { name: /In the file.*Boris/ })).toBeVisible();
  expect(await offencesOn(page), 'conflicts').toEqual([]);
  await conflict.getByRole('radio', { name: /Here.*Anna/ }).check();
  await page.getByRole('button', { name: /^Record/ }).click();
  await expect(page.getByText('Counted: 2 of 2 entries are in the ledger.')).toBeVisible();
  expect(await owners()).toEqual(['Anna', 'Boris', 'Anna']);
  await page.getByRole('button', { name: /^Take back: boris/ }).click();
  await expect(page.getByText('Import taken back.')).toBeVisible();
  expect((await ledger(profile)).filter(({ kind }) => kind === 'undone')).toHaveLength(2);

  // A file that was cut off says where, and what of it is intact.
  await page.getByRole('button', { name: 'Import more' }).click();
  const whole = await ledgerOf(owned(another, 'Dora', 0), owned(another, 'Emil', 1));
  await dropFile(page, 'cut.jsonl', whole.subarray(0, -30));
  await expect(page.getByText(/^Not as it was written: (cut off at )?line 3/)).toBeVisible();
  await expect(page.getByLabel('Take the 1 entry that is intact')).not.toBeChecked();
  await page.getByRole('button', { name: 'Cancel' }).click();

  // A folder, as the browser would give the one that a person chose: a colleague's, a damaged and a forged file in it.
  const forged = await ledgerOf({ ...anna, owner: 'Mallory' } as Entry);
  await page.evaluate(putIntoFolder, {
    'clara.twinwatch.jsonl': (await ledgerOf(clara)).toString('latin1'),
    'cut.twinwatch.jsonl': whole.subarray(0, -30).toString('latin1'),
    'forged.twinwatch.jsonl': forged.toString('latin1'),
    'notes.txt': 'not ours',
  });
  await page.goto(page.url().replace(/#.*/, '#/export'));
  await page.getByRole('button', { name: 'Choose the folder' }).click();
  await expect(page.getByText(/^Merged .* New here: 2\. 3 files of colleagues$/)).toBeVisible();
  await expect(page.getByText(/^cut\.twinwatch\.jsonl is not as it was written/)).toBeVisible();
  await expect(page.getByText(/^forged\.twinwatch\.jsonl was refused/)).toBeVisible();
  expect(await owners()).toEqual(['Anna', 'Boris', 'Clara', 'Anna']);

  // Of the folder only this profile's own file was written; it holds all that is known here.
  const files = await page.evaluate(readFolder);
  const [own, ...more] = Object.keys(files).filter((name) => !/^(clara|cut|forged|notes)/.test(name));
  expect(more).toEqual([]);
  expect(files['forged.twinwatch.jsonl']).toBe(forged.toString('latin1'));
  const written = entriesIn(Buffer.from(files[own ?? ''] ?? '', 'latin1').toString());
  expect(written.map(({ id }) => id).sort()).toEqual(await idsOf(profile));

  // A colleague's browser, whose folder is kept the same by copying files: what two say at once is known to both.
  const scratch = await mkdtemp(join(tmpdir(), 'twinwatch-team-'));
  const other = new Profile(join(scratch, 'profile'), portal);
  await other.start();
  try {
    const there = await openView(other, 'export');
    await there.evaluate(putIntoFolder, files);
    await there.getByRole('button', { name: 'Choose the folder' }).click();
    await expect(there.getByText(/^Merged .* 4 files of colleagues$/)).toBeVisible();
    expect(await idsOf(other)).toEqual(await idsOf(profile));
    await say(other, another, 'Berta');
    await there.getByRole('button', { name: 'Merge now' }).click();
    await expect.poll(async () => Object.values(await ownFile(there)).join()).toContain('Berta');

    // An open dashboard merges on a timer, in whichever view.
    await page.clock.install();
    await page.goto(page.url().replace(/#.*/, '#/today'));
    await page.reload();
    await say(profile, another, 'Anton');
    await page.evaluate(putIntoFolder, await ownFile(there));
    await page.clock.fastForward(FIVE_MINUTES);
    await expect.poll(() => idsOf(profile)).toEqual(expect.arrayContaining(await idsOf(other)));
    await expect.poll(async () => Object.values(await ownFile(page)).join()).toContain('Anton');
    await there.evaluate(putIntoFolder, await ownFile(page));
    await there.getByRole('button', { name: 'Merge now' }).click();
    await expect.poll(() => idsOf(other)).toEqual(await idsOf(profile));

    // A permission that was taken back is asked for again, calmly.
    await page.evaluate(takePermission);
    await page.clock.fastForward(FIVE_MINUTES);
    await page.goto(page.url().replace(/#.*/, '#/export'));
    await expect(page.getByText('The browser asks you again')).toBeVisible();
    await page.evaluate(givePermission);
    await page.getByRole('button', { name: 'Go on with team' }).click();
    await expect(page.getByText(/^Merged .* New here: 0\./)).toBeVisible();
  } finally {
    await other.close();
    await rm(scratch, { recursive: true, force: true });
  }
});

const FIVE_MINUTES = 5 * 60_000;

const idsOf = async (of: Profile): Promise<string[]> => (await ledger(of)).map(({ id }) => id).sort();

async function say({ extension }: Profile, customer: string, owner: string): Promise<void> {
  const said = { kind: 'owner-set', via: 'person', customer: customerId.parse(customer), owner } as const;
  expect((await extension.send({ type: 'own-decide', decisions: [said] })).ok).toBe(true);
}

/** The file that a profile has written into its team's folder. */
async function ownFile(page: Page): Promise<Record<string, string>> {
  const name = await page.evaluate(() => `${localStorage.getItem('team-profile')}.twinwatch.jsonl`);
  let files: Record<string, string> = {};
  // One that is being written just then cannot be read.
  await expect(async () => {
    files = await page.evaluate(readFolder);
  }).toPass();
  return { [name]: files[name] ?? '' };
}

/** Run in the page: the browser lets nobody at the folder any more, and does again. */
function takePermission(): void {
  Object.defineProperty(FileSystemDirectoryHandle.prototype, 'entries', {
    configurable: true,
    value: () => {
      throw new DOMException('', 'NotAllowedError');
    },
  });
}
function givePermission(): void {
  const { value } =
    Object.getOwnPropertyDescriptor(FileSystemDirectoryHandle.prototype, Symbol.asyncIterator) ?? {};
  Object.defineProperty(FileSystemDirectoryHandle.prototype, 'entries', { configurable: true, value });
}

/** Drops a file on the page, as the browser tells of it. */
async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([of, text]) => {
      const dropped = new DataTransfer();
      const content = Uint8Array.from(text, (character) => character.charCodeAt(0));
      dropped.items.add(new File([content], of));
      return dropped;
    },
    [name, bytes.toString('latin1')] as const,
  );
  const place = page.getByRole('region', { name: 'Import' }).first();
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
}

/** Runs in the page: a folder of the browser's own with these files, which choosing a folder then gives. */
async function putIntoFolder(files: Record<string, string>): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('team', { create: true });
  for (const [name, text] of Object.entries(files)) {
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    await stream.close();
  }
  Object.defineProperty(globalThis, 'showDirectoryPicker', { value: async () => folder });
}

/** Runs in the page: what that folder holds. */
async function readFolder(): Promise<Record<string, string>> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('team');
  const files: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    files[name] = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
  return files;
}

function entriesIn(text: string): Entry[] {
  const read = readLedger(text);
  return read.ok ? read.entries : [];
}

async function ledger({ extension }: Profile): Promise<Entry[]> {
  const answer = await extension.send({ type: 'own-export' });
  return answer.ok ? entriesIn(answer.file ?? '') : [];
}

async function saveBackup(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a full backup' }).click();
  expect((await download).suggestedFilename()).toMatch(/^twinwatch-[\d-]+\.twinwatch\.jsonl$/);
  return saved(download);
}

/** The number of entries in the ledger. */
async function entriesOf({ extension }: Profile): Promise<number> {
  const answer = await extension.send({ type: 'own-export' });
  return answer.ok ? (answer.file ?? '').trim().split('\n').length - 1 : -1;
}
