/** What stands for the browser's API in functions that are evaluated in a page of the extension. */
declare const chrome: typeof import('wxt/browser').browser;
