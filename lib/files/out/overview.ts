import { assessCustomer } from '../../core/assess';
import type { CustomerAssessment, SubscriptionAssessment } from '../../core/assessment';
import type { Book, CustomerFile } from '../../core/book';
import type { Card, SubscriptionCard } from '../../core/card';
import { type Instant, instantText } from '../../core/days';
import type { AccountId, CustomerId } from '../../core/ids';
import { cardOf } from '../../core/project';
import { standingAt } from '../../core/standing';

/** Everything that is handed out is made from this: what is concluded at one instant, with the names to say it. */
export interface Overview {
  at: string;
  now: Instant;
  accounts: ReadonlyMap<AccountId, { name: string; role: string }>;
  customers: OneCustomer[];
}

export interface OneCustomer {
  customer: CustomerId;
  name: string;
  domain: string;
  card: Card;
  assessment: CustomerAssessment;
  file: CustomerFile;
}

/** A source subscription with the row of its card. */
export interface OneSource {
  of: OneCustomer;
  id: string;
  card: SubscriptionCard;
  is: SubscriptionAssessment;
}

/**
 * @param only one customer, for a dispute or an evidence pack
 * @param redact instead of names, numbers; ids stay, because they are what proves
 */
export function overviewOf(
  book: Book,
  now: Instant,
  { only, redact = false, ageLimitDays }: { only?: CustomerId; redact?: boolean; ageLimitDays?: number } = {},
): Overview {
  const standing = standingAt(book, now);
  const accounts = new Map<AccountId, { name: string; role: string }>();
  for (const timed of book.accounts)
    if (standing.counts(timed))
      accounts.set(timed.entry.account, { name: timed.entry.name, role: timed.entry.role });
  // Of what is shown as it was recorded, what was taken back is left out.
  const standingOf = (file: CustomerFile): CustomerFile => ({
    ...file,
    charges: file.charges.filter(({ time, entry }) => time <= now && standing.accountOf(entry) !== undefined),
    invites: file.invites.filter((timed) => standing.counts(timed)),
  });
  const customers = [...book.customers]
    .filter(([customer]) => only === undefined || customer === only)
    .map(([customer, file]): OneCustomer => {
      const options = ageLimitDays === undefined ? {} : { ageLimitDays };
      const assessment = assessCustomer(book, customer, now, options);
      const card = cardOf(book, assessment, now);
      const domain = file.seen.findLast(({ entry }) => entry.domain !== undefined)?.entry.domain ?? '';
      return { customer, name: card.name ?? customer, domain, card, assessment, file: standingOf(file) };
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.customer < b.customer ? -1 : 1));
  return { at: instantText(now), now, accounts, customers: redact ? customers.map(redacted) : customers };
}

function redacted(one: OneCustomer, index: number): OneCustomer {
  const name = `#${index + 1}`;
  const { owner: _, ...card } = one.card;
  const findings = card.findings.map((finding) => ({ ...finding, customerName: name }));
  return { ...one, name, domain: '', card: { ...card, name, findings } };
}

/** All source subscriptions, customer by customer. */
export const sourcesOf = ({ customers }: Overview): OneSource[] =>
  customers.flatMap((of) =>
    Object.entries(of.card.subscriptions).flatMap(([id, card]) => {
      const is = Object.entries(of.assessment.subscriptions).find(([key]) => key === id)?.[1];
      return is === undefined ? [] : [{ of, id, card, is }];
    }),
  );

export const accountName = ({ accounts }: Overview, account: AccountId): string =>
  accounts.get(account)?.name ?? account;
