import { i18n } from '#i18n';
import type { Amount } from '../core/assessment';
import { formatNumber, numberFormat, range } from './format';

/** Money in a currency by its ISO 4217 code; a code that is none is put behind the number as it is. */
export function formatMoney(amount: Amount, currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${formatNumber(amount)} ${currency}`;
  const format = numberFormat({ style: 'currency', currency });
  return range(amount, (one) => format.format(one));
}

/** What figures of one subscription are made of: as far as it is known. */
interface Priced {
  quantity?: number | undefined;
  unitPrice?: number | undefined;
  currency?: string | undefined;
}

/** How the cost of so many days comes about, to stand beside it. Empty without a price. */
export function costRule({ quantity, unitPrice, currency }: Priced, days: Amount | undefined): string {
  if (quantity === undefined || unitPrice === undefined || !currency || days === undefined) return '';
  return i18n.t('files.report.rule', {
    licences: formatNumber(quantity),
    price: formatMoney(unitPrice, currency),
    days: formatNumber(days),
  });
}

/** How an expected credit comes about. Empty without a price. */
export function creditRule({ quantity, unitPrice, currency }: Priced): string {
  if (quantity === undefined || unitPrice === undefined || !currency) return '';
  return i18n.t('files.report.rule_credit', {
    licences: formatNumber(quantity),
    price: formatMoney(unitPrice, currency),
  });
}
