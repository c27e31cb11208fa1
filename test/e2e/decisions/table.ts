import { alpenglas, birkenhof, cobalt, DE, dorfladen } from '../firefox/small-partner';
import type { Hand, Place } from './hand';
import { eichenhof, PL } from './ledger';

/** Every decision that is taken in the dashboard: where, how, what is recorded, and what is seen then. */
export interface Decision {
  name: string;
  /** The view in which it is taken, and the part of it that tells what became of it. */
  at: string;
  in: Place;
  take(hand: Hand): Promise<void>;
  records: string[];
  seen: string;
  /** How it is taken back, if not by the Undo that is offered at once. */
  takeBack?(hand: Hand): Promise<void>;
}

const of = (customer: string) => `customer/${customer}`;
const [E1, E3, EXCHANGE] = [
  'Office 365 Enterprise E1',
  'Office 365 Enterprise E3',
  'Exchange Online (Plan 1)',
];
const TWICE = 'Snooze: Active in both accounts, stop the source today';

/** A form that opens from a button, is filled in, and sent by a button with this name. */
const fillIn =
  (opener: string, place: Place, fields: Record<string, string>, submit: string): Decision['take'] =>
  async (hand) => {
    await hand.press(opener, place);
    for (const [label, value] of Object.entries(fields)) await hand.fill(label, value, 'dialog');
    await hand.press(submit, 'dialog');
  };

/** One of those that are folded away under a subscription. */
const about = (
  [customer, product]: readonly [string, string],
  button: string,
  fields: Record<string, string>,
  record: string,
  seen: string,
): Decision => ({
  name: `${button} (${product})`,
  at: of(customer),
  in: product,
  take: async (hand) => {
    await hand.unfold('Decide …', product);
    await fillIn(button, product, fields, 'Save')(hand);
  },
  records: [record],
  seen,
});

/** One about all customers that a search finds. */
const bulk = (
  button: string,
  found: string,
  fields: Record<string, string>,
  submit: string,
  records: string[],
  seen: string,
): Decision => ({
  name: `${button}, in bulk`,
  at: `customers?q=${found}`,
  in: 'Customers',
  take: async (hand) => {
    await hand.tick('Tick all shown', 'main');
    await fillIn(button, 'main', fields, submit)(hand);
  },
  records,
  seen,
});

