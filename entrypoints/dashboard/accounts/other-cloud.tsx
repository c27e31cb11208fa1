import { DecisionLine } from '@/components/decision-line';
import { fold } from '@/lib/core/book';
import type { FindingCard } from '@/lib/core/card';
import { explainAccount } from '@/lib/core/explain-account';
import type { AccountId } from '@/lib/core/ids';
import { lookAtShared } from '@/lib/keeper/look';
import { findingText, nextOf } from '@/lib/texts/words';
import { accountName } from '../customer/entry-line';
import { Why } from '../customer/why';
import { Failed } from '../failed';
import { now } from '../store';
import { Snooze } from '../today/snooze';
import { Wake } from '../today/wake';
import { useLoaded } from '../use-loaded';

const NAMES = { account: accountName, subscription: () => undefined };

/** That nothing of the account can be paired, what to do about it, which declarations say so, and who put it to rest. */
export function OtherCloud({ account, finding }: { account: AccountId; finding: FindingCard }) {
  const { is: entries, failed } = useLoaded(lookAtShared, [finding.since]);
  return (
    <div class="stack">
      <p>
        <strong class="danger-text">{findingText(finding.kind)}</strong> {nextOf(finding)}
      </p>
      <div class="row">
        {finding.decision && <DecisionLine of={finding.decision} now={now.value} />}
        {finding.quiet ? <Wake finding={finding} /> : <Snooze finding={finding} />}
      </div>
      {failed && <Failed {...failed} />}
      {entries && (
        <Why of={() => explainAccount(fold(entries), account, now.value)} entries={entries} names={NAMES} />
      )}
    </div>
  );
}
