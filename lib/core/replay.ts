import { assess } from './assess';
import type { Assessment } from './assessment';
import { fold } from './book';
import { type Instant, instantOf } from './days';
import { instant } from './entry-fields';
import { parseJson, readLedger } from './ledger-text';
import { looksLikeScenario, readScenario } from './scenario';

export type Replayed = { ok: true; output: unknown[] } | { ok: false; message: string };

/**
 * Re-tells a scenario or an exported ledger (ledger.md, Replay): one assessment for each step that expects something,
 * or one at `at`; of a ledger by default at its last entry. Ids that the scenario names appear by their names.
 */
export function replay(text: string, at?: string): Replayed {
  if (at !== undefined && !instant.safeParse(at).success)
    return { ok: false, message: `--at ${at}: is not an ISO 8601 instant with a zone` };
  const value = parseJson(text);
  return looksLikeScenario(value) ? replayScenario(value, at) : replayLedger(text, at);
}

function replayScenario(value: unknown, at: string | undefined): Replayed {
  const scenario = readScenario(value);
  if (!scenario.ok) return scenario;
  const { steps, names } = scenario;
  const last = steps.at(-1);
  const told =
    at === undefined ? steps.filter((step) => step.expect !== undefined) : last ? [{ ...last, at }] : [];
  return {
    ok: true,
    output: told.map((step) => names.toNames(assess(fold(step.entries), instantOf(step.at)))),
  };
}

function replayLedger(text: string, at: string | undefined): Replayed {
  const ledger = readLedger(text);
  if (!ledger.ok) return brokenScenario(text) ?? ledger;
  const all = [...ledger.entries, ...ledger.unknown].map((entry) => instantOf(entry.at));
  const now = at === undefined ? all.reduce<Instant | undefined>(latest, undefined) : instantOf(at);
  const output: Assessment[] = now === undefined ? [] : [assess(fold(ledger.entries), now)];
  return { ok: true, output };
}

/** What is wrong with a text that was to be a scenario: one is written by hand. */
function brokenScenario(text: string): Replayed | undefined {
  if (!/"steps"\s*:/.test(text)) return undefined;
  try {
    JSON.parse(text.trim());
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, message: `not JSON: ${error.message}` };
    throw error;
  }
}

const latest = (a: Instant | undefined, b: Instant): Instant => (a === undefined || a < b ? b : a);
