import { findingText, nextOf } from '@/lib/texts/words';
import type { Loaded } from './load';
import { WhyCustomer } from './why-customer';

const OF_CUSTOMER = ['wrong-link', 'limit'] as const;

/** What is wrong with the move of the customer as a whole, what to do about it, and why it is said. */
export const Warnings = ({ loaded }: { loaded: Loaded }) =>
  OF_CUSTOMER.map((kind) => {
    const finding = loaded.card.findings.find((one) => one.kind === kind && !one.quiet);
    if (!finding) return null;
    return (
      <section key={kind} class="card" aria-labelledby={kind}>
        <h3 id={kind}>{findingText(kind)}</h3>
        <p>{nextOf(finding)}</p>
        <WhyCustomer what={kind} loaded={loaded} />
      </section>
    );
  });
