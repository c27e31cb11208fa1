import type { Banner, Fact, Suggestion } from '@/lib/platform/page-head';
import { pageText } from '@/lib/texts/page-text';
import { button, el } from './dom';
import { icon } from './icons';
import { paintSection } from './strip';

/** What the page of one subscription says at its top. */
export interface BannerModel extends Banner {
  /** It is being assessed again. */
  checking: boolean;
}

/** What a person decides about the suggested twin. */
export type Choice = 'twin-confirmed' | 'twin-rejected';
export type Decide = (choice: Choice, suggestion: Suggestion) => void;

export function paintBanner(model: BannerModel | undefined, decide: Decide): void {
  paintSection('banner', model, ({ tone, icon: shape, title, todo, facts, checking, suggestion, why }) =>
    el(
      'section',
      { class: `banner ${tone}` },
      icon(shape),
      el(
        'div',
        {},
        el('h2', { class: 'title' }, title),
        todo && el('p', { class: 'todo' }, todo),
        el('dl', {}, ...facts.map(drawFact)),
        checking && el('p', { class: 'soft' }, pageText('overlay.checking')),
        suggestion && drawSuggestion(suggestion, decide),
        why.length > 0 &&
          el(
            'details',
            {},
            el('summary', {}, pageText('overlay.why')),
            el('ul', {}, ...why.map((reason) => el('li', {}, reason))),
          ),
      ),
    ),
  );
}

const drawFact = ({ label, value, to, note, strong }: Fact) =>
  el(
    'div',
    {},
    el('dt', {}, label),
    el(
      'dd',
      {},
      to ? el('a', { href: pageOf(to) }, value) : strong ? el('strong', {}, value) : value,
      note && el('span', { class: 'soft' }, ` ${note}`),
    ),
  );

/** The page of another subscription of the same customer, at an address of the same form as this one. */
const pageOf = (subscription: string): string =>
  location.pathname.replace(/(?<=subscriptions\/)[^/]+/i, subscription);

const drawSuggestion = (suggestion: Suggestion, decide: Decide) =>
  el(
    'div',
    { class: 'choice' },
    el('span', {}, suggestion.text),
    button(pageText('overlay.confirm'), 'primary', () => decide('twin-confirmed', suggestion)),
    button(pageText('overlay.reject'), '', () => decide('twin-rejected', suggestion)),
  );
