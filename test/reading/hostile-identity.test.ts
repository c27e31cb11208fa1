// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '../../lib/core/to-id';
import { lookAt } from '../../lib/portal/capture';
import { parseRoute } from '../../lib/portal/routes';
import { forgetFirstSeen } from '../../lib/portal/settled';
import { ACCOUNT, CUSTOMER, guid, PORTAL } from './pages';
import { readPage } from './read-page';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const CUSTOMERS = `${PORTAL}/dashboard/v2/customers/list`;
const of = (customer: string) => `${PORTAL}/dashboard/v2/customers/${customer}`;
const SUBSCRIPTIONS = `${of(CUSTOMER)}/subscriptions`;

beforeEach(() => {
  forgetFirstSeen();
  document.documentElement.lang = 'en-US';
  document.body.replaceChildren();
});

const look = (address: string, now = 0) => readPage(parseRoute(address), document, account, now);
const read = (address: string, html: string, now = 0) => {
  document.body.innerHTML = html;
  return look(address, now);
};
/** Whose what was read is, and what it says of them: `1: Microsoft 365 E3, 25, active`. */
const told = (reading: ReturnType<typeof read>): string[] =>
  reading.kind !== 'read'
    ? []
    : reading.sightings.flatMap((one) => {
        if (one.kind === 'subscription-seen')
          return [`${short(one.subscription)}: ${[one.product?.name, one.quantity, one.status].join(', ')}`];
        if (one.kind === 'customer-seen')
          return [`${short(one.customer)}: ${[one.name, one.domain].filter(Boolean).join(', ')}`];
        return [];
      });
const badges = (reading: ReturnType<typeof read>): string[] =>
  reading.kind === 'read' ? reading.rows.map(({ id }) => short(id)) : [];
const short = (id: string) => String(Number(id.slice(-12)));

const subscription = (number: number, text: string) =>
  `<a href="${SUBSCRIPTIONS}/${guid(number)}">${text}</a>`;
const customer = (number: number, text: string, page = 'account') =>
  `<a href="${of(guid(number))}/${page}">${text}</a>`;
