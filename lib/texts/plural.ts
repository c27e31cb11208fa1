import type { Amount } from '../core/assessment';
import { language } from './language';

/** Kept, since making them costs far more than asking them. */
const rulesOf = new Map<string, Intl.PluralRules>();

const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The form of a text that fits a count; a range is counted like its end. A text that counts holds its forms divided by ` | `, in the order
 * one, few, many, other, as far as its language has them; the last form stands for all that are left out.
 * The library's own plurals know only 0, 1 and n, which is not enough for Russian.
 */
export function plural(forms: string, amount: Amount): string {
  const locale = language();
  const rules = rulesOf.get(locale) ?? new Intl.PluralRules(locale);
  rulesOf.set(locale, rules);
  const category = rules.select(typeof amount === 'number' ? amount : amount.max);
  const categories = rules.resolvedOptions().pluralCategories;
  const index = ORDER.filter((name) => categories.includes(name)).indexOf(category);
  const parts = forms.split(' | ');
  return parts[index] ?? parts[parts.length - 1] ?? forms;
}
