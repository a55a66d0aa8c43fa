import { address, columnLetters, rangeAddress } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { linesOf } from '../../workbook/lines.ts';
import type { NewCell, NewSheet } from '../../workbook/plan.ts';
import type { Book, BookSheet } from './book.ts';
import { append, cutOut, edit, put, putInOrder, putSheet, setAttributes, workbookOrder } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Figures } from './figures.ts';
import { linkText, quoted } from './links.ts';
import { folderOf, freeName, namesOf, putList, register, registerType, strictMain, unregister, targetFrom } from './parts.ts';
import type { Ledgers } from './parts.ts';
import type { Change } from './restyle.ts';
import { writeCell } from './write-cells.ts';
import { addChart, newDrawing } from './write-drawing.ts';
import { columnName } from './write-table.ts';
import { allOf, childOf, childrenOf, escapeAttribute, escapeText, numberOf, relationOf } from './xml.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds a sheet of our own behind the others. `look` gives the number of a look that differs from the plain one as said. */
export function addSheet(book: Book, draft: Draft, ledgers: Ledgers, name: string, sheet: NewSheet, look: (change: Change) => number, figures: Figures): void {
  const folder = folderOf(book);
  const part = freeName(book, draft, ledgers, `${folder}worksheets/`, 'sheet');
  const names = namesOf(book);
  const tables = sheet.tables.map((table) => ({ ...table, part: '' }));
  // Each table's part is reserved before the next looks for a name.
  for (const table of tables) {
    table.part = freeName(book, draft, ledgers, `${folder}tables/`, 'table');
    put(draft, table.part, tableText(book, draft, sheet, table, names.main));
    registerType(draft, ledgers, table.part, tableType);
  }
  putSheet(draft, part, `${head}<worksheet xmlns="${names.main}" xmlns:r="${names.relations}">${sheetText(sheet, plainly(book, look))}</worksheet>`);
  const drawing = sheet.charts.length > 0 ? newDrawing(book, draft, ledgers) : null;
  for (const each of sheet.charts) if (drawing) addChart(book, draft, ledgers, drawing, each.name, each.chart, figures);
  const pointsTo = [...tables.map((table) => ({ kind: 'table', part: table.part })), ...(drawing ? [{ kind: 'drawing', part: drawing.name }] : [])];
  if (pointsTo.length > 0) {
    const list = pointsTo.map((each, index) => `<Relationship Id="rId${index + 1}" Type="${names.relations}/${each.kind}" Target="${escapeAttribute(targetFrom(part, each.part))}"/>`).join('');
    putList(draft, ledgers, part, list);
  }
  const relation = register(book, draft, ledgers, part, 'worksheet', sheetType);
  listSheet(book, draft, name, relation, names.relations, plainlyListed(book, ledgers) ? sheet.printTitles : null);
}

/** Looks for new cells. They carry the workbook's first look, and say plainly what that has been made to say otherwise: a date, a fill, bold. */
function plainly({ styles: [first] }: Book, look: (change: Change) => number): (change: Change) => number {
  const plain: Change = {
    ...(first === undefined || first.format === 'General' ? {} : { format: 'General' }),
    ...(first?.fill ? { fill: null } : {}),
    ...(first?.font.bold ? { bold: false } : {}),
    ...(first?.align.wrap ? { wrap: false } : {}),
  };
  return (change) => {
    const whole = { ...plain, ...change };
    return Object.keys(whole).length === 0 ? 0 : look(whole);
  };
}

/** Whether every reader finds every sheet. openpyxl finds none of a Strict workbook, none by an odd target and none that has no part, and then fails on a name that belongs to a sheet. */
function plainlyListed(book: Book, { relations }: Ledgers): boolean {
  const known = new Set(book.package.zip.entries.map(({ name }) => name));
  const listed = childrenOf(childOf(book.workbook.root, 'sheets'), 'sheet');
  return listed.every(relationOf) && namesOf(book).main !== strictMain && allOf(relations.root, 'Relationship').every(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return !/sheet$/.test(attributes['Type'] ?? '') || known.has(target.startsWith('/') ? target.slice(1) : folderOf(book) + target);
  });
}