/** A grid; a row may begin with the number of the GUID in its id. */
const grid = (headings: string[], ...rows: [number | null, ...string[]][]) => {
  const cells = (tag: string, texts: string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const body = rows.map(
    ([key, ...texts]) => `<tr${key === null ? '' : ` id="row-${guid(key)}"`}>${cells('td', texts)}</tr>`,
  );
  return `<table role="grid"><thead><tr>${cells('th', headings)}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

describe('a link to another subscription is not the id of the row', () => {
  it.each<[string, string, string[]]>([
    [
      'to the base of an add-on',
      grid(
        ['Product', 'Attached to', 'Quantity', 'Status'],
        [null, '<button>Microsoft 365 E3</button>', '', '50', 'Active'],
        [null, '<button>Visio</button>', subscription(1, 'Microsoft 365 E3'), '5', 'Suspended'],
      ),
      [],
    ],
    [
      'to bases, in every row',
      grid(
        ['Product', 'Attached to', 'Quantity', 'Status'],
        [null, 'Visio', subscription(1, 'Microsoft 365 E3'), '5', 'Suspended'],
        [null, 'Project', subscription(2, 'Microsoft 365 E5'), '5', 'Active'],
      ),
      [],
    ],
    [
      'to bases, where no heading names the row',
      grid(
        ['Item', 'Attached to', 'Quantity', 'Status'],
        [null, 'Visio', subscription(1, 'Microsoft 365 E3'), '5', 'Suspended'],
        [null, 'Project', subscription(2, 'Microsoft 365 E5'), '5', 'Active'],
      ),
      [],
    ],
    [
      'to a predecessor',
      grid(
        ['Product', 'Details', 'Quantity', 'Status'],
        [null, '<button>Microsoft 365 E3</button>', `Renewed from ${subscription(7, 'E3')}`, '50', 'Active'],
        [null, '<button>Visio</button>', '', '5', 'Suspended'],
      ),
      [],
    ],
    [
      'beside the row’s own',
      grid(
        ['Product', 'Details', 'Quantity', 'Status'],
        [2, 'Microsoft 365 E3', subscription(2, 'Open'), '50', 'Active'],
        [3, 'Visio', '', '5', 'Suspended'],
      ),
      ['2: Microsoft 365 E3, 50, active', '3: Visio, 5, suspended'],
    ],
    [
      'in the cell that names it',
      grid(['Status', 'Product', 'Quantity'], [null, 'Active', subscription(1, 'Microsoft 365 E3'), '50']),
      ['1: Microsoft 365 E3, 50, active'],
    ],
  ])('%s', (_name, html, expected) => {
    const reading = read(SUBSCRIPTIONS, html);
    const ids = expected.map((text) => text.split(':')[0]);
    expect(told(reading)).toEqual(expected);
    expect(badges(reading)).toEqual(ids);
    // Nor at once, before it was understood.
    const atOnce = lookAt(parseRoute(SUBSCRIPTIONS), document, account);
    for (const { id } of atOnce.kind === 'seen' ? atOnce.rows : [])
      expect([undefined, ...ids]).toContain(id && short(id));
  });
});

const CONTOSO = [customer(11, 'Contoso'), 'contoso.com', 'Reseller'];
const FABRIKAM = [customer(12, 'Fabrikam'), 'fabrikam.com', 'Reseller'];
const customers = grid(['Company name', 'Domain', 'Relationship'], [null, ...CONTOSO], [null, ...FABRIKAM]);
const FILES = grid(['File name', 'Created'], [300, 'customers.csv', 'today'], [301, 'sales.csv', 'today']);
const INVITATIONS = grid(
  ['Name', 'Status'],
  [300, 'Invite to Woodgrove', 'Pending'],
  [301, 'Invite to Tailspin', 'Pending'],
);
const COMPANIES = INVITATIONS.replace('Name', 'Company name');

describe('a grid of something else on the customers list makes no customers', () => {
  it.each([
    ['files', FILES],
    ['invitations', INVITATIONS],
    [
      'relationships, by row ids',
      grid(
        ['Relationship name', 'Since', 'Status'],
        [701, 'GDAP 1', 'May', 'Active'],
        [702, 'GDAP 2', 'May', 'Active'],
      ),
    ],
  ])('%s alone', (_name, html) => {
    expect(read(CUSTOMERS, html)).toEqual({ kind: 'unreadable', locator: 'row' });
  });

  const link = (path: string, text: string) => `<a href="${of(guid(12))}/${path}">${text}</a>`;
  it.each([
    ['files', FILES],
    ['invitations', INVITATIONS],
    ['invitations to companies', COMPANIES],
    [
      'a subscription',
      grid(['Name', 'Status'], [null, link(`subscriptions/${guid(1)}`, 'Microsoft 365 E3'), 'Active']),
    ],
    [
      'a subscription of a headless grid',
      `<table><tr><td>${link(`subscriptions/${guid(1)}`, 'E3')}</td><td>Active</td></tr></table>`,
    ],
    [
      'a subscription by row id',
      grid(['Customer', 'Product'], [1, 'Fabrikam', link(`subscriptions/${guid(1)}`, 'E3')]),
    ],
    ['a user', grid(['Name', 'Domain'], [null, link(`users/${guid(77)}`, 'Ann Admin'), 'x'])],
    [
      'a relationship',
      grid(['Name', 'Status'], [null, link(`adminrelationships/${guid(70)}`, 'GDAP 1'), 'Active']),
    ],
  ])('%s beside the list', (_name, html) => {
    const reading = read(CUSTOMERS, `${customers}<aside><h2>Contoso</h2>${html}</aside>`);
    expect(told(reading)).toEqual(['11: Contoso, contoso.com', '12: Fabrikam, fabrikam.com']);
    expect(badges(reading)).toEqual(['11', '12']);
  });

  it('does not rename a customer', () => {
    const more = grid(['Name', 'Number'], [null, customer(12, 'Subscriptions', 'subscriptions'), '3']);
    const reading = read(CUSTOMERS, `${customers}<aside>${more}</aside>`);
    expect(told(reading)).toEqual(['11: Contoso, contoso.com', '12: fabrikam.com']);
  });

  it('takes only what is called so for a domain, and no initials for a name', () => {
    const html = grid(
      ['Company name', 'Website'],
      [11, '<span>CO</span><span>Contoso</span>', 'shop.contoso.com'],
    );
    expect(told(read(CUSTOMERS, html))).toEqual(['11: Contoso']);
  });
});

describe('a list of relationships is no list of customers', () => {
  const GRANULAR = `${PORTAL}/dashboard/v2/customers/granularadminaccess/list`;
  it.each([
    ['by a name that is not known', ['Relationship name', 'Customer', 'Since']],
    ['by their own name', ['Name', 'Customer', 'Since']],
    ['by their status', ['Customer', 'Roles', 'Status']],
  ])('%s', (_name, headings) => {
    const html = grid(headings, [701, 'GDAP 1', 'Contoso', 'Active'], [702, 'GDAP 2', 'Fabrikam', 'Active']);
    expect(read(GRANULAR, html)).toEqual({ kind: 'unreadable', locator: 'row' });
    // A link from the name says whose row it is.
    const linked = html.replace('GDAP 1', customer(11, 'Contoso')).replaceAll(/ id="row-[^"]*"/g, '');
    if (headings[0] !== 'Relationship name') expect(badges(read(GRANULAR, linked))).toEqual(['11']);
  });
});

describe('a GUID that nothing names is nobody’s id', () => {
  it.each([
    [
      'under a word that is not known',
      grid(
        ['Firm', 'Web', 'Correlation'],
        [null, 'Contoso', 'contoso.com', guid(601)],
        [null, 'Fabrikam', 'fabrikam.com', guid(602)],
      ),
    ],
    [
      'while headings stand elsewhere',
      `<div><span role="columnheader">Firm</span><span role="columnheader">Correlation</span></div><table><tbody>
       <tr><td>Contoso</td><td>contoso.com</td><td>${guid(601)}</td></tr><tr><td>Fabrikam</td><td>fabrikam.com</td><td>${guid(602)}</td></tr></tbody></table>`,
    ],
    [
      'while words stand above it that could be its headings',
      `<div><div><span>Customer</span><span>Reseller ID</span></div><table><tbody>
       <tr><td>Contoso</td><td>contoso.com</td><td>${guid(601)}</td></tr><tr><td>Fabrikam</td><td>fabrikam.com</td><td>${guid(602)}</td></tr></tbody></table></div>`,
    ],
  ])('%s', (_name, html) => {
    expect(told(read(CUSTOMERS, html))).toEqual([]);
  });
});

describe('a grid of orders is no list of subscriptions', () => {
  const orders = grid(
    ['Product', 'Quantity', 'Status'],
    [300, 'E5', '3', 'Active'],
    [301, 'E5', '4', 'Active'],
  );
  const keyed = grid(['Product', 'Quantity', 'Status'], [1, 'E3', '50', 'Active']);
  const linked = grid(['Product', 'Quantity', 'Status'], [null, subscription(1, 'E3'), '50', 'Active']);
  it.each([
    ['beside one whose names are links', `${linked}<h2>History</h2>${orders}`],
    ['under a title', `${keyed}<section><h2>Recent orders</h2>${orders}</section>`],
    ['under a title, first', `<section><h2>Bestellungen</h2>${orders}</section><section>${keyed}</section>`],
    ['under a title between two grids', `<main>${keyed}<h2>Recent orders</h2>${orders}</main>`],
    [
      'under a title between two grids, first',
      `<main><h2>Orders</h2>${orders}<h2>Subscriptions</h2>${keyed}</main>`,
    ],
    ['with a label', keyed + orders.replace('role="grid"', 'role="grid" aria-label="Order history"')],
    ['that link to their subscriptions', `${linked}<div><h3>Orders</h3>${linked.replace('50', '3')}</div>`],
  ])('%s', (_name, html) => {
    const reading = read(SUBSCRIPTIONS, html);
    expect(told(reading)).toEqual(['1: E3, 50, active']);
    expect(badges(reading)).toEqual(['1']);
  });
});

it.each(['s', 'del', 'strike'])('does not read what a page has struck out with %s', (tag) => {
  const cell = `<${tag}>Active</${tag}>`;
  const html = grid(
    ['Product', 'Quantity', 'Status'],
    [1, 'E3', '50', cell],
    [2, 'E5', '5', `${cell} Suspended`],
  );
  expect(told(read(SUBSCRIPTIONS, html))).toEqual(['1: E3, 50, ', '2: E5, 5, suspended']);
});

describe('what the last page showed, built anew under the next address', () => {
  const other = `${of(guid(501))}/subscriptions`;
  const list = grid(['Product', 'Quantity', 'Status'], [1, 'E3', '50', 'Active'], [2, 'E5', '5', 'Active']);
  const html = `${list}<p>2 results found.</p>`;
  const complete = (reading: ReturnType<typeof read>) =>
    reading.kind === 'read' && reading.sightings.some((one) => one.kind === 'list-seen' && one.complete);
  const page =
    '<main><h1>E3</h1><dl><dt>Status</dt><dd>Suspended</dd><dt>Quantity</dt><dd>5</dd></dl></main>';

  it('makes no list of another customer, whether or not it says the same', () => {
    expect(complete(read(SUBSCRIPTIONS, html.replace('E3', subscription(1, 'E3'))))).toBe(true);
    for (const now of [100, 9_000])
      for (const again of [html, html.replaceAll('Active', 'Suspended')]) {
        const reading = read(other, again, now);
        expect(told(reading)).toEqual([]);
        expect(complete(reading)).toBe(false);
      }
    // Its own list is.
    expect(told(read(other, html.replaceAll('-8000-', '-9000-')))).toHaveLength(2);
    // And what was seen here counts here again, also under the address of another time.
    expect(told(read(SUBSCRIPTIONS.replace('/dashboard/v2', '/commerce'), html))).toHaveLength(2);
  });

  it('makes no transfers of the same customer', () => {
    read(SUBSCRIPTIONS, html);
    const reading = read(`${of(CUSTOMER)}/transfers`, html);
    expect(reading.kind === 'read' && reading.sightings).toBe(false);
  });

  it('makes no other subscription, unless the page names it', () => {
    expect(told(read(`${SUBSCRIPTIONS}/${guid(1)}`, page))).toEqual(['1: E3, 5, suspended']);
    expect(read(`${SUBSCRIPTIONS}/${guid(2)}`, page, 9_000)).toEqual({ kind: 'loading' });
    const named = page.replace('<dt>Status', `<dt>Subscription ID</dt><dd>${guid(2)}</dd><dt>Status`);
    expect(told(read(`${SUBSCRIPTIONS}/${guid(2)}`, named))).toEqual(['2: E3, 5, suspended']);
    expect(told(read(`${SUBSCRIPTIONS}/${guid(1)}`, page))).toEqual(['1: E3, 5, suspended']);
  });
});

describe('what hangs below a row', () => {
  const tree = (headings: string[], own: string[], below: string[]) => {
    const row = (level: number, texts: string[]) =>
      `<tr aria-level="${level}">${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const heads = headings.map((text) => `<th>${text}</th>`).join('');
    return `<table role="treegrid"><tr>${heads}</tr>${row(1, own)}${row(2, below)}</table>`;
  };

  it('is no customer because its id stands in their column', () => {
    const html = tree(
      ['Name', 'Microsoft ID'],
      [customer(11, 'Contoso'), guid(11)],
      ['Azure plan', guid(300)],
    );
    const reading = read(CUSTOMERS, html);
    expect(told(reading)).toEqual(['11: Contoso']);
    expect(badges(reading)).toEqual(['11']);
  });

  it('is a subscription only if its name leads to one', () => {
    const html = (below: string) =>
      tree(
        ['Product', 'Subscription ID', 'Quantity', 'Status'],
        [subscription(1, 'Azure plan'), guid(1), '1', 'Active'],
        [below, guid(2), '1', 'Active'],
      );
    expect(told(read(SUBSCRIPTIONS, html('Production')))).toEqual(['1: Azure plan, 1, active']);
    const linked = read(SUBSCRIPTIONS, html(subscription(2, 'Visio')));
    expect(told(linked)).toEqual(['1: Azure plan, 1, active', '2: Visio, 1, active']);
  });
});

