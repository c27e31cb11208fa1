import { beforeEach, describe, expect, it } from 'vitest';
import {
  CONTOSO,
  customerSeen,
  decide,
  declareAccounts,
  freshProfile,
  pageShowing,
  rest,
  SOURCE,
  see,
  setTime,
  signIn,
  stored,
  storedCard,
  TARGET,
  tamper,
  tell,
  toolbarText,
} from './browser-for-tests';

/** The expensive mistake: a list read under the wrong account. */

const OTHER = 'a0000003-0000-4000-8000-000000000003';
const customers = Array.from(
  { length: 12 },
  (_, n) => `c00000${(16 + n).toString(16)}-0000-4000-8000-000000000001`,
);
const rows = (ids: readonly string[]) => ids.map((id) => customerSeen(id, `Customer ${id.slice(6, 8)}`));
const list = (ids: readonly string[], complete = false) => ({
  kind: 'list-seen',
  list: 'customers',
  complete,
  filtered: false,
  total: complete ? ids.length : ids.length + 1,
  ids,
});
const doubts = async () => ((await stored('accounts')) as { doubts?: unknown[] } | undefined)?.doubts;
const entries = async () => {
  const answer = await tell({ type: 'own-export' });
  if (!answer.ok || !answer.file) throw new Error('No export.');
  return answer.file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
};
const sightings = async () => (await entries()).filter(({ via }) => via === 'page');

beforeEach(async () => {
  await freshProfile('2026-03-10T09:00:00Z');
  await declareAccounts();
});

describe('what would accept several customers at once', () => {
  it('waits for a person, and is recorded as of when it was seen once the account is confirmed', async () => {
    await see(SOURCE, ...rows(customers), list(customers, true));
    await signIn(TARGET);
    const before = await sightings();
    setTime('2026-03-10T10:00:00Z');
    await see(TARGET, ...rows(customers.slice(0, 3)), list(customers.slice(0, 3)));
    expect(await sightings()).toEqual(before);
    expect(await doubts()).toEqual([
      {
        account: TARGET,
        why: 'accepts',
        customers: 3,
        seems: SOURCE,
        at: expect.stringContaining('2026-03-10T10:00'),
      },
    ]);
    expect(await toolbarText()).toBe('!');
    expect((await storedCard(customers[0] ?? ''))?.accepted).toBe(false);

    setTime('2026-03-11T08:00:00Z');
    expect(await tell({ type: 'page-confirm', account: TARGET })).toEqual({ ok: true });
    expect(await doubts()).toBeUndefined();
    expect(await toolbarText()).toBe('');
    const seen = (await sightings()).filter(({ account }) => account === TARGET);
    expect(seen.map(({ at }) => at.slice(0, 16))).toEqual(Array(3).fill('2026-03-10T10:00'));
    expect((await storedCard(customers[0] ?? ''))?.accepted).toBe(true);
  });

  it('waits for pages and rows that come one by one in one visit, and for nothing once the visit is confirmed', async () => {
    await see(SOURCE, ...rows(customers), list(customers, true));
    await signIn(TARGET);
    const visit = crypto.randomUUID();
    const show = (...ids: string[]) => tell(pageShowing(TARGET, { visit }, ...rows(ids)));
    await show(customers[0] ?? '');
    expect(await doubts()).toBeUndefined();
    await show(customers[0] ?? '', customers[1] ?? '');
    expect(await doubts()).toMatchObject([{ customers: 2 }]);
    await tell({ type: 'page-confirm', account: TARGET });
    await show(...customers.slice(2, 8));
    expect(await doubts()).toBeUndefined();
    expect((await storedCard(customers[7] ?? ''))?.accepted).toBe(true);
  });

  it('does not wait for one customer, nor for those that have accepted', async () => {
    await see(SOURCE, ...rows(customers), list(customers, true));
    await signIn(TARGET);
    for (const one of customers.slice(0, 4)) await see(TARGET, ...rows([one]));
    await see(TARGET, ...rows(customers.slice(0, 5)), list(customers.slice(0, 5), true));
    expect(await doubts()).toBeUndefined();
    expect((await storedCard(customers[4] ?? ''))?.accepted).toBe(true);
  });

  it('does not wait for those whom the target may only administer', async () => {
    await signIn(TARGET);
    await see(TARGET, ...rows(customers).map((one) => ({ ...one, relationship: 'gdap' })));
    expect(await doubts()).toBeUndefined();
  });

  it('holds back everything else of that account too, and loses nothing when the browser closes', async () => {
    await signIn(TARGET);
    await see(TARGET, ...rows(customers.slice(0, 2)));
    await see(TARGET, ...rows([CONTOSO]));
    await rest();
    expect(await sightings()).toEqual([]);
    await tell({ type: 'own-settle', account: TARGET, as: TARGET });
    expect((await sightings()).map(({ customer }) => customer).sort()).toEqual(
      [...customers.slice(0, 2), CONTOSO].sort(),
    );
  });
});

