import { DAY_MS, dateText } from '@/lib/core/days';

/** Writes the demo's ledger: what was seen and decided on which day before now. */

export type Line = Record<string, unknown> & { kind: string };

/** Whoever declared and browsed in the demo. */
const DEVICE = 'demo';

export const guid = (letter: string, n: number): string =>
  `${letter}de00000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export interface Product {
  name: string;
  productId: string;
  skuId: string;
}

/** What a row of the portal shows of a subscription, besides whose it is. */
export interface Row {
  product: Product;
  quantity: number;
  status?: string;
  commerce?: string;
  [more: string]: unknown;
}

export class Scribe {
  readonly lines: Line[] = [];
  private readonly midnight: number;

  /** @param now ms since the epoch */
  constructor(private readonly now: number) {
    this.midnight = Math.floor(now / DAY_MS) * DAY_MS;
  }

  /** An instant so many UTC days ago; `part` of that day, and of today the part of it that has passed. */
  ago(days: number, part: number): string {
    const length = days === 0 ? this.now - this.midnight : DAY_MS;
    return new Date(this.midnight - days * DAY_MS + Math.floor(length * part)).toISOString();
  }

  /** A UTC date so many days from today. */
  date(ahead: number): string {
    return dateText(this.midnight + ahead * DAY_MS);
  }

  private add(via: string, days: number, part: number, line: Line): void {
    const id = guid('e', this.lines.length + 1);
    this.lines.push({ id, at: this.ago(days, part), via, by: 'Demo', device: DEVICE, ...line });
  }

  decide(days: number, line: Line): void {
    this.add('person', days, 0.6, line);
  }

  seeCustomer(days: number, account: string, customer: string, name: string): void {
    this.add('page', days, 0.4, {
      kind: 'customer-seen',
      account,
      customer,
      name,
      relationship: 'reseller',
    });
  }

  see(days: number, line: Line): void {
    this.add('page', days, 0.5, line);
  }

  /** Somebody looks at all subscriptions of a customer under an account. */
  seeAll(
    days: number,
    account: string,
    customer: string,
    rows: Readonly<Record<string, Row>>,
    part = 0.5,
  ): void {
    for (const [subscription, row] of Object.entries(rows))
      this.add('page', days, part, {
        kind: 'subscription-seen',
        account,
        customer,
        subscription,
        status: 'active',
        commerce: 'legacy',
        ...row,
      });
    this.add('page', days, part, {
      kind: 'list-seen',
      account,
      list: 'subscriptions',
      customer,
      complete: true,
      filtered: false,
      total: Object.keys(rows).length,
      ids: Object.keys(rows),
    });
  }

  seeCustomers(days: number, account: string, ids: readonly string[]): void {
    this.see(days, {
      kind: 'list-seen',
      account,
      list: 'customers',
      complete: true,
      filtered: false,
      total: ids.length,
      ids: [...ids],
    });
  }

  /** As a ledger file. */
  get file(): string {
    return [{ ledger: 1 }, ...this.lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  }
}