describe('a list beside the list', () => {
  const titled = (title: string, html: string) => `<section><h2>${title}</h2>${html}</section>`;
  const OWN = grid(
    ['Product', 'Quantity', 'Status'],
    [null, subscription(1, 'Microsoft 365 E3'), '50', 'Active'],
  );
  const OTHER = grid(
    ['Product', 'Subscription ID', 'Quantity', 'Status'],
    [null, subscription(2, 'Visio'), guid(2), '7', 'Suspended'],
  );

  it.each([
    'Purchase history',
    'Scheduled changes',
    'Geplante Änderungen',
    'Subscriptions from other partners',
  ])('of other things is not read: %s', (title) => {
    expect(told(read(SUBSCRIPTIONS, OWN + titled(title, OTHER)))).toEqual([
      '1: Microsoft 365 E3, 50, active',
    ]);
  });

  it('is read where it holds what is sold', () => {
    for (const title of ['Add-ons', 'Надстройки', 'Deleted subscriptions', 'Software'])
      expect(told(read(SUBSCRIPTIONS, OWN + titled(title, OTHER)))).toHaveLength(2);
  });

  it.each([
    'Other resellers',
    'Abonnements anderer Vertriebspartner',
    'Abonnements d’autres partenaires',
    'Подписки от других партнеров',
    '他のパートナーのサブスクリプション',
    'Suscripciones de otros socios',
    'Assinaturas de outros parceiros',
    'Sottoscrizioni di altri partner',
    '来自其他合作伙伴的订阅',
    '다른 파트너의 구독',
  ])('of other partners is not read in any language: %s', (title) => {
    expect(told(read(SUBSCRIPTIONS, OWN + titled(title, OTHER)))).toHaveLength(1);
  });

  it.each([
    'Alexander & Partner',
    'Brothers Reseller Ltd',
    'Sander Provider',
    'Anderson Partners',
    'Mother’s Partner',
  ])('is read under the name of a customer: %s', (title) => {
    expect(told(read(SUBSCRIPTIONS, titled(title, OTHER)))).toHaveLength(1);
  });

  it('names no customers that are none any more', () => {
    const list = (number: number, name: string) =>
      grid(['Name', 'Domain'], [null, customer(number, name), 'a.com']);
    for (const title of ['Removed customers', 'Ehemalige Kunden', 'Удаленные клиенты'])
      expect(told(read(CUSTOMERS, list(11, 'Contoso') + titled(title, list(12, 'Fabrikam'))))).toEqual([
        '11: Contoso, a.com',
      ]);
  });

  it('has no rows of another customer', () => {
    const html = grid(
      ['Product', 'Customer ID', 'Subscription ID', 'Quantity', 'Status'],
      [null, 'Microsoft 365 E3', guid(501), guid(1), '50', 'Active'],
      [null, 'Visio', CUSTOMER, guid(2), '5', 'Active'],
    );
    expect(told(read(SUBSCRIPTIONS, html))).toEqual(['2: Visio, 5, active']);
  });

  it('names nobody whose customers hang below', () => {
    const row = (level: number, name: string, id: number) =>
      `<tr aria-level="${level}"><td>${name}</td><td>${guid(id)}</td></tr>`;
    const html = `<table role="treegrid"><tr><th>Name</th><th>Microsoft ID</th></tr>
      ${row(1, 'Reseller', 600)}${row(2, customer(11, 'Contoso'), 11)}</table>`;
    expect(told(read(CUSTOMERS, html))).toEqual(['11: Contoso']);
  });
});

