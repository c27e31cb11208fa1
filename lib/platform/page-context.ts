import { browser } from 'wxt/browser';

/**
 * The life of one copy of the content script: what WXT gives, without the timers and watchers that nobody here uses, which
 * are 2 kB on every page. It ends when the extension was updated or switched off, or a newer copy runs in the page.
 */
export class ContentScriptContext {
  readonly #gone = new AbortController();
  readonly signal = this.#gone.signal;

  constructor() {
    const { signal } = this;
    const started = `${browser.runtime.id}:started`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#gone.abort(), { signal });
  }

  get isValid(): boolean {
    if (browser.runtime?.id === undefined) this.#gone.abort();
    return !this.signal.aborted;
  }

  onInvalidated(act: () => void): void {
    this.signal.addEventListener('abort', act);
  }
}
