import { strToU8, zipSync } from 'fflate';
import { html, Markup } from './html';
import { type Cell, neutral, type Sheet } from './sheet';

/**
 * One spreadsheet of several sheets: texts and numbers, a heading that stays, and nothing else. Written here, because
 * the ready-made writer (write-excel-file 4.1.1) packs parts over 160 kB in a worker made from a blob, which Firefox
 * refuses to an extension's page, so that it never ends there; and it dates its parts, so that no two files were the same.
 */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const parts: Record<string, Markup> = {
    '[Content_Types].xml': html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${numbered.map(
      ({ id }) =>
        html`<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
    )}</Types>`,
    '_rels/.rels': html`<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': html`<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${numbered.map(
      ({ sheet, id }) => html`<sheet name="${nameOf(sheet.name)}" sheetId="${id}" r:id="r${id}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': html`<Relationships xmlns="${PACKAGE}">${numbered.map(
      ({ id }) =>
        html`<Relationship Id="r${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
    )}</Relationships>`,
  };
  for (const { sheet, id } of numbered) parts[`xl/worksheets/sheet${id}.xml`] = worksheet(sheet);
  const files = Object.entries(parts).map(([name, { text }]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date('2020-01-01T12:00:00') });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function worksheet({ header, rows }: Sheet): Markup {
  const lines = [header, ...rows].map((row, index) => line(row, index + 1).text);
  return html`<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${header.length}" width="24" customWidth="1"/></cols><sheetData>${new Markup(lines.join(''))}</sheetData></worksheet>`;
}

const line = (row: readonly Cell[], number: number): Markup =>
  html`<row r="${number}">${row.map((cell, index) => cellOf(cell, `${columnOf(index)}${number}`))}</row>`;

function cellOf(cell: Cell, at: string): Markup | undefined {
  if (cell === undefined || cell === '') return undefined;
  return typeof cell === 'number'
    ? html`<c r="${at}"><v>${cell}</v></c>`
    : html`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${neutral(printable(cell))}</t></is></c>`;
}

/** A, B, … Z, AA, … */
const columnOf = (index: number): string =>
  (index >= 26 ? columnOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Excel takes 31 characters and none of these signs for a sheet's name. */
const nameOf = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** XML has no place for control characters and halves of letters. */
const printable = (text: string): string =>
  [...text]
    .filter(
      (letter) =>
        letter === '\n' ||
        letter === '\t' ||
        (letter >= ' ' && !/^[\uD800-\uDFFF\uFFFE\uFFFF]$/.test(letter)),
    )
    .join('');
