/** A word as the last part of a text key, where hyphens cannot stand. */
export type Underscored<Word extends string> = Word extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Word;

export function keyOf<Word extends string>(word: Word): Underscored<Word>;
export function keyOf(word: string): string {
  return word.replaceAll('-', '_');
}
