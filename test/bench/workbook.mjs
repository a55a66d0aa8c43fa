// A workbook of N indicators by 19 columns: the input on which we and our peers are timed. Deterministic.
import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const headings = ['Ref', 'Measure', 'Frequency', 'Target', 'Tolerance', 'Actual', 'YTD', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const services = ['Housing', 'Adult Social Care', 'Children', 'Waste', 'Planning', 'Benefits', 'Customer Services', 'HR', 'Highways', 'Leisure'];
const measures = ['% of calls answered within 60 seconds', '% of invoices paid within 30 days', '% of assessments completed in timescale', 'Number of missed bins per 100,000', 'Number of complaints received', '% of staff appraisals completed', 'Average days lost to sickness', '% of reviews completed'];

/** Writes the workbook. `months` fills the twelve months, `shared` keeps its texts as shared strings instead of inline. */
export function writeWorkbook(path, rows, { months, shared }) {
  const chance = chanceFrom(20240401);
  const texts = new Map();
  const text = (at, value) => {
    if (!shared) return `<c r="${at}" t="inlineStr"><is><t>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;
    if (!texts.has(value)) texts.set(value, texts.size);
    return `<c r="${at}" t="s"><v>${texts.get(value)}</v></c>`;
  };
  const number = (at, value, percent) => `<c r="${at}"${percent ? ' s="1"' : ''}><v>${value}</v></c>`;
  const column = (index) => String.fromCharCode(65 + index);
  const sheet = [`<row r="1">${headings.map((heading, index) => text(`${column(index)}1`, heading)).join('')}</row>`];
  for (let row = 2; row <= rows + 1; row++) {
    const percent = chance() < 0.7;
    const lower = chance() < 0.2;
    const target = percent ? 70 + Math.round(chance() * 28) : 5 + Math.round(chance() * 400);
    const width = percent ? 2 + Math.round(chance() * 10) : 1 + Math.round(target / 10);
    const unit = percent ? '%' : '';
    const tolerance = lower ? `${target + (percent ? 0.1 : 1)}${unit} - ${target + width}${unit}` : `${target - width}${unit} - ${target - (percent ? 0.1 : 1)}${unit}`;
    const figure = () => Math.max(0, Math.round((target + (chance() - 0.5) * (percent ? 30 : target / 2)) * (percent ? 10 : 1)) / (percent ? 10 : 1));
    const cell = (index, value) => number(`${column(index)}${row}`, percent ? Number((value / 100).toPrecision(12)) : value, percent);
    const gap = chance();
    const cells = [
      text(`A${row}`, `PI-${String(row - 1).padStart(6, '0')}`),
      text(`B${row}`, `${services[Math.floor(chance() * 10)]}: ${measures[Math.floor(chance() * 8)]}`),
      text(`C${row}`, chance() < 0.6 ? 'Monthly' : 'Quarterly'),
      cell(3, target),
      text(`E${row}`, tolerance),
      gap < 0.04 ? '' : gap < 0.07 ? text(`F${row}`, 'n/a') : cell(5, figure()),
      gap < 0.07 ? '' : cell(6, figure()),
      ...(months ? Array.from({ length: 12 }, (_, index) => cell(7 + index, figure())) : []),
    ];
    sheet.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${shared ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>` : ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Indicators" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>${shared ? `<Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ...(shared ? { 'xl/sharedStrings.xml': `<sst ${main} count="${texts.size}" uniqueCount="${texts.size}">${[...texts.keys()].map((value) => `<si><t>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`).join('')}</sst>` } : {}),
  };
  const encoder = new TextEncoder();
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])), { level: 6, mtime: new Date(1980, 0, 1) }));
}

function chanceFrom(seed) {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n) / 2 ** 31;
  };
}
