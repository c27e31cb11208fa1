import type { Entry } from '../../../lib/core/entries';
import type { EntryId } from '../../../lib/core/ids';
import type { State } from '../../../lib/core/words';
import { idOfEntry, type Seen, TARGET } from '../cast';
import type { Dice } from '../dice';

export const HOUR = 3_600_000;
export const BEGIN = Date.UTC(2023, 1, 20);
/** All is over by then, and looked at. */
export const END = BEGIN + 400 * HOUR;

export type Bare<E> = E extends Entry ? Omit<E, 'id' | 'at' | 'via'> : never;

export interface Price {
  readonly unitPrice: number;
  readonly currency: string;
}

/** What is told of a customer's move, and what is true of it. */
export class Telling {
  readonly entries: Entry[] = [];
  /** Which states are true of each source. */
  readonly truth = new Map<string, readonly State[]>();
  /** The reasons of findings that are true; undefined: there is no such finding. */
  readonly findings = new Map<string, readonly string[] | undefined>();
  /** The price that counts. */
  readonly prices = new Map<string, Price | undefined>();

  constructor(readonly dice: Dice) {}

  declare(sources: readonly Seen['account'][]): void {
    for (const account of [...sources, TARGET])
      this.say(BEGIN - 99 * HOUR, {
        kind: 'account-set',
        account,
        tenantId: account,
        name: '',
        role: account === TARGET ? 'target' : 'source',
        cloud: 'global',
      });
  }

  say(time: number, what: Bare<Entry>): EntryId {
    const isSighting = what.kind.endsWith('-seen');
    const id = idOfEntry(this.entries.length);
    const stamp = { id, at: new Date(time).toISOString() };
    this.entries.push({ ...stamp, via: isSighting ? 'page' : 'person', ...what } as Entry);
    return id;
  }

  sometime = (): number => BEGIN + this.dice.below(399) * HOUR;

  /** Looks at what is active until it changes: in full at first and at last, in part in between; lists that prove nothing. */
  look(seen: Seen, last: Partial<Seen>, changedAt = END): void {
    const { kind, account, customer, subscription } = seen;
    this.say(BEGIN - HOUR, { ...seen, startedAt: undefined });
    for (let looks = this.dice.below(3); looks > 0; looks--) {
      const time = this.sometime();
      const is = time < changedAt ? seen : last;
      const part = this.dice.of<Partial<Seen>>([{}, { status: is.status }, { quantity: seen.quantity }]);
      this.say(time, { kind, account, customer, subscription, ...part });
      this.say(time, {
        kind: 'list-seen',
        account,
        list: 'subscriptions',
        customer,
        complete: this.dice.rarely(2),
        filtered: true,
        ids: [],
      });
    }
    this.say(END, { kind, account, customer, subscription, ...last });
  }

  /** A twin: there and up, there and down, or not there at all. */
  twin(seen: Seen): boolean {
    const is = this.dice.of(['up', 'down', 'none', 'up'] as const);
    if (is === 'none') return false;
    this.say(this.sometime(), { ...seen, startedAt: undefined });
    this.say(END, { ...seen, startedAt: undefined, status: is === 'up' ? 'active' : 'suspended' });
    return is === 'up';
  }

  confirm(source: Seen, target: Seen): boolean {
    if (this.dice.rarely(4)) return false;
    const twins = { sources: [source.subscription], targets: [target.subscription] };
    this.say(END, { kind: 'twin-confirmed', customer: source.customer, ...twins });
    return true;
  }
}

export const DOWN = ['suspended', 'cancelled'] as const;
export const TO_DO: readonly State[] = ['stop-today', 'overlap'];
export const UNCLEAR: readonly State[] = ['create', 'check-twin'];

/** Legacy: what is suspended is not billed. */
export const moved = (isDown: boolean, isReplaced: boolean): readonly State[] => {
  if (isDown) return [isReplaced ? 'done' : 'outage-risk'];
  return isReplaced ? TO_DO : UNCLEAR;
};
