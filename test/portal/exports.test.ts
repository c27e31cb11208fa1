import { expect, test } from 'vitest';
import { DE } from './demo/people';
import { demoWorld } from './demo-world';
import { customersCsv, subscriptionsCsv } from './exports';

const world = demoWorld('2023-03-22T09:40:00Z');

test('the customers export has a byte-order mark, CRLF, the documented columns and names as they are', () => {
  const text = customersCsv(world, DE);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('\uFEFFMicrosoft ID,Company name,Primary domain name,Relationship');
  expect(text).toContain('=SUM(A1),sumofall.onmicrosoft.com,Cloud Reseller');
  expect(text).toContain('"Zweckverband für Abwasserbeseitigung');
  expect(lines.at(-1)).toBe('');
});

test('the plain subscriptions export leaves out what has expired, the full one does not', () => {
  const one = world.subscriptions.find((each) => each.account === DE);
  if (!one) throw new Error('DE has no subscription.');
  one.status = 'expired';
  expect(subscriptionsCsv(world, DE, one.customer, false)).not.toContain(one.id);
  const all = subscriptionsCsv(world, DE, one.customer, true);
  expect(all).toContain('Subscription ID,Subscription,Quantity,Status,Reseller');
  expect(all).toContain(`${one.id},`);
});
