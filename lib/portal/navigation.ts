import { parseRoute, type Route, routeKey } from './routes';
import { timer } from './timer';

/** For browsers and changes of address that announce nothing. */
const LOOK_MS = 500;

/**
 * Calls `visit` for the page that is open and for each one that follows, with a signal that ends when it is left. Acts on
 * where we are: events only make us look at the address, so a navigation that was cancelled is no visit, nor is a change
 * of query or fragment. Ends with the signal.
 */
export function watchVisits(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  visit: (route: Route, visitSignal: AbortSignal) => void,
): void {
  if (signal.aborted) return;
  let address = '';
  let key = '';
  let current = new AbortController();
  const look = () => {
    if (signal.aborted || window.location.href === address) return;
    address = window.location.href;
    const route = parseRoute(address);
    if (routeKey(route) === key) return;
    key = routeKey(route);
    current.abort();
    current = new AbortController();
    visit(route, current.signal);
  };
  signal.addEventListener('abort', () => current.abort());
  for (const event of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(event, look, { signal });
  for (const event of ['currententrychange', 'navigatesuccess'])
    window.navigation?.addEventListener(event, look, { signal });
  const poll = timer(LOOK_MS, signal, () => {
    look();
    poll.start();
  });
  if (!window.navigation) poll.start();
  look();
}
