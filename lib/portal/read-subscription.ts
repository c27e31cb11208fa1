import { savedValue } from './controls';
import { dateIn } from './dates';
import { subscriptionFacts } from './facts';
import { type Field, fieldsOf, pageContent, theField } from './fields';
import { guidOf } from './guids';
import { all } from './locate';
import { LOADING, missing, type Page, type Reading, readAs } from './page';
import { isSettled } from './settled';
import { quantityIn, textOf } from './values';
import { type Content, contentOf, isShown } from './visible';
import { type FieldKind, isTrialBanner, termSentence } from './words';

/** The page of one subscription. Only what it shows as saved is read: no choices, dialogs, news or edited controls. */
export function readSubscription(page: Page): Reading {
  const { customer, subscription } = page.route;
  if (!customer || !subscription) return { kind: 'not-ours' };
  const content = pageContent(page);
  const fields = fieldsOf(content);
  const proof = theField(fields, 'status') ?? theField(fields, 'quantity');
  if (!proof || all(page.trees, 'busy').some(isShown)) return missing(page, 'field');
  const owner = whose(fields, content, page);
  if (owner === 'another') return LOADING;
  const text = fields.map((field) => `${field.kind} ${textOf(field.runs)}`).join('\n');
  const is = { page: page.key, id: owner === 'proven' ? subscription : text, name: '', text };
  if (!isSettled(proof.label, is, page.now)) return LOADING;
  const seen = {
    kind: 'subscription-seen',
    via: 'page',
    account: page.account,
    customer,
    subscription,
  } as const;
  return readAs({ sightings: [{ ...seen, ...factsOf(page, content, fields) }] });
}

/** Whose content this is: after a change of address the last page's stands there for a while. */
function whose(fields: readonly Field[], content: Content, page: Page): 'proven' | 'open' | 'another' {
  const { customer: expected, subscription } = page.route;
  const shown = (kind: FieldKind) => guidOf(textOf(theField(fields, kind)?.runs ?? []));
  const own = shown('subscriptionId');
  const tenant = shown('microsoftId');
  const customers = content.links.flatMap(({ customer }) => customer ?? []);
  const elsewhere = customers.length > 0 && !customers.some((one) => one === expected);
  if ((own && own !== subscription) || (tenant && tenant !== expected) || elsewhere) return 'another';
  return own ? 'proven' : 'open';
}

function factsOf(page: Page, content: Content, fields: readonly Field[]) {
  const language = page.document.documentElement.lang;
  const field = (kind: FieldKind) => theField(fields, kind);
  const saved = (kind: FieldKind) => {
    const control = field(kind)?.control;
    return control ? savedValue(control) : undefined;
  };
  const name = productName(page, field);
  const facts = subscriptionFacts(
    (kind) => (field(kind)?.choice ? undefined : field(kind)?.runs),
    name,
    language,
  );
  const quantity = saved('quantity');
  const count = typeof quantity === 'string' ? quantityIn(quantity.trim()) : undefined;
  if (count !== undefined) facts.quantity = count;
  const autoRenew = saved('autoRenew');
  if (typeof autoRenew === 'boolean') facts.autoRenew = autoRenew;
  for (const run of content.runs) {
    const end = termSentence(run.text);
    const date = end && dateIn(run.text, language);
    if (date) facts.termEndsAt ??= date;
    if (date && end === 'renews') facts.autoRenew ??= true;
    if (isTrialBanner(run.text)) facts.trial = true;
  }
  return facts;
}

/** The product as labelled, else the first part of the page's title (`Product | Customer`) that is no other name. */
function productName(page: Page, field: (kind: FieldKind) => Field | undefined): string | undefined {
  const text = (kind: FieldKind) => textOf(field(kind)?.runs ?? []);
  if (text('product')) return text('product');
  const [title, ...more] = all(page.trees, 'title').filter(isShown);
  if (!title || more.length > 0) return undefined;
  const parts = textOf(contentOf(title).runs).split('|');
  return parts
    .map((part) => part.trim())
    .find((part) => part && ![text('nickname'), text('company')].includes(part));
}
