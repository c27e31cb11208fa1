import * as z from 'zod/mini';
import { Collection } from './collection';
import type { Entry } from './entries';
import { instant } from './entry-fields';
import { isTooDeep } from './read-entry';

/** An acceptance scenario (ledger.md, Replay): named ids, and steps that record entries and expect an assessment. */
const scenario = z.looseObject({
  name: z.string(),
  ids: z.record(z.string(), z.string()),
  steps: z.array(
    z.looseObject({
      at: instant,
      by: z.optional(z.string()),
      record: z.optional(z.array(z.looseObject({}))),
      expect: z.optional(z.unknown()),
    }),
  ),
});

export interface Step {
  readonly at: string;
  /** Everything recorded up to this step. */
  readonly entries: Entry[];
  readonly expect: unknown;
}

export type Scenario =
  | { ok: true; name: string; steps: Step[]; names: Names }
  | { ok: false; message: string };

/** Short names for ids and back. */
export interface Names {
  /** A text that is a name, or ends in `:` and one, with the GUID in its place. */
  toIds(value: unknown): unknown;
  toNames(value: unknown): unknown;
}

export const looksLikeScenario = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'steps' in value;

export function readScenario(value: unknown): Scenario {
  if (isTooDeep(value)) return { ok: false, message: 'scenario: is nested too deeply' };
  const parsed = scenario.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      message: `${issue?.path.join('.') ?? 'scenario'}: ${issue?.message ?? 'is not valid'}`,
    };
  }
  const names = namesOf(parsed.data.ids);
  const steps: Step[] = [];
  const collection = new Collection();
  let count = 0;
  for (const [index, step] of parsed.data.steps.entries()) {
    for (const [place, record] of (step.record ?? []).entries()) {
      const id = ascendingId(++count);
      // One that brings its own id was written by somebody before, and may come again in another's step.
      const by = step.by !== undefined && record.id === undefined ? { by: step.by } : {};
      const entry = names.toIds({ id, at: step.at, ...by, ...record });
      collection.add(`step ${index + 1}, entry ${place + 1}`, entry);
    }
    const collected = collection.read();
    if (!collected.ok) return collected;
    steps.push({ at: step.at, entries: collected.entries, expect: step.expect });
  }
  return { ok: true, name: parsed.data.name, steps, names };
}

/** Ids ascend in file order, so that entries of one instant keep it. */
const ascendingId = (count: number): string =>
  `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;

function namesOf(ids: Record<string, string>): Names {
  const toId = new Map(Object.entries(ids));
  const toName = new Map(Object.entries(ids).map(([name, id]) => [id.toLowerCase(), name]));
  return {
    toIds: (value) => replaceTexts(value, (text) => translate(text, (part) => toId.get(part))),
    toNames: (value) =>
      replaceTexts(value, (text) => translate(text, (part) => toName.get(part.toLowerCase()))),
  };
}

function translate(text: string, known: (part: string) => string | undefined): string {
  const whole = known(text);
  if (whole !== undefined) return whole;
  const colon = text.lastIndexOf(':');
  const end = known(text.slice(colon + 1));
  return end === undefined ? text : text.slice(0, colon + 1) + end;
}

function replaceTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaceTexts(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [replace(key), replaceTexts(field, replace)]),
  );
}
