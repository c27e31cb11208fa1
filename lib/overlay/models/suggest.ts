import { i18n } from '#i18n';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Decide, Drawn, PageDecision } from '@/lib/platform/drawn';
import { opensIn } from './facts';
import { button, these } from './pieces';
import { described } from './say';
import { type Known, nameOf, type Scene } from './scene';

/** What may be its twin: the exact candidate, else all that there are. */
export function offerOf({ twins, exact, candidates = [] }: Known): SubscriptionId[] {
  if (twins.length > 0) return [];
  return exact ? [exact] : candidates;
}

/** Asks, on the page of one of the two, whether the other is its twin. */
export function suggest(
  source: Known<SubscriptionId>,
  target: Known<SubscriptionId>,
  question: 'overlay.suggested' | 'overlay.suggested_source',
  other: Known,
  scene: Scene,
  customer: CustomerId,
  /** There are others that look alike, so that it is named by its id, too. */
  isOneOfSeveral = false,
): Drawn {
  const once = `pair ${source.id} ${target.id}`;
  const decide = (kind: 'twin-confirmed' | 'twin-rejected', said: string): Decide => {
    const decision: PageDecision = {
      kind,
      via: 'person',
      customer,
      sources: [source.id],
      targets: [target.id],
    };
    return { do: 'decide', decisions: [{ decision }], said, once };
  };
  return [
    'div',
    { class: 'choice question', once },
    [
      'span',
      {},
      i18n.t(question, { twin: described(other, nameOf(scene, other.account)) }),
      ...these(
        isOneOfSeveral && ' ',
        isOneOfSeveral && ['a', { to: other.id, title: opensIn(other, scene) }, other.id.slice(0, 8)],
      ),
    ],
    button(i18n.t('overlay.confirm'), {
      class: 'primary',
      act: decide('twin-confirmed', i18n.t('overlay.confirmed')),
    }),
    button(i18n.t('overlay.reject'), { act: decide('twin-rejected', i18n.t('overlay.rejected')) }),
  ];
}