function listSheet(book: Book, draft: Draft, name: string, relation: string, relations: string, printTitles: NewSheet['printTitles']): void {
  edit(draft, book.workbook, (root, text) => {
    const list = childOf(root, 'sheets');
    if (!list) throw new RangeError('the workbook has no list of sheets');
    const { prefix } = root;
    const listed = childrenOf(list, 'sheet');
    const id = Math.max(0, ...listed.map((each) => numberOf(each, 'sheetId', 0))) + 1;
    const pieces = [append(list, text, `<${prefix}sheet xmlns:r="${relations}" name="${escapeAttribute(name)}" sheetId="${id}" r:id="${relation}"/>`)];
    if (printTitles) {
      const title = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${listed.length}">${escapeText(`${quoted(name)}!$${printTitles.top}:$${printTitles.bottom}`)}</${prefix}definedName>`;
      const known = childOf(root, 'definedNames');
      pieces.push(known ? append(known, text, title) : putInOrder(root, text, workbookOrder, 'definedNames', `<${prefix}definedNames>${title}</${prefix}definedNames>`));
    }
    return pieces;
  });
}

/** Takes a sheet of our own making out again, with its tables, its charts and what names it. */
export function removeSheet(book: Book, draft: Draft, ledgers: Ledgers, sheet: BookSheet): void {
  unregister(book, draft, ledgers, sheet.part);
  const drawn = sheet.drawing ? [sheet.drawing.part.name, ...sheet.drawing.charts.flatMap(({ part, satellites }) => [part.name, ...satellites])] : [];
  for (const part of [...sheet.tables.map((table) => table.part.name), ...drawn]) unregister(book, draft, ledgers, part);
  edit(draft, ledgers.relations, (root) => allOf(root, 'Relationship').filter(({ attributes }) => attributes['Id'] === sheet.relation).map(cutOut));
  edit(draft, book.workbook, (root, text) => {
    const listed = childrenOf(childOf(root, 'sheets'), 'sheet');
    const place = listed.findIndex((each) => relationOf(each) === sheet.relation);
    const own = listed[place];
    if (!own) return [];
    const names = childOf(root, 'definedNames');
    const local = childrenOf(names, 'definedName').filter((each) => numberOf(each, 'localSheetId', -1) >= place);
    const gone = local.filter((each) => numberOf(each, 'localSheetId', -1) === place);
    const none = names !== null && gone.length > 0 && gone.length === names.children.length;
    const views = childrenOf(childOf(root, 'bookViews'), 'workbookView').filter((view) => numberOf(view, 'activeTab', 0) >= place && place > 0);
    return [
      cutOut(own),
      ...(none ? [cutOut(names)] : local.map((each) => (gone.includes(each) ? cutOut(each) : setAttributes(each, text, { localSheetId: String(numberOf(each, 'localSheetId', 0) - 1) })))),
      ...views.map((view) => setAttributes(view, text, { activeTab: String(numberOf(view, 'activeTab', 0) - 1) })),
    ];
  });
}

