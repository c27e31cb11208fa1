import type { Status } from '@/lib/core/words';
import { plainOf, type Run } from '../captured';
import { isAction, squash, statusOf } from '../words';

const GROUPED = /^\d{1,3}([ .,'’]\d{3})+$/;
/** Parts of a whole, in the languages of the portal: the number after the word is the whole. */
const OUT_OF = /^(\d[\d .,'’]*?) ?(?:\/|of|out of|von|sur|из|de|di) ?(\d[\d .,'’]*)(?: \p{L}+)?$/iu;
const COUNT = /^(\d[\d .,'’]*?)(?: \p{L}[\p{L}-]*)?$/u;

function whole(text: string): number | undefined {
  if (!/^\d{1,9}$/.test(text) && !GROUPED.test(text)) return undefined;
  return Number(text.replace(/\D/g, ''));
}

/**
 * A count of licences: `25`, `1 200`, `25 licenses`; of `25 of 30` the 30. Anything else, above all two numbers of a
 * change (`25 → 30`), is undefined: nothing is put together from digits that do not belong together.
 */
export function quantityIn(shown: string): number | undefined {
  // Japanese and Chinese pages may print wide ones.
  const text = shown.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const parts = OUT_OF.exec(text);
  if (parts) {
    const part = whole(parts[1] ?? '');
    const all = whole(parts[2] ?? '');
    return part !== undefined && all !== undefined && part <= all ? all : undefined;
  }
  return whole(COUNT.exec(text)?.[1] ?? '');
}

/**
 * The count in a cell or field. Figures of two texts are two numbers, never one: the licences assigned above all, the count
 * before a change, or what is there for those who cannot see.
 */
export function quantityOf(runs: readonly Run[]): number | undefined {
  const spoken = runs.filter((run) => !run.icon).map(({ text }) => text);
  const isTwo = spoken.some(
    (text, at) => /\p{N}[.,'’]?$/u.test(text) && /^[.,'’]?\p{N}/u.test(spoken[at + 1] ?? ''),
  );
  return isTwo ? undefined : quantityIn(plainOf(runs));
}

const SEPARATORS = /[·•|/,;()[\]→⇒›\n]|\s[-–—>]+\s/u;

export interface StatusRead {
  status: Status;
  /** The page's own word when it is not known. */
  statusText?: string;
}

/**
 * The status that a cell or field shows. Words of buttons beside it do not count; anything else beside it (`Active →
 * Suspended`, `Suspended (not saved)`, a picture of another status) makes the whole unknown. Undefined when nothing is shown.
 */
export function statusIn(runs: readonly Run[]): StatusRead | undefined {
  const spoken = runs.filter((run) => !run.icon);
  const plain = spoken.filter((run) => !run.action);
  const said = plain.length > 0 ? plain : spoken.length > 0 ? spoken : runs;
  const text = said.map((run) => run.text).join(' · ');
  const actionOnly = plain.length === 0 && spoken.length > 0;
  // What ends in dots is not finished: "Loading…", "Suspending…".
  if (
    squash(text) === '' ||
    /(…|\.\.\.)$/.test(text) ||
    (actionOnly && said.every((run) => isAction(run.text)))
  )
    return undefined;
  const status = statusOf(text) ?? agreed(text.split(SEPARATORS).filter((part) => squash(part) !== ''));
  const pictured = runs
    .filter(({ icon, action }) => icon && !action)
    .flatMap((run) => statusOf(run.text) ?? []);
  return status && pictured.every((one) => one === status)
    ? { status }
    : { status: 'unknown', statusText: text };
}

function agreed(parts: readonly string[]): Status | undefined {
  const known = new Set(parts.map(statusOf).filter((status) => status !== undefined));
  const rest = parts.filter((part) => !statusOf(part));
  const [status] = known;
  if (known.size === 1 && rest.every(isAction)) return status;
  // A word that is both a status and an action (`キャンセル`) beside a status is the action.
  const states = new Set(parts.filter((part) => !isAction(part)).map(statusOf));
  const [only] = states;
  return states.size === 1 ? only : undefined;
}

const DOMAIN =
  /^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
/** Ends of the names of files, which look like domains. */
const FILE = /\.(csv|docx?|html?|json|log|pdf|txt|xlsx?|xml|zip)$/i;
export const isDomain = (text: string): boolean => DOMAIN.test(text) && !FILE.test(text);

/** Product, sku and availability of an offer id; the last part changes and only the first two identify. */
const OFFER = /^([A-Z0-9]{12}):([A-Z0-9]{4})(:[A-Z0-9]{12})?$/i;
export function offerIn(text: string): { productId: string; skuId: string } | undefined {
  const found = OFFER.exec(text);
  return found?.[1] && found[2] ? { productId: found[1], skuId: found[2] } : undefined;
}
