import type { SubscriptionId } from '@/lib/core/ids';
import { type Box, type Control, type PageRun, plainOf } from '../captured';
import { isOfOthers } from '../part-words';
import { type FieldKind, fieldOf, statusOf } from '../words';
import { controlIn, hasChoice, hasTerm, runsOf, subscriptionsIn } from './box';
import { followHeadings, type Heading } from './headings';

/** A labelled value of a page. */
export interface Field {
  kind: FieldKind;
  runs: readonly PageRun[];
  /** The control that shows the value. */
  control: Control | undefined;
  /** Choices stand there: they say what could be, not what is. */
  choice: boolean;
  /** The subscriptions to whose pages it links. */
  links: SubscriptionId[];
  /** What stands above it, the highest first. */
  headings: readonly Heading[];
}

/** A text of a page, whether or not it belongs to a label. `isTop`: it stands above all labels. */
export interface Saying {
  run: PageRun;
  headings: readonly Heading[];
  isTop: boolean;
}

const LEVELS = 5;
/** What stands beside a value may take it back, like "(not saved)"; a longer text or a whole sentence explains it. */
const isRemark = (text: string): boolean => text.length < 40 && !/[.。]$/.test(text);

/**
 * What a page says: its labelled values (lists of terms, two-column tables, labels with controls, a heading with what
 * follows) and all texts.
 */
export function fieldsOf(content: Box): { fields: Field[]; sayings: Saying[] } {
  const fields: Field[] = [];
  const sayings: Saying[] = [];
  const headings = followHeadings();
  const take = (run: PageRun, path: readonly Box[]) => {
    if (!isInChoice(path)) sayings.push({ run, headings: headings.above(), isTop: headings.isTop() });
    if (isOfOthers(run.text) && !path.at(-1)?.heading && !isTermOrValue(path))
      headings.guess(run.text, path.length);
    const [label, ...rest] = run.text.split(/[:：]\s*/);
    const kind = run.icon ? undefined : fieldOf(label ?? '');
    if (!kind) return;
    headings.label();
    const said = rest.join(':').trim();
    const value = said
      ? { runs: [{ ...run, text: said }], control: undefined, choice: false, links: [] }
      : valueBeside(path);
    // A heading that is itself the label stands above nothing but the value.
    const above = headings.above().filter(({ text }) => !path.at(-1)?.heading || text !== run.text);
    fields.push({ kind, ...value, headings: above });
  };
  const walk = (box: Box, path: readonly Box[], isPassing: boolean) => {
    for (const one of box.inside) {
      if ('text' in one) {
        if (!isPassing) take(one, path);
        else if (headings.isTop() && statusOf(one.text))
          sayings.push({ run: one, headings: headings.above(), isTop: true });
      } else if (!one.passing || one.part === undefined) {
        // The head of a part says what it is about.
        headings.enter(one, path.length);
        walk(one, [...path, one], isPassing || one.passing === true);
        headings.leave(one, path.length);
      }
    }
  };
  walk(content, [content], false);
  return { fields, sayings };
}

/** A control of choices stands in the innermost box, or beside it. */
const isInChoice = (path: readonly Box[]): boolean =>
  path.slice(-2).some((box) => box.inside.some((one) => 'inside' in one && one.choice)) ||
  path.at(-1)?.choice === true;

/** A term, or what follows one. */
const isTermOrValue = (path: readonly Box[]): boolean =>
  path.slice(-4).some((box, at, boxes) => {
    const beside = boxes[at - 1]?.inside;
    const before = beside?.[beside.indexOf(box) - 1];
    return box.term || (before && 'inside' in before && before.term);
  });

type Value = Pick<Field, 'runs' | 'control' | 'choice' | 'links'>;

/** `path`: the boxes in which the label stands, the outermost first. */
function valueBeside(path: readonly Box[]): Value {
  const field: Value = { runs: [], control: undefined, choice: false, links: [] };
  for (let level = 0; level < LEVELS; level++) {
    const at = path.at(-1 - level);
    const parent = path.at(-2 - level);
    field.control ??= at?.labels ?? at?.control;
    field.choice ||= at?.choice === true;
    if (field.control || !at || !parent) return field;
    for (const one of parent.inside.slice(parent.inside.indexOf(at) + 1)) {
      if ('text' in one) continue;
      const runs = runsOf(one, true);
      // The next label begins another field.
      const hasValue = field.runs.length > 0 || field.control !== undefined;
      if (runs.some((run) => fieldOf(run.text.replace(/:$/, ''))) || (hasValue && hasTerm(one))) break;
      field.choice ||= hasChoice(one);
      field.links.push(...subscriptionsIn(one));
      field.control ??= field.runs.length === 0 && runs.length === 0 ? controlIn(one) : undefined;
      const remarks = runs.filter((run) => field.runs.length === 0 || isRemark(run.text));
      field.runs = [...field.runs, ...(field.runs.length === 0 ? runs : remarks)];
    }
    if (field.runs.length > 0 || field.control || field.choice) return field;
  }
  return field;
}

/** The only value of a kind; undefined where the page has none, or several that differ. */
export function theField(fields: readonly Field[], kind: FieldKind): Field | undefined {
  const found = fields.filter((field) => field.kind === kind && (field.control || field.runs.length > 0));
  const texts = new Set(found.map((field) => field.runs.map((run) => run.text).join('\n')));
  return texts.size === 1 ? found[0] : undefined;
}

/** Reads the text of a kind's only value; empty where there is none. */
export const textIn =
  (fields: readonly Field[]) =>
  (kind: FieldKind): string =>
    plainOf(theField(fields, kind)?.runs ?? []);
