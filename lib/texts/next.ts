import type { GeneratedI18nStructure } from '#i18n';
import type { Commerce, FindingKind, Reason, State } from '../core/words';
import { keyOf } from './key';

/**
 * What to do now. Follows Microsoft's instruction (suspend the source on the day the target is set up; Azure is moved
 * by Microsoft and never suspended by hand) and, for new commerce, that only a cancellation stops the bill.
 */

/** The last part of a `next.` key. */
export type NextStep = {
  [Key in keyof GeneratedI18nStructure]: Key extends `next.${infer Step}` ? Step : never;
}[keyof GeneratedI18nStructure];

type Has = (reason: Reason) => boolean;

const those = (...steps: (NextStep | false)[]): NextStep[] => steps.filter((step) => step !== false);

function stop(has: Has, commerce: Commerce): NextStep {
  if (has('base-stopped')) return 'base_stopped';
  if (has('planned')) return 'planned';
  if (has('window-closed') || has('not-curable')) {
    if (has('ends-with-term')) return 'window_closed_ends';
    return has('renews') ? 'window_closed_renews' : 'window_closed';
  }
  if (has('suspend') || commerce === 'legacy') return 'suspend';
  if (has('cancel') || commerce === 'nce') return 'cancel';
  return 'find_commerce';
}

function stopAfterALook(has: Has, commerce: Commerce): NextStep[] {
  const step = stop(has, commerce);
  const together = has('base-only') && step !== 'base_stopped';
  return those(has('target-stale') && 'look_at_target', step, together && 'base_only');
}

function wait(has: Has): NextStep {
  if (has('overdue')) return 'chase';
  if (has('list-not-fully-seen')) return 'see_list';
  return has('invited') ? 'invited' : 'invite';
}

/** What is down may be billed all the same. */
const billed = (has: Has, commerce: Commerce, step: 'billed_meanwhile' | 'still_billed_closed') =>
  has('still-billed') && (commerce === 'unknown' ? 'may_be_billed' : step);

function outage(has: Has): NextStep {
  if (has('target-stale')) return 'look_at_target';
  if (has('no-twin')) return 'outage_create';
  return has('twin-unconfirmed') ? 'outage_confirm' : 'outage_complete';
}

function check(has: Has): NextStep {
  if (has('target-not-active')) return 'target_inactive';
  if (has('add-on-missing')) return 'add_on';
  if (has('short')) return 'short';
  if (has('confirm')) return 'confirm';
  if (has('quantity-unknown')) return 'count_unknown';
  if (has('ambiguous')) return 'choose';
  return has('over') ? 'over' : 'confirm';
}

function verifyAzure(has: Has): NextStep[] {
  const open = those(
    has('source-still-active') && 'azure_see_source',
    has('target-not-seen') && 'azure_see_target',
  );
  return open.length > 0 ? open : ['azure_see_source', 'azure_see_target'];
}

function look(has: Has): NextStep {
  if (has('gone')) return 'gone';
  return has('cloud') ? 'other_cloud' : 'open_source';
}

/** The steps for a state or a kind of finding, in the order to take them. */
export function nextSteps(
  kind: State | FindingKind,
  reasons: readonly Reason[],
  commerce: Commerce,
): readonly NextStep[] {
  const has: Has = (reason) => reasons.includes(reason);
  switch (kind) {
    case 'done':
      return ['nothing'];
    case 'exempt':
      return [billed(has, commerce, 'still_billed_closed') || 'nothing'];
    case 'stop-today':
    case 'overlap':
    case 're-activated':
      return stopAfterALook(has, commerce);
    case 'azure-waiting':
      return [has('overdue') ? 'chase' : 'azure_waiting'];
    case 'azure-told':
      return [has('overdue') ? 'azure_chase' : 'azure_told'];
    case 'azure-moved':
      return verifyAzure(has);
    case 'unknown':
      return those(look(has), has('commerce') && 'may_be_billed');
    case 'still-billed':
      return [has('window-closed') ? 'still_billed_closed' : 'still_billed_cancel'];
    case 'outage-risk':
      return commerce === 'azure'
        ? ['azure_outage']
        : those(outage(has), billed(has, commerce, 'billed_meanwhile'));
    case 'waiting':
      return [wait(has)];
    case 'hold':
      return [has('decision') ? 'hold' : 'hold_window'];
    case 'create':
      return those(has('commerce') && 'create_commerce', 'create');
    case 'check-twin':
      return [check(has)];
    case 'cloud':
      return ['other_cloud'];
    default:
      // One step whatever the reasons, and a text of its name.
      return [keyOf(kind)];
  }
}
