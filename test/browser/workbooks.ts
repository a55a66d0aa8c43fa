import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';

/** A workbook with what a sheet can show: formats, fills, lines, merged cells, widths, frozen panes, hidden rows and columns, a formula. */
export async function everything(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Look', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = [{ width: 12 }, { width: 30 }, { width: 10 }, { width: 10, hidden: true }, { width: 4 }, { width: 10 }];
  sheet.getRow(1).values = ['Ref', 'Measure', 'Figure', 'Hidden', 'Wide', 'Date'];
  for (let row = 2; row <= 200; row++) sheet.getRow(row).values = [`R${row}`, `Measure ${row}`, row / 1000, 'never seen', 123456.789, new Date(Date.UTC(2020, 9, 1))];
  sheet.getColumn(3).numFmt = '0.0%';
  sheet.getColumn(5).numFmt = '0.00';
  sheet.getColumn(6).numFmt = 'dd/mm/yyyy';
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
  sheet.getCell('B3').font = { bold: true, italic: true, color: { argb: 'FF00703C' }, name: 'Arial', size: 14 };
  sheet.getCell('B4').border = { bottom: { style: 'medium', color: { argb: 'FFFF0000' } } };
  sheet.mergeCells('B5:C6');
  sheet.getCell('B5').value = 'Merged';
  sheet.getRow(8).hidden = true;
  sheet.getCell('C9').value = { formula: 'C7*2', result: 0.014 };
  sheet.getCell('B10').value = 'A text that is much too long for its cell and runs over what is empty beside it';
  sheet.getCell('C10').value = null;
  sheet.getCell('C12').value = -5;
  sheet.getCell('C12').numFmt = '0;[Red]-0';
  book.addWorksheet('Second').getCell('A1').value = 'The second sheet';
  book.addWorksheet('Unseen', { state: 'hidden' }).getCell('A1').value = 'A hidden sheet';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A table of so many indicators, for what must not stop at any size. */
export function many(rows: number): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const cells = ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020', 'RAG'].map((text, column) => `<c r="${'ABCDEF'[column]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const lines = [`<row r="1">${cells}</row>`];
  for (let row = 2; row <= rows + 1; row++) {
    lines.push(`<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>M${row}</t></is></c><c r="B${row}" t="inlineStr"><is><t>% of visits completed in time, area ${row}</t></is></c><c r="C${row}" t="inlineStr"><is><t>95%</t></is></c><c r="D${row}" t="inlineStr"><is><t>85% - 94.9%</t></is></c><c r="E${row}" t="inlineStr"><is><t>${70 + (row * 7) % 30}.${row % 10}%</t></is></c><c r="F${row}"/></row>`);
  }
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Many" sheetId="1" r:id="a"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`),
  }, { level: 1 });
}

/** A table with mistakes that an officer would want to hear of before a committee does: words for a figure, more than all, numbers kept as text. */
export async function faulty(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Figures');
  sheet.columns = [{ width: 8 }, { width: 50 }, { width: 10 }, { width: 16 }, { width: 14 }, { width: 12 }];
  sheet.addRows([
    ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020', 'RAG'],
    ['K1', '% of visits completed in time', 0.95, '85% – 94.9%', 0.921, 'AMBER'],
    ['K2', '% of referrals with a decision in 24 hours', 0.95, '85% – 94.9%', 'about the same', 'AMBER'],
    ['K3', '% of plans up to date', 0.9, '80% – 89.9%', 1.2, 'GREEN'],
    ['K4', '% of reviews held in time', 0.9, '80% – 89.9%', '91.5%', 'GREEN'],
    ['K5', '% of health checks done', 0.9, '80% – 89.9%', 0.88, 'AMBER'],
  ]);
  for (const column of [3, 5]) sheet.getColumn(column).numFmt = '0.0%';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A table that only an officer can read in full: what a tolerance of 5% means decides two ratings, and the words of one speak against its figure. */
export async function doubtful(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Figures');
  sheet.columns = [{ width: 8 }, { width: 50 }, { width: 10 }, { width: 16 }, { width: 14 }, { width: 12 }, { width: 60 }];
  sheet.addRows([
    ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020', 'RAG', 'Commentary'],
    ['K1', '% of visits completed in time', 0.9, '5%', 0.852, null, 'More staff have started.'],
    ['K2', '% of assessments completed in time', 0.8, '5%', 0.758, null, 'The front door has been reorganised.'],
    ['K3', '% of plans up to date', 0.9, '80% – 89.9%', 0.62, null, 'Performance is above target after a good month.'],
  ]);
  for (const column of [3, 5]) sheet.getColumn(column).numFmt = '0.0%';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A table whose headings are in another language, so that an officer has to say where it stands. */
export async function foreign(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Notes').addRow(['Notes to the figures']);
  book.addWorksheet('Zahlen').addRows([['Stand Oktober'], ['Kennzahl', 'Soll', 'Toleranz', 'Ist', 'Ampel', 'Bemerkung'], ['% of calls answered in time', '95%', '85% – 94.9%', '97%', null, 'Gut'], ['% of letters answered in time', '95%', '85% – 94.9%', '90%', null, null]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A card on a hidden sheet, which is found and left, beside a table. */
export async function hiddenCard(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Bins').addRows([['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020', 'RAG'], ['B1', '% of bins collected on time', '90%', '85% – 89.9%', '91%', null]]);
  book.addWorksheet('Card', { state: 'hidden' }).addRows([['Ref', 'A1'], ['Measure', '% of calls answered in time'], ['Target', '95%'], ['Tolerance', '85% – 94.9%'], ['Actual', '97%'], ['RAG', null]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
