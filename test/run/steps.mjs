import { Trouble } from './trouble.mjs';

/**
 * One step of `npm test`.
 * @typedef {{ name: string, does: () => Promise<{ passed: number, failed: number, tail?: string, note?: string, skipped?: string }> }} Step
 *   `tail`: what to show when something failed. `note`: one line to show when nothing did.
 *   `skipped`: why nothing was done at all.
 */

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Turns a check that throws when it fails, and may return a note, into a step that counts as one. */
export const check = (name, does) => ({
  name,
  does: async () => {
    try {
      return { passed: 1, failed: 0, note: await does() };
    } catch (error) {
      const told = error instanceof Trouble ? [error.message, error.advice] : [error.stack];
      return { passed: 0, failed: 1, tail: told.filter(Boolean).join('\n') };
    }
  },
});

/**
 * Runs the steps in order, and stops at the first that fails: what comes later rests on what came before.
 * @returns {Promise<{ passed: number, failed: number, skipped: string[] }>} `skipped`: which steps, and why
 */
export async function runSteps(steps, say = console.log) {
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const [index, { name, does }] of steps.entries()) {
    const began = performance.now();
    say(`[${index + 1}/${steps.length}] ${name} ...`);
    const { passed, failed, tail, note, skipped } = await does();
    if (skipped) {
      total.skipped.push(`${name}: ${skipped}`);
      say(`      SKIPPED: ${skipped}`);
      continue;
    }
    total.passed += passed;
    total.failed += failed;
    const count = passed + failed === 1 ? '' : `, ${passed} passed${failed ? `, ${failed} failed` : ''}`;
    if (failed > 0) {
      say(`\n${tail ?? ''}\n\nFAILED: ${name} (${seconds(began)}${count}). The steps after it were not run.`);
      break;
    }
    say(`      ok, ${seconds(began)}${count}${note ? `: ${note}` : ''}`);
  }
  return total;
}
