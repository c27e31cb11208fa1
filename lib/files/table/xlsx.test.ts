import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CONTOSO, previewed, tableIn } from '../for-tests';
import { xlsxOf } from '../out/xlsx';
import { readFile } from '../read-file';

/** As spreadsheet programs write it: texts shared between cells, dates as numbers with a style. */
const asExcel = () => {
  const texts = ['Microsoft ID', 'Company name', 'Invited on', CONTOSO, '<Contoso> & "Söhne"'];
  const shared = texts.map((text) => `<si><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="1"><v>46073</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
};

describe('a spreadsheet', () => {
  it('is read with its shared texts and its dates', async () => {
    const table = await tableIn(asExcel());
    expect(table.sample).toMatchObject([
      { number: 2, cells: [CONTOSO, '<Contoso> & "Söhne"', '2026-02-20'] },
    ]);
    expect((await previewed(table)).entries).toMatchObject([
      { kind: 'invite-sent', at: '2026-02-20T00:00:00Z' },
    ]);
  });

  it('of many rows and columns comes back as it went out', async () => {
    const header = Array.from({ length: 30 }, (_, index) => `column ${index}`);
    const rows = Array.from({ length: 1_000 }, (_, row) =>
      header.map((name, at) => (at % 2 ? row : `${name} ${row}`)),
    );
    const { header: read, sample } = await tableIn(xlsxOf([{ name: 'All: of [it]', header, rows }]));
    expect(read).toEqual(header);
    expect(sample[7]?.cells).toEqual(rows[7]?.map(String));
  });

  it('that is broken is refused', async () => {
    const bytes = asExcel();
    for (const broken of [bytes.slice(0, -30), bytes.slice(0, 40), strToU8('PK\x03\x04 nothing')])
      expect(await readFile(broken)).toMatchObject({ ok: false, problem: { kind: 'broken-spreadsheet' } });
  });
});
