import { is } from '../locate';
import { isShown } from '../visible';
import { openRedaction, type Redaction } from './redact';
import { ROLES } from './vocabulary';

/** As much as an issue takes. */
const MOST_CHARACTERS = 55_000;
/** More siblings of one shape say no more. */
const MOST_ALIKE = 5;

const TEXTS = ['aria-label', 'alt', 'title', 'placeholder', 'aria-valuetext', 'aria-roledescription'];
const NAMES = [
  'id',
  'class',
  'slot',
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
];
const FLAGS = [
  'hidden',
  'disabled',
  'checked',
  'selected',
  'open',
  'popover',
  'inert',
  'multiple',
  'readonly',
];
const STATES =
  /^aria-(busy|checked|colindex|colspan|current|disabled|expanded|haspopup|hidden|invalid|level|live|modal|multiselectable|pressed|readonly|rowcount|rowindex|rowspan|selected|sort|valuenow|colcount)$/;
const NUMBERS = ['colspan', 'rowspan', 'tabindex', 'scope', 'type'];
const PLAIN =
  /^(true|false|mixed|page|none|ascending|descending|other|polite|assertive|off|col|row|text|search|checkbox|radio|number|button|submit|hidden|date|email|\d{1,2})$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{2,4})?(-[a-z\d]{2,3})?$/i;
const EMPTY = /^(input|img|br|hr|col|wbr)$/;
const SKIPPED = 'script,style,noscript,template,link,meta,[data-twinwatch]';

/**
 * The structure of a page, as HTML with declarative shadow trees, in which everything that somebody says or is called is
 * replaced (`redact.ts`). What is not shown keeps its place and loses its content.
 */
export function structureOf(document: Document): { html: string; address: string } {
  const redaction = openRedaction();
  const { documentElement, body } = document;
  const address = redaction.address(document.URL, document.baseURI);
  const tag = (['lang', 'dir'] as const)
    .map((name) => [name, documentElement.getAttribute(name) ?? ''] as const)
    .filter(([, value]) => LANGUAGE.test(value))
    .map(([name, value]) => ` ${name}="${value}"`);
  const writer = { lines: [] as string[], left: MOST_CHARACTERS };
  write(body, 0, redaction, writer);
  return { html: [`<html${tag.join('')}>`, ...writer.lines, '</html>'].join('\n'), address };
}

interface Writer {
  lines: string[];
  left: number;
}

function put(writer: Writer, depth: number, line: string): void {
  const indented = ' '.repeat(Math.min(depth, 40)) + line;
  writer.left -= indented.length + 1;
  writer.lines.push(indented);
}

function write(element: Element, depth: number, redaction: Redaction, writer: Writer): void {
  const tag = element.localName;
  const isSeen = depth === 0 || isShown(element) || element instanceof HTMLSlotElement;
  const attributes = attributesOf(element, redaction, isSeen);
  const children = isSeen && writer.left > 0 ? element.childNodes : [];
  put(writer, depth, `<${tag}${attributes}>`);
  if (EMPTY.test(tag)) return;
  if (isSeen && element.shadowRoot && !is(element, 'unread')) {
    put(writer, depth + 1, '<template shadowrootmode="open">');
    writeAll(element.shadowRoot.childNodes, depth + 2, redaction, writer);
    put(writer, depth + 1, '</template>');
  }
  writeAll(children, depth + 1, redaction, writer);
  put(writer, depth, `</${tag}>`);
}

function writeAll(nodes: Iterable<Node>, depth: number, redaction: Redaction, writer: Writer): void {
  let shape = '';
  let alike = 0;
  let more = 0;
  const tellMore = () => {
    if (more > 0) put(writer, depth, `<!-- ${more} more -->`);
    more = 0;
  };
  for (const node of nodes) {
    if (node instanceof Text) {
      const text = escaped(redaction.text(node.data)).trim();
      if (text && writer.left > 0) put(writer, depth, text);
    } else if (node instanceof Element && !node.matches(SKIPPED)) {
      const is = [node.localName, node.getAttribute('role'), node.getAttribute('class')].join();
      if (is !== shape && writer.left > 0) tellMore();
      alike = is === shape ? alike + 1 : 1;
      shape = is;
      if (alike > MOST_ALIKE || writer.left <= 0) more++;
      else if (node.localName === 'svg')
        put(writer, depth, `<svg${attributesOf(node, redaction, true)}></svg>`);
      else write(node, depth, redaction, writer);
    }
  }
  tellMore();
}

function attributesOf(element: Element, redaction: Redaction, isSeen: boolean): string {
  const kept: [string, string][] = [];
  for (const { name, value } of element.attributes) {
    const said = attribute(name, value, element, redaction);
    if (said !== undefined && name !== 'hidden') kept.push([name, said]);
  }
  if (element instanceof HTMLInputElement && element.value && !PLAIN.test(element.type.replace('text', '')))
    kept.push(['value', redaction.text(element.value)]);
  if (!isSeen || element.hasAttribute('hidden')) kept.push(['hidden', '']);
  return kept.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join('');
}

function attribute(name: string, value: string, element: Element, redaction: Redaction): string | undefined {
  if (TEXTS.includes(name)) return redaction.text(value);
  if (NAMES.includes(name) || (name === 'name' && element instanceof HTMLSlotElement))
    return value.split(/\s+/).filter(Boolean).map(redaction.name).join(' ');
  if (name === 'href') return redaction.address(value, element.baseURI);
  if (name === 'role')
    return (
      value
        .split(/\s+/)
        .filter((one) => ROLES.has(one))
        .join(' ') || 'generic'
    );
  if (FLAGS.includes(name)) return '';
  if (STATES.test(name) || NUMBERS.includes(name)) return PLAIN.test(value) ? value : redaction.text(value);
  return undefined;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
