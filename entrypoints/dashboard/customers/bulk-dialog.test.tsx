// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '@/lib/texts/for-tests';
import { aSource, aTarget, customer, drawn, subscription } from '../for-tests';
import type { BulkAction, Proposal } from './bulk';
import { BulkDialog } from './bulk-dialog';

const MANY = Array.from(
  { length: 371 },
  (_, n): Proposal => ({
    id: subscription(n),
    customer: customer(n),
    name: `Customer ${n}`,
    source: subscription(n),
    sourceCard: aSource({ state: 'check-twin' }),
    target: subscription(n + 1_000),
    targetCard: aTarget(),
  }),
);

beforeEach(() => speak('en'));

async function open(action: BulkAction) {
  render(null, document.body);
  render(<BulkDialog action={action} proposals={MANY} done={() => {}} close={() => {}} />, document.body);
  await drawn();
}
const submit = () => document.querySelector('button[type=submit]')?.textContent;
const lines = () => document.querySelectorAll('.preview li');
const all = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'All 371');

describe('the preview of one decision about many', () => {
  it('records no twin that was not listed', async () => {
    await open('confirm');
    expect(lines()).toHaveLength(200);
    expect(submit()).toBe('Record 200');
    all()?.click();
    await drawn();
    expect(lines()).toHaveLength(371);
    expect(submit()).toBe('Record 200');
    document.querySelector<HTMLInputElement>('form > label > input[type=checkbox]')?.click();
    await drawn();
    expect(submit()).toBe('Record 371');
  });

  it('is searched, and what is found is unticked at once', async () => {
    await open('hold');
    expect(submit()).toBe('Record 371');
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No search');
    search.value = 'customer 370';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(lines()).toHaveLength(1);
    document.querySelector<HTMLInputElement>('form > label > input[type=checkbox]')?.click();
    await drawn();
    expect(submit()).toBe('Record 370');
  });
});
