import type { World } from './types';
import { accountOf, customerOf, customersOf, nameFor, subscriptionsOf } from './world';

/** The portal's own CSV files (data.md 1.1, 1.2): Excel-compatible, so a byte-order mark and CRLF. */

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Always the whole list: search and filters do not matter. */
export const customersCsv = (world: World, account: string): string =>
  csv([
    ['Microsoft ID', 'Company name', 'Primary domain name', 'Relationship'],
    ...customersOf(world, account)
      .filter((customer) => customer.relationships[account]?.kind === 'reseller')
      .map((customer) => [customer.id, nameFor(customer, account), customer.domain, 'Cloud Reseller']),
  ]);

/** @param all with the expired ones, which the page and its plain export leave out */
export const subscriptionsCsv = (world: World, account: string, customer: string, all: boolean): string => {
  customerOf(world, account, customer);
  const reseller = accountOf(world, account).partnerId;
  return csv([
    ['Subscription ID', 'Subscription', 'Quantity', 'Status', 'Reseller'],
    ...subscriptionsOf(world, account, customer)
      .filter((one) => all || one.status !== 'expired')
      .map((one) => [
        one.id,
        one.friendlyName,
        String(one.quantity),
        one.status.charAt(0).toUpperCase() + one.status.slice(1),
        reseller,
      ]),
  ]);
};
