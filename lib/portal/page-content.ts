import { type Box, type Control, clip, type PageRun } from './captured';
import { savedValue } from './controls';
import { all, is } from './locate';
import { isLeftBehind, standing } from './settled';
import { isShown, shownParent, walkShown } from './visible';

/** What a page says, as boxes within boxes. `key` names the page, `now` is in milliseconds of a steady clock. */
export function pageContent(document: Document, trees: readonly ParentNode[], key: string, now: number): Box {
  const [main = document.body, ...more] = all(trees, 'main').filter(isShown);
  const root = more.length > 0 ? document.body : main;
  const controls = controlsByLabel(trees);
  const said: Said[] = [];
  let at: { element: Element; box: Box } = { element: root, box: { inside: [] } };

  walkShown(root, {
    run(run, from) {
      const parent = from instanceof Text ? shownParent(from) : from;
      if (!parent || !isShown(parent)) return;
      run.text = clip(run.text);
      said.push({ run, from });
      // What an inline element says stands beside what follows that element.
      at.box.inside.push(parent === at.element ? run : { inside: [run] });
    },
    enter(element) {
      const outer = at;
      const box = boxOf(element, controls);
      at = { element, box };
      return () => {
        const { inside, ...marks } = box;
        if (inside.length + Object.keys(marks).length > 0) outer.box.inside.push(box);
        at = outer;
      };
    },
    skip(element) {
      const labelled = element instanceof HTMLLabelElement ? element.control : null;
      if (is(labelled ?? element, 'choice')) at.box.choice = true;
    },
    link({ customer, subscription }) {
      if (customer) at.box.customer = customer;
      if (subscription) at.box.subscription = subscription;
    },
  });
  mark(said, key, now);
  return at.box;
}

function boxOf(element: Element, controls: Map<string, Element>): Box {
  const box: Box = { inside: [] };
  if (is(element, 'passing')) box.passing = true;
  if (is(element, 'choice')) box.choice = true;
  if (is(element, 'term')) box.term = true;
  if (is(element, 'part')) box.part = clip(element.getAttribute('aria-label') ?? '');
  // A legend has no level: it heads what stands with it.
  if (is(element, 'title') || is(element, 'label'))
    box.heading = Number(element.getAttribute('aria-level') ?? element.localName[1]) || 9;
  if (is(element, 'control')) box.control = saved(element);
  const labelled = element instanceof HTMLLabelElement ? element.control : controls.get(element.id);
  if (labelled) box.labels = saved(labelled);
  return box;
}

function saved(control: Element): Control {
  const value = savedValue(control);
  if (value === undefined) return {};
  return { value: typeof value === 'string' ? clip(value) : value };
}

/** Controls by the ids of the elements that label them. */
function controlsByLabel(trees: readonly ParentNode[]): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const control of all(trees, 'control'))
    for (const id of control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])
      if (id) found.set(id, control);
  return found;
}

interface Said {
  run: PageRun;
  from: Text | Element;
}

/** Tells what the last page left behind, and what is being rewritten: each text together with the one that follows it. */
function mark(said: readonly Said[], key: string, now: number): void {
  let before: ReturnType<typeof standing>;
  const isLeft = isLeftBehind(said.map(({ run }) => run.text).join(), '', key);
  for (const [index, { run, from }] of said.entries()) {
    const after = standing(from, `${run.text}\n${said[index + 1]?.run.text}`, key, now);
    const standings = [before, after];
    if (isLeft || standings.includes('left')) run.left = true;
    if (standings.includes('moving')) run.moving = true;
    before = after;
  }
}
