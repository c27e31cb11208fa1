// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { beforeEach, describe, expect, it } from 'vitest';
import { toAccountId } from '../../lib/core/to-id';
import { parseRoute } from '../../lib/portal/routes';
import { forgetFirstSeen } from '../../lib/portal/settled';
import { ACCOUNT, CUSTOMER, guid, PORTAL } from './pages';
import { readPage } from './read-page';

/** Pages in parts: what one part says of something else must not be read as said of what the page is about. */

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const CUSTOMER_PAGE = `${PORTAL}/dashboard/v2/customers/${CUSTOMER}`;

beforeEach(() => {
  forgetFirstSeen();
  document.documentElement.lang = 'en-US';
});

const read = (address: string, html: string) => {
  document.body.innerHTML = `<main>${html}</main>`;
  return readPage(parseRoute(address), document, account, 0);
};
/** Status, licences, auto-renew and end of term as read of a subscription's page. */
const told = (html: string) => {
  const reading = read(`${CUSTOMER_PAGE}/subscriptions/${guid(1)}`, html);
  const [one] = reading.kind === 'read' ? reading.sightings : [];
  if (one?.kind !== 'subscription-seen') return reading.kind;
  const { status, quantity, autoRenew, termEndsAt, product } = one;
  return { status, quantity, autoRenew, termEndsAt, name: product?.name };
};
const facts = (pairs: Record<string, string>) =>
  `<dl>${Object.entries(pairs)
    .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;
const OWN = facts({ Status: 'Active', Quantity: '25' });
const TITLE = '<h1>Microsoft 365 E3</h1>';
const IS = {
  status: 'active',
  quantity: 25,
  autoRenew: undefined,
  termEndsAt: undefined,
  name: 'Microsoft 365 E3',
};

describe('a part of a subscription’s page that tells of something else', () => {
  const OTHER = facts({
    Status: 'Suspended',
    Quantity: '30',
    'Auto-renew': 'Off',
    'Term end date': '2027-03-14',
  });
  it.each([
    ['changes to come', `<section><h2>Scheduled changes</h2>${OTHER}</section>`],
    [
      'changes to come, in a frame',
      `<div><div><h2>Scheduled changes</h2><button>Edit</button></div>${OTHER}</div>`,
    ],
    [
      'changes to come, with a remark',
      `<div><div><h2>Scheduled changes</h2><p>At renewal.</p></div>${OTHER}</div>`,
    ],
    ['changes to come, without a frame', `<h3>Scheduled changes</h3>${OTHER}`],
    [
      'changes to come, under a head of the part',
      `<section><header><h3>Scheduled changes</h3></header>${OTHER}</section>`,
    ],
    [
      'changes to come, with a title that is not marked',
      `<div><div><span>Scheduled changes</span></div>${OTHER}</div>`,
    ],
    ['changes to come, in bold', `<div><b>Scheduled changes</b>${OTHER}</div>`],
    ['changes to come, with a name only', `<section aria-label="Scheduled changes">${OTHER}</section>`],
    ['changes to come, in German', `<section><h2>Geplante Änderungen</h2>${OTHER}</section>`],
    [
      'an Azure subscription',
      `<h3>Azure subscription</h3><dl><dt>Subscription ID</dt><dd>${guid(44)}</dd></dl>${OTHER}`,
    ],
    [
      'add-ons',
      `<section><h2>Add-ons</h2><div><b>Visio</b><div>Quantity: 5</div><div>Status: Suspended</div></div></section>`,
    ],
    ['the base', `<section><h2>Base subscription</h2>${OTHER}</section>`],
    ['services', `<section><h2>Service health</h2>${OTHER}</section>`],
    ['what nobody knows', `<section><h2>Zeitenwende</h2>${OTHER}</section>`],
    ['history', '<h2>History</h2><table><tr><th>Status</th></tr><tr><td>Suspended</td></tr></table>'],
    [
      'history with dates',
      '<h2>History</h2><table><tr><th>Date</th><th>Status</th></tr><tr><td>1/1/2026</td><td>Suspended</td></tr></table>',
    ],
    ['a box in a box', `<section><h2>Details</h2><section><h3>Next order</h3>${OTHER}</section></section>`],
    ['sentences', '<section><h2>Add-ons</h2><p>Auto renews on March 14, 2026</p></section>'],
  ])('%s', (_name, part) => {
    // Neither beside what it says of itself, nor before it, nor where it says nothing of itself.
    expect(told(`${TITLE}${OWN}${part}`)).toEqual(IS);
    expect(told(`${TITLE}<section><h2>Details</h2>${OWN}</section>${part}`)).toEqual(IS);
    const alone = told(`${TITLE}${facts({ 'State of subscription': 'Active' })}${part}`);
    expect(['unreadable', 'loading']).toContain(alone);
  });

  it('ends where its box ends', () => {
    expect(told(`${TITLE}<section><h2>Service health</h2>${OTHER}</section>${OWN}`)).toEqual(IS);
    expect(told(`${TITLE}<section><h2>Service health</h2><p>Fine.</p></section>${OWN}`)).toEqual(IS);
    expect(told(`${TITLE}<div><h2>Service health</h2>${OTHER}</div>${OWN}`)).toEqual(IS);
    expect(told(`${TITLE}<h2>Service health</h2>${OTHER}<h2>Details</h2>${OWN}`)).toEqual(IS);
  });
});

describe('a part that tells of the subscription itself', () => {
  it.each([
    ['under no title', OWN],
    ['under the title of the page, which is none of the first rank', `<h2>Contoso</h2>${OWN}`],
    ['by its name', `${TITLE}<section><h2>Microsoft 365 E3</h2>${OWN}</section>`],
    ['by a word', `${TITLE}<section><h2>Subscription details</h2>${OWN}</section>`],
    ['by a word in French', `${TITLE}<section><h2>Détails de l’abonnement</h2>${OWN}</section>`],
    [
      'by the id in it',
      `${TITLE}<section><h2>Your purchase</h2><dl><dt>Subscription ID</dt><dd>${guid(1)}</dd></dl>${OWN}</section>`,
    ],
    [
      'by titles that are labels',
      `${TITLE}<section><h2>Details</h2><div><h3>Status</h3><p>Active</p></div><div><h3>Billing frequency</h3><p>Monthly</p></div>
       <div><h3>Quantity</h3><p>25</p></div></section>`,
    ],
    [
      'beside a value that reads like a title',
      `${TITLE}<dl><dt>Kind</dt><dd><span>Add-on</span></dd></dl>${OWN}`,
    ],
  ])('%s', (_name, html) => {
    expect(told(html)).toMatchObject({ status: 'active', quantity: 25 });
  });
});

describe('a mark beside the title', () => {
  it.each([
    ['beside it', `${TITLE}<span class="pill">Suspended</span>${OWN}`],
    ['in it', `<h1>Microsoft 365 E3 <span>Suspended</span></h1>${OWN}`],
    ['with it in a head', `<header>${TITLE}<span>Suspended</span></header>${OWN}`],
  ])('that says something else leaves the status open: %s', (_name, html) => {
    expect(told(html)).toEqual({ ...IS, status: undefined });
    expect(told(html.replace('Suspended', 'Active'))).toEqual(IS);
  });

  it('is none in a choice or on a button', () => {
    expect(told(`${TITLE}<div><input type="radio"> Suspended</div><button>Suspended</button>${OWN}`)).toEqual(
      IS,
    );
  });
});

describe('another company on an account page', () => {
  const customer = (html: string) => {
    const reading = read(`${CUSTOMER_PAGE}/account`, html);
    return reading.kind === 'read' ? reading.sightings : reading.kind;
  };
  const ID = facts({ 'Microsoft ID': CUSTOMER });
  const RESELLER = facts({ 'Company name': 'Other Reseller', 'Primary domain name': 'other.com' });
  it.each([
    ['before', `<section><h3>Indirect reseller</h3>${RESELLER}</section>${ID}`],
    ['after', `${ID}<h3>Indirect reseller</h3>${RESELLER}`],
    ['beside', `<section><h2>Customer</h2>${ID}</section><section><h2>Partner</h2>${RESELLER}</section>`],
    [
      'with an id',
      `${ID}<section><h3>Reseller</h3>${RESELLER}${facts({ 'Microsoft ID': guid(4) })}</section>`,
    ],
  ])('is not the customer: %s', (_name, html) => {
    expect(customer(`<h1>Account</h1>${html}`)).toEqual([
      { kind: 'customer-seen', via: 'page', account, customer: CUSTOMER },
    ]);
  });

  it('does not hide what stands with the customer’s id', () => {
    const own = facts({ 'Company name': 'Contoso', 'Microsoft ID': CUSTOMER });
    const html = `<section><h2>Customer Account Info</h2>${own}</section><section><h2>Indirect reseller</h2>${RESELLER}</section>`;
    expect(customer(html)).toMatchObject([{ name: 'Contoso' }]);
  });

  it('does not hide what has titles for labels', () => {
    const pairs = {
      'Company name': 'Contoso',
      'Microsoft ID': CUSTOMER,
      Country: 'Germany',
      Domain: 'contoso.com',
    };
    const labelled = Object.entries(pairs).map(
      ([label, value]) => `<div><h3>${label}</h3><p>${value}</p></div>`,
    );
    expect(customer(`<section><h2>Customer Account Info</h2>${labelled.join('')}</section>`)).toMatchObject([
      { name: 'Contoso', domain: 'contoso.com' },
    ]);
  });

  it('is not the partner', () => {
    const partner = (html: string) => {
      const reading = read(`${PORTAL}/dashboard/account/v3/organization/legalinfo`, html);
      return reading.kind === 'read' ? reading.evidence : reading.kind;
    };
    const other = facts({ 'Company name': 'Other', 'Microsoft ID': guid(4) });
    const own = facts({ 'Legal name': 'Fabrikam', 'Microsoft ID': guid(700) });
    const IS = [{ kind: 'tenant', tenantId: guid(700), name: 'Fabrikam' }];
    expect(partner(`<h1>Legal info</h1>${own}<section><h2>Indirect provider</h2>${other}</section>`)).toEqual(
      IS,
    );
    expect(partner(`<h1>Legal info</h1><section><h2>Indirect provider</h2>${other}</section>${own}`)).toEqual(
      IS,
    );
    expect(partner(`<h1>Legal info</h1><section><h2>Indirect provider</h2>${other}</section>`)).toBe(
      'unreadable',
    );
    expect(partner(`<h1>Legal info</h1>${own}${other}`)).toBe('unreadable');
  });
});
