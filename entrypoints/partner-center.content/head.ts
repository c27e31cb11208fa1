import type { Card } from '@/lib/core/card';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import { send } from '@/lib/platform/messages';
import { isPageHead, type PageHead } from '@/lib/platform/page-head';

/** The worker was stopped with the question in its hands; a still page is not painted again, so this tries again. */
const RETRY_MS = 2_000;
const NOTHING: PageHead = {};

/** Has the background say what stands at the top of the visited page, once for each card and account. */
export function openHead(visit: AbortSignal, changed: () => void) {
  let asked: { card: Card | undefined; account: AccountId } | undefined;
  let head = NOTHING;

  async function ask(card: Card, subscription: SubscriptionId | undefined): Promise<void> {
    const mine = asked;
    const about = { customer: card.customer, ...(subscription && { subscription }) };
    const answer = await send({ type: 'page-head', ...about }).catch(() => undefined);
    if (visit.aborted || asked !== mine) return;
    if (answer) {
      head = answer.ok && isPageHead(answer.head) ? answer.head : NOTHING;
      changed();
      return;
    }
    asked = mine && { ...mine, card: undefined };
    const timer = window.setTimeout(changed, RETRY_MS);
    visit.addEventListener('abort', () => window.clearTimeout(timer));
  }

  /** What was said last; asks anew when the card or the account is another, and says so when the answer has come. */
  return (card: Card | undefined, account: AccountId, subscription: SubscriptionId | undefined): PageHead => {
    if (!card) return NOTHING;
    if (asked?.card !== card || asked.account !== account) {
      if (asked && asked.account !== account) head = NOTHING;
      asked = { card, account };
      void ask(card, subscription);
    }
    return head;
  };
}

export type HeadOf = ReturnType<typeof openHead>;
