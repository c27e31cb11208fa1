// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import { addressOfReport, pageOfReport } from '../../../test/portal/report-page';
import { ACCOUNT, CUSTOMER, guid, h, harmonyPage, host, link, PORTAL } from '../../../test/reading/pages';
import { readLook } from '../../../test/reading/read-page';
import { lookAt } from '../capture';
import { parseRoute } from '../routes';
import { openRedaction } from './redact';
import { structureOf } from './structure';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const ROUTE = parseRoute(`${PORTAL}/dashboard/v2/customers/${CUSTOMER}/subscriptions`);

beforeEach(() => {
  document.documentElement.lang = 'en-US';
  document.body.replaceChildren();
});

const report = () => {
  const { html } = structureOf(document);
  return `Twinwatch, address \`/dashboard/v2/customers/{g1}/subscriptions\`\n\n\`\`\`html\n${html}\n\`\`\`\n`;
};

/** What a browser makes of a document, shadow trees included: the DOM library knows no declarative ones. */
function serve(text: string): void {
  const parsed = new DOMParser().parseFromString(pageOfReport(text), 'text/html');
  const grow = (parent: ParentNode) => {
    for (const template of parent.querySelectorAll('template[shadowrootmode]')) {
      const root = template.parentElement?.attachShadow({ mode: 'open' });
      if (!(template instanceof HTMLTemplateElement) || !root) continue;
      root.append(template.content);
      template.remove();
      grow(root);
    }
  };
  document.body.replaceChildren(...parsed.body.childNodes);
  grow(document.body);
}

const PLACEHOLDER = /\{(u|[tngw][\d_]+)\}/g;
const GONE = '\u0001';
const sequences = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3).toLowerCase());

/** Without the report's own mark of a shadow tree. */
const valuesOf = (element: Element): string[] =>
  [...element.attributes].filter(({ name }) => name !== 'shadowrootmode').map(({ value }) => value);

/** What remains of what the page said and was called, without placeholders. */
function remains(): string[] {
  const values: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) values.push(node.data);
    if (node instanceof Element) values.push(...valuesOf(node));
    for (const child of node instanceof HTMLTemplateElement ? node.content.childNodes : node.childNodes)
      walk(child);
  };
  const html = structureOf(document).html;
  walk(new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html').body);
  // What a person is called is no word of the vocabulary: what is left when these are out must be of nobody.
  // In an address "v2" is such a word too; a random text can hold "/v2".
  const { name, text } = openRedaction();
  const isKnown = (word: string) => name(word) === word || text(word) === word;
  return values.map((value) =>
    text(value) === value && !/[{}]/.test(value)
      ? ''
      : value
          .replace(PLACEHOLDER, GONE)
          .replace(/(?<=\/)v2(?=\/)/g, GONE)
          .replace(/[\p{L}\p{M}]+|\p{N}+/gu, (word) => (isKnown(word) ? GONE : word)),
  );
}

