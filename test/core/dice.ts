/**
 * Choices made from a few numbers. Zero always means the first choice, or none, and numbers that run out stay
 * zero, so that a failing world shrinks to plain entries.
 */
export class Dice {
  readonly #numbers: number[];
  #left = 2 ** 31;

  /** Whole numbers from 0 to 2^31 - 1. */
  constructor(numbers: readonly number[]) {
    this.#numbers = [...numbers];
  }

  of<Choice extends {}>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** None of the choices as often as each of them. */
  some<Choice extends {}>(choices: readonly Choice[]): Choice | undefined {
    return choices[this.below(choices.length + 1) - 1];
  }

  /** Yes once in so many times. */
  rarely(times: number): boolean {
    return this.below(times) === times - 1;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    if (this.#left < count * 16) {
      this.#numbers.shift();
      this.#left = 2 ** 31;
    }
    const number = this.#numbers[0] ?? 0;
    this.#numbers[0] = Math.floor(number / count);
    this.#left /= count;
    return number % count;
  }
}
