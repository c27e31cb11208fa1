import { signal } from '@preact/signals';
import { parseRoute, type Route } from './route';

/** Where the window is. */
export const route = signal<Route>(parseRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

/** Changes the query of the view in front without a new step in the window's history, for what changes at every key. */
export function refine(query: string): void {
  const { view, customer } = route.value;
  const path = customer ? `#/customer/${customer}` : `#/${view}`;
  history.replaceState(null, '', query === '' ? path : `${path}?${query}`);
  route.value = parseRoute(location.hash);
}

/** The filters and order in which Customers was last looked at, to go back to them. */
export const lastCustomers = signal(route.value.view === 'customers' ? route.value.query : '');
route.subscribe(({ view, query }) => {
  if (view === 'customers') lastCustomers.value = query;
});
