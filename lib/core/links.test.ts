import { expect, it } from 'vitest';
import { idOf } from '../../test/core/told';
import { joined, type Pair } from './links';

type Name = Parameters<typeof idOf>[0];

const pair = (source: Name, target: Name): Pair => ({ source: idOf(source), target: idOf(target), since: 0 });
const orders = <Value>(values: readonly Value[]): Value[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, index) => orders(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));

/** Ledger.md, Candidates and links: "links that share a target are one". */
it('pairs that share a subscription, directly or through others, are one link in whatever order they come', () => {
  const chain = [pair('A', 'T'), pair('B', 'U'), pair('C', 'T'), pair('C', 'U')];
  for (const pairs of orders(chain)) {
    const linkOf = joined([...pairs, pair('K', 'V')]);
    const link = linkOf.get(idOf('A'));
    expect(new Set(link?.pairs)).toEqual(new Set(chain));
    expect(new Set(link?.sources)).toEqual(new Set((['A', 'B', 'C'] as const).map(idOf)));
    expect(new Set(link?.targets)).toEqual(new Set((['T', 'U'] as const).map(idOf)));
    expect((['B', 'C', 'T', 'U'] as const).map((name) => linkOf.get(idOf(name)))).toEqual([
      link,
      link,
      link,
      link,
    ]);
    expect(linkOf.get(idOf('K'))?.targets).toEqual([idOf('V')]);
  }
});
