import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import { targetOf } from '@/lib/platform/accounts';
import type { Drawn } from '@/lib/platform/drawn';
import type { Invitable } from '@/lib/platform/head-asked';
import { byLanguage } from '@/lib/texts/collation';
import { form } from './decisions';
import { banner, chaseField, opener, para, soft, task, these } from './pieces';
import type { Scene } from './scene';

const LOG = 'form:invite';

/**
 * What the page with the invitation link says: whose link it is, and whether it is the right one. Only the target
 * account invites; there one can say whom the link was sent to.
 * @param link the tenant that the link on the page names; undefined while none was seen
 * @param invitable the customers to choose from, when the form is open
 */
export function invitationCard(
  account: DeclaredAccount,
  link: AccountId | undefined,
  scene: Scene,
  open: ReadonlySet<string>,
  invitable: readonly Invitable[],
): Drawn {
  const owner = scene.accounts.find(({ tenantId }) => tenantId === link);
  const target = targetOf(scene.accounts);
  const told = { account: (owner ?? account).name, target: target?.name ?? '' };
  // Of a link that was not seen yet the account that is signed in to is told.
  if ((owner ?? account).role === 'source')
    return banner(
      'danger',
      'alert',
      i18n.t('overlay.link_of_source', told),
      task(target ? i18n.t('overlay.link_wrong_todo', told) : i18n.t('overlay.link_no_target')),
    );
  if (!link)
    return banner(
      'info',
      'wait',
      i18n.t('overlay.link_unseen', told),
      para(i18n.t('overlay.link_unseen_todo')),
    );
  return banner(
    'good',
    'done',
    i18n.t('overlay.link_of_target', told),
    ['div', { class: 'choice' }, opener(i18n.t('overlay.log_invitation'), LOG, open, '')],
    open.has(LOG) && logForm(account.account, invitable, scene.now),
  );
}

/** Asks whom the link was sent to, and when to ask again. */
function logForm(account: AccountId, invitable: readonly Invitable[], now: number): Drawn {
  if (invitable.length === 0) return ['p', { class: 'part' }, i18n.t('overlay.nobody_to_invite')];
  const via = 'person';
  const choices = [...invitable]
    .sort((a, b) => Number(a.invited) - Number(b.invited) || byLanguage(a.name, b.name))
    .map(
      ({ customer, name, invited }): Drawn => [
        'label',
        {},
        ['input', { type: 'checkbox', name: 'customer', value: customer, id: `invite-${customer}` }],
        ['span', {}, name],
        ...these(invited && soft(i18n.t('overlay.invited'))),
      ],
    );
  return form(
    LOG,
    i18n.t('overlay.log_invitation'),
    [['fieldset', {}, ['legend', {}, i18n.t('overlay.sent_to')], ...choices], chaseField(now)],
    [
      { decision: { kind: 'invite-sent', via, account }, each: 'customer' },
      { decision: { kind: 'invite-due', via }, each: 'customer', takes: ['on'], needs: 'on' },
    ],
    i18n.t('popup.invitation_logged'),
  );
}
