import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';

/** The views of the dashboard, in the order of the navigation; one customer belongs under Customers. */
export const VIEWS = [
  'today',
  'customers',
  'progress',
  'calendar',
  'accounts',
  'import',
  'export',
  'activity',
  'settings',
] as const;
export type ViewName = (typeof VIEWS)[number] | 'customer';

/** What the fragment of the address says: `#/customers?state=overlap`, `#/customer/GUID`. */
export interface Route {
  view: ViewName;
  customer?: CustomerId;
  /** Search, filters, order and so on, as each view reads them. */
  query: string;
}

/** The route of a fragment. What is not understood leads to Today. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split('?', 2);
  const [first, second] = path.split('/');
  const customer = first === 'customer' ? toCustomerId(second) : undefined;
  if (customer) return { view: 'customer', customer, query };
  return { view: VIEWS.find((view) => view === first) ?? 'today', query };
}

export const hrefOf = (view: (typeof VIEWS)[number], query = ''): string =>
  query === '' ? `#/${view}` : `#/${view}?${query}`;

/** @param subscription where to begin on the customer's page */
export const customerHref = (customer: CustomerId, subscription?: SubscriptionId): string =>
  `#/customer/${customer}${subscription ? `?at=${subscription}` : ''}`;

/** Under which entry of the navigation a view is found. */
export const navOf = (view: ViewName): (typeof VIEWS)[number] => (view === 'customer' ? 'customers' : view);
