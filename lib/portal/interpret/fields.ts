import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { type Box, type Control, type PageRun, textOf } from '../captured';
import { type FieldKind, fieldOf } from '../words';

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
}

const LEVELS = 5;
/** What stands beside a value may take it back, like "(not saved)"; a longer text or a whole sentence explains it. */
const isRemark = (text: string): boolean => text.length < 40 && !/[.。]$/.test(text);

/** What a box says; news and navigation in it only if asked for. */
export function runsOf(box: Box, withPassing = false): PageRun[] {
  return box.inside.flatMap((one) =>
    'text' in one ? [one] : one.passing && !withPassing ? [] : runsOf(one, withPassing),
  );
}

/** The customers to whose pages a box links, apart from news and navigation. */
export function linkedIn(box: Box): CustomerId[] {
  const inside = box.inside.flatMap((one) => ('text' in one || one.passing ? [] : linkedIn(one)));
  return box.customer ? [box.customer, ...inside] : inside;
}

/** The subscriptions to whose pages a box links. */
const subscriptionsIn = (box: Box): SubscriptionId[] => [
  ...(box.subscription ? [box.subscription] : []),
  ...box.inside.flatMap((one) => ('inside' in one ? subscriptionsIn(one) : [])),
];

/** The labelled values of a page: lists of terms, two-column tables, labels with controls, a heading with what follows. */
export function fieldsOf(content: Box): Field[] {
  const fields: Field[] = [];
  const walk = (box: Box, path: readonly Box[]) => {
    for (const one of box.inside) {
      if (!('text' in one)) {
        if (!one.passing) walk(one, [...path, one]);
        continue;
      }
      const [label, ...rest] = one.text.split(/[:：]\s*/);
      const kind = one.icon ? undefined : fieldOf(label ?? '');
      if (!kind) continue;
      const said = rest.join(':').trim();
      if (said)
        fields.push({ kind, runs: [{ ...one, text: said }], control: undefined, choice: false, links: [] });
      else fields.push(valueBeside(kind, path));
    }
  };
  walk(content, [content]);
  return fields;
}

/** `path`: the boxes in which the label stands, the outermost first. */
function valueBeside(kind: FieldKind, path: readonly Box[]): Field {
  const field: Field = { kind, runs: [], control: undefined, choice: false, links: [] };
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

const hasTerm = (box: Box): boolean =>
  box.term === true || box.inside.some((one) => 'inside' in one && hasTerm(one));

const hasChoice = (box: Box): boolean =>
  box.choice === true || box.inside.some((one) => 'inside' in one && hasChoice(one));

function controlIn(box: Box): Control | undefined {
  if (box.control) return box.control;
  for (const one of box.inside) {
    const found = 'inside' in one ? controlIn(one) : undefined;
    if (found) return found;
  }
  return undefined;
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
    textOf(theField(fields, kind)?.runs ?? []);
