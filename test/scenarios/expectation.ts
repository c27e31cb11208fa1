import { AssertionError } from 'node:assert';

/** Compares an assessment with a scenario's `expect`: a subset, as ledger.md ("Replay") describes it. */

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function expectSubset(actual: unknown, expected: unknown, path = ''): void {
  if (expected === null) {
    if (actual !== undefined && actual !== null) fail(path, actual, 'nothing');
  } else if (Array.isArray(expected)) expectSameList(actual, expected, path);
  else if (isObject(expected)) expectObject(actual, expected, path);
  else if (typeof expected === 'number' ? !isSameAmount(actual, expected) : actual !== expected)
    fail(path, actual, expected);
}

function expectObject(actual: unknown, expected: Json, path: string): void {
  if (!isObject(actual)) {
    fail(path, actual, expected);
    return;
  }
  for (const [key, value] of Object.entries(expected)) {
    const here = `${path}.${key}`;
    if (key === 'reasons') expectContains(actual.reasons, listOf(value), here);
    else if (key === 'notReasons') expectNone(actual.reasons, listOf(value), here);
    else if (key === 'findings') for (const one of listOf(value)) expectSome(actual.findings, one, here);
    else if (key === 'notFindings') for (const one of listOf(value)) expectNoSuch(actual.findings, one, here);
    else expectSubset(actual[key], value, here);
  }
}

const isSameAmount = (actual: unknown, expected: number) =>
  typeof actual === 'number' && Math.round(actual * 100) === Math.round(expected * 100);

function expectSameList(actual: unknown, expected: unknown[], path: string): void {
  const sorted = (list: unknown[]) => JSON.stringify(list.map((one) => JSON.stringify(one)).sort());
  if (sorted(listOf(actual)) !== sorted(expected)) fail(path, actual, expected);
}

function expectContains(actual: unknown, expected: unknown[], path: string): void {
  for (const one of expected) if (!listOf(actual).includes(one)) fail(path, actual, `with ${one}`);
}

function expectNone(actual: unknown, unwanted: unknown[], path: string): void {
  for (const one of unwanted) if (listOf(actual).includes(one)) fail(path, actual, `without ${one}`);
}

const matches = (actual: unknown, expected: unknown): boolean => {
  try {
    expectSubset(actual, expected);
    return true;
  } catch (error) {
    if (error instanceof AssertionError) return false;
    throw error;
  }
};

function expectSome(actual: unknown, expected: unknown, path: string): void {
  if (!listOf(actual).some((one) => matches(one, expected)))
    fail(path, actual, `with ${JSON.stringify(expected)}`);
}

function expectNoSuch(actual: unknown, unwanted: unknown, path: string): void {
  if (listOf(actual).some((one) => matches(one, unwanted)))
    fail(path, actual, `without ${JSON.stringify(unwanted)}`);
}

function fail(path: string, actual: unknown, expected: unknown): never {
  throw new AssertionError({
    message: `${path}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`,
  });
}
