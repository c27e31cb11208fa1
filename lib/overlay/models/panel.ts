import { i18n } from '#i18n';
import type { Card, FindingCard } from '@/lib/core/card';
import { isBilledOutOfScope, isOpen } from '@/lib/core/card-scope';
import type { Entry } from '@/lib/core/entries';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import { byUrgency } from '@/lib/core/urgency';
import { byPressure } from '@/lib/core/words';
import { targetOf } from '@/lib/platform/accounts';
import type { Drawn } from '@/lib/platform/drawn';
import { acceptanceText } from '@/lib/texts/acceptance';
import { closingText } from '@/lib/texts/closing';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { outOfScopeText } from '@/lib/texts/out-of-scope';
import { stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import { form } from './decisions';
import { findingLine } from './finding-line';
import {
  button,
  chaseField,
  chip,
  field,
  group,
  list,
  type Maybe,
  opener,
  para,
  soft,
  softly,
  these,
} from './pieces';
import { namesOf } from './say';
import { entryLine } from './say-entry';
import { type Known, nameOf, type Scene, sourcesIn } from './scene';

/** What the panel of a customer is made of. */
export interface Desk {
  card: Card;
  scene: Scene;
  signedIn: AccountId;
  open: ReadonlySet<string>;
  /** Its entries that count, the newest first. */
  entries: readonly Entry[];
}

const MOST_STEPS = 5;
const MOST_OPEN = 20;
const MOST_HISTORY = 15;

/** Everything about the move of one customer. */
export const panelOf = (desk: Desk): Drawn => [
  'section',
  { class: 'panel', 'aria-labelledby': 'panel', 'aria-live': 'off' },
  [
    'div',
    { class: 'choice' },
    ['h2', { class: 'title', id: 'panel' }, desk.card.name ?? i18n.t('popup.unnamed_customer')],
    ...these(
      desk.card.worst && chipOf(desk.card.worst),
      button(i18n.t('dashboard.shell.close'), { class: 'quiet push', act: { do: 'part', part: 'panel' } }),
    ),
  ],
  ['div', { class: 'groups' }, nextSteps(desk), closing(desk), people(desk), notes(desk), history(desk)],
];

function chipOf(state: Known['state']): Maybe {
  if (!state) return undefined;
  const { tone, icon } = LOOKS[state];
  return chip(tone, icon, stateText(state));
}

/** What was found, the most urgent first, with what to do. */
function nextSteps({ card, signedIn, scene, open }: Desk): Drawn {
  const found = card.findings.filter(({ quiet }) => !quiet);
  const wanted = found.some(isAsking) ? found.filter(isAsking) : found;
  const steps = wanted.sort(byUrgency).map((finding): Drawn => {
    const about = finding.subscription && card.subscriptions[finding.subscription];
    return [
      'span',
      {},
      ...these(
        finding.subscription && nameLink(finding.subscription, about || undefined, signedIn, scene),
        ...findingLine(finding, scene.now),
      ),
    ];
  });
  const none = steps.length === 0 && noSteps(card, scene.now);
  return group(
    i18n.t('overlay.next_steps'),
    none && para(none),
    ...withRest('steps', steps, MOST_STEPS, open),
  );
}

/** Transfers and terms run by themselves: they are told when nothing else is to be done. */
const isAsking = ({ kind, reasons }: FindingCard): boolean =>
  kind !== 'in-transfer' && (kind !== 'hold' || reasons.includes('decision'));

/** Why there are no steps: nothing is known, everything found was put to rest, or there is nothing to do. */
function noSteps(card: Card, now: number): string | undefined {
  const sources = sourcesIn(card);
  if (card.findings.length > 0) {
    const n = `${i18n.t('dashboard.today.group_quiet')}: ${formatNumber(card.findings.length)}`;
    const first = card.findings.flatMap(({ decision }) => decision?.until ?? []).sort()[0];
    return first ? `${n}, ${i18n.t('dashboard.entry.until', { day: formatDay(first, now) })}` : n;
  }
  if (sources.length === 0) return i18n.t('popup.empty_title');
  const billed = sources.find(isBilledOutOfScope);
  if (billed) return `${stateText('exempt')}: ${outOfScopeText(billed, now)}`;
  const isSettled = sources.every(({ state }) => state === 'done' || state === 'exempt');
  return isSettled ? i18n.t('next.nothing') : undefined;
}

/** A subscription by name; a link where its page is in the account that is signed in to. */
function nameLink(
  id: SubscriptionId,
  about: Card['subscriptions'][string] | undefined,
  signedIn: AccountId,
  scene: Scene,
): Drawn {
  const name = about?.product ?? i18n.t('overlay.unnamed');
  if (about?.account === signedIn) return ['span', {}, ['a', { to: id }, name], ': '];
  const account = about && nameOf(scene, about.account);
  return ['span', {}, ['strong', {}, name], account ? ` (${account}): ` : ': '];
}

/** A list that shows its first lines, and the rest when it is asked for. */
const withRest = (
  part: string,
  lines: readonly Drawn[],
  most: number,
  open: ReadonlySet<string>,
): Maybe[] => [
  list(open.has(part) ? lines : lines.slice(0, most)),
  lines.length > most &&
    opener(i18n.t('overlay.more', { n: formatNumber(lines.length - most) }), part, open, 'quiet'),
];

/** What is still open until the customer can be closed. */
function closing({ card, signedIn, scene, open: parts }: Desk): Drawn {
  const { customer, closable, closedAt } = card;
  const sources = sourcesIn(card);
  const open = sources.filter(isOpen);
  const heading = i18n.t('dashboard.customer.closing');
  if (closedAt)
    return group(
      heading,
      para(i18n.t('dashboard.customer.closed_on', { day: formatDay(closedAt, scene.now) })),
    );
  if (closable)
    return group(heading, para(i18n.t('dashboard.customer.closable')), [
      'div',
      { class: 'choice', once: 'close' },
      button(i18n.t('dashboard.customer.close'), {
        class: 'primary',
        act: {
          do: 'decide',
          decisions: [{ decision: { kind: 'customer-closed', via: 'person', customer } }],
          said: i18n.t('dashboard.customer.closed'),
          once: 'close',
        },
      }),
    ]);
  const lines = open
    .sort((a, b) => byPressure(a.state ?? 'done', b.state ?? 'done'))
    .map(
      (each): Drawn => [
        'span',
        {},
        ...these(
          nameLink(each.id, each, signedIn, scene),
          each.state === 'done'
            ? chip('warn', 'wait', i18n.t('dashboard.customers.freshness_stale'))
            : chipOf(each.state),
        ),
      ],
    );
  return group(
    heading,
    para(i18n.t(`dashboard.customer.${closingText(sources.length > 0, open.length)}`)),
    ...withRest('open', lines, MOST_OPEN, parts),
  );
}

/** Whether the customer has accepted, and who looks after it. */
function people({ card, scene, open }: Desk): Drawn {
  const { customer, accepted, chase, owner } = card;
  const target = targetOf(scene.accounts);
  const via = 'person';
  return group(
    i18n.t('dashboard.customer.acceptance'),
    para(acceptanceText(card, scene.now)),
    chase && para(i18n.t('dashboard.customer.chase_on', { day: formatDay(chase, scene.now) })),
    !accepted && target && opener(i18n.t('popup.invitation_log'), 'form:invite', open, 'quiet'),
    !accepted &&
      target &&
      open.has('form:invite') &&
      form(
        'form:invite',
        i18n.t('popup.invitation_log'),
        [chaseField(scene.now)],
        [
          { decision: { kind: 'invite-sent', via, customer, account: target.account } },
          { decision: { kind: 'invite-due', via, customer }, takes: ['on'], needs: 'on' },
        ],
        i18n.t('popup.invitation_logged'),
      ),
    para(
      soft(`${i18n.t('dashboard.customers.column_owner')}: `),
      owner ?? i18n.t('dashboard.customers.no_owner'),
      ' ',
      opener(i18n.t('dashboard.bulk.owner'), 'form:owner', open, 'quiet'),
    ),
    open.has('form:owner') &&
      form(
        'form:owner',
        i18n.t('dashboard.bulk.owner'),
        [
          field(i18n.t('dashboard.bulk.owner_label'), {
            id: 'field-owner',
            name: 'owner',
            maxlength: '200',
            value: owner ?? '',
          }),
        ],
        [{ decision: { kind: 'owner-set', via, customer, owner: '' }, takes: ['owner'] }],
        i18n.t('dashboard.entry.owner_set'),
      ),
  );
}

function notes({ card, scene, open, entries }: Desk): Drawn {
  const noted = entries.filter((entry) => entry.kind === 'noted');
  const title = i18n.t('dashboard.customer.decide_note');
  return group(
    i18n.t('overlay.notes'),
    list(
      noted.map((entry): Drawn => {
        const about = entry.subscription && card.subscriptions[entry.subscription]?.product;
        const by = [about, entry.by, formatDay(entry.at, scene.now)].filter(Boolean).join(', ');
        return ['span', {}, `${entry.text} `, soft(by)];
      }),
    ),
    opener(i18n.t('overlay.add_note'), 'form:note', open, 'quiet'),
    open.has('form:note') &&
      form(
        'form:note',
        title,
        [
          field(i18n.t('dashboard.bulk.text'), {
            id: 'field-text',
            name: 'text',
            required: '',
            maxlength: '500',
          }),
        ],
        [
          {
            decision: { kind: 'noted', via: 'person', customer: card.customer },
            takes: ['text'],
          },
        ],
        i18n.t('overlay.noted'),
      ),
  );
}

function history({ card, scene, entries }: Desk): Drawn {
  const names = namesOf(card, scene);
  return group(
    i18n.t('dashboard.customer.history'),
    list(
      entries.slice(0, MOST_HISTORY).map((entry) => entryLine(entry, names, scene.now)),
      'log',
    ),
    entries.length > MOST_HISTORY && softly(i18n.t('overlay.more_history')),
  );
}
