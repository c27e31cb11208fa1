/** Something a person can mend: what went wrong, and what to do about it, both in plain words. */
export class Trouble extends Error {
  /**
   * @param {string} message what went wrong
   * @param {string} [advice] what to do
   */
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}

/** Says on stderr what went wrong; a stack is shown only for what nobody foresaw. */
export function tell(error) {
  const told = error instanceof Trouble ? [error.message, error.advice] : [error.stack ?? error];
  console.error(`\n${told.filter(Boolean).join('\n\n')}\n`);
}
