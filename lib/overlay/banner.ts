import { i18n } from '#i18n';
import type { SubscriptionId } from '@/lib/core/ids';
import { button, el } from './dom';
import { icon } from './icons';
import type { Look } from './look';
import { paintSection } from './strip';

export interface Fact {
  label: string;
  value: string;
  href?: string;
  note?: string;
  strong?: boolean;
}

export interface Suggestion {
  target: SubscriptionId;
  text: string;
}

/** What the page of one subscription says at its top. */
export interface BannerModel extends Look {
  id: string;
  title: string;
  todo?: string;
  checking?: string;
  facts: Fact[];
  /** The reasons, a few words each; opened on demand. */
  why: string[];
  suggestion?: Suggestion;
}

/** What a person decides about the suggested twin. */
export type Choice = 'twin-confirmed' | 'twin-rejected';

export function paintBanner(
  model: BannerModel | undefined,
  decide: (choice: Choice, suggestion: Suggestion) => void,
): void {
  paintSection('banner', model, (banner) =>
    el(
      'section',
      { class: `banner ${banner.tone}` },
      icon(banner.icon),
      el(
        'div',
        {},
        el('h2', { class: 'title' }, banner.title),
        banner.todo && el('p', { class: 'todo' }, banner.todo),
        el('dl', {}, ...banner.facts.map(drawFact)),
        banner.checking && el('p', { class: 'soft' }, banner.checking),
        banner.suggestion && drawSuggestion(banner.suggestion, decide),
        banner.why.length > 0 &&
          el(
            'details',
            {},
            el('summary', {}, i18n.t('overlay.why')),
            el('ul', {}, ...banner.why.map((reason) => el('li', {}, reason))),
          ),
      ),
    ),
  );
}

const drawFact = ({ label, value, href, note, strong }: Fact) =>
  el(
    'div',
    {},
    el('dt', {}, label),
    el(
      'dd',
      {},
      href ? el('a', { href }, value) : strong ? el('strong', {}, value) : value,
      note && el('span', { class: 'soft' }, ` ${note}`),
    ),
  );

const drawSuggestion = (suggestion: Suggestion, decide: (choice: Choice, suggestion: Suggestion) => void) =>
  el(
    'div',
    { class: 'choice' },
    el('span', {}, suggestion.text),
    button(i18n.t('overlay.confirm'), 'primary', () => decide('twin-confirmed', suggestion)),
    button(i18n.t('overlay.reject'), '', () => decide('twin-rejected', suggestion)),
  );
