import { setLocators } from './locate';
import { LOCATORS } from './locators';

/** What the extension lays into storage for its pages. */
setLocators(LOCATORS);

// The DOM of the tests knows no idle time.
if (typeof window !== 'undefined')
  window.requestIdleCallback ??= (call) =>
    window.requestAnimationFrame(() => call({ didTimeout: false, timeRemaining: () => 0 }));
