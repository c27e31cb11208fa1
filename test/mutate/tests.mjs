/**
 * Stands in for vitest while mutants are tried: it collects tests instead of running them in a process of their own, so
 * that trying a mutant takes milliseconds. Tests run one by one, each with the hooks around it.
 */
import { createHash } from 'node:crypto';

export { expect } from '../../node_modules/vitest/dist/index.js';

/** @type {{ id: string, name: string, run: () => Promise<void> }[]} */
let collected = [];
let suite = { path: [], before: [], after: [] };

/** What has been collected since the last call. */
export function takeTests() {
  const tests = collected;
  collected = [];
  return tests;
}

export function describe(name, body) {
  const outer = suite;
  suite = { path: [...outer.path, name], before: [...outer.before], after: [...outer.after] };
  body();
  suite = outer;
}

export function it(name, ...rest) {
  const body = rest.find((one) => typeof one === 'function');
  const { path, before, after } = suite;
  collected.push({
    id: String(collected.length),
    // Stryker knows a test by its name: one that asks for less now is another one, and what it noticed is tried again.
    name: `${[...path, name].join(' > ')} ${createHash('sha1').update(String(body)).digest('hex').slice(0, 8)}`,
    async run() {
      try {
        for (const hook of before) await hook();
        await body();
      } finally {
        for (const hook of after) await hook();
      }
    },
  });
}

const forEach =
  (make) =>
  (rows) =>
  (name, ...rest) => {
    const body = rest.find((one) => typeof one === 'function');
    for (const row of rows) make(`${name} ${JSON.stringify(row)}`, () => body(...[row].flat(1)));
  };
describe.each = forEach(describe);
it.each = forEach(it);

export const beforeAll = (hook) => suite.before.push(hook);
export const afterAll = (hook) => suite.after.push(hook);
export const afterEach = afterAll;
