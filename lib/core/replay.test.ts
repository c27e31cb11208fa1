import { describe, expect, it } from 'vitest';
import { replay } from './replay';
import { readScenario } from './scenario';

const IDS = {
  DE: 'a0000000-0000-4000-8000-00000000000a',
  EU: 'a0000000-0000-4000-8000-00000000000b',
  K: 'c0000000-0000-4000-8000-00000000000c',
  A1: 'D0000000-0000-4000-8000-00000000000D',
};
const account = (name: string, role: string) => ({
  kind: 'account-set',
  via: 'person',
  account: name,
  role,
  tenantId: name,
  name,
  cloud: 'global',
});
const seen = { kind: 'subscription-seen', via: 'page', account: 'DE', customer: 'K', subscription: 'A1' };
const start = {
  at: '2023-03-01T09:00:00Z',
  record: [account('DE', 'source'), account('EU', 'target'), { ...seen, status: 'active', quantity: 5 }],
  expect: {},
};

const told = (value: unknown, at?: string) => {
  const result = replay(JSON.stringify(value), at);
  if (!result.ok) throw new Error(result.message);
  return result.output;
};
const scenario = (...steps: unknown[]) => ({ name: 'S', ids: IDS, steps });

describe('replaying a scenario', () => {
  it('tells one assessment for each step that expects something, with its names', () => {
    const output = told(
      scenario(
        start,
        { at: '2023-03-02T09:00:00Z', note: 'nothing is expected' },
        { at: '2023-03-03T09:00:00Z', record: [{ ...seen, status: 'suspended' }], expect: null },
      ),
    );
    expect(output).toMatchObject([
      {
        at: '2023-03-01T09:00:00Z',
        subscriptions: { A1: { state: 'waiting', customer: 'K', account: 'DE' } },
        customers: { K: { open: ['A1'] } },
        findings: [{ id: 'waiting:K', customer: 'K' }],
      },
      {
        at: '2023-03-03T09:00:00Z',
        subscriptions: { A1: { state: 'outage-risk' } },
        attention: { today: ['A1'] },
      },
    ]);
  });

  it('puts a GUID for a name at the end of a finding, and keeps entries of one instant in their order', () => {
    const output = told(
      scenario(start, {
        at: '2023-03-03T09:00:00Z',
        record: [
          { ...seen, status: 'active' },
          { ...seen, status: 'suspended' },
          { kind: 'snoozed', via: 'person', finding: 'outage-risk:A1', until: '2023-03-05' },
        ],
        expect: {},
      }),
    );
    expect(output[1]).toMatchObject({ findings: [{ id: 'outage-risk:A1', quiet: true }] });
  });

  it('says where a scenario that was written by hand is no JSON', () => {
    const text = JSON.stringify(scenario(start)).replace('"steps":[', '"steps":[,');
    expect(replay(text)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^not JSON: .*steps/),
    });
  });

  it('takes a name for what it names also when there is a colon in it', () => {
    const named = { ...scenario(start), ids: { ...IDS, 'A:1': IDS.A1, A1: IDS.K } };
    const record = start.record.map((entry) => ({
      ...entry,
      ...('customer' in entry && { subscription: 'A:1' }),
    }));
    const [output] = told({ ...named, steps: [{ ...start, record }] });
    expect(output).toMatchObject({ subscriptions: { 'A:1': { state: 'waiting' } } });
  });

  it('stamps entries that bring their own id and instant with neither', () => {
    const own = {
      ...seen,
      id: 'e0000000-0000-4000-8000-00000000000e',
      at: '2023-02-01T09:00:00Z',
      quantity: 9,
    };
    const output = told(scenario({ ...start, record: [...start.record, own] }));
    expect(output[0]).toMatchObject({ subscriptions: { A1: { difference: -5 } } });
  });

  it('takes an entry with its own id for the same in whosever step it comes', () => {
    const own = { ...seen, id: 'e0000000-0000-4000-8000-00000000000e', at: '2023-02-01T09:00:00Z' };
    const steps = ['Anna', 'Chiara'].map((by) => ({ at: '2023-03-02T09:00:00Z', by, record: [own] }));
    expect(told(scenario(start, ...steps))).toHaveLength(1);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(replay(`\uFEFF${JSON.stringify(scenario(start))}`)).toMatchObject({ ok: true });
  });

  it('tells one assessment of everything at a given instant', () => {
    expect(told(scenario(start), '2023-04-01T00:00:00Z')).toMatchObject([{ at: '2023-04-01T00:00:00Z' }]);
  });

  it('tells nothing of one without steps, at whatever instant', () => {
    expect(told(scenario())).toEqual([]);
    expect(told(scenario(), '2023-04-01T00:00:00Z')).toEqual([]);
  });

  it('refuses one that is nested so deeply that walking through it would fail', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(replay(`{"steps":${deep}}`)).toEqual({ ok: false, message: 'scenario: is nested too deeply' });
  });

  it('says who recorded an entry, unless it was written before, or nobody says', () => {
    const own = { ...seen, id: 'e0000000-0000-4000-8000-00000000000e' };
    const steps = [
      { ...start, by: 'Anna', record: [seen, own] },
      { ...start, record: [seen] },
    ];
    const read = readScenario(scenario(...steps));
    const entries = read.ok ? (read.steps.at(-1)?.entries ?? []) : [];
    expect(entries.map(({ id, by }) => [id.slice(0, 1), by])).toEqual([
      ['0', 'Anna'],
      ['0', undefined],
      ['e', undefined],
    ]);
    expect(entries.filter((entry) => 'by' in entry)).toHaveLength(1);
  });

  it('carries entries of unknown kinds along', () => {
    const record = [...start.record, { kind: 'weather-seen', degrees: 7 }];
    expect(told(scenario({ ...start, record }))).toEqual(told(scenario(start)));
  });

  it.each([
    [{ name: 'S', ids: IDS, steps: {} }, /^steps: /],
    [{ ids: IDS, steps: [] }, /^name: /],
    [scenario({ at: 'today' }), /^steps\.0\.at: is not an ISO 8601 instant/],
    [scenario({ at: '2023-03-01T09:00:00Z', record: 5 }), /^steps\.0\.record: /],
    [
      scenario(start, { at: '2023-03-02T09:00:00Z', record: [seen, { ...seen, quantity: -5 }] }),
      /^step 2, entry 2: quantity is negative$/,
    ],
    [
      scenario({ ...start, record: [{ ...seen, subscription: 'A9' }] }),
      /^step 1, entry 1: subscription is not a GUID$/,
    ],
    [scenario({ ...start, record: [{ ...seen, at: '2023-02-30T00:00:00Z' }] }), /^step 1, entry 1: at /],
    [scenario({ ...start, record: [{ ...seen, via: 'page', kind: 'held' }] }), /^step 1, entry 1: via /],
    [scenario({ ...start, record: [{ via: 'page' }] }), /^step 1, entry 1: kind /],
    [
      scenario(start, {
        at: '2023-03-02T09:00:00Z',
        record: [1, 2].map((quantity) => ({ ...seen, id: 'e0000000-0000-4000-8000-00000000000e', quantity })),
      }),
      /^step 2, entry 1 and step 2, entry 2: id e0000000-0000-4000-8000-00000000000e has two contents$/,
    ],
    [
      scenario(start, {
        at: '2023-03-02T09:00:00Z',
        record: [
          { ...seen, id: 'e0000000-0000-4000-8000-00000000000e' },
          { kind: 'weather-seen', id: 'E0000000-0000-4000-8000-00000000000E' },
        ],
      }),
      /^step 2, entry 1 and step 2, entry 2: id e0000000-0000-4000-8000-00000000000e has two contents$/,
    ],
  ])('names entry and field of what is wrong: %j', (value, message) => {
    expect(replay(JSON.stringify(value))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
  });
});

