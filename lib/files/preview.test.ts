import { describe, expect, it } from 'vitest';
import { fold } from '../core/book';
import type { Entry } from '../core/entries';
import { customerId } from '../core/ids';
import { proposeAccounts } from './accounts';
import {
  ACCOUNTS,
  AT,
  CONTOSO,
  entry,
  FABRIKAM,
  knownOf,
  NEW,
  OLD,
  previewed,
  SOURCE,
  separated,
  TARGET,
  tableIn,
} from './for-tests';
import { knownFrom } from './known';
import { preview } from './preview';
import { asksForCustomer, inReadingOrder, recognise } from './recognise';
import { rejectedRows } from './rejected-rows';

const about = { account: SOURCE, customer: customerId.parse(CONTOSO) };
const seen = (fields: object = {}) =>
  entry({
    kind: 'subscription-seen',
    via: 'page',
    account: SOURCE,
    customer: CONTOSO,
    subscription: OLD,
    ...fields,
  });
const list = (...rows: string[]) =>
  tableIn(`Subscription ID,Subscription,Quantity,Status\n${rows.join('\n')}`);
const E3 = `${OLD},Office 365 E3,25,Active`;

describe('what an import would change', () => {
  it('tells what is new, changed, the same and older', async () => {
    const table = await list(E3);
    const counts = async (...known: Entry[]) =>
      (await previewed(table, { about, known: knownOf([...ACCOUNTS, ...known]) })).counts;
    const facts = { product: { name: 'Office 365 E3' }, quantity: 25, status: 'active' };
    expect(await counts()).toMatchObject({ new: 1 });
    expect(await counts(seen(facts))).toMatchObject({ same: 1, changed: 0 });
    expect(await counts(seen({ ...facts, quantity: 20 }))).toMatchObject({ changed: 1 });
    expect(await counts(seen({ ...facts, quantity: 20, at: '2026-03-11T00:00:00Z' }))).toMatchObject({
      older: 1,
    });
  });

  it('names the field, from what to what, and where', async () => {
    const known = knownOf([...ACCOUNTS, seen({ quantity: 20, commerce: 'nce' })]);
    const table = await tableIn(
      `Subscription ID,Quantity,Offer ID\n${OLD},25,FE616D64-E9A8-40EF-843F-152E9BBEF3D1`,
    );
    const { changes } = await previewed(table, { about, known });
    expect(changes).toContainEqual({
      field: 'quantity',
      from: '20',
      to: '25',
      row: 2,
      of: OLD.toLowerCase(),
    });
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'commerce', from: 'nce', to: 'legacy', isContradiction: true }),
    );
  });

  it('lets an older file override nothing', async () => {
    const newer = seen({ status: 'suspended', at: '2026-03-11T00:00:00Z' });
    const { entries } = await previewed(await list(E3), { about, known: knownOf([...ACCOUNTS, newer]) });
    const book = fold([...ACCOUNTS, newer, ...entries]);
    const sights = book.customers.get(customerId.parse(CONTOSO))?.subscriptions.values().next().value;
    expect(sights?.map(({ says }) => says.status)).toEqual(['active', 'suspended']);
  });

  it('refuses rows of another account or customer', async () => {
    const table = await list(E3);
    const elsewhere = knownOf([...ACCOUNTS, seen({ account: TARGET })]);
    expect((await previewed(table, { about, known: elsewhere })).rejected).toMatchObject([
      { problem: { kind: 'other-account', row: 2, found: TARGET } },
    ]);
    const others = knownOf([...ACCOUNTS, seen({ customer: FABRIKAM })]);
    expect((await previewed(table, { about, known: others })).entries).toEqual([]);
  });

  it('refuses rows that name another declared account', async () => {
    const table = await tableIn(`Subscription ID,Quantity,Reseller\n${OLD},1,${TARGET}\n${NEW},2,4390934\n`);
    const { rejected, entries } = await previewed(table, { about });
    expect(rejected).toMatchObject([{ problem: { kind: 'other-account', row: 2, found: TARGET } }]);
    expect(entries).toMatchObject([{ subscription: NEW }]);
  });

  it('names what cannot be read by row and column, and gives the rows back', async () => {
    const table = await list(E3, `${NEW},Teams,many,Active`, 'x,Teams,1,Active', `${NEW},Teams,-1,Active`);
    const { rejected, entries } = await previewed(table, { about });
    expect(entries).toHaveLength(1);
    expect(rejected.map(({ problem }) => problem)).toEqual([
      { kind: 'not-a-number', row: 3, column: 'Quantity', found: 'many' },
      { kind: 'not-an-id', row: 4, column: 'Subscription ID', found: 'x' },
      { kind: 'negative', row: 5, column: 'Quantity', found: '-1' },
    ]);
    const back = rejectedRows(table, rejected, ({ kind }) => kind);
    expect(recognise(await tableIn(back))?.kind.id).toBe('customer-subscriptions');
    expect(new TextDecoder().decode(back)).toContain('not-a-number');
  });

  it('keeps the numbers of rows behind quoted newlines, a sep line and empty rows', async () => {
    const table = await tableIn(
      `sep=;\r\nSubscription ID;Subscription;Quantity\r\n${OLD};"Office\r\n365";1\r\n;;\r\n${NEW};x;y\r\n`,
    );
    const { rejected, entries } = await previewed(table, { about });
    expect(entries).toMatchObject([{ product: { name: 'Office\n365' } }]);
    expect(rejected[0]?.problem.row).toBe(5);
  });

  it('takes a heading that comes again for no row, and a dash for an empty cell', async () => {
    const heading = '\uFEFFSubscription ID,Subscription,Quantity,Status';
    const rows = [
      E3,
      heading,
      `${NEW},Azure plan,-,Active`,
      heading.slice(1),
      `${NEW},Azure plan,N/A,Active`,
    ];
    const { entries, rejected, counts } = await previewed(await list(...rows), { about });
    expect(rejected).toEqual([]);
    expect(counts.rows).toBe(3);
    expect(entries).toMatchObject([{ quantity: 25 }, { product: { name: 'Azure plan' } }]);
    expect(entries[1]).not.toHaveProperty('quantity');
  });

  it('reads what has titles above it, whatever they hold', async () => {
    for (const title of ['Exported subscriptions', 'Subscriptions, March 2026', '"Subscriptions, 2026"']) {
      const table = await tableIn(`${title}\r\n\r\nSubscription ID;Quantity\r\n${OLD};1\r\n`);
      expect((await previewed(table, { about })).entries, title).toMatchObject([{ quantity: 1 }]);
    }
  });

  it('reads decimals as the file writes them, and guesses at none', async () => {
    const amountOf = async (amount: string, price: string, delimiter: string) => {
      const head =
        'CustomerId,SyndicationPartnerSubscriptionNumber,ChargeStartDate,ChargeEndDate,ChargeType,UnitPrice,Subtotal,Currency';
      const row = [CONTOSO, OLD, '1/1/2026', '1/31/2026', 'Cycle fee', price, amount, 'EUR'];
      const table = await tableIn(separated([head.split(','), row], delimiter));
      const { entries, rejected } = await previewed(table, { known: knownOf([...ACCOUNTS, seen()]) });
      return rejected[0]?.problem.kind ?? entries.flatMap((one) => ('amount' in one ? one.amount : []));
    };
    expect(await amountOf('41,250', '4,12', ';')).toEqual([41.25]);
    expect(await amountOf('1.201,25', '120,125', ';')).toEqual([1201.25]);
    expect(await amountOf('41.250', '4.12', ';')).toEqual([41.25]);
    expect(await amountOf('41.250', '4.125', ',')).toEqual([41.25]);
    expect(await amountOf('41,250', '4,125.00', ',')).toEqual([41_250]);
    expect(await amountOf('41,250', '4', ';')).toBe('ambiguous-number');
    expect(await amountOf('41.250', '4', '\t')).toBe('ambiguous-number');
    expect(await amountOf('0,125', '41,250', ';')).toEqual([0.125]);
  });

  it('refuses a second row that says something else of the same subscription', async () => {
    const { rejected, entries } = await previewed(await list(E3, E3, `${OLD},Office 365 E3,30,Active`), {
      about,
    });
    expect(entries).toHaveLength(1);
    expect(rejected[0]?.problem).toMatchObject({ kind: 'contradicts-row', row: 4, found: '2' });
  });

  it('sees a customer of a partner with two roles once', async () => {
    const table = await tableIn(
      `Microsoft ID,Company name,Relationship\n${CONTOSO},Contoso,Cloud Reseller\n${CONTOSO.toUpperCase()},Contoso,Advisor\n`,
    );
    const { entries } = await previewed(table);
    expect(entries).toMatchObject([{ customer: CONTOSO, relationship: 'reseller' }]);
  });

  it('keeps a status word that nobody knows', async () => {
    const { entries } = await previewed(await list(`${OLD},x,1,Hibernating`), { about });
    expect(entries).toMatchObject([{ status: 'unknown', statusText: 'Hibernating' }]);
  });
});

