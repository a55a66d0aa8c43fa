import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { address, rangeAddress } from '../../src/workbook/address.ts';
import { cellAt } from './book.ts';
import type { Book, Cell, SheetModel } from './book.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The simulated workbook as Excel would save it: values, formulas, formats, colours, merges, tables, widths and hidden rows. Charts are left out. */
export function fileOf(book: Book): Uint8Array {
  const looks = new Map<string, number>();
  const sheets = book.sheets.map((sheet) => sheetPart(sheet, looks));
  const tables = book.sheets.flatMap((sheet, place) => sheet.tables.map((table) => ({ ...table, sheet, place })));
  const tablesOf = (place: number) => tables.flatMap((table, index) => (table.place === place ? [index + 1] : []));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}${tables.map((_, place) => `<Override PartName="/xl/tables/table${place + 1}.xml" ContentType="${spreadsheet}.table+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/>${book.structureLocked ? '<workbookProtection lockStructure="1"/>' : ''}<sheets>${book.sheets.map(({ name, visibility }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}"${visibility === 'Visible' ? '' : ` state="${visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`} r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, place): Relation => [`rId${place + 1}`, 'worksheet', `worksheets/sheet${place + 1}.xml`]), ['rIdStyles', 'styles', 'styles.xml']]),
    ...Object.fromEntries(sheets.map((inside, place) => [`xl/worksheets/sheet${place + 1}.xml`, `<worksheet xmlns="${main}" xmlns:r="${office}">${inside}${partsOf(tablesOf(place))}</worksheet>`])),
    ...Object.fromEntries(book.sheets.flatMap((_, place) => (tablesOf(place).length === 0 ? [] : [[`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, relations(tablesOf(place).map((index): Relation => [`rIdT${index}`, 'table', `../tables/table${index}.xml`]))]]))),
    ...Object.fromEntries(tables.map(({ name, range, header, totals, sheet }, index) => {
      const columns = Array.from({ length: range.right - range.left + 1 }, (_, column) => (header ? String(cellAt(sheet, range.top, range.left + column).value) : `Column${column + 1}`));
      return [`xl/tables/table${index + 1}.xml`, `<table xmlns="${main}" id="${index + 1}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${rangeAddress(range)}"${header ? '' : ' headerRowCount="0"'}${totals ? ' totalsRowCount="1"' : ''}>${header ? `<autoFilter ref="${rangeAddress(range)}"/>` : ''}<tableColumns count="${columns.length}">${columns.map((column, place) => `<tableColumn id="${place + 1}" name="${escaped(column)}"/>`).join('')}</tableColumns></table>`];
    })),
  };
  parts['xl/styles.xml'] = stylesPart([...looks.keys()].map((look) => JSON.parse(look) as Drawn));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, inside]) => [name, strToU8(head + inside)])), { mtime: '2021-03-04T05:06:08' });
}

/** Whether bytes are a workbook that Excel would open: a sound container with a workbook of XML in it. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes);
    const [types, workbook] = [parts['[Content_Types].xml'], parts['xl/workbook.xml']];
    return types !== undefined && workbook !== undefined && strFromU8(types).includes(`${spreadsheet}.sheet.main+xml`) && /<(\w+:)?sheet /.test(strFromU8(workbook));
  } catch {
    return false;
  }
}

type Relation = [id: string, kind: string, target: string];

function relations(list: Relation[]): string {
  return `<Relationships xmlns="${packaged}/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
}

function partsOf(tables: number[]): string {
  return tables.length === 0 ? '' : `<tableParts count="${tables.length}">${tables.map((index) => `<tablePart r:id="rIdT${index}"/>`).join('')}</tableParts>`;
}

/** What of a look a file keeps here. */
interface Drawn {
  format: string;
  fill: string | null;
  ink: string;
  bold: boolean;
  wrap: boolean;
}

function sheetPart(sheet: SheetModel, looks: Map<string, number>): string {
  const rows = new Map<number, string[]>();
  for (const [key, cell] of [...sheet.cells].sort(([one], [other]) => one - other)) {
    const row = Math.floor(key / 16_384);
    rows.set(row, [...(rows.get(row) ?? []), cellPart(address({ row, column: (key % 16_384) + 1 }), cell, styleOf(cell, looks))]);
  }
  for (const row of sheet.hiddenRows) if (!rows.has(row)) rows.set(row, []);
  const widths = new Map([...sheet.widths]);
  for (const column of sheet.hiddenColumns) if (!widths.has(column)) widths.set(column, 48);
  const columns = [...widths].sort(([one], [other]) => one - other).map(([column, points]) => `<col min="${column}" max="${column}" width="${Math.round(((points / 0.75 - 5) / 7) * 100) / 100}" customWidth="1"${sheet.hiddenColumns.has(column) ? ' hidden="1"' : ''}/>`);
  return [
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${[...rows].sort(([one], [other]) => one - other).map(([row, cells]) => `<row r="${row}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`).join('')}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1"/>' : '',
    sheet.merges.length === 0 ? '' : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`).join('')}</mergeCells>`,
  ].join('');
}

function cellPart(at: string, { value, formula }: Cell, style: number): string {
  const inside = formula === null ? '' : `<f>${escaped(formula.replace(/^=/, ''))}</f>`;
  const open = (type: string) => `<c r="${at}" s="${style}"${type === '' ? '' : ` t="${type}"`}>`;
  if (value === '' && formula === null) return `<c r="${at}" s="${style}"/>`;
  if (typeof value === 'number') return `${open('')}${inside}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open('b')}${inside}<v>${value ? 1 : 0}</v></c>`;
  if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value)) return `${open('e')}${inside}<v>${value}</v></c>`;
  if (formula !== null) return `${open('str')}${inside}<v>${escaped(value)}</v></c>`;
  return `${open('inlineStr')}<is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function styleOf({ format, look: { fill, font, align } }: Cell, looks: Map<string, number>): number {
  const drawn: Drawn = { format, fill: fill.pattern === 'None' ? null : fill.color, ink: font.color, bold: font.bold, wrap: align.wrapText };
  const key = JSON.stringify(drawn);
  const known = looks.get(key) ?? looks.size + 1;
  looks.set(key, known);
  return known;
}

function stylesPart(looks: Drawn[]): string {
  const rgb = (colour: string) => `FF${colour.slice(1)}`;
  return `<styleSheet xmlns="${main}"><numFmts count="${looks.length}">${looks.map(({ format }, place) => `<numFmt numFmtId="${200 + place}" formatCode="${escaped(format)}"/>`).join('')}</numFmts>`
    + `<fonts count="${looks.length + 1}"><font><sz val="11"/><name val="Calibri"/></font>${looks.map(({ ink, bold }) => `<font>${bold ? '<b/>' : ''}<sz val="11"/><color rgb="${rgb(ink)}"/><name val="Calibri"/></font>`).join('')}</fonts>`
    + `<fills count="${looks.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${looks.map(({ fill }) => (fill === null ? '<fill><patternFill patternType="none"/></fill>' : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/></patternFill></fill>`)).join('')}</fills>`
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.map(({ format, wrap }, place) => `<xf numFmtId="${format === 'General' ? 0 : 200 + place}" fontId="${place + 1}" fillId="${place + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${wrap ? ' applyAlignment="1"><alignment wrapText="1"/></xf>' : '/>'}`).join('')}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter).replace(/[\u0000-\u0008\u000b-\u001f]/g, (letter) => (letter === '\r' ? '&#13;' : ''));
}
