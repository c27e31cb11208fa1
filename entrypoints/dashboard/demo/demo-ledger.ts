import { accountId } from '@/lib/core/ids';
import { guid, type Product, type Row, Scribe } from './scribe';

/**
 * A partner to play with: two source accounts, one target, and a customer for each situation that a move brings.
 * Dates go back from now, so that "today" is today whenever the demo is opened. All names are Microsoft's own for
 * examples; nobody is called so.
 */

const GERMANY = guid('a', 1);
const NORDICS = guid('a', 2);
const TARGET = guid('a', 3);
/** The account that the demo's browser is signed in to. */
export const DEMO_ACCOUNT = accountId.parse(GERMANY);

const product = (name: string, n: number): Product => ({ name, productId: `DEMO${n}`, skuId: '0001' });
const STANDARD = product('Microsoft 365 Business Standard', 1);
const PREMIUM = product('Microsoft 365 Business Premium', 2);
const E3 = product('Office 365 E3', 3);
const EXCHANGE = product('Exchange Online (Plan 1)', 4);
const VISIO = product('Visio Plan 2', 5);
const AZURE = product('Azure plan', 6);

/** What happened with one customer after its baseline; the days are before now. */
interface Plot {
  name: string;
  account?: string;
  rows: readonly Row[];
  /** When it accepted the target; absent: it has not. */
  accepted?: number;
  invited?: number;
  /** UTC days from now on which it is to be reminded. */
  chase?: number;
  owner?: string;
  /** Nobody has looked at it since. */
  forgotten?: true;
  go?(tell: Telling): void;
}

/** One customer's part of the story; sources and targets by their number. */
interface Telling {
  customer: string;
  scribe: Scribe;
  source(n: number): string;
  target(n: number): string;
  /** The target's list as it was seen on a day. */
  created(days: number, rows: Readonly<Record<number, Row>>): void;
  /** The source's list as it was seen on a day, with what had changed. */
  changed(days: number, changes: Readonly<Record<number, Partial<Row>>>): void;
  confirmed(days: number, source: number, target: number): void;
}

const nce = (row: Row, more: Partial<Row> = {}): Row => ({ ...row, commerce: 'nce', ...more });

const PLOTS: readonly Plot[] = [
  {
    name: 'Contoso',
    rows: [{ product: STANDARD, quantity: 25 }],
    accepted: 20,
    owner: 'Anna',
    go({ created, confirmed, changed }) {
      created(10, { 1: nce({ product: STANDARD, quantity: 25 }) });
      confirmed(10, 1, 1);
      changed(10, { 1: { status: 'suspended' } });
      created(1, { 1: nce({ product: STANDARD, quantity: 25 }) });
    },
  },
  {
    name: 'Fabrikam',
    rows: [
      { product: PREMIUM, quantity: 40 },
      { product: EXCHANGE, quantity: 12 },
    ],
    accepted: 15,
    owner: 'Anna',
    go({ created, confirmed }) {
      created(0, {
        1: nce({ product: PREMIUM, quantity: 40 }),
        2: nce({ product: EXCHANGE, quantity: 12 }),
      });
      confirmed(0, 1, 1);
      confirmed(0, 2, 2);
    },
  },
  {
    name: 'Adatum',
    rows: [{ product: E3, quantity: 120 }],
    accepted: 18,
    owner: 'Birgit',
    go({ created, confirmed, scribe, source }) {
      created(4, { 1: nce({ product: E3, quantity: 120 }) });
      confirmed(4, 1, 1);
      created(0, { 1: nce({ product: E3, quantity: 120 }) });
      scribe.decide(4, { kind: 'price-set', subscription: source(1), unitPrice: 19.7, currency: 'EUR' });
    },
  },
  {
    name: 'Litware',
    rows: [{ product: STANDARD, quantity: 9 }],
    accepted: 12,
    go: ({ changed }) => changed(1, { 1: { status: 'suspended' } }),
  },
  {
    name: 'Woodgrove Bank',
    account: NORDICS,
    rows: [{ product: E3, quantity: 300 }],
    accepted: 9,
    owner: 'Birgit',
    go: ({ created }) => created(0, { 1: nce({ product: E3, quantity: 300 }) }),
  },
  {
    name: 'Tailspin Toys',
    rows: [{ product: PREMIUM, quantity: 50 }],
    accepted: 11,
    go({ created, confirmed }) {
      created(2, { 1: nce({ product: PREMIUM, quantity: 40 }) });
      confirmed(2, 1, 1);
    },
  },
  {
    name: 'Proseware',
    rows: [
      { product: STANDARD, quantity: 15 },
      { product: VISIO, quantity: 3 },
    ],
    invited: 20,
    chase: -6,
  },
  {
    name: 'Wingtip Toys',
    account: NORDICS,
    rows: [{ product: STANDARD, quantity: 6 }],
    invited: 3,
    chase: 4,
    owner: 'Chiara',
  },
  {
    name: 'Alpine Ski House',
    rows: [
      { product: PREMIUM, quantity: 18 },
      { product: EXCHANGE, quantity: 30 },
    ],
    accepted: 2,
    owner: 'Anna',
  },
  { name: 'Trey Research', account: NORDICS, rows: [{ product: E3, quantity: 75 }], accepted: 6 },
  {
    name: 'Lucerne Publishing',
    rows: [{ product: AZURE, quantity: 1, commerce: 'azure' }],
    accepted: 14,
    owner: 'Chiara',
    go: ({ scribe, source }) =>
      scribe.decide(8, { kind: 'azure-told', subscription: source(1), ticket: 'DEMO-4711' }),
  },
  {
    name: 'Fourth Coffee',
    rows: [
      { product: STANDARD, quantity: 4 },
      { product: VISIO, quantity: 25, trial: true },
    ],
    invited: 6,
    chase: 1,
  },
  {
    name: 'Graphic Design Institute',
    rows: [{ product: STANDARD, quantity: 33 }],
    accepted: 28,
    forgotten: true,
    go({ created, confirmed, changed }) {
      created(16, { 1: nce({ product: STANDARD, quantity: 33 }) });
      confirmed(16, 1, 1);
      changed(16, { 1: { status: 'suspended' } });
    },
  },
  {
    name: 'Humongous Insurance',
    account: NORDICS,
    rows: [
      { product: E3, quantity: 800 },
      { product: VISIO, quantity: 20 },
      { product: EXCHANGE, quantity: 150 },
    ],
    accepted: 24,
    owner: 'Birgit',
    go({ created, confirmed, changed }) {
      created(5, { 1: nce({ product: E3, quantity: 800 }) });
      confirmed(5, 1, 1);
      changed(5, { 1: { status: 'suspended' } });
      changed(1, { 3: { status: 'in review' } });
      created(1, { 1: nce({ product: E3, quantity: 800 }) });
    },
  },
  {
    name: 'Southridge Video',
    rows: [
      { product: PREMIUM, quantity: 22 },
      { product: VISIO, quantity: 2 },
    ],
    accepted: 5,
    go: ({ scribe, source }) =>
      scribe.decide(3, { kind: 'held', subscription: source(1), reason: 'Demo: after the fair' }),
  },
  {
    name: 'Coho Winery',
    rows: [nce({ product: EXCHANGE, quantity: 8 }, { autoRenew: true })],
    accepted: 13,
    go({ created, confirmed, changed }) {
      created(3, { 1: nce({ product: EXCHANGE, quantity: 8 }) });
      confirmed(3, 1, 1);
      changed(2, { 1: { status: 'suspended' } });
    },
  },
];