describe('replaying a ledger', () => {
  const entries = [
    {
      id: 'e0000000-0000-4000-8000-00000000000e',
      at: '2023-03-05T10:00:00+01:00',
      ...account(IDS.DE, 'source'),
    },
    { id: 'f0000000-0000-4000-8000-00000000000f', at: '2023-03-01T10:00:00Z', ...account(IDS.EU, 'target') },
  ];

  it('tells how things stand at its last entry, or at a given instant', () => {
    expect(told({ ledger: 1, entries })).toMatchObject([{ at: '2023-03-05T09:00:00Z', progress: { of: 0 } }]);
    expect(told({ ledger: 1, entries }, '2023-03-02T00:00:00Z')).toMatchObject([
      { at: '2023-03-02T00:00:00Z' },
    ]);
  });

  it('takes an entry of an unknown kind for its last as well', () => {
    const last = {
      id: 'e1000000-0000-4000-8000-00000000000e',
      at: '2023-03-07T09:00:00Z',
      kind: 'weather-seen',
    };
    expect(told({ ledger: 1, entries: [...entries, last] })).toMatchObject([{ at: '2023-03-07T09:00:00Z' }]);
  });

  it('takes the last of all, of whatever kind it is', () => {
    const before = {
      id: 'e1000000-0000-4000-8000-00000000000e',
      at: '2023-03-02T09:00:00Z',
      kind: 'weather-seen',
    };
    expect(told({ ledger: 1, entries: [...entries, before] })).toMatchObject([
      { at: '2023-03-05T09:00:00Z' },
    ]);
  });

  it('tells nothing of an empty one', () => {
    expect(told({ ledger: 1, entries: [] })).toEqual([]);
  });

  it('refuses an instant that is none', () => {
    expect(replay('{"ledger":1}', '2023-03-02')).toEqual({
      ok: false,
      message: '--at 2023-03-02: is not an ISO 8601 instant with a zone',
    });
  });

  it('names the place of what is wrong', () => {
    const [first, second] = entries;
    const broken = { ledger: 1, entries: [first, { ...second, account: 'EU' }] };
    expect(replay(JSON.stringify(broken))).toEqual({ ok: false, message: 'entry 2: account is not a GUID' });
    for (const text of ['neither', 'null', '7'])
      expect(replay(text)).toMatchObject({ ok: false, message: expect.stringContaining('line 1') });
  });
});

it('takes for a broken scenario what names steps and is no JSON, and nothing else', () => {
  expect(replay('{"name": "x", "steps" : [}')).toMatchObject({
    message: expect.stringMatching(/^not JSON: /),
  });
  expect(replay('\uFEFF{"a": {"steps": 1}}')).toMatchObject({ message: expect.stringMatching(/^line 1: /) });
});
