import { accountId } from '../../lib/core/ids';
import { S1 } from '../portal/s1-world';
import type { Extension } from '../run/extension';

export const DE = 'Nordwind Deutschland';
export const EU = 'Nordwind Europe';

/** The two accounts of scenario S1 are declared, and the browser is said to be signed in to DE. */
export async function declareAccounts(extension: Extension): Promise<void> {
  const declare = (id: string, role: 'source' | 'target', name: string) => {
    const account = accountId.parse(id);
    const via = 'person' as const;
    return {
      kind: 'account-set' as const,
      via,
      account,
      role,
      tenantId: account,
      name,
      cloud: 'global' as const,
    };
  };
  const answer = await extension.send({
    type: 'own-decide',
    decisions: [
      declare(S1.DE, 'source', DE),
      declare(S1.EU, 'target', EU),
      { kind: 'signed-in', via: 'person', account: accountId.parse(S1.DE) },
    ],
  });
  if (!answer.ok) throw new Error(`The accounts were not taken: ${answer.problem}.`);
}

/** The entries of the ledger, as an export gives them. */
export async function ledgerOf(extension: Extension): Promise<{ kind: string; account?: string }[]> {
  const answer = await extension.send({ type: 'own-export' });
  if (!answer.ok || answer.file === undefined) throw new Error('The ledger was not exported.');
  const [, ...lines] = answer.file.trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
