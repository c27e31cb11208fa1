import type { Entry, EntryOf } from '../../lib/core/entries';
import type { AccountId, EntryId, SubscriptionId } from '../../lib/core/ids';
import type { World } from './arbitraries';

/**
 * Some rules of ledger.md computed once more, plainly and slowly, by somebody who does not know how the core does it:
 * enough to say whether a `done` has earned its name.
 */

type Sight = EntryOf<'subscription-seen'>;
type Kind = Entry['kind'];

const timeOf = ({ at }: { at: string }) => Date.parse(at);
const DAY_MS = 86_400_000;
const GONE_FOR_GOOD = ['cancelled', 'deleted', 'expired', 'disabled'];

export class Naive {
  readonly #now: number;
  readonly #entries: readonly Entry[];

  constructor({ entries, now }: World) {
    this.#now = now;
    this.#entries = entries
      .filter((entry) => timeOf(entry) <= now)
      .toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  }

  /** Entries of a kind in order, decisions only while they stand. */
  of<K extends Kind>(kind: K): EntryOf<K>[] {
    const isOfKind = (entry: Entry): entry is Entry & EntryOf<K> => entry.kind === kind;
    return this.#entries.filter(isOfKind).filter((entry) => entry.via !== 'person' || this.#stands(entry.id));
  }

