import { toAccountId } from './guids';
import { all } from './locate';
import { type Page, type Reading, readAs } from './page';
import { textOf } from './values';
import { contentOf, isShown } from './visible';

/** Today's and the old invitation; both name the inviting partner's tenant (data.md 2.4). */
const INVITATION = /[?&](?:inv)?type=ResellerRelationship&(?:amp;)?(?:partner)?id=([0-9a-f-]{36})\b/gi;

/** The page that offers a link to invite a customer: whose link it is tells which account is signed in. */
export function readInvitation(page: Page): Reading {
  const texts = all(page.trees, 'invitation')
    .filter(isShown)
    .map((element) =>
      element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
        ? element.value
        : (element.getAttribute('href') ?? ''),
    );
  const text = [textOf(contentOf(page.document.body).runs), ...texts].join('\n');
  const ids = new Set([...text.matchAll(INVITATION)].flatMap(([, id]) => toAccountId(id) ?? []));
  const [tenantId] = ids;
  // Links of two partners say nothing about which one is signed in.
  return readAs({ evidence: ids.size === 1 && tenantId ? [{ kind: 'invitation', tenantId }] : [] });
}
