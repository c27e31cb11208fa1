import type { Card } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import { isPageHead, type PageHead } from '@/lib/platform/drawn';
import { send } from '@/lib/platform/messages';
import type { Route } from '@/lib/portal/routes';
import { timer } from '@/lib/portal/timer';

/** The worker was stopped with the question in its hands; a still page is not painted again, so this tries again. */
const RETRY_MS = 2_000;
const NOTHING: PageHead = {};

/** What the top of a page depends on. */
interface About {
  route: Route;
  account: AccountId;
  /** Undefined: nothing is known of its customer. */
  card: Card | undefined;
  /** The tenant that the invitation link on the page names. */
  link: AccountId | undefined;
}

/** Has the background say what stands at the top of the visited page, once for each card, account and opened part. */
export function openHead(visit: AbortSignal, changed: () => void) {
  const open = new Set<string>();
  let asked: Partial<About> | undefined;
  let head = NOTHING;

  async function ask({ route, link }: About): Promise<void> {
    const mine = asked;
    const about = { route, open: [...open], ...(link && { link }) };
    const answer = await send({ type: 'page-head', ...about }).catch(() => undefined);
    if (visit.aborted || asked !== mine) return;
    if (answer) {
      head = answer.ok && isPageHead(answer.head) ? answer.head : NOTHING;
      changed();
      return;
    }
    if (mine?.account) asked = { account: mine.account };
    timer(RETRY_MS, visit, changed).start();
  }

  return {
    /** What was said last; asks anew when what it depends on is another, and says so when the answer has come. */
    of(about: About): PageHead {
      const { route, account, card, link } = about;
      if (route.page === 'invitation' || route.customer) {
        if (asked && asked.account !== account) head = NOTHING;
        if (!asked?.route || asked.card !== card || asked.account !== account || asked.link !== link) {
          asked = about;
          void ask(about);
        }
        return head;
      }
      return NOTHING;
    },
    /** Opens or closes a part of it; of parts of one group one is open. */
    turn(part: string): void {
      const group = part.replace(/:.*/, ':');
      const closed = open.has(part);
      if (part !== group) for (const each of open) if (each.startsWith(group)) open.delete(each);
      if (closed) open.delete(part);
      else open.add(part);
      if (asked?.account) asked = { account: asked.account };
      changed();
    },
  };
}

export type Head = ReturnType<typeof openHead>;
