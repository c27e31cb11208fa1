import type { Tone } from '@/lib/core/card';
import type { Line } from '@/lib/platform/page-head';
import { pageText } from '@/lib/texts/page-text';
import { jumpToNext, type Pressing } from './badge';
import { button, type Child, el } from './dom';
import { type Icon, icon } from './icons';
import { focusSection, paintSection } from './strip';

/** Which account the page belongs to, and what matters about the page as a whole. */
export interface BarModel {
  /** The account that this browser is said to be signed in to. */
  account: { role: 'source' | 'target'; name: string } | undefined;
  /** A page spoke against that account. */
  contradicted: boolean;
  /** What was seen waits until a person has confirmed the account. */
  doubted?: boolean;
  /** How far the move of the customer is whose page it is. */
  line?: Line | undefined;
  /** The rows of the page that need somebody, with a way to the next of them. */
  rows?: Pressing | undefined;
  /** What time it is for the extension, when its clock was moved. */
  clock?: string | undefined;
}

/** Folded until the page is loaded anew; a problem is always shown. */
let folded = false;

/** @param confirm a person says that it is this account */
export function paintAccountBar(model: BarModel | undefined, confirm: () => void = () => {}): void {
  const refold = () => {
    folded = !folded;
    paintAccountBar(model, confirm);
    focusSection('bar');
  };
  const calm = model?.account && !model.contradicted && !model.doubted;
  paintSection('bar', model && { ...model, folded: folded && calm }, (bar) =>
    bar.folded ? foldedBar(bar, refold) : openBar(bar, refold, confirm),
  );
}

function openBar(
  { account, contradicted, doubted, line, rows, clock }: BarModel,
  refold: () => void,
  confirm: () => void,
) {
  /** Why nothing is recorded. */
  const problem = !account ? 'no_account' : contradicted ? 'contradiction' : undefined;
  const tone = contradicted ? 'danger' : 'warn';
  return el(
    'section',
    { class: `bar ${problem ? tone : account?.role}`, 'aria-label': 'Twinwatch' },
    account &&
      el(
        'span',
        { class: `role ${account.role}` },
        icon(account.role === 'source' ? 'from' : 'into'),
        roleOf(account),
      ),
    account && el('span', { class: 'name', title: account.name }, account.name),
    problem && chip(tone, 'alert', pageText(`overlay.${problem}`, account?.name)),
    problem && el('span', {}, pageText(`overlay.${problem}_todo`)),
    doubted && chip('warn', 'alert', pageText('overlay.doubt', account?.name)),
    doubted && button(pageText('overlay.doubt_yes'), '', confirm),
    line && chip(line.tone, line.icon, line.text),
    rows && chip(rows.tone, rows.icon, pageText('overlay.rows_need', `${rows.count}`)),
    rows && button(pageText('overlay.next_row'), 'link', jumpToNext),
    el('span', { class: 'soft push' }, clock ? pageText('overlay.clock', clock) : 'Twinwatch'),
    !problem && !doubted && foldButton('plain', pageText('overlay.fold'), refold, icon('fold')),
  );
}

const roleOf = ({ role }: { role: 'source' | 'target' }): string => pageText(`accounts.${role}_long`);

const chip = (tone: Tone, shape: Icon, text: string) =>
  el('span', { class: `chip ${tone}` }, icon(shape), text);

function foldedBar({ account }: BarModel, refold: () => void) {
  const label = [pageText('overlay.unfold'), account && roleOf(account), account?.name].filter(Boolean);
  return foldButton(`folded ${account?.role}`, label.join(', '), refold);
}

/** A button whose label is not seen. It opens what is folded and the other way round. */
function foldButton(className: string, label: string, act: () => void, shape?: Child) {
  const made = button('', className, act);
  if (shape) made.append(shape);
  made.title = label;
  made.setAttribute('aria-label', label);
  made.setAttribute('aria-expanded', `${Boolean(shape)}`);
  return made;
}