describe('a list that is said to be whole', () => {
  it('proves nothing when it names nobody: an export that failed is empty too', async () => {
    for (const header of ['Microsoft ID,Company name', 'Microsoft ID,Subscription ID,Quantity'])
      expect(
        (await previewed(await tableIn(`${header}\n`), { about: { account: SOURCE }, isWhole: true }))
          .entries,
      ).toEqual([]);
  });

  it('proves what is not there', async () => {
    const { entries } = await previewed(await list(E3), { about, isWhole: true });
    expect(entries.at(-1)).toMatchObject({
      kind: 'list-seen',
      list: 'subscriptions',
      customer: CONTOSO,
      complete: true,
      ids: [OLD.toLowerCase()],
    });
  });

  it('proves nothing when a row of it could not be read', async () => {
    const { entries, isNotWhole } = await previewed(await list(E3, 'x,y,1,Active'), { about, isWhole: true });
    expect(isNotWhole).toBe('rejected-rows');
    expect(entries.map(({ kind }) => kind)).toEqual(['subscription-seen']);
  });
});

describe('importing again', () => {
  it('says the same entries, so that nothing is counted twice', async () => {
    const [once, twice] = await Promise.all([1, 2].map(async () => previewed(await list(E3), { about })));
    expect(once?.entries).toEqual(twice?.entries);
  });

  it('says them anew after they were taken back', async () => {
    const { entries } = await previewed(await list(E3), { about });
    const back = entry({ kind: 'reattributed', entries: entries.map(({ id }) => id) });
    const known = knownFrom(fold([...ACCOUNTS, ...entries, back]), Date.parse(AT));
    const again = await previewed(await list(E3), { about, known });
    expect(again.counts).toMatchObject({ new: 1 });
    expect(again.entries[0]?.id).not.toBe(entries[0]?.id);
    const restored = entry({ kind: 'undone', entry: back.id });
    const standing = knownFrom(fold([...ACCOUNTS, ...entries, back, restored]), Date.parse(AT));
    expect((await previewed(await list(E3), { about, known: standing })).entries[0]?.id).toBe(entries[0]?.id);
  });

  it('says invitations anew after they were taken back, and whom an import taken back had named', async () => {
    const table = await tableIn(
      `Microsoft ID;Invited on;Follow up;Contact\n${CONTOSO};2/20/2026;3/6/2026;it@contoso.com\n`,
    );
    const { entries } = await previewed(table);
    const kinds = ['invite-sent', 'invite-due'];
    expect(entries.map(({ kind }) => kind)).toEqual(kinds);
    const back = entries.map(({ id }) => entry({ kind: 'undone', entry: id }));
    const again = await previewed(table, { known: knownOf([...ACCOUNTS, ...entries, ...back]) });
    expect(again.entries.map(({ kind }) => kind)).toEqual(kinds);
    const name = { kind: 'customer-seen', via: 'file', account: SOURCE, customer: CONTOSO, name: 'A' };
    const named = entry(name);
    const nobody = entry({ kind: 'reattributed', entries: [named.id] });
    const list = await tableIn(`Microsoft ID,Company name\n${CONTOSO},A\n`);
    const counts = async (known: readonly Entry[]) =>
      (await previewed(list, { known: knownOf([...ACCOUNTS, ...known]) })).counts;
    expect(await counts([named])).toMatchObject({ new: 0, same: 1 });
    expect(await counts([named, nobody])).toMatchObject({ new: 1, same: 0 });
  });

  it('does not charge the same bill twice, and two equal lines are two', async () => {
    const line = `${CONTOSO},${OLD},1/1/2026,1/31/2026,Cycle fee,-3.5,EUR`;
    const table = await tableIn(
      `CustomerId,SyndicationPartnerSubscriptionNumber,ChargeStartDate,ChargeEndDate,ChargeType,Subtotal,Currency\n${line}\n${line}\n`,
    );
    const first = await previewed(table, { known: knownOf([...ACCOUNTS, seen()]) });
    const charges = first.entries.filter(({ kind }) => kind === 'charge-seen');
    expect(charges).toHaveLength(2);
    const second = await previewed(table, {
      known: knownOf([...ACCOUNTS, seen(), ...charges]),
      at: '2026-03-20T00:00:00Z',
    });
    expect(second.entries.filter(({ kind }) => kind === 'charge-seen')).toEqual([]);
    const moved = entry({ kind: 'reattributed', entries: charges.map(({ id }) => id), to: TARGET });
    const known = knownOf([...ACCOUNTS, seen({ account: TARGET }), ...charges, moved]);
    const there = await previewed(table, { about: { account: TARGET }, known });
    expect(there.entries.filter(({ kind }) => kind === 'charge-seen')).toEqual([]);
  });
});

