/** Pages out of reports that users have copied: the same structure, with something where the report has placeholders. */

const LETTERS = 'Loremipsumdolorsitametconsectetur';
const fill = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
const guid = (number: number): string => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

function meant(letter: string, digits: string): string {
  const number = Number(digits.replaceAll('_', ''));
  if (letter === 't') return fill(LETTERS, number);
  if (letter === 'n') return fill('7', number);
  if (letter === 'g') return guid(number);
  return `name${fill('xyz', number % 26)}${String.fromCharCode(97 + (number % 26))}`;
}

/** The HTML of a report, as its page is to be served. Throws for a text that is none. */
export function pageOfReport(report: string): string {
  const html = /```html\n([\s\S]*?)\n```/.exec(report)?.[1];
  if (!html?.startsWith('<html')) throw new Error('This is no report of a page.');
  const filled = html
    .replace(/\{([tngw])([\d_]+)\}/g, (_, letter: string, digits: string) => meant(letter, digits))
    .replaceAll('{u}', 'https://elsewhere.example/');
  return `<!doctype html>\n${filled}`;
}

/** Under which address a report's page stood, with ids that stand for those of the page. */
export function addressOfReport(report: string): string {
  const address = /address `([^`]*)`/.exec(report)?.[1];
  if (!address?.startsWith('/')) throw new Error('This report names no page of the portal.');
  return address.replace(/\{([tngw])([\d_]+)\}/g, (_, letter: string, digits: string) =>
    meant(letter, digits),
  );
}
