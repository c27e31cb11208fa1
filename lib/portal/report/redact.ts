import { guidsIn } from '../guids';
import { HOST_IN_CHINA, HOSTS } from '../hosts';
import {
  fieldOf,
  isAction,
  isTransferWord,
  isTrialBanner,
  relationshipOf,
  squash,
  statusOf,
  transferStateOf,
  yesOrNo,
} from '../words';
import { PIECES, SAYINGS } from './vocabulary';

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const PORTAL = [...HOSTS, HOST_IN_CHINA];
/** Longer ones say no more. */
const MOST_LETTERS = 99;

/**
 * Replaces whatever a page says by placeholders, so that its structure can be shown to others: `{t7}` is a word of seven
 * letters, `{n3}` a number of three digits, `{g2}` the second GUID, `{w2}` the second name in the code, `{u}` an address
 * elsewhere. The same GUID or name is the same placeholder wherever it stands. Only words of the vocabulary stay.
 */
export interface Redaction {
  /** What a person reads. */
  text(said: string): string;
  /** An id, a class or another name in the code. */
  name(said: string): string;
  /** An address, as it stands in a link. */
  address(href: string, base: string): string;
}

export function openRedaction(): Redaction {
  const guids = new Map<string, number>();
  const names = new Map<string, number>();
  const numbered = (letter: string, known: Map<string, number>, what: string) => {
    const number = known.get(what) ?? known.size + 1;
    known.set(what, number);
    // In pairs of digits: no more than two in a row.
    return `{${letter}${String(number).replace(/\B(?=(\d\d)+$)/g, '_')}}`;
  };
  const guid = (one: string) => numbered('g', guids, one.toLowerCase());

  /** Goes through a text by GUIDs and what lies between them. */
  const around = (said: string, between: (part: string) => string): string => {
    let done = 0;
    let out = '';
    for (const { 0: found, index } of said.matchAll(GUID)) {
      out += between(said.slice(done, index)) + guid(found);
      done = index + found.length;
    }
    return out + between(said.slice(done));
  };

  const text = (said: string): string => {
    const whole = said.replace(/\s+/g, ' ').trim();
    if (isKnown(whole)) return whole;
    return around(whole, (part) =>
      part.replace(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu, (token) => {
        if (/^\p{N}/u.test(token)) return `{n${lengthOf(token)}}`;
        if (/^[\p{L}\p{M}]/u.test(token)) return SAYINGS.has(squash(token)) ? token : `{t${lengthOf(token)}}`;
        const mark = /[\x21-\x7a|~·•–—…→]/.exec(token)?.[0] ?? '';
        return mark.replace(/[<>{}`]/, '') + (/\s/.test(token) ? ' ' : '');
      }),
    );
  };

  const name = (said: string): string =>
    around(said.trim(), (part) =>
      part.replace(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu, (token) => {
        if (/^\p{N}/u.test(token)) return `{n${lengthOf(token)}}`;
        if (/^[\p{L}\p{M}]/u.test(token))
          return isPiece(token) ? token : numbered('w', names, token.toLowerCase());
        return /[-_:.]/.exec(token)?.[0] ?? '-';
      }),
    );

  return {
    text,
    name,
    address(href, base) {
      const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
      if (!url || !PORTAL.includes(url.hostname)) return '{u}';
      const path = url.pathname.split('/').map((part) => (part === 'v2' ? part : name(part)));
      const asked = [...new URLSearchParams(url.search)].map(([key, value]) => `${name(key)}=${name(value)}`);
      return path.join('/') + (asked.length > 0 ? `?${asked.join('&')}` : '');
    },
  };
}

const lengthOf = (token: string): number => Math.min([...token].length, MOST_LETTERS);

/** A name in the code that tells nothing of anybody. */
const isPiece = (token: string): boolean =>
  PIECES.has(token.toLowerCase()) ||
  fieldOf(token) !== undefined ||
  token.split(/(?=\p{Lu})/u).every((part) => PIECES.has(part.toLowerCase()));

/** Words that Twinwatch knows, and nothing else beside them. */
const isKnown = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N} .'’()/&-]{1,90}$/u.test(text) &&
  guidsIn(text).length === 0 &&
  (statusOf(text) !== undefined ||
    fieldOf(text) !== undefined ||
    isAction(text) ||
    isTrialBanner(text) ||
    isTransferWord(text) ||
    yesOrNo(text) !== undefined ||
    SAYINGS.has(squash(text)) ||
    ['reseller', 'gdap', 'none'].includes(relationshipOf(text.replace(/[^\p{L} ]/gu, ''))) ||
    (transferStateOf(text) !== text && SAYINGS.has(squash(text))));
