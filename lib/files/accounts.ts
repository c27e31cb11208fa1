import type { AccountId } from '../core/ids';
import { toAccountId, toCustomerId, toSubscriptionId } from '../core/to-id';
import type { Known } from './known';
import type { Recognised } from './recognise';
import type { Table } from './table/table';

/** Why a file may be of an account: the number of rows that speak for it. */
export interface AccountProposal {
  account: AccountId;
  /** Whether the user has declared this account. */
  isDeclared: boolean;
  /** Rows that name the account itself. */
  byPartner: number;
  /** Rows on subscriptions that were seen in this account. Ids differ between accounts, so they prove it. */
  bySubscription: number;
  /** Rows on customers that were seen in this account, which may be in several. */
  byCustomer: number;
}

/** Rows that are asked: no file is of one account in its beginning and of another behind it. */
const ENOUGH = 5_000;

/** Of which account a file is, the most likely first. A proposal: a person confirms it. */
export async function proposeAccounts(
  table: Table,
  { columns }: Recognised,
  known: Known,
): Promise<AccountProposal[]> {
  const found = new Map<AccountId, AccountProposal>();
  const of = (account: AccountId): AccountProposal => {
    const proposal = found.get(account) ?? {
      account,
      isDeclared: known.accounts.has(account),
      byPartner: 0,
      bySubscription: 0,
      byCustomer: 0,
    };
    found.set(account, proposal);
    return proposal;
  };
  const at = (field: string) => columns.get(field)?.index ?? -1;
  const [partner, reseller, subscription, customer] = [
    at('partner'),
    at('reseller'),
    at('subscription'),
    at('customer'),
  ];
  let read = 0;
  for await (const { rows } of table.chunks()) {
    read += rows.length;
    for (const { cells } of rows) {
      const named = toAccountId(cells[partner]) ?? toAccountId(cells[reseller]);
      if (named) of(named).byPartner += 1;
      const id = toSubscriptionId(cells[subscription]);
      const owner = id && known.subscription(id)?.account;
      if (owner) of(owner).bySubscription += 1;
      const whose = toCustomerId(cells[customer]);
      if (whose) for (const account of known.accountsOf(whose)) of(account).byCustomer += 1;
    }
    if (read >= ENOUGH) break;
  }
  const weight = (one: AccountProposal) =>
    (one.byPartner + one.bySubscription) * 1_000_000 + one.byCustomer + (one.isDeclared ? 0.5 : 0);
  return [...found.values()].sort((a, b) => weight(b) - weight(a));
}
