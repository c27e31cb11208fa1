import { newestFirst } from './basis';
import type { Book } from './book';
import type { Instant } from './days';
import { aboutAccount } from './findings';
import type { AccountId, EntryId } from './ids';
import { standingAt } from './standing';

/**
 * The entries that an account's being in another cloud than the target rests on, newest first: what was declared of it
 * and of all that ever were the target, and what put the finding to rest.
 */
export function explainAccount(book: Book, account: AccountId, now: Instant): EntryId[] {
  const standing = standingAt(book, now);
  const changes = book.accounts.filter(standing.counts);
  const targets = new Set(
    changes.filter(({ entry }) => entry.role === 'target').map(({ entry }) => entry.account),
  );
  const decided = book.byFinding.get(aboutAccount(account).id)?.filter(standing.counts) ?? [];
  const said = changes.filter(({ entry }) => entry.account === account || targets.has(entry.account));
  return newestFirst([...said, ...decided], book, standing);
}
