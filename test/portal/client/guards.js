import { isOwn } from './dom.js';
import { session } from './session.js';

/**
 * A page that counts what others do to it, and throws when a node of its own was moved or removed (`hostility.touchy`).
 * Its own changes go through wrapped methods, which empty the observers right after; so what an observer delivers later was
 * done by somebody else, such as a content script, whose world has the untouched methods.
 */

const touchy = session.hostility.touchy;
const observers = [];
const counts = { added: [], attributes: [], texts: 0, moved: 0 };

const METHODS = [
  [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'replaceChild']],
  [
    Element.prototype,
    [
      'append',
      'prepend',
      'before',
      'after',
      'remove',
      'replaceWith',
      'replaceChildren',
      'setAttribute',
      'removeAttribute',
      'toggleAttribute',
    ],
  ],
  [DocumentFragment.prototype, ['append', 'prepend', 'replaceChildren']],
  [DOMTokenList.prototype, ['add', 'remove', 'toggle']],
  [HTMLDialogElement.prototype, ['showModal', 'close']],
];
const SETTERS = [
  [Node.prototype, ['textContent', 'nodeValue']],
  [CharacterData.prototype, ['data']],
  [Element.prototype, ['id', 'className', 'slot']],
  [HTMLElement.prototype, ['hidden', 'title', 'lang']],
  [HTMLButtonElement.prototype, ['disabled']],
  [HTMLInputElement.prototype, ['disabled']],
  [Document.prototype, ['title']],
];

const nameOf = (node) => node.localName ?? node.nodeName;

const note = (record) => {
  if (record.type === 'attributes') {
    if (isOwn(record.target)) counts.attributes.push(`${nameOf(record.target)} ${record.attributeName}`);
    return;
  }
  if (record.type === 'characterData') {
    if (isOwn(record.target)) counts.texts += 1;
    return;
  }
  for (const node of record.addedNodes) {
    if (!isOwn(node)) counts.added.push(`${nameOf(record.target)} > ${nameOf(node)}`);
  }
  const taken = [...record.removedNodes].filter(isOwn);
  counts.moved += taken.length;
  if (taken.length > 0) {
    reportError(
      new Error(
        `The page lost <${nameOf(taken[0])}> of <${nameOf(record.target)}>: it was moved or removed.`,
      ),
    );
  }
};

const foreign = () => {
  for (const observer of observers) observer.takeRecords().forEach(note);
};

const forget = () => {
  for (const observer of observers) observer.takeRecords();
};

let depth = 0;
const asOwn = (act) => {
  if (depth === 0) foreign();
  depth += 1;
  try {
    return act();
  } finally {
    depth -= 1;
    if (depth === 0) forget();
  }
};

const wrap = () => {
  for (const [prototype, names] of METHODS) {
    for (const name of names) {
      const before = prototype[name];
      prototype[name] = function (...given) {
        return asOwn(() => before.apply(this, given));
      };
    }
  }
  for (const [prototype, names] of SETTERS) {
    for (const name of names) {
      const before = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, {
        ...before,
        set(value) {
          asOwn(() => before.set.call(this, value));
        },
      });
    }
  }
};

/** Everything on the prototypes that an intruder would patch. */
const PROTOTYPES = {
  Node,
  Element,
  HTMLElement,
  ShadowRoot,
  Document,
  EventTarget,
  History,
  XMLHttpRequest,
  Storage,
  MutationObserver,
};

const snapshot = () =>
  new Map(
    Object.entries(PROTOTYPES).flatMap(([owner, { prototype }]) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, one]) => [
        `${owner}.${name}`,
        one.value ?? one.set ?? one.get,
      ]),
    ),
  );

let atStart = new Map();

const changedPrototypes = () => {
  const now = snapshot();
  const names = new Set([...atStart.keys(), ...now.keys()]);
  return [...names].filter((name) => atStart.get(name) !== now.get(name));
};

/** Counts what happens inside a document or shadow root of the portal. */
export const watch = (root) => {
  if (!touchy) return;
  const observer = new MutationObserver((records) => records.forEach(note));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  observers.push(observer);
};

/** Starts counting. `standInReport()` tells a test what was counted. */
export const installGuards = () => {
  if (!touchy) return;
  wrap();
  atStart = snapshot();
  watch(document);
  const errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  globalThis.standInReport = () => {
    foreign();
    return { ...counts, errors, prototypes: changedPrototypes() };
  };
};
