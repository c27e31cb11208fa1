/** How numbers and dates are written in files (data.md 1.5, 2.9). */

/** What stands before the decimals of a file's numbers; `unsure`: nothing in it tells. */
export type Decimals = 'point' | 'comma' | 'unsure';

const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+,\d+|\d+,(\d{1,2}|\d{4,})|0,\d+)$/;
const POINT = /^[+-]?(\d{1,3}(,\d{3})+\.\d+|\d+\.(\d{1,2}|\d{4,})|0\.\d+)$/;
/** `4,125`: four and an eighth, or four thousand. */
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Thousands parted by points or commas, up to the decimals. */
const BY_POINTS = /^[+-]?\d{1,3}(\.\d{3})+(,|$)/;
const BY_COMMAS = /^[+-]?\d{1,3}(,\d{3})+(\.|$)/;

const bareOf = (text: string): string => text.replace(/^'/, '').replace(/[\s$€£¥]/g, '');

/** What the numbers among some cells of a file have before their decimals. */
export function decimalsIn(cells: readonly string[]): Decimals {
  const bare = cells.map(bareOf);
  const [comma, point] = [COMMA, POINT].map((form) => bare.some((cell) => form.test(cell)));
  if (comma === point) return 'unsure';
  return comma ? 'comma' : 'point';
}

/** Undefined: no number. Copes with currency signs, thousands, `0E-20`, a decimal comma and the apostrophe before long decimals. */
export function numberIn(text: string, decimals: Decimals): number | undefined {
  const bare = bareOf(text);
  if (decimals === 'unsure' && isAmbiguous(text)) return undefined;
  const isComma = COMMA.test(bare) || (decimals === 'comma' && !POINT.test(bare));
  const [decimal, thousands] = isComma ? [',', '.'] : ['.', ','];
  const grouped = (isComma ? BY_POINTS : BY_COMMAS).test(bare);
  const plain = (grouped ? bare.replaceAll(thousands, '') : bare).replace(decimal, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a number is another one a thousandfold, depending on what stands before the decimals. */
export const isAmbiguous = (text: string): boolean => EITHER.test(bareOf(text));

/** Which comes first in a date such as `2/1/2019`. Microsoft's files: the month, whatever the locale. */
export type DateOrder = 'mdy' | 'dmy';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d) ?: ?(\d\d)(?: ?: ?(\d\d)(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?$/i;
const SLASHED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)? ?([ap])?\.?m?\.?)?$/i;

export type ReadDate = { date?: string } | undefined;

/**
 * A date alone as `2019-02-01`, with a time as an instant in UTC. Without a zone, UTC is meant.
 * The years 1 and 9999 stand for "none" and give no date. Undefined: no date at all, or one that does not exist.
 */
export function dateIn(text: string, order: DateOrder = 'mdy'): ReadDate {
  const bare = text.trim().replace(/^'/, '');
  const iso = ISO.exec(bare);
  if (iso) {
    const [, year = '', month = '', day = '', hour, minute, second, , zone = 'Z'] = iso;
    return made(year, month, day, hour === undefined ? undefined : { hour, minute, second, zone });
  }
  const slashed = SLASHED.exec(bare);
  if (!slashed) return undefined;
  const [, first = '', sign, second = '', year = '', hour, minute, seconds, half] = slashed;
  // Points are only used where the day comes first.
  const isDayFirst = order === 'dmy' || sign === '.';
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  const time =
    hour === undefined ? undefined : { hour: on24(hour, half), minute, second: seconds, zone: 'Z' };
  const read = made(year, month.padStart(2, '0'), day.padStart(2, '0'), time);
  return read?.date?.endsWith('T00:00:00Z') ? { date: read.date.slice(0, 10) } : read;
}

const on24 = (hour: string, half: string | undefined): string =>
  half === undefined
    ? hour
    : String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0');

interface Time {
  hour: string;
  minute: string | undefined;
  second: string | undefined;
  zone: string;
}

function made(year: string, month: string, day: string, time: Time | undefined): ReadDate {
  if (year === '0001' || year === '9999') return {};
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.getUTCDate() !== Number(day) || midnight.getUTCMonth() !== Number(month) - 1) return undefined;
  if (time === undefined) return { date: `${year}-${month}-${day}` };
  const { hour, minute = '00', second = '00', zone } = time;
  const colon = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const at = Date.parse(`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second}${colon}`);
  return Number.isNaN(at) ? undefined : { date: new Date(at).toISOString().replace('.000Z', 'Z') };
}
