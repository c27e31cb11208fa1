import { expect, it } from 'vitest';
import { toAccountId, toCustomerId, toSubscriptionId } from '@/lib/core/to-id';
import { guid } from '../../../test/reading/pages';
import { judgeAccount } from './identity';
import type { Evidence, Interpretation } from './page';

const accountId = (number: number) => toAccountId(guid(number)) ?? expect.fail();
const [a, b, c] = [accountId(1), accountId(2), accountId(3)];
const declared = [a, b].map((account, at) => ({
  account,
  role: 'source' as const,
  tenantId: accountId(11 + at),
  name: `Partner ${at + 1}`,
  cloud: 'global' as const,
}));

const reading = (evidence: Evidence[], subscriptions: number[] = []): Interpretation => ({
  kind: 'read',
  ids: [],
  evidence,
  sightings: subscriptions.map((number) => ({
    kind: 'subscription-seen',
    via: 'page',
    account: a,
    customer: toCustomerId(guid(500)) ?? expect.fail(),
    subscription: toSubscriptionId(guid(number)) ?? expect.fail(),
  })),
});
const tenant = (number: number, name?: string): Evidence => ({
  kind: 'tenant',
  tenantId: accountId(number),
  ...(name && { name }),
});
/** 101 to 199 are known from account a, 201 to 299 from b. */
const knownAccountOf = (id: string) => ({ 1: a, 2: b })[id.at(-3) ?? ''];
const judge = (page: Interpretation, account: typeof a | undefined = a) =>
  judgeAccount(account, declared, page, knownAccountOf);

it.each<[string, Interpretation, object]>([
  ['its own tenant', reading([tenant(11)]), { kind: 'agrees', evidence: 'tenant' }],
  [
    'the tenant of another account',
    reading([tenant(12)]),
    { kind: 'contradiction', evidence: 'tenant', seems: b },
  ],
  ['a tenant that nobody declared', reading([tenant(19)]), { kind: 'contradiction', evidence: 'tenant' }],
  [
    'another tenant of the same name',
    reading([tenant(19, 'partner 1')]),
    { kind: 'unknown', evidence: 'tenant' },
  ],
  [
    'the tenant of another account under its own name',
    reading([tenant(12, 'Partner 1')]),
    { kind: 'contradiction' },
  ],
  [
    'an invitation of another account',
    reading([{ kind: 'invitation', tenantId: accountId(12) }]),
    { kind: 'contradiction', seems: b },
  ],
  [
    'subscriptions known from it',
    reading([], [101, 102, 900]),
    { kind: 'agrees', evidence: 'subscriptions' },
  ],
  [
    'a subscription known from another',
    reading([], [201]),
    { kind: 'contradiction', evidence: 'subscriptions', seems: b },
  ],
  ['one of many known from another', reading([], [101, 102, 201]), { kind: 'agrees' }],
  ['most of many known from another', reading([], [101, 201, 202]), { kind: 'contradiction', seems: b }],
  ['nothing', reading([], [900]), { kind: 'unknown', evidence: '' }],
  ['a page that is loading', { kind: 'loading' }, { kind: 'unknown', evidence: '' }],
])('judges %s', (_name, page, verdict) => {
  expect(judge(page)).toMatchObject(verdict);
});

it('concludes nothing while no account is declared', () => {
  expect(judgeAccount(undefined, declared, reading([tenant(12)]), knownAccountOf).kind).toBe('unknown');
  expect(judge(reading([tenant(12)]), c).kind).toBe('unknown');
});
