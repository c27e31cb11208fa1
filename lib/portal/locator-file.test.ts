import { describe, expect, it } from 'vitest';
import { readLocatorFile } from './locator-file';
import { LOCATORS, LOCATORS_VERSION } from './locators';
import { locatorsInForce } from './locators-in-force';

const NEWER = LOCATORS_VERSION + 1;
const file = (more: object) => ({ twinwatchLocators: 1, version: NEWER, locators: {}, ...more });
const read = (more: object | string, isSelector = (_css: string) => true) =>
  readLocatorFile(typeof more === 'string' ? more : JSON.stringify(file(more)), isSelector);
const grid = { css: ['[role=grid],[role=treegrid]', 'pc-table'], endings: ['he-data-grid'] };

it('shows what a correction takes away and adds, and puts it in force', () => {
  const result = read({ locators: { grid, row: { css: ['[role=row]', 'tr'] }, cell: LOCATORS.cell } });
  if (!result.ok) return expect.fail(result.problem);
  expect(result.differences).toEqual([
    {
      name: 'grid',
      gone: ['table,[role=table]', 'customer_he-data-grid', 'customersvcadmin_he-data-grid'],
      come: ['pc-table'],
      reordered: false,
    },
    { name: 'row', gone: [], come: [], reordered: true },
  ]);
  const { version, list } = locatorsInForce(result.file);
  expect(version).toBe(NEWER);
  expect(list).toEqual({ ...LOCATORS, grid, row: { css: ['[role=row]', 'tr'] } });
});

it('goes back to the built-in list when that has caught up', () => {
  const fix = { version: LOCATORS_VERSION, locators: { grid } } as const;
  expect(locatorsInForce(fix)).toEqual({ version: LOCATORS_VERSION, list: LOCATORS });
  expect(locatorsInForce(undefined)).toEqual({ version: LOCATORS_VERSION, list: LOCATORS });
});

describe('refuses, and says where,', () => {
  it.each<[string, object | string, string, string]>([
    ['what is not JSON', 'version: 2', 'json', ''],
    ['something else', '{"ledger": 1}', 'shape', 'twinwatchLocators'],
    ['an unknown locator', { locators: { gird: grid } }, 'shape', 'locators.gird'],
    ['an unknown field', { locators: { grid: { ...grid, run: 'x' } } }, 'shape', 'locators.grid.run'],
    ['what is no text', { locators: { grid: { css: ['a', 1] } } }, 'shape', 'locators.grid.css.1'],
    ['a list that is not newer', { version: LOCATORS_VERSION, locators: { grid } }, 'old', 'version'],
    ['a broken selector', { locators: { grid: { css: ['a', 'tr['] } } }, 'selector', 'locators.grid.css.1'],
    ['what changes nothing', { locators: { cell: LOCATORS.cell } }, 'same', ''],
  ])('%s', (_, more, problem, where) => {
    expect(read(more, (css) => !css.endsWith('['))).toEqual({ ok: false, problem, where });
  });
});
