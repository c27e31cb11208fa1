import { FindingRow } from '@/components/finding-row';
import type { AccountsOnShelf } from '@/lib/platform/shelf';

/** What needs somebody about accounts themselves, unless it was put to rest. */
export function AboutAccounts({ accounts, now }: { accounts: AccountsOnShelf; now: number }) {
  const findings = accounts.findings?.filter(({ quiet }) => !quiet) ?? [];
  if (findings.length === 0) return null;
  return (
    <ul class="group">
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} accounts={accounts} now={now} />
      ))}
    </ul>
  );
}
