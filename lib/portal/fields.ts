import { all, is } from './locate';
import type { Page } from './page';
import { type Run, textOf } from './values';
import { type Content, contentOf, isShown, shownChildren, shownParent } from './visible';
import { type FieldKind, fieldOf } from './words';

/** A labelled value of a page. */
export interface Field {
  kind: FieldKind;
  label: Element;
  runs: readonly Run[];
  /** The control that shows the value. */
  control: Element | undefined;
  /** Choices stand there: they say what could be, not what is. */
  choice: boolean;
}

const LEVELS = 5;
/** What stands beside a value may take it back, like "(not saved)"; a longer text or a whole sentence explains it. */
const isRemark = (text: string): boolean => text.length < 40 && !/[.。]$/.test(text);

/** What a page says outside of news, navigation and dialogs. */
export function pageContent(page: Page): Content {
  const [main = page.document.body, ...more] = all(page.trees, 'main').filter(isShown);
  const whole = more.length > 0 ? page.document.body : main;
  return contentOf(whole, (inner) => is(inner, 'passing'));
}

/** The labelled values of a page: lists of terms, two-column tables, labels with controls, a heading with what follows. */
export function fieldsOf(content: Content): Field[] {
  return content.runs.flatMap((run) => {
    const [label, ...rest] = run.text.split(/[:：]\s*/);
    const kind = run.icon ? undefined : fieldOf(label ?? '');
    if (!kind || !isShown(run.element)) return [];
    const said = rest.join(':').trim();
    if (said)
      return [
        { kind, label: run.element, runs: [{ ...run, text: said }], control: undefined, choice: false },
      ];
    return [valueBeside(kind, run.element)];
  });
}

function valueBeside(kind: FieldKind, label: Element): Field {
  const field: Field = { kind, label, runs: [], control: undefined, choice: false };
  let at = label;
  for (let level = 0; level < LEVELS; level++) {
    field.control ??= labelled(at);
    const parent = shownParent(at);
    if (field.control || !parent) return field;
    const beside = [...shownChildren(parent)];
    for (const node of beside.slice(beside.indexOf(at) + 1)) {
      if (!(node instanceof Element) || is(node, 'unread')) continue;
      const runs = contentOf(node).runs;
      // The next label begins another field.
      if (runs.some((run) => fieldOf(run.text.replace(/:$/, '')))) break;
      field.choice ||= inside(node, 'choice') !== undefined;
      field.control ??= field.runs.length === 0 && runs.length === 0 ? inside(node, 'control') : undefined;
      const remarks = runs.filter((run) => field.runs.length === 0 || isRemark(run.text));
      field.runs = [...field.runs, ...(field.runs.length === 0 ? runs : remarks)];
    }
    if (field.runs.length > 0 || field.control || field.choice) return field;
    at = parent;
  }
  return field;
}

/** The control that a label belongs to. */
function labelled(label: Element): Element | undefined {
  if (label instanceof HTMLLabelElement && label.control) return label.control;
  if (is(label, 'control')) return label;
  const tree = label.getRootNode();
  return label.id && (tree instanceof Document || tree instanceof ShadowRoot)
    ? (tree.querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`) ?? undefined)
    : undefined;
}

function inside(element: Element, name: 'choice' | 'control'): Element | undefined {
  if (is(element, name)) return element;
  return all(element.shadowRoot ? [element, element.shadowRoot] : [element], name)[0];
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
