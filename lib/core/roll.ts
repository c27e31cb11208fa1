/** On so few a name is found as quickly without an index. */
const FEW = 32;

/** Who is on a list. A single customer asks once or twice; only for a whole ledger is an index worth making. */
export class Roll {
  static readonly #made = new WeakMap<readonly string[], Roll>();

  /** A list of all customers is asked by one customer's book after another. */
  static of(ids: readonly string[]): Roll {
    if (ids.length <= FEW) return new Roll(ids);
    const roll = Roll.#made.get(ids) ?? new Roll(ids);
    Roll.#made.set(ids, roll);
    return roll;
  }

  readonly #ids: readonly string[];
  #index: ReadonlySet<string> | undefined;
  #asked = 0;

  private constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  has(id: string): boolean {
    if (this.#index !== undefined) return this.#index.has(id);
    if (this.#ids.length <= FEW || this.#asked++ < 16) return this.#ids.includes(id);
    this.#index = new Set(this.#ids);
    return this.#index.has(id);
  }
}
