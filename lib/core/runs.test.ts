import { expect, it } from 'vitest';
import { shows, storyOf } from '../../test/core/told';
import { fold } from './book';
import { Clock } from './clock';
import { runsOf } from './runs';
import type { Commerce } from './words';

/** "Still stopped if it was, expired if its `termEndsAt` is past, else of unknown status" (ledger.md, Facts, `gone`). */
type Sighting = readonly [time: string, fields: Parameters<typeof shows>[1]];
type Row = readonly [
  what: string,
  runs: string,
  commerce: Commerce,
  missed: readonly string[],
  ...sightings: Sighting[],
];

const active = { status: 'active' };
const down = { status: 'suspended' };
/** The last day of a term is the 5th: it is past when the 6th begins. */
const term = { termEndsAt: '2023-03-05' };

// biome-ignore format: a row a line
const rows: Row[] = [
  ['one status', 'active 01-03', 'nce', [], ['01', active], ['02', {}], ['03', active], ['04', {}]],
  ['one after another', 'active 01-02, suspended 03-03, active 04-04', 'nce', [], ['01', active], ['02', active], ['03', down], ['04', active]],
  ['none', 'unknown 01-01', 'nce', [], ['01', {}], ['02', {}]],
  ['seen with one of them later', 'unknown 01-01, active 02-02', 'nce', [], ['01', {}], ['02', active]],

  // missed
  ['missed before it was seen, and as it was', 'active 02-02', 'nce', ['01', '02'], ['02', active]],
  ['gone', 'active 01-01, unknown 02-02', 'nce', ['02'], ['01', active]],
  ['gone for long', 'active 01-01, unknown 02-04', 'nce', ['02', '03', '04'], ['01', active]],
  ['gone as it was last seen', 'active 01-02', 'nce', ['02'], ['01', active], ['02', active]],
  ['gone and back', 'active 01-01, unknown 02-03, active 04-04', 'nce', ['02', '03'], ['01', active], ['04', active]],
  ['gone and back, no status shown', 'active 01-01, unknown 02-03, active 04-04', 'nce', ['02', '03'], ['01', active], ['04', {}]],
  ['still stopped', 'suspended 01-03', 'legacy', ['02', '03'], ['01', down]],
  ['still stopped, its term over', 'suspended 01-08', 'legacy', ['07', '08'], ['01', { ...down, ...term }]],
  ['not stopped, though down', 'suspended 01-01, unknown 02-03', 'nce', ['02', '03'], ['01', down]],

  // missed, and its term is over
  ['expired', 'active 01-01, expired 07-08', 'nce', ['07', '08'], ['01', { ...active, ...term }]],
  ['expired when its last day is over', 'active 01-01, expired 06-06', 'nce', ['06'], ['01', { ...active, ...term }]],
  ['not expired yet', 'active 01-01, unknown 05-05', 'nce', ['05'], ['01', { ...active, termEndsAt: '2023-03-20' }]],
  ['unknown until it expired', 'active 01-01, unknown 04-04, expired 06-08', 'nce', ['04', '08'], ['01', { ...active, ...term }]],
  ['unknown until it expired, told an hour of its last day', 'active 01-01, unknown 04-04, expired 06-06', 'nce', ['04'], ['01', { ...active, termEndsAt: '2023-03-05T10:00:00Z' }]],
  ['back before it would have expired', 'active 01-01, unknown 04-04, active 05-05, expired 07-07', 'nce', ['04', '07'], ['01', { ...active, ...term }], ['05', active]],
  ['back as it would have expired', 'active 01-01, unknown 04-04, active 06-06, unknown 07-07', 'nce', ['04', '07'], ['01', { ...active, ...term }], ['06', active]],
  ['expired, and back', 'active 01-01, expired 07-07, active 08-08', 'nce', ['07'], ['01', { ...active, ...term }], ['08', active]],
  ['expired, and back, no status shown', 'active 01-01, expired 07-07, active 08-08', 'nce', ['07'], ['01', { ...active, ...term }], ['08', {}]],
  ['its term told later', 'active 01-01, expired 07-07', 'nce', ['07'], ['01', active], ['02', term]],
  ['its term is the newest', 'active 01-01, unknown 07-07', 'nce', ['07'], ['01', { ...active, ...term }], ['02', { termEndsAt: '2023-03-25' }]],

  // renewed: until when, nobody said
  ['renewed', 'active 01-07, unknown 08-08', 'nce', ['08'], ['01', { ...active, ...term }], ['07', active]],
  ['renewed, and down', 'active 01-07, suspended 08-08, unknown 09-09', 'nce', ['09'], ['01', { ...active, ...term }], ['07', active], ['08', down]],
  ['down before its term was over and after', 'active 01-01, suspended 04-07, expired 08-08', 'nce', ['08'], ['01', { ...active, ...term }], ['04', down], ['07', down]],
];

const day = (time: number) => new Date(time).toISOString().slice(8, 10);

for (const [what, expected, commerce, missed, ...sightings] of rows)
  it(`${what}: ${expected}`, () => {
    const { entries } = storyOf(
      '03-30',
      sightings.map(([date, fields]) => [`03-${date}T00:00:00`, shows('A', fields)]),
    );
    const sights = [...fold(entries).customers.values()].flatMap((file) =>
      [...file.subscriptions.values()].flat(),
    );
    const lists = missed.map((date) => Date.parse(`2023-03-${date}`));
    const runs = runsOf(sights, lists, commerce, new Clock(Date.parse('2023-03-20')));
    expect(runs.map(({ status, from, to }) => `${status} ${day(from)}-${day(to)}`).join(', ')).toBe(expected);
  });
