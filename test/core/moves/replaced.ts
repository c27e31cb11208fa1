import type { State } from '../../../lib/core/words';
import { CAST } from '../cast';
import { DOWN, END, moved, type Telling } from './telling';

const [LIGHT, NEW_LIGHT, , , EXTRA, NEW_EXTRA, , CLOUD, NEW_CLOUD] = CAST[0];

/** A base is replaced when its add-on is, or need not be. */
export function baseWithAddOn(telling: Telling): void {
  const { dice } = telling;
  const [isBaseDown, isAddOnDown, isExempt] = [dice.rarely(2), dice.rarely(2), dice.rarely(5)];
  const hasAddOnTwin = telling.twin(NEW_EXTRA) && telling.confirm(EXTRA, NEW_EXTRA);
  const hasBaseTwin = telling.twin(NEW_LIGHT) && telling.confirm(LIGHT, NEW_LIGHT);
  const change = telling.sometime();
  telling.look(LIGHT, { status: isBaseDown ? dice.of(DOWN) : 'active' }, change);
  telling.look(EXTRA, { status: isAddOnDown ? dice.of(DOWN) : 'active' }, change);
  if (isExempt) telling.say(END, { kind: 'exempted', subscription: EXTRA.subscription });
  const isBaseReplaced = hasBaseTwin && (hasAddOnTwin || isExempt);
  telling.truth.set(LIGHT.subscription, moved(isBaseDown, isBaseReplaced));
  telling.truth.set(EXTRA.subscription, isExempt ? ['exempt'] : moved(isAddOnDown, hasAddOnTwin));
}

/** Azure is moved by Microsoft: what is told and reported of it counts, and what is seen. */
export function azure(telling: Telling): void {
  const { dice } = telling;
  const [isDown, isTold, isReported] = [dice.rarely(2), dice.rarely(2), dice.rarely(2)];
  const isUp = telling.twin(NEW_CLOUD);
  telling.look(CLOUD, { status: isDown ? dice.of(DOWN) : 'active' }, telling.sometime());
  const { subscription } = CLOUD;
  if (isTold) telling.say(END, { kind: 'azure-told', subscription });
  if (isReported) telling.say(END, { kind: 'azure-moved', subscription });
  const open: State = isTold ? 'azure-told' : 'azure-ready';
  if (isReported) telling.truth.set(subscription, isDown && isUp ? ['done'] : ['azure-moved']);
  else telling.truth.set(subscription, isDown && !isUp ? ['outage-risk'] : [open]);
}
