/**
 * Client-side routing: the address changes first, the content follows later. With unsaved changes the first attempt to leave is
 * cancelled: a `navigate` event was fired, and nothing came of it.
 */

let showPage = () => undefined;
let guard;
let asking = false;

/** A page with unsaved changes sets a question that resolves to whether one may leave. */
export const guardLeaving = (question) => {
  guard = question;
};

const arrive = () => {
  guard = undefined;
  showPage();
};

/** Goes to an address of the portal, without loading a document. */
export const go = (href) => {
  history.pushState({}, '', href);
  if (location.href === new URL(href, location.href).href) arrive();
};

const askThenGo = async (href) => {
  if (asking) return;
  asking = true;
  const leave = await guard();
  asking = false;
  if (!leave) return;
  guard = undefined;
  go(href);
};

export const startNavigation = (show) => {
  showPage = show;
  window.navigation?.addEventListener('navigate', (event) => {
    if (!guard || !event.cancelable || event.destination.url === location.href) return;
    event.preventDefault();
    askThenGo(event.destination.url);
  });
  window.addEventListener('popstate', arrive);
  arrive();
};