function sheetText(sheet: NewSheet, look: (change: Change) => number): string {
  const cells = [...sheet.cells].sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
  const links = cells.flatMap(({ at, link }) => (link ? [linkText('', at, link)] : []));
  const widths = [...sheet.widths].sort((one, other) => one.column - other.column);
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    cells.length > 0 ? `<dimension ref="${rangeAddress(reach(cells))}"/>` : '',
    `<sheetViews><sheetView workbookViewId="0">${paneText(sheet.frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    widths.length > 0 ? `<cols>${widths.map(({ column, width }) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`).join('')}</cols>` : '',
    `<sheetData>${rowsText(cells, look, heightsOf(cells, sheet.widths))}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    sheet.charts.length > 0 ? `<drawing r:id="rId${sheet.tables.length + 1}"/>` : '',
    sheet.tables.length > 0 ? `<tableParts count="${sheet.tables.length}">${sheet.tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`).join('')}</tableParts>` : '',
  ].join('');
}

/** Points that a row of the default font is high. */
const lineHeight = 15;

/** How high the rows with wrapped words must be: not every program fits them when it opens a file. */
function heightsOf(cells: NewCell[], widths: NewSheet['widths']): ReadonlyMap<number, number> {
  return new Map([...linesOf(cells, widths)].map(([row, count]) => [row, count * lineHeight]));
}

function rowsText(cells: NewCell[], look: (change: Change) => number, heights: ReadonlyMap<number, number>): string {
  let text = '';
  cells.forEach(({ at, content, link, format, fill, ink, bold, wrap }, index) => {
    const height = heights.get(at.row);
    if (cells[index - 1]?.at.row !== at.row) text += `<row r="${at.row}"${height === undefined ? '' : ` ht="${height}"`}>`;
    else if (cells[index - 1]?.at.column === at.column) throw new RangeError(`two cells for ${address(at)}`);
    const change: Change = {
      // Beside words of several lines, short ones are read from the top as well.
      ...(height === undefined ? {} : { top: true }),
      ...(format === undefined ? {} : { format }),
      ...(fill === undefined ? {} : { fill }),
      ...(ink === undefined ? {} : { ink }),
      ...(bold === undefined ? {} : { bold }),
      ...(wrap === undefined ? {} : { wrap }),
      ...(link ? { underline: true } : {}),
    };
    text += writeCell('c', at, look(change), content);
    if (cells[index + 1]?.at.row !== at.row) text += '</row>';
  });
  return text;
}

function paneText(frozen: NewSheet['frozen']): string {
  if (!frozen || (frozen.row === 1 && frozen.column === 1)) return '';
  const across = frozen.column > 1 ? ` xSplit="${frozen.column - 1}"` : '';
  const down = frozen.row > 1 ? ` ySplit="${frozen.row - 1}"` : '';
  const active = across === '' ? 'bottomLeft' : down === '' ? 'topRight' : 'bottomRight';
  return `<pane${across}${down} topLeftCell="${address(frozen)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function reach(cells: NewCell[]): Range {
  const rows = cells.map(({ at }) => at.row);
  const columns = cells.map(({ at }) => at.column);
  const fold = (values: number[], pick: (one: number, other: number) => number): number => values.reduce((one, other) => pick(one, other));
  return { top: fold(rows, Math.min), left: fold(columns, Math.min), bottom: fold(rows, Math.max), right: fold(columns, Math.max) };
}

function tableText(book: Book, draft: Draft, sheet: NewSheet, { name, range }: NewSheet['tables'][number], main: string): string {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const header = sheet.cells.find(({ at }) => at.row === range.top && at.column === range.left + index)?.content;
    if (typeof header !== 'string' || header === '') throw new RangeError(`the table '${name}' needs a heading in ${columnLetters(range.left + index)}${range.top}`);
    return header;
  });
  if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length) throw new RangeError(`the columns of '${name}' must have different names`);
  const drafted = [...draft].flatMap(([part, made]) => (made && part.startsWith(`${folderOf(book)}tables/`) && made.root.name === 'table' ? [made.root] : []));
  const roots = [...book.sheets.flatMap(({ tables }) => tables.map(({ part }) => part.root)), ...drafted];
  const taken = new Set([...roots.map(({ attributes }) => attributes['displayName'] ?? ''), ...book.names.map((each) => each.name)].map((each) => each.toLowerCase()));
  const id = Math.max(0, ...roots.map((root) => numberOf(root, 'id', 0))) + 1;
  const ref = rangeAddress(range);
  const list = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${columnName(column)}"/>`).join('');
  const display = escapeAttribute(freeTableName(name, taken));
  return `${head}<table xmlns="${main}" id="${id}" name="${display}" displayName="${display}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

function freeTableName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