describe('whose file it is', () => {
  it('is proposed from the ids inside, the account itself before its customers', async () => {
    const known = knownOf([
      ...ACCOUNTS,
      seen({ account: TARGET }),
      seen({ customer: FABRIKAM, subscription: NEW }),
    ]);
    const table = await tableIn(
      `PartnerTenantId,CustomerTenantId,LegacySubscriptionId\n${SOURCE},${CONTOSO},${crypto.randomUUID()}\n`,
    );
    const as = recognise(table);
    expect(as && (await proposeAccounts(table, as, known))).toMatchObject([
      { account: SOURCE, isDeclared: true, byPartner: 1 },
      { account: TARGET, byCustomer: 1 },
    ]);
  });
});

describe('a customer of an import that was taken back', () => {
  it('does not say whose another file is', async () => {
    const moved = seen({ account: TARGET });
    const back = entry({ kind: 'reattributed', entries: [moved.id], to: SOURCE });
    const table = await tableIn(`CustomerTenantId,LegacySubscriptionId\n${CONTOSO},${crypto.randomUUID()}\n`);
    const as = recognise(table);
    const proposed = (...entries: Entry[]) =>
      as && proposeAccounts(table, as, knownOf([...ACCOUNTS, ...entries]));
    expect(await proposed(moved)).toMatchObject([{ account: TARGET, byCustomer: 1 }]);
    expect(await proposed(moved, back)).toMatchObject([{ account: SOURCE, byCustomer: 1 }]);
  });
});

