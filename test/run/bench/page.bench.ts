import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accountId } from '../../../lib/core/ids';
import { S1, s1World } from '../../portal/s1-world';
import { ORIGIN, startPortal } from '../../portal/server';
import { guidOf } from '../../portal/world';
import { Extension } from '../extension';
import { launch } from '../launch';
import { type Measure, type Measurement, RUNS } from './measurement';
import { observersOfOurs, timeOfOurs } from './our-script';

/** What reading and annotating costs a page: many rows at once, a burst of changes, a page without a grid, and one of no concern. */

const ROWS = 200;
const HOME = '/dashboard/home';
const LIST = '/dashboard/v2/customers/list';
/** A page is left in peace for this long before it is measured. */
const PEACE_MS = 900;

const CUSTOMERS = Array.from({ length: ROWS }, (_, n) => ({
  id: guidOf(`bench customer ${n}`),
  name: `Customer ${String(n).padStart(3, '0')} GmbH`,
}));

export const measure: Measure = async ({ browser }) => {
  const world = s1World();
  world.customers = CUSTOMERS.map(({ id, name }) => ({
    id,
    commerceId: guidOf(`commerce ${name}`),
    name,
    domain: `${name.slice(9, 12)}.example`,
    country: 'DE',
    users: [],
    relationships: { [S1.DE]: { kind: 'reseller', since: '2021-03-13T00:00:00Z' } },
  }));
  const portal = await startPortal({
    world,
    signedInAs: { account: S1.DE },
    controls: false,
    hostility: { contentMs: 0, skeletonMs: 0, pagingMs: 0, rowsAPage: ROWS },
  });
  const folder = await mkdtemp(join(tmpdir(), 'twinwatch-bench-'));
  const context = await launch({
    executable: browser,
    profile: folder,
    resolverRules: portal.resolverRules,
    window: false,
  });
  try {
    const extension = await Extension.of(context);
    const answer = await extension.send({ type: 'own-import', file: ledger() });
    if (!answer.ok) throw new Error(`The ledger was not taken: ${answer.problem}.`);
    await extension.send({
      type: 'own-decide',
      decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(S1.DE) }],
    });
    const page = await context.newPage();
    const found = [...(await manyRows(page)), ...(await noConcern(page, extension.id))];
    portal.setShape('closed');
    return [...found, ...(await noGrid(page))];
  } finally {
    await context.close();
    await portal.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const turn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

const goHome = async (page: Page) => {
  await turn(page, HOME);
  await page.getByRole('heading', { name: 'Welcome to Partner Center' }).waitFor();
  await page.waitForTimeout(PEACE_MS);
};

async function manyRows(page: Page): Promise<Measurement[]> {
  const rows: number[] = [];
  const burst: number[] = [];
  await page.goto(ORIGIN + HOME);
  for (let run = 0; run <= RUNS; run++) {
    await goHome(page);
    rows.push(
      await timeOfOurs(page, async () => {
        await turn(page, LIST);
        await page
          .locator('twinwatch-badge')
          .nth(ROWS - 1)
          .waitFor();
      }),
    );
    await page.waitForTimeout(PEACE_MS);
    burst.push(await timeOfOurs(page, () => page.evaluate(swapRows, 10)));
    await page.waitForTimeout(PEACE_MS);
  }
  return [
    { what: `${ROWS} rows read and annotated, our script`, unit: 'ms', budget: 10, runs: rows.slice(1) },
    {
      what: 'burst of 20 changed rows, our script until painted',
      unit: 'ms',
      budget: 2,
      runs: burst.slice(1),
    },
  ];
}

/** Runs in the page: the first rows show what the next ones showed and the other way round, until two frames are drawn. */
async function swapRows(count: number): Promise<void> {
  const root = document.querySelector('customer_he-data-grid')?.shadowRoot;
  const rows = [...(root?.querySelectorAll('tbody tr') ?? [])];
  const ids = rows.map((row) => row.id.replace('row-', ''));
  const texts = rows.map((row) => [...row.children].map(textsIn));
  function textsIn(cell: Element): Text[] {
    const found: Text[] = [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) if (at instanceof Text) found.push(at);
    return found;
  }
  const said = texts.map((cells) => cells.map((cell) => cell.map(({ data }) => data)));
  for (let at = 0; at < 2 * count; at++) {
    const from = (at + count) % (2 * count);
    const row = rows[at];
    if (!row) continue;
    const [own, other] = [ids[at] ?? '', ids[from] ?? ''];
    row.id = `row-${other}`;
    for (const cell of row.children) cell.id = cell.id.replace(own, other);
    texts[at]?.forEach((cell, column) => {
      cell.forEach((text, part) => {
        text.data = said[from]?.[column]?.[part] ?? '';
      });
    });
  }
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function noConcern(page: Page, extension: string): Promise<Measurement[]> {
  const runs: number[] = [];
  const observers: number[] = [];
  await page.goto(ORIGIN + HOME);
  await page.waitForTimeout(PEACE_MS);
  for (let run = 0; run <= RUNS; run++) {
    runs.push(
      await timeOfOurs(page, async () => {
        await turn(page, run % 2 === 0 ? '/dashboard/billing/overview' : HOME);
        await page.waitForTimeout(PEACE_MS);
      }),
    );
    observers.push(await observersOfOurs(page, extension));
  }
  return [
    { what: 'a page of no concern, our script', unit: 'ms', budget: 1, runs: runs.slice(1) },
    { what: 'a page of no concern, our observers', unit: 'observers', budget: 0, runs: observers.slice(1) },
  ];
}

const ELEMENTS = 20_000;

/** A list whose grid cannot be found, among very many elements. */
async function noGrid(page: Page): Promise<Measurement[]> {
  const once: number[] = [];
  const after: number[] = [];
  await page.goto(ORIGIN + HOME);
  await page.evaluate((count) => {
    const crowd = document.createElement('div');
    for (let at = 0; at < count; at++) crowd.append(document.createElement(at % 3 ? 'div' : 'span'));
    document.body.append(crowd);
  }, ELEMENTS);
  for (let run = 0; run <= RUNS; run++) {
    await turn(page, HOME);
    await page.waitForTimeout(PEACE_MS);
    once.push(
      await timeOfOurs(page, async () => {
        await turn(page, LIST);
        await page.waitForTimeout(PEACE_MS);
      }),
    );
    after.push(await timeOfOurs(page, () => page.waitForTimeout(PEACE_MS)));
  }
  const what = `${ELEMENTS.toLocaleString('en')} elements and no grid, our script`;
  return [
    { what: `${what}, once`, unit: 'ms', budget: 5, runs: once.slice(1) },
    { what: `${what}, then`, unit: 'ms', budget: 0.5, runs: after.slice(1) },
  ];
}

/** Each customer with one subscription in the source. */
function ledger(): string {
  const at = '2023-03-01T08:00:00Z';
  const declared = (account: string, role: string) => ({
    ...{ at, kind: 'account-set', via: 'person', account, role },
    ...{ tenantId: account, name: role, cloud: 'global' },
  });
  const lines = [
    declared(S1.DE, 'source'),
    declared(S1.EU, 'target'),
    ...CUSTOMERS.flatMap(({ id: customer, name }) => [
      { at, kind: 'customer-seen', via: 'page', account: S1.DE, customer, name, relationship: 'reseller' },
      {
        ...{ at, kind: 'subscription-seen', via: 'page', account: S1.DE, customer },
        ...{
          subscription: guidOf(`bench subscription ${name}`),
          quantity: 5,
          status: 'active',
          commerce: 'nce',
        },
      },
    ]),
  ];
  return [{ ledger: 1 }, ...lines.map((line, n) => ({ ...line, id: guidOf(`bench entry ${n}`) }))]
    .map((line) => JSON.stringify(line))
    .join('\n');
}
