import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { Bidi, nothing } from './bidi';
import { type LocalProxy, startProxy } from './proxy';
import { Tab } from './tab';

/** As the manifest names it. */
export const EXTENSION_ID = 'twinwatch@twinwatch.example';

const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

const settings = (proxyPort: number) => ({
  ...QUIET,
  // A JSON file of the extension is shown as text: a page of ours in which nothing of ours runs.
  'devtools.jsonview.enabled': false,
  'intl.accept_languages': 'en-US, en',
  'intl.locale.requested': 'en-US',
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
});

const START_MS = 40_000;
const END_MS = 5_000;

/** A Firefox without a window, with a profile of its own that is thrown away, and with one way out. */
export class Firefox {
  private constructor(
    readonly bidi: Bidi,
    readonly proxy: LocalProxy,
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {}

  static async start(executable: string): Promise<Firefox> {
    const proxy = await startProxy();
    const profile = await mkdtemp(join(tmpdir(), 'twinwatch-firefox-'));
    const lines = Object.entries(settings(proxy.port)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    await writeFile(join(profile, 'user.js'), lines);
    const child = spawn(
      executable,
      [
        ...['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
        // Opens pages of extensions to the tests, and lets them stop the background.
        '--remote-allow-system-access',
        'about:blank',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: profile, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      },
    );
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    try {
      const bidi = await Bidi.connect(`${await addressOf(child)}/session`);
      await bidi.send(
        'session.new',
        { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } },
        nothing,
      );
      return new Firefox(bidi, proxy, child, profile);
    } catch (error) {
      kill();
      await proxy.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      throw error;
    }
  }

  async openTab(): Promise<Tab> {
    const { context } = await this.bidi.send(
      'browsingContext.create',
      { type: 'tab' },
      z.object({ context: z.string() }),
    );
    return new Tab(this.bidi, context);
  }

  /** Installs an unpacked extension from its folder. */
  async install(folder: string): Promise<void> {
    await this.bidi.send('webExtension.install', { extensionData: { type: 'path', path: folder } }, nothing);
  }

  /** Takes the extension away, with all that it stored. */
  async uninstall(): Promise<void> {
    await this.bidi.send('webExtension.uninstall', { extension: EXTENSION_ID }, nothing);
  }

  async close(): Promise<void> {
    const ended = new Promise((end) => this.child.once('exit', end));
    const timer = setTimeout(() => this.child.kill('SIGKILL'), END_MS);
    await this.bidi.send('browser.close', {}, nothing).catch(() => this.child.kill('SIGKILL'));
    await ended;
    clearTimeout(timer);
    this.bidi.close();
    await this.proxy.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Firefox says on stderr where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    const said: string[] = [];
    const give = (why: string) => fail(new Error(`Firefox ${why}.\n${said.slice(-10).join('\n')}`));
    const timer = setTimeout(() => give('did not start'), START_MS);
    child.once('error', fail);
    child.once('exit', () => give('ended at once'));
    if (!child.stderr) return give('has no stderr');
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      const address = /listening on (ws:\/\/\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      found(address);
    });
  });
}
