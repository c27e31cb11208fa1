// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { expect, it } from 'vitest';
import type { NewSighting } from '../../lib/core/entries';
import { toAccountId } from '../../lib/core/to-id';
import { parseRoute } from '../../lib/portal/routes';
import { forgetFirstSeen } from '../../lib/portal/settled';
import { type Reading, readPage } from './read-page';
import { customersLists } from './unseen/customers';
import { type Facts, id, nameOf, type Unseen } from './unseen/pages';
import { singlePages } from './unseen/single';
import { strangers } from './unseen/strangers';
import { subscriptionsLists } from './unseen/subscriptions';
import { traps } from './unseen/traps';

/**
 * Pages that were written from what is known of the portal, without a look at the reader. Much of them may stay unread;
 * nothing may be read wrongly. New ones that are read wrongly are mended where they belong, in a test of its own.
 */

const account = toAccountId(id('ME')) ?? expect.fail('no account');
const SUBSCRIPTION = 'name nickname quantity status autoRenew termEndsAt cancelUntil parent trial'.split(' ');
const CUSTOMER = ['name', 'domain', 'relationship'];

/** Opens the shadow trees that the page describes. */
function grow(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadow]')) {
    const host = template.parentElement;
    if (!host) continue;
    const holder = document.createElement('div');
    holder.innerHTML = template.innerHTML;
    template.remove();
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(...holder.childNodes);
    grow(shadow);
  }
}

/** Whether a value is one of those that are right; a date may have a time as well. */
const isRight = (want: unknown, got: unknown): boolean =>
  [want].flat().some((one) => one === got || (typeof got === 'string' && got.startsWith(`${one}T`)));

function wrongFacts(want: Facts | undefined, got: Facts, kinds: readonly string[]): string[] {
  if (!want) return ['should not be read at all'];
  return kinds.flatMap((kind) => {
    const value = got[kind];
    const isUnread = value === undefined || (kind === 'status' && value === 'unknown');
    return isUnread || isRight(want[kind], value) ? [] : [`${kind} ${value}, not ${want[kind]}`];
  });
}

function wrongIn(page: Unseen, one: NewSighting): string[] {
  switch (one.kind) {
    case 'customer-seen':
      return wrongFacts(page.customers?.[nameOf(one.customer)], one, CUSTOMER);
    case 'subscription-seen': {
      const facts = { ...one, name: one.product?.name };
      const elsewhere = one.customer === id('A') ? [] : ['of another customer'];
      return [
        ...wrongFacts(page.subscriptions?.[nameOf(one.subscription)], facts, SUBSCRIPTION),
        ...elsewhere,
      ];
    }
    case 'list-seen': {
      const known = Object.keys({ ...page.customers, ...page.subscriptions });
      return [
        ...(one.complete && !page.complete ? ['not complete'] : []),
        ...(!one.filtered && page.filtered ? ['filtered'] : []),
        ...one.ids.map(nameOf).filter((name) => !known.includes(name)),
      ];
    }
    case 'transfer-seen': {
      const want = page.transfers?.[nameOf(one.transfer)];
      const items = (want?.items ?? []).map((item) => item.join());
      const got = one.items.map(({ source, target }) =>
        [source, target].flatMap((of) => (of ? nameOf(of) : [])).join(),
      );
      return [
        ...(want && isRight(want.state, one.state) ? [] : [`state ${one.state}`]),
        ...got.filter((item) => !items.includes(item)),
      ];
    }
    default:
      return ['should not be read at all'];
  }
}

/** What is told of a page and was not read of it. */
function unreadOf(page: Unseen, reading: Reading): string[] {
  const sightings = reading.kind === 'read' ? reading.sightings : [];
  const missed = (told: Record<string, Facts> = {}, seen: (name: string) => Facts | undefined) =>
    Object.entries(told).flatMap(([name, facts]) =>
      Object.keys(facts).flatMap((kind) => (seen(name)?.[kind] === undefined ? `${kind} of ${name}` : [])),
    );
  const list = sightings.find((one) => one.kind === 'list-seen');
  return [
    ...missed(page.customers, (name) =>
      sightings.find((one) => one.kind === 'customer-seen' && nameOf(one.customer) === name),
    ),
    ...missed(page.subscriptions, (name) => {
      const one = sightings.find(
        (seen) => seen.kind === 'subscription-seen' && nameOf(seen.subscription) === name,
      );
      return one?.kind === 'subscription-seen' ? { ...one, name: one.product?.name } : undefined;
    }),
    ...(page.complete && !list?.complete ? ['complete'] : []),
    ...(!page.filtered && list?.filtered ? ['not filtered'] : []),
  ];
}

const ALL = [...customersLists, ...subscriptionsLists, ...singlePages, ...traps, ...strangers];
let toRead = 0;
let read = 0;

it.each(ALL.map((page) => [page.name, page] as const))('nothing wrong is read: %s', (_, page) => {
  forgetFirstSeen();
  document.documentElement.lang = page.lang ?? '';
  document.body.innerHTML = page.html;
  grow(document.body);
  page.after?.();
  const known = Object.keys({ ...page.customers, ...page.subscriptions, ...page.transfers });
  toRead += known.length;
  const reading = readPage(parseRoute(page.at), document, account, 0);
  if (page.fully) expect(unreadOf(page, reading)).toEqual([]);
  if (reading.kind !== 'read') return;
  read += reading.sightings.filter(({ kind }) => kind !== 'list-seen').length;
  const wrong = reading.sightings.flatMap((one) => wrongIn(page, one).map((what) => `${one.kind}: ${what}`));
  expect(wrong).toEqual([]);
  for (const row of reading.rows) expect(known).toContain(nameOf(row.id));
  for (const { kind, tenantId } of reading.evidence)
    expect(nameOf(tenantId)).toBe(kind === 'tenant' ? page.tenant : page.link);
});

it('and most is read', () => {
  process.stdout.write(`${ALL.length} unseen pages: ${read} of ${toRead} things read\n`);
  expect(read / toRead).toBeGreaterThan(0.75);
});
