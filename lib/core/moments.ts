import { type Case, caseAt, type Options } from './case';
import type { Context } from './context';
import type { Instant } from './days';
import type { Facts } from './facts';
import type { Judged, Noticed } from './findings';
import type { SubscriptionId } from './ids';
import { newsOf } from './news';
import { restlessIn } from './rest-basis';
import { sinceOf } from './since';
import { judgedOf, noticedIn } from './view';

/** A subscription as it is judged now, and as it and those around it were at every instant that this leans on. */
export interface Moments {
  readonly today: Judged;
  readonly findings: readonly Noticed[];
  /** When each of its findings began, and just before, so that it can be told since when it is. */
  readonly atBegins: readonly Judged[];
  /** When something new was said since. */
  readonly news: readonly Instant[];
  readonly since: readonly Judged[];
  /** When the count of days billed twice began. */
  readonly atClock: readonly Judged[];
  /** Others that waited for the same customer while it did not. */
  readonly others: readonly Judged[];
  /** Who was there before it waited was accepted then; and so was who Microsoft was told of. */
  readonly accepted: readonly Case[];
  /** What changed after its findings were put to rest. */
  readonly restless: readonly SubscriptionId[];
}

export function momentsOf(
  subscription: SubscriptionId,
  context: Context,
  options: Options,
): Moments | undefined {
  const { now } = context.standing;
  const judgedAt = (instant: Instant, isWanted?: (facts: Facts) => boolean) =>
    judgedOf(caseAt(context, instant, options), isWanted);
  const isIt = ({ id }: Facts) => id === subscription;
  const [today] = judgedAt(now, isIt);
  if (!today) return undefined;
  const findings = noticedIn(today.subject.at, [today]).filter((one) => isItsOwn(one, subscription));
  const sinceThen = sinceOf(context, findings, options);
  const begins = [...new Set(sinceThen.values())];
  const news = newsOf(context, now).filter((instant) => instant > Math.min(...begins));
  const waiting = isWaiting(today) ? sinceThen.get(`waiting:${context.file.customer}`) : undefined;
  const others = waiting === undefined ? [] : waitingInstead(subscription, [waiting, ...news], judgedAt);
  const isConcerned = (facts: Facts) =>
    isIt(facts) || others.some((one) => one.subject.facts.id === facts.id);
  const clock = today.subject.overlap?.since;
  const told = context
    .about(subscription)
    .flatMap(({ time, entry }) => (entry.kind === 'azure-told' ? time : []));
  return {
    today,
    findings,
    atBegins: begins
      .flatMap((begin) => [begin, begin - 1])
      .flatMap((instant) => judgedAt(instant, isConcerned)),
    news,
    since: news.flatMap((instant) => judgedAt(instant, isIt)),
    atClock: clock === undefined ? [] : judgedAt(clock, isIt),
    others,
    accepted: [...(waiting === undefined ? [] : [waiting - 1]), ...told].map((instant) =>
      caseAt(context, instant, options),
    ),
    restless: restlessIn(findings, today.subject.at, isWaiting(today) ? judgedAt(now) : [today]),
  };
}

const isWaiting = ({ is }: Judged): boolean => is.state === 'waiting';

/** All that wait for one customer have one finding. */
const isItsOwn = ({ kind, subscription }: Noticed, id: SubscriptionId): boolean =>
  subscription === id || kind === 'waiting';

/** Which others waited for the same customer while a subscription did not; of those that wait, time alone ends no waiting. */
function waitingInstead(
  subscription: SubscriptionId,
  [begin, ...news]: readonly [Instant, ...Instant[]],
  judgedAt: (instant: Instant) => Judged[],
): Judged[] {
  return [begin, ...news].flatMap((instant) => {
    const waiting = judgedAt(instant).filter(isWaiting);
    return waiting.some(({ subject }) => subject.facts.id === subscription) ? [] : waiting.slice(0, 1);
  });
}