/** The day on which the sources were gone through, and the one on which they were frozen. */
const FIRST = 30;
const FROZEN = 29;

/** @param now ms since the epoch */
export function demoLedger(now: number): string {
  const scribe = new Scribe(now);
  const declare = (account: string, role: string, name: string) =>
    scribe.decide(FIRST + 1, {
      kind: 'account-set',
      account,
      role,
      tenantId: account,
      name,
      cloud: 'global',
    });
  declare(GERMANY, 'source', 'Demo Germany');
  declare(NORDICS, 'source', 'Demo Nordics');
  declare(TARGET, 'target', 'Demo Europe');
  const idOf = (index: number) => guid('c', index + 1);
  for (const account of [GERMANY, NORDICS]) {
    const ids = PLOTS.flatMap((plot, index) => ((plot.account ?? GERMANY) === account ? idOf(index) : []));
    for (const days of [FIRST, 1]) scribe.seeCustomers(days, account, ids);
    scribe.decide(FROZEN, { kind: 'baseline-frozen', account });
  }
  PLOTS.forEach((plot, index) => {
    tell(scribe, plot, idOf(index), index + 1);
  });
  scribe.seeCustomers(
    1,
    TARGET,
    PLOTS.flatMap(({ accepted }, index) => (accepted === undefined ? [] : idOf(index))),
  );
  return scribe.file;
}

function tell(scribe: Scribe, plot: Plot, customer: string, number: number): void {
  const { name, account = GERMANY, rows, accepted, invited = (accepted ?? 0) + 3, chase, owner } = plot;
  const source = (n: number) => guid('5', number * 100 + n);
  const target = (n: number) => guid('5', number * 100 + 50 + n);
  const withTerm = (row: Row): Row => {
    const isNce = row.commerce === 'nce';
    return {
      ...row,
      ...(row.trial !== true && !isNce && { termEndsAt: scribe.date(120) }),
      ...(row.trial === true && { termEndsAt: scribe.date(6) }),
      ...(isNce && { termEndsAt: scribe.date(200), cancelUntil: scribe.ago(FIRST, 0) }),
    };
  };
  let current: Record<string, Row> = Object.fromEntries(
    rows.map((row, index) => [source(index + 1), withTerm(row)]),
  );
  scribe.seeCustomer(FIRST, account, customer, name);
  scribe.seeAll(FIRST, account, customer, current);
  if (owner) scribe.decide(FROZEN, { kind: 'owner-set', customer, owner });
  scribe.decide(invited, { kind: 'invite-sent', customer, account: TARGET });
  if (chase !== undefined) scribe.decide(invited, { kind: 'invite-due', customer, on: scribe.date(chase) });
  if (accepted !== undefined) scribe.seeCustomer(accepted, TARGET, customer, name);
  plot.go?.({
    customer,
    scribe,
    source,
    target,
    created: (days, given) =>
      scribe.seeAll(
        days,
        TARGET,
        customer,
        Object.fromEntries(
          Object.entries(given).map(([n, row]) => [
            target(Number(n)),
            { startedAt: scribe.date(-days), termEndsAt: scribe.date(365 - days), ...row },
          ]),
        ),
        0.3,
      ),
    changed(days, changes) {
      current = Object.fromEntries(
        Object.entries(current).map(([id, row], index) => [id, { ...row, ...changes[index + 1] }]),
      );
      scribe.seeAll(days, account, customer, current, 0.8);
    },
    confirmed: (days, from, to) =>
      scribe.decide(days, {
        kind: 'twin-confirmed',
        customer,
        sources: [source(from)],
        targets: [target(to)],
      }),
  });
  if (!plot.forgotten) scribe.seeAll(1, account, customer, current, 0.9);
}
