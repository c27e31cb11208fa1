import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, runPackage } from '../command.mjs';
import { tailOf } from './command.mjs';

/**
 * Runs a test tool that writes a report, and counts from the report, not from what was printed.
 * A tool that fails without a failing test (it crashed, or found no test) is one failure.
 * @param {{ script: string, args: string[], env?: Record<string, string>, report: string, read: (report: unknown) => { passed: number, failed: number } }} tool
 */
export async function countTests({ script, args, env, report, read }) {
  const path = join(ROOT, report);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const { code, output } = await runPackage(script, args, { env });
  const { passed, failed } = existsSync(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0 };
  const broken = code !== 0 || passed === 0;
  return { passed, failed: broken ? Math.max(failed, 1) : failed, tail: tailOf(output, 120) };
}
