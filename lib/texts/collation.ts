import { language } from './language';

const collators = new Map<string, Intl.Collator>();

/** Compares names as the language that is shown orders them: without regard to case, numbers in them by their value. */
export function byLanguage(a: string, b: string): number {
  const is = language();
  const collator = collators.get(is) ?? new Intl.Collator(is, { sensitivity: 'base', numeric: true });
  collators.set(is, collator);
  return collator.compare(a, b);
}
