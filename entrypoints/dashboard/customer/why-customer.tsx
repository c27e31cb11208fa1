import { explainCustomer, type OfCustomer } from '@/lib/core/explain-customer';
import { now, shelved } from '../store';
import { namesIn } from './entry-line';
import type { Loaded } from './load';
import { Why } from './why';

/** What a conclusion about the customer as a whole rests on. */
export const WhyCustomer = ({ what, loaded }: { what: OfCustomer; loaded: Loaded }) => (
  <Why
    of={() => explainCustomer(loaded.book, loaded.card.customer, what, now.value, shelved.value.settings)}
    entries={loaded.entries}
    names={namesIn(loaded)}
  />
);
