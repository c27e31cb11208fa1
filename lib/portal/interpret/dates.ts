const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const EASTERN = /(\d{4}) ?[年년.] ?(\d{1,2}) ?[月월.] ?(\d{1,2})/;
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;
const TIME = /(?:^|\D)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m)?/i;

/** A date that exists, as `2026-03-14`. Years that stand for "never" are no date. */
function dayText(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 && year > 1999 && year < 9999
    ? date.toISOString().slice(0, 10)
    : undefined;
}

const partsOf = (date: Date, language: string, month: 'long' | 'short' | 'numeric') =>
  new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }).formatToParts(date);

/** The number of the month that a text names in this language or in English; 0 for none. */
function namedMonth(text: string, language: string): number {
  for (let number = 1; number <= 12; number++)
    for (const locale of [language, 'en'])
      for (const form of ['long', 'short'] as const) {
        const parts = partsOf(new Date(Date.UTC(2024, number - 1)), locale, form);
        const name = parts.find(({ type }) => type === 'month')?.value.replace('.', '');
        if (name && /\p{L}{3}/u.test(name) && text.toLowerCase().includes(name.toLowerCase())) return number;
      }
  return 0;
}

function day(text: string, language: string): string | undefined {
  const numbers = (found: RegExpExecArray) => found.slice(1).map(Number);
  const eastern = ISO.exec(text) ?? EASTERN.exec(text);
  if (eastern) {
    const [year = 0, month = 0, date = 0] = numbers(eastern);
    return dayText(year, month, date);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first = 0, second = 0, year = 0] = numbers(numeric);
    const [american, european] = [dayText(year, first, second), dayText(year, second, first)];
    // Only one reading exists, or both are the same day, or the language decides.
    if (!american || !european || american === european) return american ?? european;
    if (!language) return undefined;
    return partsOf(new Date(0), language, 'numeric')[0]?.type === 'month' ? american : european;
  }
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const date = /(?:^|\D)(\d{1,2})(?!\d|:)/.exec(text)?.[1];
  return year && date ? dayText(Number(year), namedMonth(text, language || 'en'), Number(date)) : undefined;
}

/**
 * The date or instant that a text shows, as the ledger writes it. Dates and times of the portal are UTC (surface.md 2e).
 * Undefined when the text has none, or more than one reading. `language` as a page names it, empty if it does not.
 */
export function dateIn(text: string, language: string): string | undefined {
  const isTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language);
  const found = text.length < 80 ? day(text, isTag ? language : '') : undefined;
  const time = TIME.exec(text);
  if (!found || !time) return found;
  const [, hours, minutes, seconds = '00', half] = time;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const instant = `${found}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}Z`;
  return Number.isNaN(Date.parse(instant)) ? found : instant;
}
