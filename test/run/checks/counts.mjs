import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, runPackage } from '../command.mjs';
import { tailOf } from './command.mjs';

/**
 * Runs a test tool that writes a report, and counts from the report, not from what was printed.
 * A tool that fails without a failing test (it crashed, or found no test) is one failure.
 * @param {{ script: string, args: string[], env?: Record<string, string>, report: string, read: (report: unknown) => Counted }} tool
 * @typedef {{ passed: number, failures: string[] }} Counted `failures`: the names of the tests that failed
 */
export async function countTests({ script, args, env, report, read }) {
  const path = join(ROOT, report);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const { code, output } = await runPackage(script, args, { env });
  const { passed, failures } = existsSync(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failures: [] };
  const broken = code !== 0 || passed === 0;
  return {
    passed,
    failed: broken ? Math.max(failures.length, 1) : failures.length,
    tail: [tailOf(output, 100), '', 'Failed:', ...failures.map((name) => `- ${name}`)].join('\n'),
  };
}

/** Reads the report of vitest. A file that could not be loaded has no failing test: it is named itself. */
export const vitestReport = ({ numPassedTests, testResults }) => ({
  passed: numPassedTests,
  failures: testResults.flatMap(({ name, status, assertionResults, message }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = relative(ROOT, name);
    if (status === 'failed' && failed.length === 0) return [`${file}: ${message}`];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  }),
});

/** Reads the report of playwright: suites within suites, each with its tests. */
export function playwrightReport({ stats, suites }) {
  const failures = [];
  const visit = (suite) => {
    for (const { ok, file, title } of suite.specs ?? []) if (!ok) failures.push(`${file}: ${title}`);
    for (const inner of suite.suites ?? []) visit(inner);
  };
  suites.forEach(visit);
  return { passed: stats.expected + stats.flaky, failures };
}
