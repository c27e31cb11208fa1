import { zipSync } from 'fflate';
import { i18n } from '#i18n';
import type { Entry } from '../../core/entries';
import { hex, sha256 } from '../digest';
import { writeLedger } from '../ledger/write';
import type { Overview } from './overview';
import { reportOf } from './report';

/** The same for every pack, so that the same evidence has the same bytes. */
const MADE = new Date('2020-01-01T12:00:00');

/**
 * A zip of what proves a case: the report, the entries it rests on with their chain, the digests of both,
 * and how to check them without Twinwatch.
 * @param entries all that the case is concluded from: those of the customer, and those on accounts
 */
export async function evidencePack(
  overview: Overview,
  entries: readonly Entry[],
  project: string,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'report.html': new TextEncoder().encode(reportOf(overview)),
    'entries.twinwatch.jsonl': await writeLedger(entries, project),
  };
  const digests = await Promise.all(
    Object.entries(files).map(async ([name, bytes]) => `${hex(await sha256(bytes))}  ${name}\n`),
  );
  const text = (said: string) => new TextEncoder().encode(said);
  return zipSync(
    { ...files, SHA256SUMS: text(digests.join('')), 'VERIFY.txt': text(howToVerify()) },
    { mtime: MADE },
  );
}

/** Commands are the same in every language; only what is said around them is translated. */
const howToVerify = (): string => `${i18n.t('files.verify.intro')}

1. ${i18n.t('files.verify.sums')}

   sha256sum -c SHA256SUMS

2. ${i18n.t('files.verify.digest')}

   sed '1s/,"digest":"[0-9a-f]*"//' entries.twinwatch.jsonl | sha256sum

3. ${i18n.t('files.verify.chain')}

   import hashlib, json
   lines = open('entries.twinwatch.jsonl', 'rb').read().split(b'\\n')
   head, last = json.loads(lines[0]), '0' * 16
   for number, line in enumerate(lines[1:-1]):
       last = hashlib.sha256(last.encode() + line).hexdigest()[:16]
       assert last == head['chain'][number * 16:number * 16 + 16], f'line {number + 2}'
   assert len(lines) == head['count'] + 2
   print('intact')

${i18n.t('files.verify.limits')}
`;
