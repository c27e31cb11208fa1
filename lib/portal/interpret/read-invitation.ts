import { toAccountId } from '@/lib/core/to-id';
import { type Interpretation, type Page, readAs } from './page';

/** Today's and the old invitation; both name the inviting partner's tenant (data.md 2.4). */
const INVITATION = /[?&](?:inv)?type=ResellerRelationship&(?:amp;)?(?:partner)?id=([0-9a-f-]{36})\b/gi;

/** The page that offers a link to invite a customer: whose link it is tells which account is signed in. */
export function readInvitation({ capture }: Page<'invitation'>): Interpretation {
  // The address of a mail draft carries the link in its own writing.
  const plain = capture.texts
    .join('\n')
    .replace(/%25/g, '%')
    .replace(/%(3F|3D|26)/gi, decodeURIComponent);
  const found = plain.matchAll(INVITATION);
  const ids = new Set([...found].flatMap(([, id]) => toAccountId(id) ?? []));
  const [tenantId] = ids;
  // Links of two partners say nothing about which one is signed in.
  return readAs({ evidence: ids.size === 1 && tenantId ? [{ kind: 'invitation', tenantId }] : [] });
}
