import ExcelJS from 'exceljs';

/** An empty workbook with the properties that an officer's own would have. */
export function workbook(title) {
  const book = new ExcelJS.Workbook();
  book.creator = 'Performance Team';
  book.lastModifiedBy = 'Performance Team';
  book.title = title;
  return book;
}

/**
 * Adds a sheet as an officer lays it out: widths in characters, landscape A4 one page wide, the header rows on each printed page
 * and in view when scrolling. `freeze` counts rows and columns that stay.
 */
export function sheet(book, name, { widths, freeze, tab }) {
  const view = freeze ? [{ state: 'frozen', ySplit: freeze.rows, xSplit: freeze.columns ?? 0, showGridLines: false }] : [{ showGridLines: false }];
  const made = book.addWorksheet(name, { views: view, properties: { tabColor: { argb: tab } } });
  made.columns = widths.map((width) => ({ width, style: { font } }));
  made.pageSetup = {
    paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(freeze ? { printTitlesRow: `4:${freeze.rows}` } : {}),
  };
  made.headerFooter = { oddFooter: '&L&8&A&R&8Page &P of &N' };
  return made;
}

export const font = { name: 'Calibri', size: 11 };
export const navy = 'FF1F3864';
const pale = 'FFD9E2F3';
const grey = 'FFBFBFBF';
const thin = { style: 'thin', color: { argb: grey } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const solid = (argb) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** The colours that the team paints its ratings in, by the words and letters that the reports use. */
const paints = {
  GREEN: 'FF92D050', AMBER: 'FFFFC000', RED: 'FFFF0000', BLUE: 'FF00B0F0',
  'ON TARGET': 'FF92D050', 'IN TOLERANCE': 'FFFFC000', 'OFF TARGET': 'FFFF0000', 'NO TARGET SET': 'FFD9D9D9',
  G: 'FF92D050', A: 'FFFFC000', R: 'FFFF0000',
};

/** A banner over the whole width, merged, with a line below it in small print. */
export function banner(on, across, title, line) {
  on.mergeCells(1, 1, 1, across);
  Object.assign(on.getCell(1, 1), { value: title, font: { ...font, size: 14, bold: true, color: { argb: 'FFFFFFFF' } }, fill: solid(navy) });
  on.getCell(1, 1).alignment = { vertical: 'middle', horizontal: 'left', indent: 1 };
  on.getRow(1).height = 30;
  on.mergeCells(2, 1, 2, across);
  Object.assign(on.getCell(2, 1), { value: line, font: { ...font, size: 10, italic: true }, alignment: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true } });
  on.getRow(2).height = 18;
}

/** A row of headings. Text that is null is left for a merge from its neighbour. */
export function headings(on, row, texts, height = 32) {
  texts.forEach((text, index) => heading(on.getCell(row, index + 1), text));
  on.getRow(row).height = height;
}

export function heading(cell, text) {
  if (text !== null) cell.value = text;
  Object.assign(cell, { font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } }, fill: solid('FF2F5496'), border });
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
}

/** A section's name, merged over the width of its table. */
export function section(on, row, across, text) {
  on.mergeCells(row, 1, row, across);
  Object.assign(on.getCell(row, 1), { value: text, font: { ...font, bold: true, color: { argb: navy } }, fill: solid(pale), border });
  on.getCell(row, 1).alignment = { vertical: 'middle', horizontal: 'left', indent: 1 };
  on.getRow(row).height = 18;
}

/** A row of the table: words to the left, figures in the middle. `left` counts the columns that hold words. */
export function line(on, row, values, { left = [1, 2], height } = {}) {
  values.forEach((value, index) => cellOf(on.getCell(row, index + 1), value, left.includes(index + 1)));
  if (height) on.getRow(row).height = height;
}

/** A cell of a table: text, nothing, or a number with its format. */
export function cellOf(cell, value, toTheLeft) {
  if (typeof value === 'object') Object.assign(cell, value);
  else if (value !== '') cell.value = value;
  Object.assign(cell, { font, border });
  cell.alignment = { vertical: 'middle', horizontal: toTheLeft ? 'left' : 'center', wrapText: true };
}

/** Paints a rating in the team's colours; words without a colour stay plain. */
export function paint(cell) {
  const colour = paints[cell.value];
  if (!colour) return;
  cell.fill = solid(colour);
  cell.font = { ...font, bold: true, color: { argb: cell.fill.fgColor.argb === paints.RED ? 'FFFFFFFF' : 'FF000000' } };
}

/** A figure as it is printed, kept as a number with the format that shows it so: '88.5%' is 0.885 in `0.0%`. What is no plain number stays text. */
export function number(text) {
  const [, digits, decimals = '', percent] = /^(-?\d+(?:\.(\d+))?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return text;
  const format = (decimals ? `0.${'0'.repeat(decimals.length)}` : '0') + percent;
  const value = percent ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
  return { value, numFmt: format };
}

/** A remark on a cell, as officers leave them for each other. */
export function note(cell, text) {
  cell.note = { texts: [{ font: { name: 'Calibri', size: 9 }, text }], margins: { insetmode: 'auto' } };
}

/** The words of a key with their colours. */
export function key(on, first, rows) {
  rows.forEach(([word, meaning], index) => {
    line(on, first + index, [word, meaning], { left: [2], height: 24 });
    const cell = on.getCell(first + index, 1);
    const shown = paints[word.toUpperCase()];
    cell.fill = solid(shown);
    cell.font = { ...font, bold: true, color: { argb: shown === paints.RED ? 'FFFFFFFF' : 'FF000000' } };
  });
}
