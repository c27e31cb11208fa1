import type { Status } from '../core/words';
import { squash, statusOf } from '../portal/words';

/** Forms of status words that translated documentation uses for files and the pages do not (data.md 1.3). */
const OTHER_FORMS: Record<string, Status> = { ativo: 'active', активно: 'active', inactive: 'unknown' };

/** What a status word means. A word that nobody knows is kept beside `unknown`. */
export function statusFacts(text: string): { status?: Status; statusText?: string } {
  if (text === '') return {};
  const status = statusOf(text) ?? OTHER_FORMS[squash(text)] ?? 'unknown';
  return status === 'unknown' ? { status, statusText: text } : { status };
}
