import { pageText } from '@/lib/texts/page-text';
import { button, el } from './dom';
import { icon } from './icons';
import { focusSection, paintSection } from './strip';

/** What was just decided on the page, or why it could not be recorded. */
export interface DecidedModel {
  text: string;
  failed?: boolean;
  undoable?: boolean;
}

export function paintDecided(model: DecidedModel | undefined, undo: () => void = () => {}): void {
  paintSection('decided', model, ({ text, failed, undoable }) =>
    el(
      'div',
      { class: `note ${failed ? 'warn' : 'good'}` },
      icon(failed ? 'alert' : 'done'),
      el('div', { class: 'choice' }, text, undoable && button(pageText('overlay.undo'), '', undo)),
    ),
  );
  // The buttons that were pressed are gone; the keyboard goes on at what replaced them.
  if (model?.undoable) focusSection('decided');
}
