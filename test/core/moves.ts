import fc from 'fast-check';
import type { Entry, EntryOf } from '../../lib/core/entries';
import type { State } from '../../lib/core/words';
import type { World } from './arbitraries';
import { CAST, idOfEntry, type Seen, SOURCE, TARGET } from './cast';
import { Dice } from './dice';

/**
 * A customer with one of everything: a base with its add-on, new commerce that is transferred or cancelled, Azure, a
 * trial, one that is held, one that Microsoft converts inside the source, one that vanishes from its list. What each of them really is, is known; all was looked at when all was over, and before that now and then.
 */
export interface Moves {
  readonly world: World;
  /** Which states are true of each source. */
  readonly truth: ReadonlyMap<string, readonly State[]>;
}

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2023, 1, 20);
const [LIGHT, NEW_LIGHT, HEAVY, , EXTRA, NEW_EXTRA, OTHER, CLOUD, NEW_CLOUD, TRIAL] = CAST[0];

const like = (seen: Seen, { subscription }: Seen, name: string): Seen => ({
  ...seen,
  subscription,
  product: { name },
});
const MORE = CAST[1];
/** More subscriptions of the same customer, each pair of a product of its own. */
const OLD = like(LIGHT, MORE[0], 'Old');
const CONVERTED = like({ ...HEAVY, quantity: LIGHT.quantity }, MORE[2], 'Old');
const NEW_OLD = like(NEW_LIGHT, MORE[1], 'Old');
const LOST = like(LIGHT, MORE[4], 'Lost');
const NEW_LOST = like(NEW_LIGHT, MORE[3], 'Lost');
const NEW_OTHER = like(NEW_LIGHT, MORE[5], 'Other');

export const moves: fc.Arbitrary<Moves> = fc
  .array(fc.nat(2 ** 31 - 1), { minLength: 80, maxLength: 80 })
  .map((numbers) => new Telling(new Dice(numbers)).tell());

type Bare<E> = E extends Entry ? Omit<E, 'id' | 'at' | 'via'> : never;

const DOWN = ['suspended', 'cancelled'] as const;
const TO_DO: readonly State[] = ['stop-today', 'overlap'];
const UNCLEAR: readonly State[] = ['create', 'check-twin'];

