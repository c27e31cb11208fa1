/** Who is on a list. A single customer asks once or twice; only for a whole ledger is an index worth making. */
export class Roll {
  readonly #ids: readonly string[];
  #index: ReadonlySet<string> | undefined;
  #asked = 0;

  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  has(id: string): boolean {
    if (this.#index === undefined && this.#asked++ === 16) this.#index = new Set(this.#ids);
    return this.#index ? this.#index.has(id) : this.#ids.includes(id);
  }
}