export const DECISIONS: readonly Decision[] = [
  {
    name: 'End link',
    at: of(alpenglas.id),
    in: E3,
    take: (hand) => hand.press('End link', E3),
    records: ['twin-confirmed'],
    seen: 'Check twin',
  },
  {
    name: 'Change link, ticking more: merge',
    at: of(eichenhof),
    in: E1,
    take: async (hand) => {
      await hand.press('Change link …', E1);
      await hand.tick('6 licences', 'dialog');
      await hand.press('Save link', 'dialog');
    },
    records: ['twin-confirmed'],
    seen: '6 licences',
  },
  {
    name: 'Change link, ticking less: split',
    at: of(eichenhof),
    in: 'Power BI Pro',
    take: async (hand) => {
      await hand.press('Change link …', 'Power BI Pro');
      await hand.tick('4 licences', 'dialog');
      await hand.press('Save link', 'dialog');
    },
    records: ['twin-confirmed', 'twin-confirmed'],
    seen: 'more licences in the target than needed',
  },
  {
    name: 'Confirm a candidate',
    at: of(dorfladen.id),
    in: EXCHANGE,
    take: (hand) => hand.press('Confirm', EXCHANGE),
    records: ['twin-confirmed'],
    seen: 'Stop today',
  },
  {
    name: 'Reject a candidate',
    at: of(dorfladen.id),
    in: EXCHANGE,
    take: (hand) => hand.press('Reject', EXCHANGE),
    records: ['twin-rejected'],
    seen: 'Create in target',
  },
  {
    name: 'Choose a twin',
    at: of(dorfladen.id),
    in: EXCHANGE,
    take: async (hand) => {
      await hand.press('Choose a twin …', EXCHANGE);
      await hand.tick('Nordwind Europe', 'dialog');
      await hand.press('Save link', 'dialog');
    },
    records: ['twin-confirmed'],
    seen: 'Stop today',
  },
  about([alpenglas.id, EXCHANGE], 'Hold', { Reason: 'Budget', Until: '2023-05-01' }, 'held', 'Budget'),
  about([eichenhof, 'Visio Plan 1'], 'End hold', {}, 'held', 'Create in target'),
  about([alpenglas.id, E3], 'Take out of scope', { Reason: 'Leaves us' }, 'exempted', 'Leaves us'),
  about(
    [eichenhof, 'Project Plan 3'],
    'Take into scope',
    { Reason: 'Stays' },
    'included',
    'Create in target',
  ),
  about(
    [alpenglas.id, E3],
    'Plan an overlap',
    { Reason: 'Migration week', 'Last day': '2023-03-27' },
    'overlap-planned',
    'overlap planned',
  ),
  {
    ...about([alpenglas.id, E3], 'Set price', { 'Price per': '9.90', Currency: 'EUR' }, 'price-set', '9.9'),
    in: 'History',
  },
  {
    ...about([alpenglas.id, E3], 'Note', { Note: 'Ask Chiara' }, 'noted', 'Ask Chiara'),
    in: 'Notes',
    takeBack: async (hand) => {
      await hand.go('activity');
      await hand.press('Undo', 'log');
    },
  },
  {
    name: 'Note about a customer',
    at: of(alpenglas.id),
    in: 'Notes',
    take: async (hand) => {
      await hand.fill('Add a note', 'Call on Monday', 'Notes');
      await hand.press('Save', 'Notes');
    },
    records: ['noted'],
    seen: 'Call on Monday',
  },
  {
    name: 'Microsoft has been told',
    at: of(eichenhof),
    in: 'Azure plan',
    take: async (hand) => {
      await hand.fill('Ticket number', '2303200040001', 'Azure plan');
      await hand.press('Microsoft has been told', 'Azure plan');
    },
    records: ['azure-told'],
    seen: 'Azure: Microsoft told',
  },
  {
    name: 'Reported as moved',
    at: of(eichenhof),
    in: 'Azure plan',
    take: (hand) => hand.press('Reported as moved', 'Azure plan'),
    records: ['azure-moved'],
    seen: 'Azure: moved, verify',
  },
  {
    name: 'Invitation sent, with a date to chase it',
    at: of(birkenhof.id),
    in: 'Acceptance',
    take: async (hand) => {
      await hand.fill('Remind on', '2023-04-03', 'Acceptance');
      await hand.press('Invitation sent', 'Acceptance');
    },
    records: ['invite-sent', 'invite-due'],
    seen: 'Sent again',
  },
  {
    name: 'Owner of a customer',
    at: of(birkenhof.id),
    in: 'History',
    take: (hand) => hand.fill('Owner', 'Birgit', 'main'),
    records: ['owner-set'],
    seen: 'Birgit',
  },
  {
    name: 'Close customer, and open it again',
    at: of(cobalt.id),
    in: 'Closing',
    take: (hand) => hand.press('Close customer', 'Closing'),
    records: ['customer-closed'],
    seen: 'Closed',
  },
  {
    name: 'Snooze',
    at: 'today',
    in: 'main',
    take: fillIn(TWICE, 'main', { Until: '2023-03-24', Reason: 'On holiday' }, 'Snooze'),
    records: ['snoozed'],
    seen: 'Put to rest',
  },
  {
    name: 'Acknowledge, and wake',
    at: 'today',
    in: 'main',
    take: fillIn(TWICE, 'main', { Reason: 'Known' }, 'Acknowledge for good'),
    records: ['acknowledged'],
    seen: 'Put to rest',
    takeBack: async (hand) => {
      await hand.go('today?show=quiet');
      await hand.press(TWICE.replace('Snooze', 'Wake'), 'main');
    },
  },
  {
    name: 'Freeze a baseline',
    at: 'accounts',
    in: PL.name,
    take: fillIn(`Freeze the baseline of ${PL.name}`, PL.name, {}, 'Freeze'),
    records: ['baseline-frozen'],
    seen: 'Frozen',
  },
  {
    name: 'Change an account',
    at: 'accounts',
    in: 'main',
    take: async (hand) => {
      await hand.press('Edit accounts', 'main');
      await hand.fill('Name', 'Nordwind Berlin', 'main');
      await hand.press('Save accounts', 'main');
    },
    records: ['account-set'],
    seen: 'Nordwind Berlin',
  },
  {
    name: 'Seen in another account',
    at: 'activity',
    in: 'log',
    take: async (hand) => {
      await hand.press('Seen in another account …', 'main');
      await hand.choose('Recorded for', 'Nordwind Europe', 'dialog');
      await hand.choose('They count for', DE.name, 'dialog');
      await hand.tick('Tick all', 'dialog');
      await hand.press('Put 6 sightings right', 'dialog');
    },
    records: ['reattributed'],
    seen: 'Sightings put right',
  },
  bulk('Set owner', 'alpenglas', { Owner: 'Anton' }, 'Record 1', ['owner-set'], 'Anton'),
  bulk('Hold', 'dorfladen', { Reason: 'Budget' }, 'Record 1', ['held'], 'On hold'),
  bulk('Take out of scope', birkenhof.id, { Reason: 'Leaves us' }, 'Record 1', ['exempted'], 'Out of scope'),
  {
    ...bulk('Note', 'cobalt', { Note: 'By phone' }, 'Record 1', ['noted'], 'Recorded: 1 customer.'),
    in: 'said',
  },
  {
    ...bulk(
      'Invitation sent',
      birkenhof.id,
      { 'Remind on': '2023-04-03' },
      'Record 1',
      ['invite-sent', 'invite-due'],
      'Recorded: 1 customer.',
    ),
    in: 'said',
  },
  bulk('Confirm exact twins', 'dorfladen', {}, 'Record 1', ['twin-confirmed'], 'Stop today'),
];