describe('several files', () => {
  it('are read lists first, bills last', async () => {
    const files = await Promise.all(
      [
        `CustomerId,SyndicationPartnerSubscriptionNumber,ChargeType,Subtotal\n${CONTOSO},${OLD},x,1`,
        `Subscription ID,Status\n${OLD},Active`,
        `Microsoft ID,Company name\n${CONTOSO},Contoso`,
      ].map(async (text) => {
        const table = await tableIn(text);
        return { table, as: recognise(table) };
      }),
    );
    const known = files.flatMap(({ table, as }) => (as ? [{ table, as }] : []));
    expect(inReadingOrder(known).map(({ table, as }) => [as.kind.id, asksForCustomer(table, as)])).toEqual([
      ['customers', false],
      ['customer-subscriptions', true],
      ['recon-legacy', false],
    ]);
  });
});

describe('a long import', () => {
  it('can be stopped, and writes nothing', async () => {
    const table = await list(...Array.from({ length: 20_000 }, () => `${crypto.randomUUID()},x,1,Active`));
    const as = recognise(table);
    if (as === undefined) throw new Error('Not recognised.');
    const stop = new AbortController();
    const running = preview({ table, as, about, at: AT, known: knownOf(), signal: stop.signal });
    const { value } = await running.next();
    expect(value).toBeLessThan(1);
    stop.abort();
    await expect(running.next()).rejects.toThrow(/abort/i);
  });
});