  #stands(id: EntryId, asked: readonly EntryId[] = []): boolean {
    const takesBack = (entry: Entry) =>
      entry.kind === 'undone' && entry.entry === id && !asked.includes(entry.id);
    return !this.#entries.some((entry) => takesBack(entry) && this.#stands(entry.id, [...asked, id]));
  }

  #accountOf(entry: { id: EntryId; account: AccountId }): AccountId | undefined {
    const moved = this.of('reattributed').findLast(({ entries }) => entries.includes(entry.id));
    return moved ? moved.to : entry.account;
  }

  #roleOf(entry: { id: EntryId; account: AccountId }): string | undefined {
    const account = this.#accountOf(entry);
    return this.of('account-set').findLast((set) => set.account === account)?.role;
  }

  /** What was seen of a subscription with its customer in its account, in order. */
  #sights(subscription: SubscriptionId): Sight[] {
    const all = this.of('subscription-seen').filter((sight) => sight.subscription === subscription);
    const first = all.find((sight) => this.#accountOf(sight) !== undefined) ?? all[0];
    const own = all.filter(({ customer }) => customer === first?.customer);
    const isTarget = (sight: Sight) => this.#accountOf(sight) === this.target;
    const home = own.find((sight) => this.#roleOf(sight) === 'source') ?? own.find(isTarget);
    return own.filter((sight) => home !== undefined && this.#accountOf(sight) === this.#accountOf(home));
  }

  get target(): AccountId | undefined {
    const isTarget = ({ account }: { account: AccountId }) =>
      this.of('account-set').findLast((set) => set.account === account)?.role === 'target';
    return this.of('account-set').findLast((set) => set.role === 'target' && isTarget(set))?.account;
  }

  newest<Field extends keyof Sight>(subscription: SubscriptionId, field: Field): Sight[Field] | undefined {
    return this.#sights(subscription).findLast((sight) => sight[field] !== undefined)?.[field];
  }

  commerce(subscription: SubscriptionId): string | undefined {
    const isKnown = ({ commerce }: Sight) => commerce !== undefined && commerce !== 'unknown';
    return this.#sights(subscription).findLast(isKnown)?.commerce;
  }

  /** Missing from a full list of its account that was seen after it was. */
  #isMissing(subscription: SubscriptionId): boolean {
    const last = this.#sights(subscription).at(-1);
    return this.of('list-seen').some(
      (list) =>
        last !== undefined &&
        list.list === 'subscriptions' &&
        list.complete &&
        !list.filtered &&
        (list.customer ?? last.customer) === last.customer &&
        this.#accountOf(list) === this.#accountOf(last) &&
        timeOf(list) > timeOf(last) &&
        !list.ids.some((id) => id === subscription),
    );
  }

  isStopped(subscription: SubscriptionId): boolean {
    const status = this.newest(subscription, 'status') ?? '';
    const commerce = this.commerce(subscription);
    if (GONE_FOR_GOOD.includes(status)) return true;
    if (status === 'suspended' && (commerce === 'legacy' || commerce === 'azure')) return true;
    const term = this.newest(subscription, 'termEndsAt');
    if (!this.#isMissing(subscription) || term === undefined || Date.parse(term) > this.#now) return false;
    const last = this.#sights(subscription).findLast((sight) => sight.status !== undefined);
    return last?.status !== 'active' || timeOf(last) < Date.parse(term.slice(0, 10)) + DAY_MS;
  }

  isUp(subscription: SubscriptionId): boolean {
    return (
      this.newest(subscription, 'status') === 'active' &&
      this.newest(subscription, 'trial') !== true &&
      !this.#isMissing(subscription)
    );
  }

  azureTargets(): SubscriptionId[] {
    const ids = new Set(this.of('subscription-seen').map((sight) => sight.subscription));
    const isTargets = (id: SubscriptionId) => {
      const [sight] = this.#sights(id);
      return sight !== undefined && this.#accountOf(sight) === this.target;
    };
    return [...ids].filter((id) => isTargets(id) && this.commerce(id) === 'azure');
  }

  /** The newest of a chain of subscriptions of one customer in one account that replaced one another. */
  current(subscription: SubscriptionId): SubscriptionId {
    const ids = new Set(this.of('subscription-seen').map((sight) => sight.subscription));
    let id = subscription;
    for (let step = 0; step < ids.size; step++) {
      const own = this.#sights(id)[0];
      const isHere = (other: SubscriptionId) => {
        const [sight] = this.#sights(other);
        return (
          sight?.customer === own?.customer && sight && own && this.#accountOf(sight) === this.#accountOf(own)
        );
      };
      id = [...ids].find((other) => this.newest(other, 'migratedFrom') === id && isHere(other)) ?? id;
    }
    return id;
  }

  /** A pair of two clouds is no link. */
  #isOfOneCloud(source: SubscriptionId): boolean {
    const cloudOf = (account: AccountId | undefined) =>
      this.of('account-set').findLast((set) => set.account === account)?.cloud;
    const [sight] = this.#sights(source);
    const ofTarget = cloudOf(this.target);
    return ofTarget === undefined || (sight !== undefined && cloudOf(this.#accountOf(sight)) === ofTarget);
  }

  /** Which targets each source was joined with last. */
  pairs(): [SubscriptionId, SubscriptionId][] {
    const twins = new Map<SubscriptionId, Set<SubscriptionId>>();
    const decided = [...this.of('twin-confirmed'), ...this.of('twin-rejected')].sort(
      (a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1),
    );
    for (const { kind, sources, targets } of decided)
      for (const source of sources.map((id) => this.current(id))) {
        const now = targets.map((id) => this.current(id));
        if (kind === 'twin-confirmed') twins.set(source, new Set(now));
        else for (const target of now) twins.get(source)?.delete(target);
      }
    return [...twins]
      .filter(([source]) => this.#isOfOneCloud(source))
      .flatMap(([source, targets]) =>
        [...targets].map((target): [SubscriptionId, SubscriptionId] => [source, target]),
      );
  }

  /** The sources and targets that are joined with a source, directly or through others. */
  linkOf(subscription: SubscriptionId): { sources: Set<SubscriptionId>; targets: Set<SubscriptionId> } {
    const [sources, targets] = [new Set([subscription]), new Set<SubscriptionId>()];
    const pairs = this.pairs();
    for (let size = -1; size !== sources.size + targets.size; ) {
      size = sources.size + targets.size;
      for (const [source, target] of pairs)
        if (sources.has(source) || targets.has(target)) {
          sources.add(source);
          targets.add(target);
        }
    }
    return { sources, targets };
  }
}
