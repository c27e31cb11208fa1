import { beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { LANGUAGES, speak, type TestLanguage } from '../texts/for-tests';
import { CUSTOMERS } from './for-tests';
import { noticeText } from './notify';
import type { Notice } from './reminders';
import { toolbarOf } from './toolbar';

const now = Date.parse('2026-03-10T20:00:00Z');
const one = { customer: CUSTOMERS[0], name: 'Contoso | Söhne {n}', count: 2 };
const reminder: Notice = {
  id: `stop:${CUSTOMERS[0]}`,
  kind: 'stop',
  customers: [one],
  since: Date.parse('2026-03-10T09:00:00Z'),
  by: Date.parse('2026-03-11T00:00:00Z'),
  late: false,
};

describe('a reminder in words', () => {
  it.each<[TestLanguage, string, RegExp]>([
    ['en', 'Contoso | Söhne {n}: stop 2 subscriptions', /since 10 Mar UTC\. Stop by 24:00 UTC \(.*\d\d:\d\d/],
    ['ru', 'Contoso | Söhne {n}: остановите 2 подписки', /с 10 мар.*UTC.*до 24:00 UTC \(.*\d\d:\d\d/],
    ['de', 'Contoso | Söhne {n}: 2 Abonnements stoppen', /seit 10\. März UTC.*Bis 24:00 UTC \(.*\d\d:\d\d/],
  ])('in %s', async (language, title, message) => {
    await speak(language);
    expect(noticeText(reminder, now, false).title).toBe(title);
    expect(noticeText(reminder, now, false).message).toMatch(message);
  });

  it('says that the day has passed, and bears a customer without a name', async () => {
    await speak('en');
    const customers = [{ ...one, name: undefined, count: 1 }];
    const text = noticeText({ ...reminder, customers, late: true }, now, false);
    expect(text.title).toBe('A customer: stop 1 subscription');
    expect(text.message).toContain('day has ended');
  });
});

describe('a reminder of several customers', () => {
  const several: Notice = {
    ...reminder,
    id: 'stop@1',
    customers: [one, ...[2, 1, 1, 1, 1].map((count, n) => ({ ...one, name: `Kunde ${n}`, count }))],
  };
  it.each<[TestLanguage, string, RegExp]>([
    [
      'en',
      '8 subscriptions of 6 customers must be stopped by 24:00 UTC',
      /^Contoso .* \(2\), .* and 2 more\. Rep/,
    ],
    ['ru', 'Остановить до 24:00 UTC: 8 подписок, 6 клиентов', /^Contoso .* \(2\), .* и еще 2\. Зам/],
    ['de', 'Bis 24:00 UTC zu stoppen: 8 Abonnements, 6 Kunden', /^Contoso .* \(2\), .* und 2 weitere\. Ers/],
  ])('in %s', async (language, title, message) => {
    await speak(language);
    expect(noticeText(several, now, false).title).toBe(title);
    expect(noticeText(several, now, false).message).toMatch(message);
  });

  it.each(LANGUAGES)('names nobody where others may look on, in %s', async (language) => {
    await speak(language);
    for (const notice of [reminder, several, { ...several, kind: 'window' as const, late: false }]) {
      const { title, message } = noticeText(notice, now, true);
      expect(title + message).not.toMatch(/Contoso|Kunde \d/);
      expect(message).toContain(i18n.t('reminder.neutral'));
    }
  });

  it('of a deadline says which comes first', async () => {
    await speak('en');
    const by = Date.parse('2026-03-12T10:30:00Z');
    expect(noticeText({ ...several, kind: 'window', by }, now, false)).toEqual({
      title: 'Cancellation window closes',
      message: expect.stringMatching(/8 subscriptions of 6 customers\. The first by 12 Mar, 10:30 UTC \(/),
    });
    expect(noticeText({ ...reminder, kind: 'chase', by: undefined }, now, false)).toEqual({
      title: 'Time to remind of the invitation',
      message: 'Contoso | Söhne {n}. 1 customer.',
    });
  });
});

describe('the toolbar button', () => {
  beforeEach(() => speak('en'));
  it('shows nothing on a calm day', () => {
    expect(toolbarOf(0, undefined)).toMatchObject({ text: '', title: 'Twinwatch: nothing to do today' });
    expect(toolbarOf(0, undefined, undefined, { resting: 3 })).toMatchObject({
      text: '',
      title: 'Twinwatch: nothing to do today. Put to rest: 3',
    });
  });
  it('is not calm about what nobody has looked at lately', () => {
    const all = { stale: { customers: 2, all: true } };
    expect(toolbarOf(0, undefined, undefined, all)).toMatchObject({
      text: '?',
      title: 'Twinwatch: nothing was seen lately, so look at the pages again',
    });
    expect(toolbarOf(0, undefined, undefined, { stale: { customers: 2, all: false } })).toMatchObject({
      text: '',
      title: 'Twinwatch: nothing to do today. Not seen lately: 2',
    });
    expect(toolbarOf(1, undefined, undefined, all)).toMatchObject({
      text: '1',
      title: 'Twinwatch: 1 subscription needs you today. Not seen lately: 2',
    });
  });
  it('counts, in a number and in words', () => {
    expect(toolbarOf(1, undefined)).toMatchObject({
      text: '1',
      title: 'Twinwatch: 1 subscription needs you today',
    });
    expect(toolbarOf(1234, undefined)).toMatchObject({
      text: '999+',
      title: expect.stringContaining('1,234'),
    });
  });
  it.each(['contradiction', 'problem'] as const)('puts %s before every number', (doubt) => {
    expect(toolbarOf(7, doubt).text).toBe('!');
    expect(toolbarOf(7, doubt).title).not.toContain('7');
  });
});
