import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Shape, Theme, User, World } from './types';
import { Refusal } from './types';

/** Who is signed in, in which account, in each browser profile. A profile is known by its cookie. */

export interface Session {
  id: string;
  user: string | undefined;
  account: string;
}

/** What a test or the control strip chooses for the whole portal. */
export interface Settings {
  shape: Shape;
  language: string;
  theme: Theme;
  hostility: Hostility;
  /** Whether the pages carry the strip of demo controls. */
  controls: boolean;
  /** A report that a user has copied: every page is then the one that it tells of. */
  report?: string;
}

export interface Hostility {
  /** How long a page's content and a grid's rows take, in ms. */
  contentMs: number;
  skeletonMs: number;
  pagingMs: number;
  /** Rows on one page of a list. */
  rowsAPage: number;
  /** Throws a grid's rows away and builds them anew on every change, instead of reusing them. */
  rerender: boolean;
  /** The page's own scripts throw when a node they own was moved or removed by somebody else. */
  touchy: boolean;
  /** How long after a row's id its text follows when a row is reused, in ms: until then it names one thing and shows another. */
  tornMs: number;
  /** What comes in place of a grid's rows: what an error page, or loading that never ends, looks like. */
  grids: 'rows' | 'empty' | 'endless' | 'error';
  /** News of other things lies over every page, in words that a subscription's status could have. */
  toasts: boolean;
}

export const CALM: Hostility = {
  contentMs: 180,
  skeletonMs: 700,
  pagingMs: 220,
  rowsAPage: 10,
  rerender: false,
  touchy: false,
  tornMs: 0,
  grids: 'rows',
  toasts: false,
};

/** Hostilities by name, for the strip of demo controls; each is what differs from `CALM`. */
export const MOODS: Record<string, Partial<Hostility>> = {
  calm: {},
  slow: { contentMs: 1_500, skeletonMs: 4_000, pagingMs: 2_000 },
  'rows built anew': { rerender: true },
  'touchy page': { touchy: true, rerender: true },
  'id before text': { tornMs: 600 },
  'toasts over the page': { toasts: true },
  'empty by mistake': { grids: 'empty' },
  'loading for ever': { grids: 'endless' },
  'error in place of rows': { grids: 'error' },
};

const COOKIE = '__Host-standin';

export class Sessions {
  private readonly known = new Map<string, Session>();

  constructor(
    private readonly world: World,
    private first: { user: string; account: string },
  ) {}

  /** The session of a request; a new browser is signed in at once, as someone with a running session would be. */
  of(request: IncomingMessage): { session: Session; setCookie?: string } {
    const cookie = request.headers.cookie ?? '';
    const id = cookie
      .split(/;\s*/)
      .find((part) => part.startsWith(`${COOKIE}=`))
      ?.slice(COOKIE.length + 1);
    const found = id === undefined ? undefined : this.known.get(id);
    if (found) return { session: found };
    const session: Session = { id: randomUUID(), ...this.first };
    this.known.set(session.id, session);
    return { session, setCookie: `${COOKIE}=${session.id}; Path=/; Secure; HttpOnly; SameSite=Lax` };
  }

  /** Puts every browser, and those to come, into one account. */
  switchAll(account: string): void {
    this.first = { ...this.first, account };
    for (const session of this.known.values()) session.account = account;
  }

  userOf(session: Session): User {
    const user = this.world.users.find((one) => one.id === session.user);
    if (!user) throw new Refusal(401, 900420, 'Sign in first.');
    return user;
  }

  switchAccount(session: Session, account: string): void {
    if (!this.userOf(session).accounts.includes(account)) {
      throw new Refusal(403, 2000, 'You do not belong to this account.');
    }
    session.account = account;
  }

  signIn(session: Session, userId: string): void {
    const user = this.world.users.find((one) => one.id === userId);
    const account = user?.accounts[0];
    if (!user || account === undefined) throw new Refusal(404, 2000, 'There is no such user.');
    session.user = user.id;
    if (!user.accounts.includes(session.account)) session.account = account;
  }
}
