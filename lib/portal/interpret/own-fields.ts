import { plainOf } from '../captured';
import { guidOf } from '../guids';
import { isOfOthers } from '../part-words';
import { linkedIn } from './box';
import { type Field, fieldsOf, type Saying, textIn } from './fields';
import { isOwn, pathOf } from './own-parts';
import type { Page } from './page';

interface Own {
  fields: Field[];
  sayings: Saying[];
  /** It is the content of another page, or being rewritten: after a change of address the last page's stays for a while. */
  isLeft: boolean;
}

/** What a page says of its subscription. The part in which the subscription's id stands is its own, whatever its title. */
export function ownOf(page: Page<'content'>): Own {
  const { route, capture } = page;
  const { fields, sayings } = fieldsOf(capture.content);
  const [title] = capture.titles;
  const labelled = (['product', 'nickname'] as const).map(textIn(fields));
  const names = [...(title?.split('|') ?? []), ...labelled].map((name) => name.trim());
  const isOf = isOwn(title, names);
  const ids = fields.flatMap((field) => {
    const isId = field.kind === 'subscriptionId' && !field.headings.some(({ text }) => isOfOthers(text));
    const id = isId ? guidOf(plainOf(field.runs)) : undefined;
    return id ? [{ id, path: pathOf(field) }] : [];
  });
  const proven = ids.filter(({ id }) => id === route.subscription).map(({ path }) => path);
  const isMine = (one: Field | Saying) => isOf(one) || proven.includes(pathOf(one));
  const own = fields.filter(isMine);
  const isAnothers = ids.length > 0 && proven.length === 0;
  return {
    fields: own,
    sayings: sayings.filter(isMine),
    isLeft: isAnothers || isOfAnother(own, page) || !isSettled(own, proven.length > 0),
  };
}

function isOfAnother(fields: readonly Field[], { route, capture }: Page<'content'>): boolean {
  const tenant = guidOf(textIn(fields)('microsoftId'));
  const customers = linkedIn(capture.content);
  const isElsewhere = customers.length > 0 && !customers.some((one) => one === route.customer);
  return (tenant !== undefined && tenant !== route.customer) || isElsewhere;
}

/** Values that all stood there under another address are the last page's, unless the page names its subscription. */
function isSettled(fields: readonly Field[], isProven: boolean): boolean {
  const runs = fields.flatMap((field) => field.runs);
  const isLeft = runs.length > 0 && runs.every(({ left }) => left);
  return !runs.some(({ moving }) => moving) && (isProven || !isLeft);
}
