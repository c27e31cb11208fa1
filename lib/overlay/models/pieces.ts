import { i18n } from '#i18n';
import type { Shape, Tone } from '@/lib/core/card';
import { DAY_MS, dateText } from '@/lib/core/days';
import type { Attributes, Drawn } from '@/lib/platform/drawn';
import { language } from '@/lib/texts/language';

/** What drawings are made of. Absent pieces are left out. */
export type Maybe = Drawn | undefined | false | '';

export const these = (...pieces: readonly Maybe[]): Drawn[] =>
  pieces.filter((piece): piece is Drawn => Boolean(piece));

/** With the language that it is written in, for a page that is in another: screen readers pronounce it by that. */
export const spoken = (drawn: Drawn): Drawn => {
  if (typeof drawn === 'string') return ['span', { lang: language() }, drawn];
  const [what, attributes, ...inside] = drawn;
  return [what, { ...attributes, lang: language() }, ...inside];
};

export const icon = (shape: string): Drawn => ['icon', { class: shape }];

export const chip = (tone: Tone, shape: Shape, text: string): Drawn => [
  'span',
  { class: `chip ${tone}` },
  icon(shape),
  text,
];

export const button = (label: string, attributes: Attributes): Drawn => ['button', attributes, label];

/** A button that opens a part, or closes it. */
export const opener = (label: string, part: string, open: ReadonlySet<string>, className = ''): Drawn => [
  'button',
  {
    class: className,
    id: `open-${part}`,
    act: { do: 'part', part },
    'aria-expanded': `${open.has(part)}`,
  },
  label,
];

export const field = (label: string, attributes: Attributes): Drawn => [
  'label',
  { class: 'field' },
  label,
  ['input', { autocomplete: 'off', ...attributes }],
];

/** A list; nothing when it is empty. */
export const list = (lines: readonly Drawn[], className = ''): Maybe =>
  lines.length > 0 && ['ul', { class: className }, ...lines.map((line): Drawn => ['li', {}, line])];

/** One group of a panel under its heading. */
export const group = (heading: string, ...inside: readonly Maybe[]): Drawn => [
  'div',
  { class: 'group' },
  ['h3', {}, heading],
  ...these(...inside),
];

/** What stands at the top of a page under the bar. */
export const banner = (tone: string, shape: string, title: string, ...inside: readonly Maybe[]): Drawn => [
  'section',
  { class: `banner ${tone}`, 'aria-labelledby': 'banner' },
  icon(shape),
  ['div', {}, ['h2', { class: 'title', id: 'banner' }, title], ...these(...inside)],
];

/** When a customer is to be asked again. */
export const chaseField = (now: number): Drawn =>
  field(i18n.t('popup.invitation_chase'), {
    id: 'field-on',
    name: 'on',
    type: 'date',
    min: dateText(now + DAY_MS),
  });

export const para = (...inside: readonly Drawn[]): Drawn => ['p', {}, ...inside];
/** What is to be done. */
export const task = (...inside: readonly Drawn[]): Drawn => ['p', { class: 'todo' }, ...inside];
/** In a line, said by the way. */
export const soft = (...inside: readonly Drawn[]): Drawn => ['span', { class: 'soft' }, ...inside];
/** A line of its own, said by the way. */
export const softly = (...inside: readonly Drawn[]): Drawn => ['p', { class: 'soft' }, ...inside];