describe('a list that fits another account better', () => {
  beforeEach(() =>
    decide({
      kind: 'account-set',
      account: OTHER,
      role: 'source',
      tenantId: OTHER,
      name: 'Nordwind FR',
      cloud: 'global',
    }),
  );

  it('waits, says whose it looks like, and is recorded under the account that a person names', async () => {
    await see(SOURCE, ...rows(customers.slice(0, 6)), list(customers.slice(0, 6), true));
    await signIn(OTHER);
    await see(OTHER, ...rows(customers.slice(6)), list(customers.slice(6), true));
    // The portal is in SOURCE again, and nobody said so.
    await see(OTHER, ...rows(customers.slice(0, 6)), list(customers.slice(0, 6), true));
    expect(await doubts()).toMatchObject([
      { account: OTHER, why: 'other-list', seems: SOURCE, customers: 6 },
    ]);

    expect(await tell({ type: 'own-settle', account: OTHER, as: SOURCE })).toEqual({ ok: true });
    expect(await doubts()).toBeUndefined();
    expect(await stored('accounts')).toMatchObject({ signedIn: SOURCE });
    const wrong = (await sightings()).filter(
      ({ account, customer }) => account === OTHER && customers.slice(0, 6).includes(customer),
    );
    expect(wrong).toEqual([]);
  });

  it('waits although nobody in it is a stranger: a whole list that lacks the others would make them gone', async () => {
    await see(SOURCE, ...rows(customers.slice(0, 4)), list(customers.slice(0, 4), true));
    await signIn(OTHER);
    for (const one of customers) await see(OTHER, ...rows([one]));
    await see(OTHER, list(customers, true));
    await see(OTHER, ...rows(customers.slice(0, 4)), list(customers.slice(0, 4), true));
    expect(await doubts()).toMatchObject([{ account: OTHER, why: 'other-list', seems: SOURCE }]);
  });

  it('does not wait for a list that was never seen and fits nobody', async () => {
    await see(SOURCE, ...rows(customers.slice(0, 6)), list(customers.slice(0, 6), true));
    await signIn(OTHER);
    await see(OTHER, ...rows(customers.slice(5)), list(customers.slice(5), true));
    expect(await doubts()).toBeUndefined();
  });
});

describe('who may answer', () => {
  it('a page only for the account that this browser is signed in to, and only when there is a question', async () => {
    await signIn(TARGET);
    expect(await tell({ type: 'page-confirm', account: TARGET })).toMatchObject({ ok: false });
    await see(TARGET, ...rows(customers.slice(0, 2)));
    await signIn(SOURCE);
    expect(await tell({ type: 'page-confirm', account: TARGET })).toMatchObject({ ok: false });
    expect(await doubts()).toHaveLength(1);
    // Another account goes on meanwhile.
    await see(SOURCE, ...rows([CONTOSO]));
    expect(await sightings()).toHaveLength(1);
    // The answer about the past says nothing about now.
    await tell({ type: 'own-settle', account: TARGET, as: TARGET });
    expect(await stored('accounts')).toMatchObject({ signedIn: SOURCE });
  });
});

it('what waited and cannot be read any more is put aside and told, not written over', async () => {
  await see(SOURCE, ...rows(customers), list(customers, true));
  await signIn(TARGET);
  await see(TARGET, ...rows(customers.slice(0, 3)), list(customers.slice(0, 3)));
  const damaged = [{ account: TARGET, visit: 7 }];
  await tamper((tx) => tx.objectStore('marks').put(damaged, 'held'));
  await see(TARGET, ...rows(customers.slice(3, 5)), list(customers.slice(3, 5)));
  const answer = await tell({ type: 'own-export' });
  const aside = (answer.ok && answer.aside) || '';
  expect(JSON.parse(aside)).toMatchObject({ what: 'storage', of: 'held', raw: damaged });
  expect(await stored('problem')).toMatchObject({ what: 'storage' });
  expect(await doubts()).toHaveLength(1);
});