describe('an id below the link that leads to it', () => {
  const below = (link: string, number: number) => `${link}<div>${guid(number)}</div>`;
  const products = [
    [null, below(subscription(1, 'Visio'), 1), '50', 'Active'],
    [null, below(subscription(2, 'Power BI'), 2), '7', 'Active'],
  ] satisfies [null, ...string[]][];
  const both = ['1: Visio, 50, active', '2: Power BI, 7, active'];

  it('is not another’s', () => {
    expect(told(read(SUBSCRIPTIONS, grid(['Product', 'Quantity', 'Status'], ...products)))).toEqual(both);
    document.documentElement.lang = 'fi';
    expect(told(read(SUBSCRIPTIONS, grid(['Tuote', 'Määrä', 'Tila'], ...products)))).toEqual(both);
  });

  it('is not another’s in the list of customers', () => {
    const html = grid(
      ['Company name', 'Relationship'],
      [null, below(customer(11, 'Contoso'), 11), 'Reseller'],
      [null, below(customer(12, 'Fabrikam'), 12), 'Reseller'],
    );
    expect(told(read(CUSTOMERS, html))).toEqual(['11: Contoso', '12: Fabrikam']);
  });

  it('is another’s where the link leads elsewhere, or where it stands under a word for something else', () => {
    const html = (heading: string, first: string) =>
      grid(['Product', heading, 'Status'], [1, 'Visio', first, 'Active']);
    expect(badges(read(SUBSCRIPTIONS, html('Order ID', below(subscription(2, 'Open'), 1))))).toEqual([]);
    expect(badges(read(SUBSCRIPTIONS, html('Parent subscription ID', subscription(1, guid(1)))))).toEqual([]);
  });
});

describe('a button beside a value', () => {
  it('is no part of it', () => {
    const copy = '<button>Copy</button>';
    const html = `<main><h1>Contoso</h1><dl><dt>Microsoft ID</dt><dd>${CUSTOMER} ${copy}</dd>
      <dt>Company name</dt><dd>Contoso AG ${copy}</dd><dt>Domain</dt><dd>contoso.com ${copy}</dd></dl></main>`;
    expect(told(read(`${of(CUSTOMER)}/account`, html))).toEqual(['500: Contoso AG, contoso.com']);
    const rows = grid(
      ['Name', 'Microsoft ID', 'Domain'],
      [null, 'Contoso', `<span>${guid(11)}</span>${copy}`, `contoso.com ${copy}`],
    );
    expect(told(read(CUSTOMERS, rows))).toEqual(['11: Contoso, contoso.com']);
  });
});
