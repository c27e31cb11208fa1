import { i18n } from '#i18n';
import type { Card, DeclaredAccount } from '@/lib/core/card';
import { byPressure } from '@/lib/core/words';
import { targetOf } from '@/lib/platform/accounts';
import type { Drawn } from '@/lib/platform/drawn';
import { formatNumber } from '@/lib/texts/format';
import { stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import { chip, icon, type Maybe, these } from './pieces';
import { counted, described } from './say';
import { type Known, known, licences, nameOf, type Scene, sourcesIn } from './scene';

/** What the page that adds a subscription says in a source: this is the account that is being emptied. */
export function doNotAdd(account: DeclaredAccount, { accounts }: Scene): Drawn {
  const target = targetOf(accounts)?.name;
  return [
    'section',
    { class: 'banner danger', 'aria-labelledby': 'banner' },
    icon('stop'),
    [
      'div',
      {},
      ['h2', { class: 'title', id: 'banner' }, i18n.t('overlay.do_not_add')],
      [
        'p',
        { class: 'todo' },
        i18n.t(target ? 'overlay.do_not_add_why' : 'overlay.do_not_add_no_target', {
          account: account.name,
          target: target ?? '',
        }),
      ],
    ],
  ];
}

/** What the page that adds a subscription says in the target: what the sources have, and what is missing here. */
export function createCard(card: Card | undefined, scene: Scene): Drawn {
  const sources = card ? sourcesIn(card).filter(({ state }) => state && state !== 'exempt') : [];
  const wanted = sources
    .map((source) => ({ source, missing: missingFor(source, card) }))
    .sort((a, b) => Number(Boolean(b.missing)) - Number(Boolean(a.missing)) || pressure(a, b));
  const open = wanted.filter(({ missing }) => missing).length;
  const title =
    sources.length === 0
      ? i18n.t('overlay.nothing_to_create')
      : open > 0
        ? i18n.t('overlay.to_create', { n: formatNumber(open), of: formatNumber(sources.length) })
        : i18n.t('overlay.all_created');
  return [
    'section',
    { class: `banner ${open > 0 ? 'info' : 'none'}`, 'aria-labelledby': 'banner' },
    icon(open > 0 ? 'todo' : 'done'),
    [
      'div',
      {},
      ['h2', { class: 'title', id: 'banner' }, title],
      ...these(
        sources.length === 0 && ['p', {}, i18n.t('overlay.nothing_to_create_why')],
        wanted.length > 0 && tableOf(wanted, card, scene),
      ),
    ],
  ];
}

interface Wanted {
  source: Known;
  /** Licences that are to be created; `all` of a count that was never seen. */
  missing: number | 'all' | undefined;
}

const pressure = (a: Wanted, b: Wanted): number =>
  byPressure(a.source.state ?? 'exempt', b.source.state ?? 'exempt');

/** What is still to be created; undefined when nothing is, or when it is not created by hand. */
function missingFor(source: Known, card: Card | undefined): Wanted['missing'] {
  if (!card || source.commerce === 'azure') return undefined;
  if (source.state === 'in-transfer' || source.state === 'done' || source.state === 'unknown')
    return undefined;
  if (source.twins.length + (source.candidates ?? []).length === 0) return source.quantity ?? 'all';
  // Less in the target than in the source.
  return source.difference !== undefined && source.difference < 0 ? -source.difference : undefined;
}

const tableOf = (wanted: readonly Wanted[], card: Card | undefined, scene: Scene): Drawn => [
  'div',
  { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'banner' },
  [
    'table',
    {},
    [
      'thead',
      {},
      [
        'tr',
        {},
        ...(['source_has', 'is_here', 'is_missing', 'to_copy'] as const).map(
          (key): Drawn => ['th', { scope: 'col' }, i18n.t(`overlay.${key}`)],
        ),
      ],
    ],
    ['tbody', {}, ...wanted.map((one) => rowOf(one, card, scene))],
  ],
];

function rowOf({ source, missing }: Wanted, card: Card | undefined, scene: Scene): Drawn {
  const there = card ? known(card, [...source.twins, ...(source.candidates ?? [])]) : [];
  const here = licences(there);
  const look = LOOKS[source.state ?? 'unknown'];
  return [
    'tr',
    {},
    ['th', { scope: 'row' }, described(source, nameOf(scene, source.account))],
    ['td', {}, there.length === 0 ? '–' : here === undefined ? '?' : counted('licences', here)],
    [
      'td',
      {},
      missing === undefined
        ? chip(look.tone, look.icon, stateText(source.state ?? 'unknown'))
        : ['strong', {}, missing === 'all' ? i18n.t('overlay.all_of_it') : counted('licences', missing)],
    ],
    ['td', { class: 'choice' }, ...these(...copiesOf(source, missing))],
  ];
}

/** Buttons that copy what has to be typed. */
function copiesOf({ product }: Known, missing: Wanted['missing']): Maybe[] {
  if (missing === undefined) return [];
  return [
    product && copy(product, i18n.t('overlay.copy_product')),
    missing !== 'all' && copy(`${missing}`, formatNumber(missing)),
  ];
}

const copy = (text: string, label: string): Drawn => [
  'button',
  {
    class: 'small',
    title: text,
    'aria-label': i18n.t('overlay.copy_of', { text: label === text ? text : `${label}: ${text}` }),
    act: { do: 'copy', text, said: i18n.t('overlay.copied', { text }) },
  },
  icon('copy'),
  label,
];
