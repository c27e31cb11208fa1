/** Markup that was made here. Everything else is text, and is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}
type Part = string | number | undefined | Markup | readonly Part[];

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const textOf = (part: Part): string =>
  part === undefined
    ? ''
    : part instanceof Markup
      ? part.text
      : typeof part === 'object'
        ? part.map(textOf).join('')
        : String(part).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/** Markup with texts in it. No text can become markup: it is escaped, wherever it came from. */
export const html = (markup: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(markup.map((piece, index) => piece + textOf(parts[index])).join(''));

export const table = (header: readonly string[], rows: readonly (readonly Part[])[]): Markup =>
  html`<table><thead><tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell) => html`<td${isDate(cell) ? new Markup(' class="date"') : ''}>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;

/** A date breaks at its hyphens unless it is told not to. */
const isDate = (cell: Part): boolean => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