class Telling {
  readonly #dice: Dice;
  readonly #entries: Entry[] = [];
  readonly #truth = new Map<string, readonly State[]>();
  /** All is over by then, and looked at. */
  readonly #end = BEGIN + 400 * HOUR;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  tell(): Moves {
    this.#accounts();
    this.#say(this.#end, { kind: 'customer-seen', account: TARGET, customer: LIGHT.customer });
    this.#baseWithAddOn();
    this.#transferred();
    this.#azure();
    this.#trial();
    this.#held();
    this.#converted();
    this.#lost();
    const entries = this.#entries.map((entry, index) => ({ ...entry, id: idOfEntry(index) }));
    return { world: { entries, now: this.#end + this.#dice.below(40) * HOUR }, truth: this.#truth };
  }

  #accounts(): void {
    for (const account of [SOURCE, TARGET, TRIAL.account])
      this.#say(BEGIN - 99 * HOUR, {
        kind: 'account-set',
        account,
        tenantId: account,
        name: '',
        role: account === TARGET ? 'target' : 'source',
        cloud: 'global',
      });
  }

  #say(time: number, what: Bare<Entry>): void {
    const isSighting = what.kind.endsWith('-seen');
    const stamp = { id: idOfEntry(0), at: new Date(time).toISOString() };
    this.#entries.push({ ...stamp, via: isSighting ? 'page' : 'person', ...what } as Entry);
  }

  #sometime = (from = 0): number => BEGIN + (from + this.#dice.below(399 - from)) * HOUR;

  /** Looks at what is active until it changes: in full at first and at last, in part in between; lists that prove nothing. */
  #look(seen: Seen, last: Partial<Seen>, changedAt = this.#end): void {
    const { kind, account, customer, subscription } = seen;
    this.#say(BEGIN - HOUR, { ...seen, startedAt: undefined });
    for (let looks = this.#dice.below(3); looks > 0; looks--) {
      const time = this.#sometime();
      const is = time < changedAt ? seen : last;
      const part = this.#dice.of<Partial<Seen>>([{}, { status: is.status }, { quantity: seen.quantity }]);
      this.#say(time, { kind, account, customer, subscription, ...part });
      this.#say(time, {
        kind: 'list-seen',
        account,
        list: 'subscriptions',
        customer,
        complete: this.#dice.rarely(2),
        filtered: true,
        ids: [],
      });
    }
    this.#say(this.#end, { kind, account, customer, subscription, ...last });
  }

  /** A twin: there and up, there and down, or not there at all. */
  #twin(seen: Seen): boolean {
    const is = this.#dice.of(['up', 'down', 'none', 'up'] as const);
    if (is === 'none') return false;
    this.#say(this.#sometime(), { ...seen, startedAt: undefined });
    this.#say(this.#end, { ...seen, startedAt: undefined, status: is === 'up' ? 'active' : 'suspended' });
    return is === 'up';
  }

  #confirm(source: Seen, target: Seen): boolean {
    if (this.#dice.rarely(4)) return false;
    const twins = { sources: [source.subscription], targets: [target.subscription] };
    this.#say(this.#end, { kind: 'twin-confirmed', customer: source.customer, ...twins });
    return true;
  }

  #baseWithAddOn(): void {
    const dice = this.#dice;
    const [isBaseDown, isAddOnDown, isExempt] = [dice.rarely(2), dice.rarely(2), dice.rarely(5)];
    const hasAddOnTwin = this.#twin(NEW_EXTRA) && this.#confirm(EXTRA, NEW_EXTRA);
    const hasBaseTwin = this.#twin(NEW_LIGHT) && this.#confirm(LIGHT, NEW_LIGHT);
    const change = this.#sometime();
    this.#look(LIGHT, { status: isBaseDown ? dice.of(DOWN) : 'active' }, change);
    this.#look(EXTRA, { status: isAddOnDown ? dice.of(DOWN) : 'active' }, change);
    if (isExempt) this.#say(this.#end, { kind: 'exempted', subscription: EXTRA.subscription });
    const isBaseReplaced = hasBaseTwin && (hasAddOnTwin || isExempt);
    this.#truth.set(LIGHT.subscription, moved(isBaseDown, isBaseReplaced));
    this.#truth.set(EXTRA.subscription, isExempt ? ['exempt'] : moved(isAddOnDown, hasAddOnTwin));
  }

  #transferred(): void {
    const dice = this.#dice;
    const state = dice.of(['complete', 'pending', 'in-progress', 'rejected', 'complete', 'partial'] as const);
    const begun = this.#sometime();
    const over = Math.min(this.#end, begun + dice.below(100) * HOUR);
    const hasTarget = dice.rarely(2);
    const item = {
      source: HEAVY.subscription,
      ...(hasTarget && { target: NEW_EXTRA.subscription }),
    };
    const request = { account: TARGET, customer: HEAVY.customer, transfer: 't1' };
    const isMoved = state === 'complete' || (state === 'partial' && hasTarget);
    const isBack = isMoved && dice.rarely(4);
    this.#look(HEAVY, { status: isMoved && !isBack ? 'cancelled' : 'active' });
    for (const [time, word] of [[begun, 'pending'] as const, [over, state] as const])
      this.#say(time, { kind: 'transfer-seen', ...request, state: word, items: [item] });
    // Somebody may have looked between its completion and the end.
    const sawActive = this.#entries.some(
      (entry) =>
        entry.kind === 'subscription-seen' &&
        entry.subscription === HEAVY.subscription &&
        entry.status === 'active' &&
        Date.parse(entry.at) > over,
    );
    this.#truth.set(HEAVY.subscription, transferred(state, isMoved, isBack, sawActive));
  }

  #azure(): void {
    const dice = this.#dice;
    const [isDown, isTold, isReported] = [dice.rarely(2), dice.rarely(2), dice.rarely(2)];
    const isUp = this.#twin(NEW_CLOUD);
    this.#look(CLOUD, { status: isDown ? dice.of(DOWN) : 'active' }, this.#sometime());
    const { subscription } = CLOUD;
    if (isTold) this.#say(this.#end, { kind: 'azure-told', subscription });
    if (isReported) this.#say(this.#end, { kind: 'azure-moved', subscription });
    const open: State = isTold ? 'azure-told' : 'azure-ready';
    if (isReported) this.#truth.set(subscription, isDown && isUp ? ['done'] : ['azure-moved']);
    else this.#truth.set(subscription, isDown && !isUp ? ['outage-risk'] : [open]);
  }

  #trial(): void {
    const isPaid = this.#dice.rarely(2);
    this.#look(TRIAL, { status: 'active', trial: !isPaid }, this.#sometime());
    this.#truth.set(TRIAL.subscription, isPaid ? UNCLEAR : ['exempt']);
  }

  /** A hold says nothing of what is down or has its twin, and ends when it said. */
  #held(): void {
    const [isDown, isHeld, isOver] = [this.#dice.rarely(3), !this.#dice.rarely(3), this.#dice.rarely(3)];
    const isReplaced = this.#twin(NEW_OTHER) && this.#confirm(OTHER, NEW_OTHER);
    this.#look(OTHER, { status: isDown ? this.#dice.of(DOWN) : 'active' }, this.#sometime());
    const until = new Date(this.#end + (isOver ? -HOUR : 99 * HOUR)).toISOString();
    const { subscription } = OTHER;
    if (isHeld) this.#say(this.#end, { kind: 'held', subscription, ...(!this.#dice.rarely(2) && { until }) });
    const stands = isHeld && this.#isHeldNow(subscription);
    this.#truth.set(subscription, stands && !isDown && !isReplaced ? ['hold'] : moved(isDown, isReplaced));
  }

  #isHeldNow(subscription: string): boolean {
    return this.#entries.some(
      (entry) =>
        entry.kind === 'held' &&
        entry.subscription === subscription &&
        (entry.until === undefined || Date.parse(entry.until) > this.#end),
    );
  }

  /** Microsoft may put new commerce in the place of the old subscription: then that is billed until it is cancelled. */
  #converted(): void {
    const dice = this.#dice;
    const isReplaced = this.#twin(NEW_OLD) && this.#confirm(OLD, NEW_OLD);
    const change = this.#sometime();
    const last = dice.rarely(2) ? dice.of(DOWN) : 'active';
    if (dice.rarely(3)) {
      this.#look(OLD, { status: last }, change);
      this.#truth.set(OLD.subscription, moved(last !== 'active', isReplaced));
      return;
    }
    this.#look(OLD, { status: 'cancelled' }, change);
    for (const [time, status] of [[change, 'active'] as const, [this.#end, last] as const])
      this.#say(time, { ...CONVERTED, migratedFrom: OLD.subscription, status });
    this.#truth.set(OLD.subscription, ['exempt']);
    this.#truth.set(CONVERTED.subscription, newCommerce(last, isReplaced));
  }

  /** Missing from a full list: still stopped if it was, expired if its term is past, else nobody knows. */
  #lost(): void {
    const dice = this.#dice;
    const [isProven, isTermPast] = [!dice.rarely(3), dice.rarely(2)];
    const isReplaced = this.#twin(NEW_LOST) && this.#confirm(LOST, NEW_LOST);
    const was = dice.of(['active', 'suspended', 'active', 'cancelled']);
    const termEndsAt = isTermPast ? '2023-03-07' : '2024-03-07';
    const lastSeen = BEGIN + dice.below(380) * HOUR;
    const { kind, account, customer, subscription } = LOST;
    this.#say(BEGIN - HOUR, { ...LOST, startedAt: undefined, termEndsAt });
    this.#say(lastSeen, { kind, account, customer, subscription, status: was });
    this.#say(this.#end, {
      kind: 'list-seen',
      account,
      list: 'subscriptions',
      customer,
      complete: true,
      filtered: !isProven,
      ids: [LIGHT, HEAVY, EXTRA, CLOUD, OLD, CONVERTED].map((one) => one.subscription),
    });
    const isKnown = was !== 'active' || isTermPast;
    if (isProven && !isKnown) this.#truth.set(subscription, ['unknown']);
    else this.#truth.set(subscription, moved(was !== 'active' || isProven, isReplaced));
  }
}

/** Legacy: what is suspended is not billed. */
const moved = (isDown: boolean, isReplaced: boolean): readonly State[] => {
  if (isDown) return [isReplaced ? 'done' : 'outage-risk'];
  return isReplaced ? TO_DO : UNCLEAR;
};

/** New commerce: what is suspended is billed, and waits for its window or a twin. */
function newCommerce(status: 'active' | (typeof DOWN)[number], isReplaced: boolean): readonly State[] {
  if (status === 'suspended') return [isReplaced ? 'still-billed' : 'outage-risk'];
  if (status === 'active' && !isReplaced) return ['hold', ...UNCLEAR];
  return moved(status !== 'active', isReplaced);
}

function transferred(
  state: EntryOf<'transfer-seen'>['state'],
  isMoved: boolean,
  isBack: boolean,
  sawActive: boolean,
): readonly State[] {
  if (state === 'pending' || state === 'in-progress') return ['in-transfer'];
  if (!isMoved) return ['hold', ...UNCLEAR];
  if (isBack && sawActive) return ['re-activated'];
  return sawActive ? ['outage-risk'] : ['done'];
}
