import { beforeEach, describe, expect, it } from 'vitest';
import { speak, type TestLanguage } from '../texts/for-tests';
import { CUSTOMERS } from './for-tests';
import { reminderText } from './notify';
import type { Reminder } from './reminders';
import { toolbarOf } from './toolbar';

const now = Date.parse('2026-03-10T20:00:00Z');
const reminder: Reminder = {
  customer: CUSTOMERS[0],
  name: 'Contoso | Söhne {n}',
  count: 2,
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
    expect(reminderText(reminder, now).title).toBe(title);
    expect(reminderText(reminder, now).message).toMatch(message);
  });

  it('says that the day has passed, and bears a customer without a name', async () => {
    await speak('en');
    const text = reminderText({ ...reminder, name: undefined, count: 1, late: true }, now);
    expect(text.title).toBe('A customer: stop 1 subscription');
    expect(text.message).toContain('day has ended');
  });
});

describe('the toolbar button', () => {
  beforeEach(() => speak('en'));
  it('shows nothing on a calm day', () => {
    expect(toolbarOf(0, undefined)).toMatchObject({ text: '', title: 'Twinwatch: nothing to do today' });
  });
  it('counts, in a number and in words', () => {
    expect(toolbarOf(1, undefined)).toMatchObject({
      text: '1',
      title: 'Twinwatch: 1 subscription needs you today',
    });
    expect(toolbarOf(1234, undefined)).toMatchObject({
      text: '999+',
      title: expect.stringContaining('1234'),
    });
  });
  it.each(['contradiction', 'problem'] as const)('puts %s before every number', (doubt) => {
    expect(toolbarOf(7, doubt).text).toBe('!');
    expect(toolbarOf(7, doubt).title).not.toContain('7');
  });
});
