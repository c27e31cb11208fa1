import { i18n } from '#i18n';
import type { Card, DeclaredAccount } from '@/lib/core/card';
import { licences } from '@/lib/core/links';
import { toCreateOf } from '@/lib/core/to-create';
import { byPressure, type State } from '@/lib/core/words';
import { targetOf } from '@/lib/platform/accounts';
import type { Drawn } from '@/lib/platform/drawn';
import { formatNumber } from '@/lib/texts/format';
import { reasonText, stateText } from '@/lib/texts/words';
import { LOOKS, type Look } from '../look';
import { banner, chip, icon, type Maybe, para, soft, task, these } from './pieces';
import { counted, described, termEnd } from './say';
import { type Known, known, nameOf, type Scene, sourcesIn } from './scene';

/** What the page that adds a subscription says in a source: this is the account that is being emptied. */
export function doNotAdd(account: DeclaredAccount, { accounts }: Scene): Drawn {
  const target = targetOf(accounts)?.name;
  const text = i18n.t(target ? 'overlay.do_not_add_why' : 'overlay.do_not_add_no_target', {
    account: account.name,
    target: target ?? '',
  });
  return banner('danger', 'stop', i18n.t('overlay.do_not_add'), task(text));
}

/** What the page that adds a subscription says in the target: what the sources have, and what is missing here. */
export function createCard(card: Card | undefined, scene: Scene): Drawn {
  const all = card ? sourcesIn(card) : [];
  const wanted = all
    .filter(({ state }) => state && state !== 'exempt')
    .map((source) => wantedOf(source, card))
    .map((one, _, those) => ({ ...one, sharers: those.filter((other) => isShared(one, other)).length || 1 }))
    .sort((a, b) => Number(Boolean(b.missing)) - Number(Boolean(a.missing)) || pressure(a, b));
  const { tone, icon: shape, title } = headOf(wanted);
  return banner(
    tone,
    shape,
    title,
    all.length === 0 && para(i18n.t('overlay.nothing_to_create_why')),
    wanted.length === 0 && all.length > 0 && para(`${stateText('exempt')}: ${formatNumber(all.length)}`),
    wanted.length > 0 && tableOf(wanted, scene),
  );
}

/** Here already, as much as is needed: Twinwatch would not say so of anything else. */
const HERE: ReadonlySet<State | undefined> = new Set<State>([
  'done',
  'still-billed',
  'stop-today',
  'overlap',
  're-activated',
]);

function headOf(wanted: readonly Wanted[]): Look & { title: string } {
  const toCreate = wanted.filter(({ missing }) => missing).length;
  const open = wanted.filter(({ source }) => !HERE.has(source.state)).length;
  const n = formatNumber(toCreate);
  if (wanted.length === 0) return { tone: 'none', icon: 'out', title: i18n.t('overlay.nothing_to_create') };
  if (toCreate > 0) {
    const title = i18n.t('overlay.to_create', { n, of: formatNumber(wanted.length) });
    return { tone: 'info', icon: 'todo', title };
  }
  return open > 0
    ? { tone: 'info', icon: 'wait', title: i18n.t('overlay.none_by_hand', { n: formatNumber(open) }) }
    : { tone: 'none', icon: 'done', title: i18n.t('overlay.all_created') };
}

interface Wanted {
  source: Known;
  /** Its twins and candidates. */
  there: Known[];
  /** Of how many sources these are the twins or candidates. */
  sharers: number;
  isToWake: boolean;
  /** Licences that are to be created; `all` of a count that was never seen. */
  missing: number | 'all' | undefined;
}

function wantedOf(source: Known, card: Card | undefined): Wanted {
  const there = card ? known(card, [...source.twins, ...(source.candidates ?? [])]) : [];
  const is = toCreateOf(source, there);
  return {
    source,
    there,
    sharers: 1,
    isToWake: is.kind === 'wake',
    missing: is.kind === 'licences' ? is.licences : undefined,
  };
}

/** The same licences are there for both. */
const isShared = (one: Wanted, other: Wanted): boolean =>
  one.there.some(({ id }) => other.there.some((each) => each.id === id));

/** The licences here: of several that it may be, each; of those that others want as well, that they do. */
function hereText({ source, there, sharers }: Wanted): string {
  if (there.length === 0) return '–';
  if (source.twins.length === 0 && there.length > 1)
    return i18n.t('overlay.possible', {
      n: formatNumber(there.length),
      counts: there
        .map(({ quantity }) => (quantity === undefined ? '?' : formatNumber(quantity)))
        .join(' / '),
    });
  const here = licences(there);
  return [here === undefined ? '?' : counted('licences', here), sharedText(sharers)]
    .filter(Boolean)
    .join(', ');
}

const sharedText = (sharers: number): string =>
  sharers > 1 ? i18n.t('overlay.shared', { n: formatNumber(sharers) }) : '';

const pressure = (a: Wanted, b: Wanted): number =>
  byPressure(a.source.state ?? 'exempt', b.source.state ?? 'exempt');

const tableOf = (wanted: readonly Wanted[], scene: Scene): Drawn => [
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
    ['tbody', {}, ...wanted.map((one) => rowOf(one, scene))],
  ],
];

function rowOf(one: Wanted, scene: Scene): Drawn {
  const { source, missing, sharers } = one;
  return [
    'tr',
    {},
    ['th', { scope: 'row' }, described(source, nameOf(scene, source.account))],
    ['td', {}, hereText(one)],
    ['td', {}, ...(missing === undefined ? standing(one, scene) : [howMany(missing, source, sharers)])],
    ['td', { class: 'choice' }, ...these(...copiesOf(source, missing))],
  ];
}

function howMany(missing: number | 'all', { reasons }: Known, sharers: number): Drawn {
  const count = missing === 'all' ? i18n.t('overlay.all_of_it') : counted('licences', missing);
  return [
    'span',
    {},
    ['strong', {}, count],
    ...these(
      sharers > 1 && soft(` ${sharedText(sharers)}`),
      reasons.includes('commerce') && soft(` ${reasonText('commerce')}`),
    ),
  ];
}

/** Where a row stands of which nothing is to be created now. */
function standing({ source, isToWake }: Wanted, { now }: Scene): Drawn[] {
  const { state = 'unknown' } = source;
  if (isToWake) return [chip('warn', 'todo', i18n.t('overlay.inactive_here'))];
  const { tone, icon: shape } = LOOKS[state];
  const term = state === 'hold' && termEnd(source, now);
  return these(
    chip(tone, shape, stateText(state)),
    term && soft(` ${i18n.t('dashboard.customer.trait_term')}: ${term}`),
  );
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
