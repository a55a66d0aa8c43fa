import { readCompany } from '../engine/company.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Company, Said } from '../engine/terms.ts';
import { find, firstFrom, Kind, textAt } from '../workbook/snapshot.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { turned } from './card.ts';
import { cardLine, layoutOf, linesOf } from './layout.ts';
import type { Layout, Line } from './layout.ts';
import type { Table } from './table.ts';
import { saidAt, viewOf, wordsAt } from './view.ts';

/** What the rows of a table, and the key below it, say about one another, with the words that stand as ratings and the first row. */
export function readTable(snapshot: Snapshot, table: Table): { company: Company; ratings: string[]; first: number } {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError(`no sheet '${table.sheet}'`);
  const card = table.kind === 'card' ? turned(viewOf(snapshot, sheet), table) : null;
  const layout = layoutOf(card?.view ?? viewOf(snapshot, sheet), card?.table ?? table);
  const figures: Said[] = [];
  const ratings: string[] = [];
  const before: string[] = [];
  // The rating's own heading again, not another column's: 'Green' heads a threshold and is a rating.
  const again = new Set((layout.repeated.columns.find(({ column }) => column === layout.columns.rating)?.texts ?? []).map((text) => text.toLowerCase()));
  let first = 0;
  for (const line of card ? [cardLine(card)] : linesOf(layout)) {
    const rating = layout.columns.rating === undefined ? '' : wordsAt(sheet, line.place(layout.columns.rating));
    if (line.filled < 2 || (rating !== '' && again.has(rating.toLowerCase()))) continue;
    first ||= card ? table.range.top : line.row;
    ratings.push(rating);
    if (layout.columns.previousRating !== undefined) before.push(wordsAt(sheet, line.place(layout.columns.previousRating)));
    addFigures(figures, layout, line);
  }
  for (const { rating } of card ? table.columns : []) if (rating) before.push(wordsAt(sheet, find(sheet.cells, rating.row, rating.column)));
  // A column that is still empty takes the words of the one before it: 'A' beside 'G'.
  const stood = ratings.some((text) => text !== '') || !before.some((text) => readRatingWord(text) !== null) ? ratings : before;
  return { company: readCompany(figures, keyOf(snapshot, table)), ratings: stood, first };
}

const nothing: Said = { kind: 'empty' };

/** Adds what a row's figures tell of all: its words, and numbers without a sign that stand against per cent targets. Others say nothing of fractions. */
function addFigures(figures: Said[], { view: { sheet }, columns, times }: Layout, { place }: Line): void {
  const said = (column: number | undefined) => (column === undefined ? nothing : saidAt(sheet, place(column)));
  const shares = isShare(said(columns.target)) || isShare(said(columns.tolerance)) || isShare(said(columns.criteria)) || isShare(said(columns.green));
  const add = (column: number | undefined): void => {
    // Most figures are numbers of a kind that tells nothing: known without a look at what they say.
    if (!shares && column !== undefined && ((sheet.cells.kind[place(column)] ?? 0) & Kind.mask) === Kind.number) return;
    const figure = said(column);
    if (figure.kind === 'text' ? shares || !/\d/.test(figure.text) : shares && figure.kind === 'number' && !figure.format.includes('%')) figures.push(figure);
  };
  add(columns.actual);
  add(columns.ytd);
  for (const { column } of times) add(column);
}

function isShare(said: Said): boolean {
  return said.kind === 'text' ? said.text.includes('%') : said.kind === 'number' && said.format.includes('%');
}

/** The notes in the rows after a table, where its symbols are explained. */
function keyOf(snapshot: Snapshot, { sheet: name, range }: Table): string {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return '';
  const texts: string[] = [];
  for (let place = firstFrom(sheet.cells, range.bottom + 1); (sheet.cells.row[place] ?? Infinity) <= range.bottom + 15; place++) {
    if (((sheet.cells.kind[place] ?? 0) & Kind.mask) === Kind.text) texts.push(textAt(sheet.cells, place));
  }
  return texts.join('\n').slice(0, 5000);
}
