import { expect, it } from 'vitest';
import { filledIn } from './filled';

const [ONE, OTHER] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000004'];
const via = 'person';
type Sent = Parameters<typeof filledIn>[0];
const fill = (decisions: Sent['decisions'], ...fields: [name: string, value: string][]) =>
  filledIn({ type: 'page-decide', decisions, fields: fields.map(([name, value]) => ({ name, value })) });

it('fills a decision in, and leaves out what was left empty', () => {
  const template = {
    decision: { kind: 'held', via, subscription: ONE } as const,
    takes: ['reason', 'until'],
  };
  expect(fill([template], ['reason', ' later '], ['until', ''])).toEqual([
    { kind: 'held', via, subscription: ONE, reason: 'later' },
  ]);
});

it('makes a decision for each one that was ticked, and one more only where its field was filled in', () => {
  const form: Sent['decisions'] = [
    { decision: { kind: 'invite-sent', via }, each: 'customer' },
    { decision: { kind: 'invite-due', via }, each: 'customer', takes: ['on'], needs: 'on' },
  ];
  expect(fill(form, ['customer', ONE], ['customer', OTHER], ['on', '2023-03-30'])).toEqual([
    { kind: 'invite-sent', via, customer: ONE },
    { kind: 'invite-sent', via, customer: OTHER },
    { kind: 'invite-due', via, customer: ONE, on: '2023-03-30' },
    { kind: 'invite-due', via, customer: OTHER, on: '2023-03-30' },
  ]);
  expect(fill(form, ['customer', ONE], ['on', ''])).toEqual([{ kind: 'invite-sent', via, customer: ONE }]);
});

it('makes nothing of a form in which nothing was ticked', () => {
  expect(fill([{ decision: { kind: 'invite-sent', via }, each: 'customer' }], ['on', ''])).toEqual([]);
});
