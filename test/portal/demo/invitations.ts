import type { Customer } from '../types';
import { EU, FR } from './people';
import type { Story } from './story';

/** Customers that have not accepted the invitation of the target yet, and how that stands. */
const WAITING: Record<
  string,
  'not-invited' | 'invited' | 'overdue' | 'chased-today' | 'wrong-link' | 'gdap'
> = {
  'Île-de-Ré Ostréiculteurs': 'invited',
  'Xaver Brandl Holzbau': 'not-invited',
  'Chalet Mont-Clair': 'overdue',
  'Ferme des Trois Chênes': 'overdue',
  'Hallands Plåt & Svets': 'invited',
  'Librairie du Canal': 'wrong-link',
  'Orgelbau Wittmund': 'not-invited',
  'Sandbank Reederei': 'chased-today',
  'Tallbacken Skola': 'gdap',
  'Yachthafen Grömitz': 'not-invited',
  'Caves de la Loire Réunies': 'overdue',
  'Hôtel de la Falaise': 'invited',
  'İstanbul Çay Evi Ltd.': 'not-invited',
};

/** How a customer came to be in the target's list, and what was done about those who did not come. */
export const invite = (story: Story, customer: Customer, index: number): boolean => {
  const state = WAITING[customer.name];
  const note = (day: number, kind: string, fields: Record<string, unknown>): void =>
    story.note(story.day(day), kind, { customer: customer.id, ...fields }, 'person', 'Chiara');
  if (state === undefined) {
    const accepted = -34 + (index % 12);
    note(accepted - 3, 'invite-sent', {
      account: EU,
      contact: `it@${customer.domain.split('.')[0]}.example`,
    });
    customer.relationships[EU] = { kind: 'reseller', since: story.day(accepted) };
    story.seeCustomer(EU, customer, story.day(accepted, '08:00'));
    return true;
  }
  if (state === 'invited') {
    note(-4, 'invite-sent', { account: EU });
    note(-4, 'invite-due', { on: story.dateOf(3 + (index % 4)) });
  }
  if (state === 'overdue') {
    note(-24, 'invite-sent', { account: EU });
    note(-24, 'invite-due', { on: story.dateOf(-9) });
  }
  if (state === 'chased-today') {
    note(-7, 'invite-sent', { account: EU });
    note(-7, 'invite-due', { on: story.dateOf(0) });
  }
  if (state === 'wrong-link') note(-12, 'invite-sent', { account: FR });
  if (state === 'gdap') {
    customer.relationships[EU] = { kind: 'gdap', since: story.day(-11) };
    story.seeCustomer(EU, customer, story.day(-11, '08:00'), 'gdap');
  }
  return false;
};
