import type { Amount } from '../core/assessment';
import { formatNumber, numberFormat, range } from './format';

/** Money in a currency by its ISO 4217 code; a code that is none is put behind the number as it is. */
export function formatMoney(amount: Amount, currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${formatNumber(amount)} ${currency}`;
  const format = numberFormat({ style: 'currency', currency });
  return range(amount, (one) => format.format(one));
}
