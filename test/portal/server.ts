import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { extname } from 'node:path';
import * as z from 'zod/mini';
import { json } from './answer';
import { makeCertificate } from './certificate';
import { answerControl } from './control';
import { demoWorld } from './demo-world';
import { POLICY, portalDocument } from './document';
import { answerPage, type Call } from './page-data';
import { acceptInvitation } from './relations';
import { pageOfReport } from './report-page';
import { CALM, type Hostility, Sessions, type Settings } from './session';
import type { Shape, Theme, World } from './types';
import { Refusal } from './types';
import { accountOf, now, setClock } from './world';

export const HOST = 'partner.microsoft.com';
export const ORIGIN = `https://${HOST}` as const;
/** The same portal as 21Vianet runs it. */
export const ORIGIN_IN_CHINA = 'https://partner.partnercenter.microsoftonline.cn';

export interface PortalOptions {
  /** Loopback port; a free one by default. */
  port?: number;
  /** The demo world, at the machine's time, by default. */
  world?: World;
  shape?: Shape;
  language?: string;
  theme?: Theme;
  hostility?: Partial<Hostility>;
  /** Who has a session already: a user's id and an account's key or id. The world's first of each by default. */
  signedInAs?: { user?: string; account?: string };
  /** The strip at the foot of the page with clock, shape and account. Shown by default. */
  controls?: boolean;
  /** Called after the clock was set or moved, with the world's time. */
  onClock?: (now: Date) => void;
}

export interface Portal {
  port: number;
  origin: typeof ORIGIN;
  /** For the browser: `--host-resolver-rules=…` */
  resolverRules: string;
  world: World;
  clock: { now(): Date; set(instant: string): void; advance(ms: number): void };
  setShape(shape: Shape): void;
  /** Answers for every page with that of a report that a user has copied; undefined: with its own again. */
  serveReport(report: string | undefined): void;
  setLanguage(language: string): void;
  setTheme(theme: Theme): void;
  setHostility(change: Partial<Hostility>): void;
  /** Puts every browser into another account, by key or id; pages show it when they are loaded next. */
  switchAccount(account: string): void;
  /** A customer accepts the invitation of an account (key or id). */
  accept(customer: string, account: string): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const asset = async (url: URL, response: ServerResponse): Promise<void> => {
  const type = TYPES[extname(url.pathname)];
  const path = url.pathname.replace(/^\/assets\//, '');
  if (!type || path.includes('..')) return json(response, { error: 'no such asset' }, 404);
  try {
    const text = await readFile(new URL(`./client/${path}`, import.meta.url));
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(text);
  } catch {
    json(response, { error: 'no such asset' }, 404);
  }
};

const refuse = (reason: unknown, response: ServerResponse): void => {
  if (reason instanceof Refusal) {
    json(response, { code: reason.code, description: reason.message }, reason.status);
    return;
  }
  const wrongInput =
    reason instanceof TypeError ||
    reason instanceof RangeError ||
    reason instanceof SyntaxError ||
    reason instanceof z.core.$ZodError;
  json(response, { code: 0, description: String(reason) }, wrongInput ? 400 : 500);
};

/** For the browser: `--host-resolver-rules=…`. The portal's hosts are on a loopback port, and no other host exists. */
const resolverRulesFor = (port: number): string =>
  [
    ...[HOST, new URL(ORIGIN_IN_CHINA).host].map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');

/**
 * Starts the stand-in for Partner Center on a loopback port. The browser must be told that `partner.microsoft.com` is there
 * (`resolverRules`) and to accept its certificate. @throws if the port is taken or `openssl` is missing
 */
export const startPortal = async (options: PortalOptions = {}): Promise<Portal> => {
  const world = options.world ?? demoWorld();
  const settings: Settings = {
    shape: options.shape ?? 'harmony',
    language: options.language ?? 'en',
    theme: options.theme ?? 'light',
    hostility: { ...CALM, ...options.hostility },
    controls: options.controls ?? true,
  };
  const user = world.users.find((one) => one.id === options.signedInAs?.user) ?? world.users[0];
  const account = options.signedInAs?.account ?? user?.accounts[0];
  if (!user || account === undefined) throw new Error('This world has nobody who could sign in.');
  const sessions = new Sessions(world, { user: user.id, account: accountOf(world, account).id });
  const clockMoved = (): void => options.onClock?.(now(world));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', ORIGIN);
    if (url.pathname.startsWith('/assets/')) return asset(url, response);
    const { session, setCookie } = sessions.of(request);
    if (setCookie) response.setHeader('set-cookie', setCookie);
    const call: Call = { world, settings, sessions, session, request, response, url };
    if (url.pathname.startsWith('/__standin/')) return answerControl(call, clockMoved);
    if (url.pathname.startsWith('/__portal/')) return answerPage(call);
    if (url.pathname === '/') {
      response.writeHead(302, { location: '/dashboard/home' });
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(settings.report === undefined ? portalDocument(settings) : pageOfReport(settings.report));
  };

  const server = createServer(makeCertificate(HOST), (request, response) => {
    answer(request, response).catch((reason) => refuse(reason, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');

  return {
    port: address.port,
    origin: ORIGIN,
    resolverRules: resolverRulesFor(address.port),
    world,
    clock: {
      now: () => now(world),
      set(instant) {
        setClock(world, instant);
        clockMoved();
      },
      advance(ms) {
        world.offsetMs += ms;
        clockMoved();
      },
    },
    setShape(shape) {
      settings.shape = shape;
    },
    serveReport(report) {
      if (report === undefined) delete settings.report;
      else settings.report = report;
    },
    setLanguage(language) {
      settings.language = language;
    },
    setTheme(theme) {
      settings.theme = theme;
    },
    setHostility(change) {
      Object.assign(settings.hostility, change);
    },
    switchAccount: (to) => sessions.switchAll(accountOf(world, to).id),
    accept: (customer, to) => acceptInvitation(world, customer, accountOf(world, to).id),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((reason) => (reason ? reject(reason) : resolve()));
      }),
  };
};
