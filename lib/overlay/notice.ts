import type { Tone } from '@/lib/core/card';
import { el } from './dom';
import { type Icon, icon } from './icons';
import { paintSection } from './strip';

/** One quiet line about the page as a whole. */
export interface NoticeModel {
  tone: Tone;
  icon: Icon;
  text: string;
}

export const paintNotice = (model: NoticeModel | undefined): void =>
  paintSection('notice', model, ({ tone, icon: shape, text }) =>
    el('div', { class: `note ${tone}` }, icon(shape), el('span', {}, text)),
  );
