import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../lib/core/replay';
import { expectSubset } from './expectation';

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

it('finds the scenarios', () => {
  expect(files.length).toBeGreaterThanOrEqual(18);
});

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const steps: { at: string; expect?: unknown; note?: string }[] = JSON.parse(text).steps;
  const expecting = steps.filter((step) => step.expect !== undefined);

  it.each(expecting.map((step, index) => ({ ...step, index })))(
    '$at $note',
    ({ expect: expected, index }) => {
      const told = replay(text);
      if (!told.ok) throw new Error(told.message);
      expectSubset(told.output[index], expected);
    },
  );
});
