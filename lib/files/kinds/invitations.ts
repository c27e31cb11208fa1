import { given } from '../given';
import { type Found, kind } from '../kind';
import { HEADINGS } from '../names';

/** A list of the user's own: to whom an invitation went, when, and when to ask again. */
export const invitations = kind({
  id: 'invitations',
  fields: {
    customer: HEADINGS.microsoftId,
    sent: 'invited|invitedon|invitationsent|invitationsenton|invitationdate|sent|senton|sentat|einladunggesendet|eingeladenam|einladungsdatum|приглашение|приглашениеотправлено|датаприглашения',
    due: 'due|chase|chaseon|followup|followupon|remindon|nachfassenam|wiedervorlage|напомнить|напоминание',
    contact: 'contact|contactemail|email|recipient|ansprechpartner|kontakt|empfänger|контакт|получатель',
  },
  needs: [['customer'], ['sent', 'due']],
  read(row) {
    const customer = row.customer('customer');
    const [sent, due] = [row.date('sent'), row.date('due')];
    const found: Found[] = [];
    if (sent !== undefined)
      found.push({
        at: sent,
        entry: {
          kind: 'invite-sent',
          via: 'person',
          customer,
          account: row.about.account,
          ...given({ contact: row.text('contact') }),
        },
      });
    if (due !== undefined) found.push({ entry: { kind: 'invite-due', via: 'person', customer, on: due } });
    return found;
  },
});
