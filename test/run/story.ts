import { accountId } from '../../lib/core/ids';
import type { OwnMessage } from '../../lib/platform/messages';
import { DE, demoLedger } from '../portal/demo-world';
import type { World } from '../portal/types';
import type { Extension } from './extension';

/** Gives the extension the ledger that the demo's people would have by now, and says whose account this browser is in. */
export async function tellStory(extension: Extension, world: World): Promise<void> {
  const lines = [{ ledger: 1 }, ...demoLedger(world)].map((line) => JSON.stringify(line));
  const messages: OwnMessage[] = [
    { type: 'own-import', file: `${lines.join('\n')}\n` },
    { type: 'own-decide', decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(DE) }] },
  ];
  for (const message of messages) {
    const answer = await extension.send(message);
    if (!answer.ok) throw new Error(`The extension did not take ${message.type}: ${answer.problem}.`);
  }
}
