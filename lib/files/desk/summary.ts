import type { Book } from '../../core/book';
import type { CustomerId, SubscriptionId } from '../../core/ids';
import { productKeys } from '../../core/products';
import type { KindId, Price } from '../kind';
import type { Preview, RowChange } from '../preview';
import type { PriceProposal } from '../prices';
import type { Problem } from '../problem';
import type { Choice, Ledger } from './desk';

/** What an import would do, as a person is shown it before anything is written. Plain data. */
export interface Summary {
  tables: TableSummary[];
  prices: PriceOffer[];
  /** Entries that would be written, without prices. */
  count: number;
}

export interface TableSummary {
  id: number;
  kind: KindId;
  choice: Choice;
  counts: Preview['counts'];
  /** The first ones, contradictions before all others. */
  changes: RowChange[];
  changeCount: number;
  /** The first ones. */
  rejected: Problem[];
  rejectedCount: number;
  isNotWhole?: Preview['isNotWhole'];
}

/** A price that was found for a subscription; several, when term, billing plan or market tell them apart. */
export interface PriceOffer {
  subscription: SubscriptionId;
  customer?: CustomerId;
  customerName?: string;
  product?: string;
  options: Price[];
}

/** As many as anybody looks through; the file of rejected rows has all of them. */
const MOST_SHOWN = 200;

export function summaryOf(
  asked: readonly { choice: Choice; kind: KindId }[],
  previews: ReadonlyMap<number, Preview>,
  prices: readonly PriceProposal[],
  book: Book,
  ledgers: readonly Ledger[],
): Summary {
  const tables = asked.flatMap(({ choice, kind }): TableSummary[] => {
    const is = previews.get(choice.id);
    if (is === undefined) return [];
    const contradictions = is.changes.filter(({ isContradiction }) => isContradiction);
    const others = is.changes.filter(({ isContradiction }) => !isContradiction);
    return [
      {
        id: choice.id,
        kind,
        choice,
        counts: is.counts,
        changes: [...contradictions, ...others].slice(0, MOST_SHOWN),
        changeCount: is.changes.length,
        rejected: is.rejected.slice(0, MOST_SHOWN).map(({ problem }) => problem),
        rejectedCount: is.rejected.length,
        ...(is.isNotWhole && { isNotWhole: is.isNotWhole }),
      },
    ];
  });
  return {
    tables,
    prices: prices.map((proposal) => offerOf(proposal, book)),
    count:
      [...previews.values()].reduce((sum, { entries }) => sum + entries.length, 0) +
      ledgers.reduce((sum, { known, unknown }) => sum + known.length + unknown.length, 0),
  };
}

function offerOf({ subscription, options }: PriceProposal, book: Book): PriceOffer {
  const sights = book.sightsOf.get(subscription) ?? [];
  const customer = sights[0]?.says.entry.customer;
  const file = customer && book.customers.get(customer);
  const name = file?.seen.findLast(({ entry }) => entry.name !== undefined)?.entry.name;
  const product = productKeys(sights).label;
  return {
    subscription,
    ...(customer && { customer }),
    ...(name !== undefined && { customerName: name }),
    ...(product !== undefined && { product }),
    options,
  };
}
