import { jumpToNext } from './badge';
import { button, el } from './dom';
import { type Icon, icon } from './icons';
import type { Tone } from './look';
import { focusSection, paintSection } from './strip';

/** Which account the page belongs to, and what matters about the page as a whole. */
export interface BarModel {
  account?: { role: 'source' | 'target'; roleText: string; name: string };
  /** Why nothing is recorded, and what to do. */
  problem?: { tone: Tone; icon: Icon; text: string; todo: string };
  /** How far the move of what the page lists is, in one line. */
  line?: { tone: Tone; icon: Icon; text: string; jump?: string };
  /** Said whenever the extension's clock was moved. */
  clock?: string;
  fold: string;
  unfold: string;
}

/** Folded until the page is loaded anew; a problem is always shown. */
let folded = false;

export function paintAccountBar(model: BarModel | undefined): void {
  const refold = () => {
    folded = !folded;
    paintAccountBar(model);
    focusSection('bar');
  };
  const shown = model && { ...model, folded: folded && !model.problem };
  paintSection('bar', shown, (bar) => (bar.folded ? foldedBar(bar, refold) : openBar(bar, refold)));
}

function openBar({ account, problem, line, clock, fold }: BarModel, refold: () => void) {
  return el(
    'section',
    { class: `bar ${problem?.tone ?? account?.role ?? 'none'}`, 'aria-label': 'Twinwatch' },
    account &&
      el(
        'span',
        { class: `role ${account.role}` },
        icon(account.role === 'source' ? 'from' : 'into'),
        account.roleText,
      ),
    account && el('span', { class: 'name', title: account.name }, account.name),
    problem && el('span', { class: `chip ${problem.tone}` }, icon(problem.icon), problem.text),
    problem && el('span', {}, problem.todo),
    line && el('span', { class: `chip ${line.tone}` }, icon(line.icon), line.text),
    line?.jump && button(line.jump, 'link', jumpToNext),
    el('span', { class: 'soft push' }, clock ?? 'Twinwatch'),
    !problem && foldButton(fold, refold),
  );
}

function foldButton(label: string, refold: () => void) {
  const made = button('', 'plain', refold);
  made.append(icon('fold'));
  made.title = label;
  made.setAttribute('aria-label', label);
  made.setAttribute('aria-expanded', 'true');
  return made;
}

function foldedBar({ account, unfold }: BarModel, refold: () => void) {
  const label = [unfold, account?.roleText, account?.name].filter(Boolean).join(', ');
  const made = button('', `folded ${account?.role ?? 'none'}`, refold);
  made.title = label;
  made.setAttribute('aria-label', label);
  made.setAttribute('aria-expanded', 'false');
  return made;
}
