import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { totalIn } from './list-words';
import { fieldOf, relationshipOf, squash, statusOf, termSentence } from './words';

/** The documented words of the portal, by language (test/fixtures/portal says where they come from). */
const locales: Record<string, Record<string, string[]>> = JSON.parse(
  readFileSync(new URL('../../test/fixtures/portal/locales.json', import.meta.url), 'utf8'),
);
const languages = Object.entries(locales).filter(([name]) => name !== '_meta');
const each = (key: string) =>
  languages.flatMap(([language, words]) => (words[key] ?? []).map((word) => [language, word] as const));

describe('words of every documented language', () => {
  it.each([
    ['active', 'active'],
    ['suspended', 'suspended'],
    ['canceled', 'cancelled'],
    ['deleted', 'cancelled'],
    ['expired', 'expired'],
    ['disabled', 'disabled'],
    ['pending', 'pending'],
  ])('%s', (key, status) => {
    expect(each(key).length).toBeGreaterThan(0);
    for (const [language, word] of each(key)) {
      expect.soft(statusOf(word), `${language} ${word}`).toBe(status);
      expect.soft(statusOf(` ${word.toUpperCase()} `), `${language} ${word}, in capitals`).toBe(status);
    }
  });

  it.each([
    ['statusHeading', 'status'],
    ['quantity', 'quantity'],
    ['autoRenew', 'autoRenew'],
    ['microsoftId', 'microsoftId'],
    ['subscription', 'product'],
  ])('%s', (key, field) => {
    expect(each(key).length).toBeGreaterThan(0);
    for (const [language, word] of each(key)) expect.soft(fieldOf(word), `${language} ${word}`).toBe(field);
  });

  it.each([
    ['autoRenewOn', 'renews'],
    ['expiresOn', 'expires'],
  ])('%s', (key, meaning) => {
    expect(each(key).length).toBeGreaterThan(0);
    for (const [language, template] of each(key))
      expect
        .soft(termSentence(template.replace(/\[.*\]/, '2026-03-14')), `${language} ${template}`)
        .toBe(meaning);
  });
});

/** Columns and status words of translated articles, weaker evidence still. */
const labels: Record<string, Record<string, string[] | Record<string, string>>> = JSON.parse(
  readFileSync(new URL('../../test/fixtures/files/localized-labels-docs-2021.json', import.meta.url), 'utf8'),
);

it.each<[string, (string | undefined)[]]>([
  ['customers', ['microsoftId', 'company', 'domain', 'relationship']],
  ['subscriptions', ['subscriptionId', 'product', 'quantity', 'status', 'foreign']],
])('knows the documented columns of %s in every language', (list, kinds) => {
  for (const [language, words] of Object.entries(labels[list] ?? {}))
    expect.soft(Array.isArray(words) && words.map(fieldOf), language).toEqual(kinds);
});

it('knows the documented status words', () => {
  for (const [language, words] of Object.entries(labels.statusWords ?? {}))
    for (const [status, word] of Object.entries(words))
      expect.soft(statusOf(word), `${language} ${word}`).toBe(status);
});

it('does not take one word for another', () => {
  for (const word of [
    'Deactivated',
    'Inactive',
    'Not active',
    'Activate',
    'Suspend',
    'Cancel',
    '',
    '—',
    'Aktivieren',
  ])
    expect(statusOf(word)).toBeUndefined();
});

it('takes field ids and headings alike', () => {
  expect(
    ['displayName', 'Primary domain name', 'commitmentEndDate', 'Auto-renew', 'Provisioning status'].map(
      fieldOf,
    ),
  ).toEqual(['name', 'domain', 'termEndsAt', 'autoRenew', undefined]);
  expect(squash('  Auto-Renew (on) ')).toBe('autorenewon');
});

it.each([
  ['Cloud Reseller', 'reseller'],
  ['Indirect reseller', 'reseller'],
  ['Reseller, Granular admin', 'reseller'],
  ['クラウド リセラー', 'reseller'],
  ['Revendedor en la nube', 'reseller'],
  ['Granular admin', 'gdap'],
  ['Kein Vertriebspartner', 'Kein Vertriebspartner'],
  ['None', 'none'],
  ['Former reseller', 'Former reseller'],
])('relationship %s: %s', (text, relationship) => {
  expect(relationshipOf(text)).toBe(relationship);
});

it.each([
  ['83 results found.', '83'],
  ['1,200 items', '1,200'],
  ['83 Ergebnisse gefunden', '83'],
  ['83 件の結果が見つかりました。', '83'],
  ['找到 83 个结果。', '83'],
  ['1-10 of 83 results', undefined],
  ['3 results selected', undefined],
  ['Results: 83', '83'],
  ['10 results per page', undefined],
  ['3 selected', undefined],
  ['30 days left', undefined],
  ['Page 3', undefined],
])('total in %s: %s', (text, total) => {
  expect(totalIn(text)).toBe(total);
});
