// The same job with exceljs, written as its documentation shows: read, rate, fill, save.
import exceljs from 'exceljs';
import { rate } from './rate.mjs';

const [input, output] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(input);
const sheet = workbook.worksheets[0];
const fills = { GREEN: 'FFC6EFCE', AMBER: 'FFFFEB9C', RED: 'FFFFC7CE', BLUE: 'FF0070C0' };
sheet.getCell(1, 20).value = 'RAG';
for (let row = 2; row <= sheet.rowCount; row++) {
  const word = rate(sheet.getCell(row, 4).value, sheet.getCell(row, 5).value, sheet.getCell(row, 6).value);
  const cell = sheet.getCell(row, 20);
  cell.value = word;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[word] } };
}
await workbook.xlsx.writeFile(output);
