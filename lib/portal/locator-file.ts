import * as z from 'zod/mini';
import { whole } from '../core/entry-fields';
import { LOCATOR_NAMES, LOCATORS, type Locator, type LocatorName } from './locators';
import { isInForce } from './locators-in-force';

/** No page needs more; a bound, so that no file can keep a page busy. */
const MOST = 50;
const few = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(MOST));
const selector = z.string().check(z.minLength(1), z.maxLength(1_000));
/** A tag, or its end: lower case, because that is how elements name themselves. */
const tag = z.string().check(z.regex(/^[\w.-]{2,100}$/), z.toLowerCase());
const way = z.tuple([tag], tag);

const one = z.strictObject({
  css: few(selector),
  endings: z.exactOptional(few(tag)),
  hosts: z.exactOptional(few(way)),
});

/** A correction of the locators that a user can load: each that it names takes the place of the built-in one. */
const locatorFile = z.strictObject({
  twinwatchLocators: z.literal(1),
  /** Above the version of the list that it corrects; a release with this version or a later one needs it no more. */
  version: whole.check(z.gte(1), z.lte(1_000_000)),
  locators: z.partialRecord(z.enum(LOCATOR_NAMES), one),
});
type LocatorFile = z.output<typeof locatorFile>;

export type LocatorFileProblem = 'json' | 'shape' | 'selector' | 'old' | 'same';

export type LocatorFileRead =
  | { ok: true; file: LocatorFile; differences: Difference[] }
  /** `where`: the place in the file, such as `locators.grid.css.0`; empty when it is the whole file. */
  | { ok: false; problem: LocatorFileProblem; where: string };

/** What a correction takes away and adds of one locator, as text. */
export interface Difference {
  name: LocatorName;
  gone: string[];
  come: string[];
  /** The same alternatives in another order. */
  reordered: boolean;
}

/**
 * Reads a file of corrected locators and says how it differs from the built-in list.
 * @param isSelector whether the browser understands a selector
 */
export function readLocatorFile(text: string, isSelector: (css: string) => boolean): LocatorFileRead {
  const no = (problem: LocatorFileProblem, where = '') => ({ ok: false, problem, where }) as const;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return no('json');
  }
  const parsed = locatorFile.safeParse(data);
  if (!parsed.success) return no('shape', placeOf(parsed.error.issues[0]));
  const file = parsed.data;
  if (!isInForce(file)) return no('old', 'version');
  for (const name of LOCATOR_NAMES)
    for (const [index, css] of (file.locators[name]?.css ?? []).entries())
      if (!isSelector(css)) return no('selector', `locators.${name}.css.${index}`);
  const differences = differencesOf(file);
  return differences.length > 0 ? { ok: true, file, differences } : no('same');
}

const placeOf = (issue: z.core.$ZodIssue | undefined): string =>
  [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.');

/** How a correction differs from the built-in list, by locator. */
const differencesOf = ({ locators }: LocatorFile): Difference[] =>
  LOCATOR_NAMES.flatMap((name) => {
    const fix = locators[name];
    if (!fix) return [];
    const [before, after] = [linesOf(LOCATORS[name]), linesOf(fix)];
    const gone = before.filter((line) => !after.includes(line));
    const come = after.filter((line) => !before.includes(line));
    const reordered = gone.length + come.length === 0 && before.join('\n') !== after.join('\n');
    return gone.length + come.length > 0 || reordered ? [{ name, gone, come, reordered }] : [];
  });

const linesOf = ({ css, endings = [], hosts = [] }: Locator): string[] => [
  ...css,
  ...endings.map((ending) => `…${ending}`),
  ...hosts.map((path) => path.join(' › ')),
];
