const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;
const EASTERN = /(\d{4}) ?[年년.] ?(\d{1,2}) ?[月월.] ?(\d{1,2}) ?[日일]?/;
const NAMED = /\b(\d{4})\b/;
const TIME = /(?:^|\D)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m)?/i;

/** A date that exists, as `2026-03-14`. */
function dayText(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1999 && year < 9999;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** A page may name a language that no browser knows, or none. */
const knownLanguage = (language: string): string =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : '';

/** Whether dates of a language are written month first; undefined when the language is not known. */
function monthFirst(language: string): boolean | undefined {
  if (!language) return undefined;
  const parts = new Intl.DateTimeFormat(language).formatToParts(0).map((part) => part.type);
  return parts.indexOf('month') < parts.indexOf('day');
}

/** The number of the month that a text names in this language or in English. */
function namedMonth(text: string, language: string): number | undefined {
  const lower = text.toLowerCase();
  for (const locale of [language || 'en', 'en'])
    for (const month of ['long', 'short'] as const)
      for (let number = 1; number <= 12; number++) {
        const parts = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
        const name = parts
          .formatToParts(Date.UTC(2024, number - 1, 1))
          .find((part) => part.type === 'month')
          ?.value.toLowerCase();
        if (name && /\p{L}{3}/u.test(name) && lower.includes(name.replace(/\.$/, ''))) return number;
      }
  return undefined;
}

function day(text: string, language: string): string | undefined {
  const year = (found: RegExpExecArray, y: number, m: number, d: number) =>
    dayText(Number(found[y]), Number(found[m]), Number(found[d]));
  const iso = ISO.exec(text) ?? EASTERN.exec(text);
  if (iso) return year(iso, 1, 2, 3);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const us = monthFirst(language);
    const both = [year(numeric, 3, 1, 2), year(numeric, 3, 2, 1)];
    // Only one reading exists, or both are the same day, or the language decides.
    if (!both[0] || !both[1] || both[0] === both[1]) return both[0] ?? both[1];
    return us === undefined ? undefined : both[us ? 0 : 1];
  }
  const month = NAMED.test(text) ? namedMonth(text, language) : undefined;
  const number = /(?:^|\D)(\d{1,2})(?!\d|:)/.exec(text)?.[1];
  return month && number ? dayText(Number(NAMED.exec(text)?.[1]), month, Number(number)) : undefined;
}

/**
 * The date or instant that a text shows, as the ledger writes it. Dates and times of the portal are UTC (surface.md 2e).
 * Undefined when the text has none, or more than one reading.
 */
export function dateIn(text: string, language: string): string | undefined {
  const found = text.length < 80 ? day(text, knownLanguage(language)) : undefined;
  const time = TIME.exec(text);
  if (!found || !time) return found;
  const noon = time[4]?.toLowerCase() === 'p' ? 12 : 0;
  const hour = time[4] ? (Number(time[1]) % 12) + noon : Number(time[1]);
  const instant = `${found}T${String(hour).padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}Z`;
  return Number.isNaN(Date.parse(instant)) ? found : instant;
}
