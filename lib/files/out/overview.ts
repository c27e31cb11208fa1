import { assessCustomer } from '../../core/assess';
import type { CustomerAssessment, SubscriptionAssessment } from '../../core/assessment';
import type { Book, CustomerFile } from '../../core/book';
import type { Card, SubscriptionCard } from '../../core/card';
import { type Context, contextOf, newestAbout } from '../../core/context';
import { type Instant, instantText } from '../../core/days';
import type { AccountId, CustomerId, SubscriptionId } from '../../core/ids';
import { cardOf } from '../../core/project';
import { standingAt } from '../../core/standing';
import { byLanguage } from '../../texts/collation';

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
  /** The price of a licence and month that counts, by subscription. */
  prices: ReadonlyMap<string, { unitPrice: number; currency: string }>;
}

/** A source subscription with the row of its card. */
export interface OneSource {
  of: OneCustomer;
  id: string;
  card: SubscriptionCard;
  is: SubscriptionAssessment;
}

interface Options {
  /** One customer, for a dispute or an evidence pack. */
  only?: CustomerId;
  /** One subscription of that customer, with its twins. */
  about?: SubscriptionId;
  /** Instead of names, numbers; ids stay, because they are what proves. */
  redact?: boolean;
  ageLimitDays?: number;
}

/** Customers that are assessed between two looks at the rest of the page. */
const SLICE = 20;

/** @param tell hears how many customers are done, of how many */
export async function overviewOf(
  book: Book,
  now: Instant,
  { only, about, redact = false, ageLimitDays }: Options = {},
  tell: (done: number, of: number) => void = () => {},
): Promise<Overview> {
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
  const wanted = [...book.customers].filter(([customer]) => only === undefined || customer === only);
  const options = ageLimitDays === undefined ? {} : { ageLimitDays };
  const customers: OneCustomer[] = [];
  for (const [customer, file] of wanted) {
    const assessment = assessCustomer(book, customer, now, options);
    const card = cardOf(book, assessment, now, options);
    const domain = file.seen.findLast(
      (meeting) => meeting.entry.domain !== undefined && standing.accountOf(meeting) !== undefined,
    )?.entry.domain;
    customers.push({
      customer,
      name: card.name ?? customer,
      domain: domain ?? '',
      card,
      assessment,
      file: standingOf(file),
      prices: pricesOf(contextOf(book, file, standing), now),
    });
    if (customers.length % SLICE !== 0) continue;
    tell(customers.length, wanted.length);
    await new Promise<void>((resolve) => setTimeout(resolve));
  }
  customers.sort((a, b) => byLanguage(a.name, b.name) || (a.customer < b.customer ? -1 : 1));
  const narrow = about === undefined ? customers : customers.map((one) => narrowed(one, about));
  return { at: instantText(now), now, accounts, customers: redact ? narrow.map(redacted) : narrow };
}

function pricesOf(context: Context, now: Instant): OneCustomer['prices'] {
  const ids = [...context.file.subscriptions.keys()];
  return new Map(
    ids.flatMap((id) => {
      const set = newestAbout(context, id, 'price-set', now)?.entry;
      return set ? [[id, { unitPrice: set.unitPrice, currency: set.currency }] as const] : [];
    }),
  );
}

/** Only what is about one subscription and its twins. */
function narrowed(one: OneCustomer, about: SubscriptionId): OneCustomer {
  const { card, assessment, file } = one;
  const kept = new Set<string>([about, ...(card.subscriptions[about]?.twins ?? [])]);
  const only = <Value>(all: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return {
    ...one,
    card: {
      ...card,
      subscriptions: only(card.subscriptions),
      findings: card.findings.filter(({ subscription }) => !subscription || kept.has(subscription)),
    },
    assessment: { ...assessment, subscriptions: only(assessment.subscriptions) },
    file: { ...file, charges: file.charges.filter(({ entry }) => kept.has(entry.subscription)) },
  };
}

function redacted(one: OneCustomer, index: number): OneCustomer {
  const name = `#${index + 1}`;
  const { owner: _, ...card } = one.card;
  const findings = card.findings.map((finding) => ({ ...finding, customerName: name }));
  return { ...one, name, domain: '', card: { ...card, name, findings } };
}

/** All source subscriptions, customer by customer. */
export const sourcesOf = ({ customers }: Overview): OneSource[] =>
  customers.flatMap((of) => {
    const assessed = new Map<string, SubscriptionAssessment>(Object.entries(of.assessment.subscriptions));
    return Object.entries(of.card.subscriptions).flatMap(([id, card]) => {
      const is = assessed.get(id);
      return is === undefined ? [] : [{ of, id, card, is }];
    });
  });

export const accountName = ({ accounts }: Overview, account: AccountId): string =>
  accounts.get(account)?.name ?? account;