/** The DOM library looks for slots by a selector. */
const plain = (text: string): string => text.replace(/["\\]/g, '');

/** Words of people, of any script, with digits, marks and ids among them. */
const said = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'Kröger',
        'Söhne',
        'Ромашка',
        '株式会社テスト',
        'zxqv',
        '90210',
        '=1+1',
        '<b>',
        '4711-0815',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((words) => words.join(' ')),
  fc.uuid(),
  fc.emailAddress(),
  fc.webUrl(),
);

describe('a report', () => {
  it('keeps no sequence of three characters of what the page said or was called', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 8, maxLength: 8 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', i = ''] = texts;
        document.body.replaceChildren(
          h('h1', { title: a }, b),
          h('div', { id: c, class: d, 'data-name': a, 'aria-label': e, style: `--x:${i}` }, f),
          h(
            'a',
            { href: `/dashboard/v2/customers/${encodeURIComponent(g)}?name=${encodeURIComponent(a)}` },
            g,
          ),
          h('a', { href: `https://${encodeURIComponent(i)}.example/` }, i),
          h('input', { value: a, placeholder: b, name: c }),
          host(
            'x-card',
            [h('p', { part: d }, e), h('slot', { name: plain(f) })],
            h('span', { slot: plain(f) }, a),
          ),
          h('p', { hidden: '' }, b),
          h('svg', {}, c),
        );
        // Words of the vocabulary may stay; what a person could be is none of them.
        const secret = new Set(texts.flatMap(sequences));
        for (const left of remains())
          for (const one of sequences(left)) if (!one.includes(GONE)) expect(secret, left).not.toContain(one);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('keeps words that it knows, structure, and which ids are the same', () => {
    harmonyPage({
      columns: { offerName: 'Subscription', status: 'Status' },
      rows: [
        {
          id: guid(1),
          cells: {
            offerName: link(`/dashboard/v2/customers/${CUSTOMER}/subscriptions/${guid(1)}`, 'Kröger E3'),
            status: 'Suspended',
          },
        },
      ],
      total: '83 results found.',
    });
    const { html } = structureOf(document);
    expect(html).toContain(
      '<tr role="row" id="row-{g1}" class="data-grid__row">'.replace('data-grid__row', 'data-grid_row'),
    );
    expect(html).toContain('href="/dashboard/v2/customers/{g2}/subscriptions/{g1}"');
    expect(html).toContain('{t6} {t1}{n1}');
    expect(html).toContain('Suspended');
    expect(html).toContain('{n2} results found.');
    expect(html).toContain('<template shadowrootmode="open">');
    expect(html).not.toContain('Kröger');
  });

  it('is short of a long page', { timeout: 30_000 }, () => {
    harmonyPage({
      columns: { offerName: 'Subscription' },
      rows: Array.from({ length: 500 }, (_, n) => ({ id: guid(n), cells: { offerName: `Product ${n}` } })),
    });
    const { html } = structureOf(document);
    expect(html).toContain('<!-- 495 more -->');
    expect(html.length).toBeLessThan(10_000);
    document.body.replaceChildren(
      ...Array.from({ length: 3_000 }, (_, n) =>
        h(n % 2 ? 'p' : 'div', { title: 'A text of some length' }, 'x'),
      ),
    );
    expect(structureOf(document).html.length).toBeLessThan(64_000);
  });
});

describe('a page made of a report', () => {
  const outcome = () => {
    const reading = readLook(ROUTE, lookAt(ROUTE, document, account, 0), account);
    return reading.kind === 'read'
      ? reading.sightings.map(({ kind, ...more }) => [kind, 'status' in more && more.status])
      : reading;
  };
  const plan = (status: string) => ({
    columns: { offerName: 'Subscription', quantity: 'Quantity', status: 'Status' },
    rows: [1, 2].map((n) => ({ id: guid(n), cells: { offerName: `Kröger ${n}`, quantity: '25', status } })),
  });
  const withoutIds = () => {
    harmonyPage(plan('Active'));
    for (const element of document.body.querySelectorAll('*')) strip(element);
  };
  const strip = (element: Element): void => {
    if (element.id.includes('0000')) element.removeAttribute('id');
    for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) strip(inner);
  };
  const redesigned = () =>
    document.body.replaceChildren(
      host('pc-list', [h('ul', { class: 'contoso' }, h('li', {}, 'Kröger', guid(1)))]),
    );

  it.each<[string, () => void]>([
    ['that was unreadable for want of ids', withoutIds],
    ['that was unreadable for want of a grid', redesigned],
    ['that is readable', () => void harmonyPage(plan('Suspended'))],
    ['with a word that nobody knows', () => void harmonyPage(plan('Ruhend'))],
  ])('%s is so again', (_, build) => {
    build();
    const before = outcome();
    const text = report();
    serve(text);
    expect(outcome()).toEqual(before);
    expect(parseRoute(`${PORTAL}${addressOfReport(text)}`).page).toBe('subscriptions');
  });
});
