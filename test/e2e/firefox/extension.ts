import * as z from 'zod/mini';
import { accountId } from '../../../lib/core/ids';
import type { OwnMessage } from '../../../lib/platform/messages';
import { nothing } from './bidi';
import { EXTENSION_ID, type Firefox } from './browser';
import type { Tab } from './tab';

const backgroundState = z.enum(['stopped', 'starting', 'running', 'suspending']);
type BackgroundState = z.infer<typeof backgroundState>;

const contexts = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const evaluated = z.object({ type: z.literal('success'), result: z.object({ value: z.optional(nothing) }) });

const answer = z.looseObject({ ok: z.boolean() });
const exported = z.object({ ok: z.literal(true), file: z.string() });
const entry = z.looseObject({ kind: z.string(), via: z.string(), at: z.string() });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
type Recorded = z.infer<typeof entry>;

/** What Firefox says when an answer comes to a page that was left, whether it is gone or kept to go back to. */
const LEFT = /after context unloaded|while context is inactive/;

/** The extension in a running Firefox, as the tests reach it from outside. */
export class Extension {
  private constructor(
    private readonly firefox: Firefox,
    /** A page of the extension in which nothing of ours runs, and which wakes nobody. */
    public inside: Tab,
    private readonly chrome: string,
  ) {}
  /** `moz-extension://` and what Firefox drew for this installation. */
  private root = '';

  /** Of the extension that was just installed. */
  static async of(firefox: Firefox): Promise<Extension> {
    const [window] = (await firefox.bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }, contexts))
      .contexts;
    if (!window) throw new Error('Firefox has no window of its own.');
    const extension = new Extension(firefox, await firefox.openTab(), window.context);
    await extension.enter();
    return extension;
  }

  private async enter(): Promise<void> {
    // Installed is not started: until then its pages cannot be opened.
    while ((await this.backgroundState()) !== 'running') await pause(20);
    this.root = z.string().parse(await this.privileged(`extension.baseURL`));
    await this.inside.goto(`${this.root}manifest.json`);
  }

  /** Installs it once more over itself, as an update does, under all open pages. */
  async update(folder: string): Promise<void> {
    await this.firefox.install(folder);
    // Its own pages were closed by that.
    this.inside = await this.firefox.openTab();
    await this.enter();
  }

  /** The popup as a page of its own, over the portal's tab: a real one closes as soon as something else is looked at. */
  async openPopup(): Promise<Tab> {
    const tab = await this.inside.askOwn(
      z.nullable(z.number()),
      async () => (await chrome.tabs.query({ url: 'https://partner.microsoft.com/*' }))[0]?.id,
    );
    const popup = await this.firefox.openTab();
    await popup.goto(`${this.root}popup.html${tab === null ? '' : `?tab=${tab}`}`);
    return popup;
  }

  async openDashboard(): Promise<Tab> {
    const page = await this.firefox.openTab();
    await page.goto(`${this.root}dashboard.html`);
    return page;
  }

  /** Sends a message as the popup does. @throws when it is refused */
  async send(message: OwnMessage): Promise<void> {
    const { ok, ...rest } = await this.inside.askOwn(
      answer,
      (_, sent) => chrome.runtime.sendMessage(JSON.parse(sent)),
      JSON.stringify(message),
    );
    if (!ok) throw new Error(`The extension did not take ${message.type}: ${JSON.stringify(rest)}.`);
  }

  /** Says, as a person does in the popup, which account this browser is signed in to. */
  sayIn(account: string): Promise<void> {
    const signedIn = { kind: 'signed-in', via: 'person', account: accountId.parse(account) } as const;
    return this.send({ type: 'own-decide', decisions: [signedIn] });
  }

  /** Everything in the ledger. */
  async ledger(): Promise<Recorded[]> {
    const { file } = await this.inside.askOwn(exported, () =>
      chrome.runtime.sendMessage({ type: 'own-export' }),
    );
    return file
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => entry.parse(JSON.parse(line)));
  }

  /** Puts the extension's clock to an instant, from which it runs on. */
  async setClock(instant: string): Promise<void> {
    await this.inside.askOwn(
      nothing,
      (_, at) => chrome.storage.local.set({ clock: { offsetMs: Date.parse(at) - Date.now() } }),
      instant,
    );
  }

  /** Has every page painted in the few colours of the system, or in its own again. */
  async forceColours(isOn: boolean): Promise<void> {
    await this.privileged(`Services.prefs.setIntPref('browser.display.document_color_use', ${isOn ? 2 : 0})`);
  }

  /** What time it is for the extension. */
  now(): Promise<string> {
    return this.inside.askOwn(z.string(), async () => {
      const { clock } = await chrome.storage.local.get('clock');
      const { offsetMs } = clock as { offsetMs: number };
      return new Date(Date.now() + offsetMs).toISOString();
    });
  }

  /** What was copied last. */
  async clipboard(): Promise<string> {
    return z.string().parse(await this.privileged('navigator.clipboard.readText()'));
  }

  /** Stops the event page, as Firefox does when it has been idle, whether it is or not; an event wakes it again. */
  async stopBackground(): Promise<void> {
    await this.privileged(
      `extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    );
  }

  async backgroundState(): Promise<BackgroundState> {
    return backgroundState.parse(await this.privileged(`extension?.backgroundState ?? 'stopped'`));
  }

  /**
   * What Firefox's console says went wrong in our scripts, wherever they run, since the extension was installed.
   * That nobody heard an answer, because the page was left meanwhile, is no error.
   */
  async errors(): Promise<string[]> {
    const said = z.string().parse(
      await this.privileged(`JSON.stringify(Services.console.getMessageArray().map(String)
        .filter((each) => each.includes('JavaScript Error') && each.includes(extension.baseURL)))`),
    );
    const messages = z.array(z.string()).parse(JSON.parse(said));
    const wrong = messages.filter((message) => !LEFT.test(message));
    return [...new Set(wrong.map((message) => message.split('\n').slice(0, 4).join('\n')))];
  }

  /** Evaluates something in the browser itself; `extension` is its picture of ours. */
  private async privileged(expression: string): Promise<unknown> {
    const { result } = await this.firefox.bidi.send(
      'script.evaluate',
      {
        expression: `(({ extension }) => ${expression})(WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}) ?? {})`,
        target: { context: this.chrome },
        awaitPromise: true,
        resultOwnership: 'none',
      },
      evaluated,
    );
    return result.value;
  }
}
