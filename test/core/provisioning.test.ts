import { expect, it } from 'vitest';
import { decided, linked, type Step, seen, shows, toldOf } from './told';

/**
 * Ledger.md, Candidates and links: "a source that joins a target linked to others already" counts "from the first
 * sighting of more licences than those need". Since when the clock of A runs; B has ten licences.
 */
type Row = readonly [what: string, since: string | undefined, ...steps: Step[]];

const sources = (b = {}): Step => ['03-01', seen('A'), seen('B', b)];
const up = (t = {}): Step => ['03-03', seen('T', t), linked('B', 'T')];
const joins: Step = ['03-07', linked('A', 'T')];
const trial = { trial: true };
const down = { status: 'suspended' };

// biome-ignore format: a row a line
const rows: Row[] = [
  ['a target of its own', '03-03', sources(), ['03-03', seen('T')], joins],
  ['a target that was not active at first', '03-05', sources(), ['03-03', seen('T', { status: 'pending' }), linked('A', 'T')], ['03-05', shows('T', { status: 'active' })]],
  ['a source that began as it was seen active', '03-04', ['03-03', seen('T'), linked('A', 'T')], ['03-04', seen('A')], ['03-05', shows('A', { startedAt: '2023-03-04T09:00:00Z' })]],
  ['a target with no more than the other needs', undefined, sources(), up(), joins],
  ['a target that has grown', '03-05', sources(), up(), ['03-05', shows('T', { quantity: 20 })], joins],
  ['a target that will grow', undefined, sources(), up(), joins, ['03-20', shows('T', { quantity: 20 })]],
  ['a target that was shrunk again', '03-05', sources(), up(), ['03-05', shows('T', { quantity: 20 })], ['03-06', shows('T', { quantity: 10 })], joins],
  ['a target with more from its start', '03-02', sources(), up({ quantity: 20, startedAt: '2023-03-02T09:00:00Z' }), joins],
  ['a target whose licences were seen later', '03-05', sources(), up({ quantity: null }), ['03-05', shows('T', { quantity: 20 })], ['03-06', shows('T', { status: 'active' })], joins],
  ['a target of one that needs nobody knows how many', '03-03', sources({ quantity: null }), up(), joins],
  ['a target of one that is exempt, its licences unknown', '03-03', sources(trial), up({ quantity: null }), joins],
  ['a target that another joins later', '03-03', sources(), ['03-03', seen('T'), linked('A', 'T')], ['03-07', linked('B', 'T')]],
  ['a target together with another', '03-03', sources(), ['03-03', seen('T'), linked('AB', 'T')]],
  ['a candidate with no more than the other needs', undefined, sources(), up()],
  ['a candidate that has grown', '03-05', sources(), up(), ['03-05', shows('T', { quantity: 20 })]],

  // several targets
  ['one of two that grow in turn', '03-06', sources({ quantity: 25 }), up(), ['03-05', seen('U'), linked('B', 'TU')], ['03-06', shows('T', { quantity: 20 })], joins],
  ['a target whose sibling is not active yet', '03-06', sources(), up(), ['03-04', shows('U', { ...down, quantity: 20 }), linked('B', 'TU')], ['03-06', shows('U', { status: 'active' })], joins],
  ['a target whose sibling was not seen active yet', '03-06', sources(), up(), ['03-04', shows('U', { quantity: 20 }), linked('B', 'TU')], ['03-06', shows('U', { status: 'active' })], joins],
  ['a target whose sibling is a trial until then', '03-06', sources(), up(), ['03-04', seen('U', { ...trial, quantity: 20 }), linked('B', 'TU')], ['03-05', shows('U', { quantity: 20 })], ['03-06', shows('U', { trial: false })], joins],
  ['a target whose sibling was seen elsewhere', undefined, sources(), up(), ['03-04', seen('U', { account: 'BE', quantity: 20 }), linked('B', 'TU')], joins],
  ['a target that another account seemed to have with more', undefined, sources(), up(), ['03-05', shows('T', { account: 'BE', quantity: 20 })], joins],
  ['a target with more by mistake', undefined, sources(), up(), ['03-05', { ...shows('T', { quantity: 20 }), id: 'R' }, decided('reattributed', { entries: ['R'] })], joins],
  ['one that never was up, its sibling with more, and one of its own', '03-03', sources(), ['03-03', seen('T', { status: 'pending' }), seen('U', { quantity: 11 }), linked('B', 'TU')], ['03-06', seen('V', { quantity: 5 })], ['03-07', linked('A', 'TV')]],
  ['another target of one that it shares a target with', '03-05', sources(), ['03-03', linked('AB', 'T')], ['03-04', linked('B', 'TU')], ['03-05', seen('U', { quantity: 20 })], ['03-06', linked('A', 'TU')], ['03-08', seen('T')]],

  ['another target of one that it shares a target with, and no more', undefined, sources(), ['03-03', linked('AB', 'T')], ['03-04', linked('B', 'TU')], ['03-05', seen('U')], ['03-06', linked('A', 'TU')]],

  // links that share a target are one
  ['what another brought between two of its own', '03-08', sources(), ['03-02', linked('A', 'T')], ['03-03', linked('B', 'T')], ['03-05', linked('B', 'TU')], ['03-06', linked('A', 'VT')], ['03-08', seen('U')]],
  ['a target that never came up, and one that another brings', '03-04', sources(), ['03-03', linked('A', 'T')], ['03-04', seen('U', { quantity: 20 })], ['03-05', linked('B', 'TU')]],
  ['a target that came up after one that another brings', '03-04', sources(), ['03-03', linked('A', 'T')], ['03-04', seen('U', { quantity: 20 })], ['03-05', linked('B', 'TU')], ['03-07', seen('T')]],
  ['a target that never came up, and one that another had before and let grow', '03-06', sources(), ['03-03', seen('U'), linked('B', 'U')], ['03-04', linked('A', 'T')], ['03-05', linked('B', 'TU')], ['03-06', shows('U', { quantity: 20 })]],
  ['a target that never came up, and what another had before for itself', undefined, sources(), ['03-03', seen('U'), linked('B', 'U')], ['03-04', linked('A', 'T')], ['03-05', linked('B', 'TU')]],
  ['nothing needed of what another has', '03-03', [...sources(), shows('A', { quantity: 0 })], ['03-03', seen('U'), linked('B', 'U')], ['03-04', linked('A', 'T')], ['03-05', linked('B', 'TU')]],

  // covered all the same: rather too early than never
  ['what another brought', '03-03', [...sources(), seen('C')], up(), ['03-05', linked('A', 'T')], ['03-06', seen('V', { quantity: 20 }), linked('C', 'TV')]],
];

for (const [what, since, ...steps] of rows)
  it(`${what}: since ${since ?? 'never'}`, () => {
    const { clockSince } = toldOf('A', '03-09', steps);
    expect(clockSince).toBe(since && `2023-${since}T09:00:00Z`);
  });
