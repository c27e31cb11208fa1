// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/"}
import { expect, it } from 'vitest';
import { toAccountId } from '@/lib/core/to-id';
import { lookAt } from '@/lib/portal/capture';
import { parseRoute } from '@/lib/portal/routes';
import { ACCOUNT, CUSTOMER, guid, h, harmonyPage, link, PORTAL } from '../../test/reading/pages';
import { captureSchema } from './captured';

const account = toAccountId(ACCOUNT) ?? expect.fail('no account');
const capture = (path: string): unknown => {
  const look = lookAt(parseRoute(`${PORTAL}/${path}`), document, account, 0);
  return look.kind === 'seen' ? JSON.parse(JSON.stringify(look.capture)) : look.kind;
};
/** More than the background takes. */
const long = `${'a very long text '.repeat(100)}?invType=ResellerRelationship&${'x'.repeat(2_000)}`;

const lists = () => {
  const rows = [1, 2].map((n) => ({
    id: guid(n),
    cells: { displayName: link(`/${'y'.repeat(2_000)}`, long) },
  }));
  harmonyPage({ columns: { displayName: 'Name' }, rows, total: '2 results found.', pages: 1 });
  const counts = Array.from({ length: 700 }, (_, n) => h('p', {}, `${n} of these`));
  document.body.append(...counts);
};
const content = () =>
  document.body.replaceChildren(
    h('h1', {}, long),
    h('p', {}, long),
    link(`/dashboard/v2/customers/${CUSTOMER}/subscriptions`, 'Customer'),
    h('label', {}, 'Quantity', h('input', { value: long })),
    h('label', {}, h('input', { type: 'radio' }), 'Suspended'),
    h('nav', {}, 'Elsewhere'),
  );

it.each<[string, string, () => void]>([
  ['lists', 'dashboard/v2/customers/list', lists],
  ['a subscription', `dashboard/v2/customers/${CUSTOMER}/subscriptions/${guid(1)}`, content],
  ['an invitation', 'pcv/customers/acquire', content],
])('takes whatever is taken down of %s', (_what, path, build) => {
  document.body.replaceChildren();
  build();
  const taken = capture(path);
  expect(taken).toHaveProperty('kind');
  expect(captureSchema.parse(taken)).toEqual(taken);
});
