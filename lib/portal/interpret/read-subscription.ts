import { type FieldKind, isCancelSentence, isTrialBanner, statusOf, termSentence } from '../words';
import { dateIn } from './dates';
import { type SubscriptionFacts, subscriptionFacts } from './facts';
import { type Field, type Saying, textIn, theField } from './fields';
import { ownOf } from './own-fields';
import { type Interpretation, LOADING, missing, type Page, readAs } from './page';
import { quantityIn } from './values';

/**
 * The page of one subscription. Only what it shows as saved is read: no choices, dialogs, news or edited controls; and only
 * what it says of the subscription itself: no changes to come, add-ons, Azure subscriptions or services.
 */
export function readSubscription(page: Page<'content'>): Interpretation {
  const { customer, subscription } = page.route;
  if (!customer || !subscription) return { kind: 'not-ours' };
  const { fields, sayings, isLeft } = ownOf(page);
  const isProven = theField(fields, 'status') ?? theField(fields, 'quantity');
  if (!isProven || page.capture.busy) return missing(page, 'field');
  if (isLeft) return LOADING;
  const seen = {
    kind: 'subscription-seen',
    via: 'page',
    account: page.account,
    customer,
    subscription,
  } as const;
  return readAs({ sightings: [{ ...seen, ...factsOf(page, fields, sayings) }] });
}

function factsOf({ route, capture }: Page<'content'>, fields: readonly Field[], sayings: readonly Saying[]) {
  const { language } = capture;
  const field = (kind: FieldKind) => theField(fields, kind);
  const name = productName(capture.titles, textIn(fields));
  const facts = subscriptionFacts(
    (kind) => (field(kind)?.choice ? undefined : field(kind)?.runs),
    name,
    language,
  );
  // A mark beside the title that says something else.
  const marks = sayings.flatMap(({ run, isTop }) => (isTop && !run.action ? (statusOf(run.text) ?? []) : []));
  if (marks.some((status) => status !== facts.status)) {
    delete facts.status;
    delete facts.statusText;
  }
  const [base, ...more] = new Set(field('parent')?.links);
  if (base && more.length === 0 && base !== route.subscription) facts.parent ??= base;
  const quantity = field('quantity')?.control?.value;
  const count = typeof quantity === 'string' ? quantityIn(quantity.trim()) : undefined;
  if (count !== undefined) facts.quantity = count;
  const autoRenew = field('autoRenew')?.control?.value;
  if (typeof autoRenew === 'boolean') facts.autoRenew = autoRenew;
  for (const { run } of sayings) if (isTrialBanner(run.text)) facts.trial = true;
  const ends = sayings.flatMap(({ run }) =>
    isCancelSentence(run.text) ? (dateIn(run.text, language) ?? []) : [],
  );
  const [end, ...others] = new Set(ends);
  if (end && others.length === 0) facts.cancelUntil ??= end;
  return { ...termIn(sayings, language), ...facts };
}

/** What sentences say of the end of the term; nothing where they differ. */
function termIn(
  sayings: readonly Saying[],
  language: string,
): Pick<SubscriptionFacts, 'termEndsAt' | 'autoRenew'> {
  const said = sayings.flatMap(({ run }) => {
    const end = termSentence(run.text);
    const date = end && dateIn(run.text, language);
    return date ? [{ end, date }] : [];
  });
  const [one] = said;
  if (!one || said.some(({ end, date }) => end !== one.end || date !== one.date)) return {};
  return { termEndsAt: one.date, ...(one.end === 'renews' && { autoRenew: true }) };
}

/** The product as labelled, else the first part of the page's title (`Product | Customer`) that is no other name. */
function productName(
  [title, ...more]: readonly string[],
  text: (kind: FieldKind) => string,
): string | undefined {
  if (text('product')) return text('product');
  if (!title || more.length > 0) return undefined;
  return title
    .split('|')
    .map((part) => withoutStatus(part.trim()))
    .find((part) => part && ![text('nickname'), text('company')].includes(part));
}

/** `Microsoft 365 E3 Suspended`: a mark in the title. */
function withoutStatus(title: string): string {
  const at = title.lastIndexOf(' ');
  return at > 0 && statusOf(title.slice(at)) ? title.slice(0, at) : title;
}
