import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import { signedInOf } from '@/lib/platform/accounts';
import type { Bar, Drawn } from '@/lib/platform/drawn';
import { legalInfo } from '@/lib/platform/portal-links';
import type { AccountsOnShelf, Doubt, Evidence } from '@/lib/platform/shelf';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { evidenceText } from '@/lib/texts/words';
import { button, icon, list, type Maybe, spoken, these } from './pieces';

/** The account bar: which account this is, why that is believed, and what to do when it is not known or contradicted. */
export function barOf(accounts: AccountsOnShelf, evidence: Evidence, now: number): Bar {
  const { signedIn, contradiction, doubts } = accounts;
  const account = signedInOf(accounts);
  const role = account && i18n.t(`accounts.${account.role}_long`);
  const shape = account?.role === 'source' ? 'from' : 'into';
  const doubted = contradiction ? undefined : doubts?.find((doubt) => doubt.account === signedIn);
  const problem = !account ? 'no_account' : contradiction ? 'contradiction' : undefined;
  const tone = contradiction ? 'danger' : 'warn';
  const before: Maybe[] = [
    // Nobody knows whose page it is while pages speak against the account.
    account && !contradiction && ['span', { class: `role ${lookOf(account)}` }, icon(shape), role ?? ''],
    account && !contradiction && ['span', { class: 'name', title: account.name }, account.name],
    problem && [
      'span',
      { class: `chip ${tone}` },
      icon('alert'),
      account ? i18n.t('overlay.contradiction', { account: account.name }) : i18n.t('overlay.no_account'),
    ],
    problem && ['span', {}, problemText(accounts)],
  ];
  if (account && doubted)
    before.push(
      ['span', { class: 'chip warn' }, icon('alert'), i18n.t('overlay.doubt', { account: account.name })],
      ['span', {}, doubtText(doubted, accounts)],
      button(i18n.t('overlay.doubt_yes'), { act: { do: 'confirm', account: account.account } }),
      otherAccounts(account, accounts),
    );
  const calm = !problem && !doubted;
  const label = [i18n.t('overlay.unfold'), role, account?.name].filter(Boolean).join(', ');
  const fold = i18n.t('overlay.fold');
  const after: Maybe[] = [
    account && !contradiction && proofOf(account, accounts, evidence, now),
    ['span', { class: 'push soft' }, 'Twinwatch'],
    shapeButton('pause', i18n.t('overlay.pause'), { do: 'pause' }),
    calm && shapeButton('fold', fold, { do: 'fold' }, 'true'),
    calm && [
      'button',
      { class: 'unfold', 'aria-label': label, title: label, 'aria-expanded': 'false', act: { do: 'fold' } },
    ],
  ];
  const called = account && `${account.role === 'source' ? '↗' : '↘'} ${shortened(account.name)} · `;
  return {
    class: problem ? `problem ${tone}` : `${doubted ? 'problem ' : ''}${account ? lookOf(account) : ''}`,
    problem: !calm,
    before: these(...before).map(spoken),
    after: these(...after).map(spoken),
    rows: i18n.t('overlay.rows_need', { n: '{n}' }),
    next: i18n.t('overlay.next_row'),
    title: calm && called ? called : '',
  };
}

/** The classes of an account's role, and of the colour that was chosen for it. */
const lookOf = ({ role, colour }: DeclaredAccount): string => (colour ? `${role} ${colour}` : role);

const LONGEST_TITLE = 16;
const shortened = (name: string): string =>
  name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : name;

const shapeButton = (
  shape: 'pause' | 'fold',
  label: string,
  act: { do: 'pause' } | { do: 'fold' },
  expanded?: string,
): Drawn => [
  'button',
  { class: 'plain', 'aria-label': label, title: label, act, ...(expanded && { 'aria-expanded': expanded }) },
  icon(shape),
];

/** What is wrong, and what to do. */
function problemText({ list: declared, contradiction }: AccountsOnShelf): string {
  if (!contradiction) return i18n.t('overlay.no_account_todo');
  const seems = declared.find(({ account }) => account === contradiction.seems)?.name;
  return [
    evidenceText(contradiction.evidence),
    seems && i18n.t('overlay.seems', { account: seems }),
    i18n.t('overlay.contradiction_todo'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why pages were held back. */
function doubtText({ why, customers, seems }: Doubt, { list: declared }: AccountsOnShelf): string {
  const other = declared.find(({ account }) => account === seems)?.name;
  return [
    why === 'accepts' && plural(i18n.t('popup.doubt_accepts', { n: formatNumber(customers) }), customers),
    other && i18n.t('popup.doubt_seems', { account: other }),
    i18n.t('popup.doubt_kept'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The other accounts that it may be: what was held back is recorded under the one that a person names. */
function otherAccounts({ account }: DeclaredAccount, { list: declared }: AccountsOnShelf): Drawn {
  const others = declared.filter((each) => each.account !== account);
  return [
    'details',
    { class: 'proof', id: 'doubt' },
    ['summary', {}, i18n.t('overlay.doubt_no')],
    [
      'div',
      { class: 'choice' },
      ...others.map((each) => button(each.name, { act: { do: 'confirm', account, as: each.account } })),
      i18n.t('overlay.doubt_none'),
    ],
  ];
}

/** Why Twinwatch believes that this is the account: what a person said, and which pages have agreed since. */
function proofOf(
  signedIn: DeclaredAccount,
  { signedInAt }: AccountsOnShelf,
  evidence: Evidence,
  now: number,
): Drawn {
  const agreed = evidence
    .filter(({ account, at }) => account === signedIn.account && (!signedInAt || at >= signedInAt))
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ what, at }) => i18n.t(`overlay.agreed_${what}`, { day: formatDay(at, now) }));
  const said = signedInAt && i18n.t('overlay.said_signed_in', { day: formatDay(signedInAt, now) });
  return [
    'details',
    { class: 'proof', id: 'proof' },
    ['summary', {}, i18n.t(agreed.length > 0 ? 'overlay.confirmed_account' : 'overlay.unconfirmed_account')],
    [
      'div',
      {},
      ...these(
        list(these(...agreed, said)),
        agreed.length === 0 && [
          'p',
          {},
          `${i18n.t('overlay.nothing_agreed')} `,
          ['a', { href: legalInfo(signedIn) }, i18n.t('overlay.legal_info')],
        ],
      ),
    ],
  ];
}
