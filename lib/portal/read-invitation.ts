import type { AccountId } from '@/lib/core/ids';
import { toAccountId } from './guids';
import { all } from './locate';
import type { Page, Reading } from './reading';
import { contentOf, isShown } from './visible';

/** Links of today's and of the old invitation; both name the inviting partner's tenant (data.md 2.4). */
const LINK = /https:\/\/[^\s"<>]+/g;

/** The page that offers a link to invite a customer: whose link it is tells which account is signed in. */
export function readInvitation(page: Page): Reading {
  const texts = contentOf(page.document.body).runs.map((run) => run.text);
  for (const element of all(page.trees, 'invitation')) {
    if (!isShown(element)) continue;
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
      texts.push(element.value);
    else texts.push(element.getAttribute('href') ?? '');
  }
  const ids = new Set(texts.flatMap((text) => (text.match(LINK) ?? []).flatMap(partnerIn)));
  const [tenantId] = ids;
  // Links of two partners say nothing about which one is signed in.
  const evidence = ids.size === 1 && tenantId ? [{ kind: 'invitation' as const, tenantId }] : [];
  return { kind: 'read', sightings: [], rows: [], evidence, matched: {} };
}

function partnerIn(link: string): AccountId[] {
  if (!URL.canParse(link)) return [];
  const query = new URL(link.replaceAll('&amp;', '&')).searchParams;
  const isInvitation = /^resellerrelationship$/i.test(query.get('invType') ?? query.get('type') ?? '');
  const id = toAccountId(query.get('partnerId') ?? query.get('id') ?? undefined);
  return isInvitation && id ? [id] : [];
}
