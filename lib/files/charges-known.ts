import type { NewSighting } from '../core/entries';
import type { FoundEntry } from './kind';
import { money } from './kinds/charge-row';
import type { Known } from './known';

type Charge = Extract<NewSighting, { kind: 'charge-seen' }>;

/** The lines of a bill. Two equal lines are two charges; the same bill in another file is none. */
export class Charges {
  readonly #lines: Charge[] = [];
  readonly #sums = new Map<string, Charge>();

  constructor(
    readonly known: Known,
    readonly isSummed: boolean,
  ) {}

  add(charge: Charge): void {
    if (!this.isSummed) {
      this.#lines.push(charge);
      return;
    }
    const key = keyOf({ ...charge, amount: 0 });
    const before = this.#sums.get(key);
    this.#sums.set(key, before ? { ...before, amount: money(before.amount + charge.amount) } : charge);
  }

  compared(): { fresh: FoundEntry[]; same: number } {
    const left = new Map<string, Map<string, number>>();
    const fresh: FoundEntry[] = [];
    let same = 0;
    for (const charge of [...this.#lines, ...this.#sums.values()]) {
      const counts = left.get(charge.customer) ?? this.#countsOf(charge);
      left.set(charge.customer, counts);
      const count = counts.get(keyOf(charge)) ?? 0;
      counts.set(keyOf(charge), count - 1);
      if (count > 0) same += 1;
      else fresh.push({ entry: charge });
    }
    return { fresh, same };
  }

  #countsOf({ customer }: Charge): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { entry } of this.known.customer(customer)?.charges ?? []) {
      const account = this.known.accountOf(entry);
      if (!account) continue;
      const key = keyOf({ ...entry, account });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
}

const keyOf = (charge: Omit<Charge, 'via' | 'kind'>): string =>
  [
    charge.account,
    charge.subscription,
    charge.invoice ?? '',
    charge.chargeType.toLowerCase(),
    charge.amount,
    charge.currency,
    charge.from,
    charge.to,
  ].join(' ');
