import { readFigure } from '../../engine/figure.ts';
import { ratingOfFill } from '../../engine/hue.ts';
import { readRatingWord } from '../../engine/scheme.ts';
import type { Said } from '../../engine/terms.ts';
import type { Row, Table } from '../../tables/table.ts';
import { saidAt, wordsAt } from '../../tables/view.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit, CellState } from '../../workbook/plan.ts';
import { find, styleAt } from '../../workbook/snapshot.ts';
import type { Sheet } from '../../workbook/snapshot.ts';
import { placeIn } from './earlier.ts';
import { isOurs } from './ours.ts';

/**
 * Takes away what was said of the figures that went: their ratings, word and colour, and the arrow. Beside an empty figure they would be taken
 * for the new month's. A formula stays, and so do words that are no rating and no way that a figure went.
 */
export function unsaid(sheet: Sheet, table: Table, row: Row): CellEdit[] {
  const rating = row.at('rating');
  const others = (table.also ?? []).flatMap(({ columns }) => columns.filter(({ field }) => field === 'rating').map((column) => placeIn(table, row.row, column)));
  const wordsOf = (at: Position) => wordsAt(sheet, find(sheet.cells, at.row, at.column));
  const travels = table.columns.filter(({ field }) => field === 'travel').map((column) => placeIn(table, row.row, column));
  return [
    ...(rating && isOurs(sheet, rating) && isRating(row.rating) ? [difference(sheet, rating, { content: null, ...unpainted(sheet, rating) })] : []),
    ...others.flatMap((at) => (isOurs(sheet, at) && isRating(wordsOf(at)) ? [difference(sheet, at, { content: null, ...unpainted(sheet, at) })] : [])),
    ...travels.flatMap((at) => (isOurs(sheet, at) && isTravel(saidAt(sheet, find(sheet.cells, at.row, at.column))) ? [difference(sheet, at, { content: null })] : [])),
  ].filter((edit) => edit !== null);
}

/** Takes the colour of a rating away, and no other. */
export function unpainted(sheet: Sheet, at: Position): Partial<CellState> {
  return ratingOfFill(styleAt(sheet.cells, find(sheet.cells, at.row, at.column)).fill) === null ? {} : { fill: null, ink: null };
}

/** A rating's word, a grade from 1 to 5, or nothing, where its colour alone may say it. */
function isRating(text: string): boolean {
  return text.trim() === '' || /^[1-5]$/.test(text.trim()) || readRatingWord(text) !== null;
}

/** An arrow, alone or with the change that it stands for, a letter that a font of symbols shows as one, the way in a word, or a typed change. */
function isTravel(said: Said): boolean {
  const figure = readFigure(said);
  if (figure.kind === 'number') return true;
  const { text } = figure;
  return /^(?:[\p{So}\p{Sm}\u2190-\u21ff\u25a0-\u25ff\u2b00-\u2bff\ufe0f]+|\p{L})(?:\s*\(?[-+\u2212]?[\d.,]+ ?(?:%|pp|points?)?\)?)?$/u.test(text.trim())
    || /^(?:up|down|level|same|no change|unchanged|stable|static|steady|maintained|better|worse|improv(?:ed|ing|ement)|declin(?:ed|ing|e)|worsen(?:ed|ing)|deteriorat(?:ed|ing|ion)|increas(?:ed|ing|e)|decreas(?:ed|ing|e)|rising|falling|n\/a|-|\u2013)$/i.test(text.trim());
}
