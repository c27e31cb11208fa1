import { guidOf } from '../guids';
import { type FieldKind, isTrialBanner, termSentence } from '../words';
import { dateIn } from './dates';
import { subscriptionFacts } from './facts';
import { type Field, fieldsOf, linkedIn, runsOf, textIn, theField } from './fields';
import { type Interpretation, LOADING, missing, type Page, readAs } from './page';
import { quantityIn } from './values';

/** The page of one subscription. Only what it shows as saved is read: no choices, dialogs, news or edited controls. */
export function readSubscription(page: Page<'content'>): Interpretation {
  const { customer, subscription } = page.route;
  if (!customer || !subscription) return { kind: 'not-ours' };
  const fields = fieldsOf(page.capture.content);
  const isProven = theField(fields, 'status') ?? theField(fields, 'quantity');
  if (!isProven || page.capture.busy) return missing(page, 'field');
  const owner = whose(fields, page);
  if (owner === 'another' || !isSettled(fields, owner)) return LOADING;
  const seen = {
    kind: 'subscription-seen',
    via: 'page',
    account: page.account,
    customer,
    subscription,
  } as const;
  return readAs({ sightings: [{ ...seen, ...factsOf(page, fields) }] });
}

/** Whose content this is: after a change of address the last page's stands there for a while. */
function whose(fields: readonly Field[], { route, capture }: Page<'content'>): 'proven' | 'open' | 'another' {
  const { customer: expected, subscription } = route;
  const shown = (kind: FieldKind) => guidOf(textIn(fields)(kind));
  const own = shown('subscriptionId');
  const tenant = shown('microsoftId');
  const customers = linkedIn(capture.content);
  const elsewhere = customers.length > 0 && !customers.some((one) => one === expected);
  if ((own && own !== subscription) || (tenant && tenant !== expected) || elsewhere) return 'another';
  return own ? 'proven' : 'open';
}

/** Values that all stood there under another address are the last page's, unless the page names its subscription. */
function isSettled(fields: readonly Field[], owner: 'proven' | 'open'): boolean {
  const runs = fields.flatMap((field) => field.runs);
  const isLeft = runs.length > 0 && runs.every(({ left }) => left);
  return !runs.some(({ moving }) => moving) && (owner === 'proven' || !isLeft);
}

function factsOf({ route, capture }: Page<'content'>, fields: readonly Field[]) {
  const { language } = capture;
  const field = (kind: FieldKind) => theField(fields, kind);
  const name = productName(capture.titles, textIn(fields));
  const facts = subscriptionFacts(
    (kind) => (field(kind)?.choice ? undefined : field(kind)?.runs),
    name,
    language,
  );
  const [base, ...more] = new Set(field('parent')?.links);
  if (base && more.length === 0 && base !== route.subscription) facts.parent ??= base;
  const quantity = field('quantity')?.control?.value;
  const count = typeof quantity === 'string' ? quantityIn(quantity.trim()) : undefined;
  if (count !== undefined) facts.quantity = count;
  const autoRenew = field('autoRenew')?.control?.value;
  if (typeof autoRenew === 'boolean') facts.autoRenew = autoRenew;
  for (const run of runsOf(capture.content)) {
    const end = termSentence(run.text);
    const date = end && dateIn(run.text, language);
    if (date) facts.termEndsAt ??= date;
    if (date && end === 'renews') facts.autoRenew ??= true;
    if (isTrialBanner(run.text)) facts.trial = true;
  }
  return facts;
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
    .map((part) => part.trim())
    .find((part) => part && ![text('nickname'), text('company')].includes(part));
}
