import { ratingOfFill } from '../engine/hue.ts';
import { pairOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, Settings } from '../engine/terms.ts';
import { isQuestion } from '../tables/answers.ts';
import type { Row } from '../tables/table.ts';
import { address, within } from '../workbook/address.ts';
import type { Position } from '../workbook/address.ts';
import { difference } from '../workbook/difference.ts';
import type { CellState } from '../workbook/plan.ts';
import { find, Mark, marked, styleAt } from '../workbook/snapshot.ts';
import type { Sheet } from '../workbook/snapshot.ts';
import type { Decided, Work } from './rate-table.ts';
import { report } from './tell.ts';

/** What a person set: the word in the rating cell, or its fill where the cell is empty. `colour` is null where that is no rating. */
export interface Standing {
  text: string;
  colour: Colour | null;
}

/** Reads what stands in the rating cell of a row, before anything is written. */
export function standing(sheet: Sheet, row: Row, at: Position | null, graded: boolean): Standing {
  const text = row.rating.trim();
  if (text !== '') {
    const word = graded ? (grades[text] ?? null) : readRatingWord(text);
    return { text: row.rating, colour: word === 'completed' ? null : word };
  }
  if (!at || !row.at('rating')) return nothing;
  return { text: '', colour: ratingOfFill(styleAt(sheet.cells, find(sheet.cells, at.row, at.column)).fill) };
}

const nothing: Standing = { text: '', colour: null };

/** Five points as delivery confidence has them, from Green by Amber to Red. */
const grades: Record<string, Colour> = { 1: 'green', 2: 'amber', 3: 'amber', 4: 'amber', 5: 'red' };

/** Whether a column rates by numbers from 1 to 5: then they are read, compared and coloured, and never overwritten with a word. */
export function isGraded(ratings: readonly string[]): boolean {
  const said = ratings.filter((text) => text.trim() !== '');
  return said.length > 1 && said.every((text) => /^[1-5]$/.test(text.trim()));
}

/**
 * Plans a rating cell: the word in the sheet's own style and the scheme's pair of colours. Returns whether what stands there
 * becomes another word. A formula, an array, rich text and numbered grades keep their content, a conditional format keeps the colour,
 * and an unrated row keeps both.
 */
export function writeRating(work: Work, { row, rated, stood, kept }: Decided, at: Position): boolean {
  const { sheet, column, outcome } = work;
  const place = find(sheet.cells, at.row, at.column);
  const wanted: Partial<CellState> = {};
  if (column && column.like !== null) wanted.look = sheet.cells.style[find(sheet.cells, row.row, column.like)] ?? 0;

  const rule = rated.rating.colour;
  const foreign = work.graded || marked(sheet.cells, place, Mark.formula | Mark.array | Mark.rich);
  const shows = foreign && stood.colour !== null ? stood.colour : (kept?.colour ?? rule);
  if (shows !== 'unrated') {
    const saysSo = stood.text !== '' && stood.colour === shows;
    const word = saysSo || foreign || (kept !== null && kept.colour === stood.colour) ? stood.text : work.word(shows);
    if (word === null) report(work, 'no-word', 'query', address(at), `${isQuestion(heading(work)) ? `A column headed '${heading(work)}'` : 'The drop-down list of this cell'} has no word for ${rated.label}, so nothing was written.`);
    else if (word !== stood.text) wanted.content = word;
    const conditional = sheet.conditional.some((range) => within(range, at));
    if (word !== null && !conditional) Object.assign(wanted, fills(work.settings, shows, styleAt(sheet.cells, place).fill));
  }
  const edit = difference(sheet, at, wanted);
  if (edit) outcome.plan.edits.push(edit);
  return wanted.content !== undefined && stood.text !== '';
}

function heading({ table }: Work): string {
  return table.columns.find(({ field }) => field === 'rating')?.header ?? '';
}

/** The scheme's pair; where it gives a rating no colour, the fill of an older rating is taken away and any other stays. */
function fills(settings: Settings, colour: Colour, stands: string | null): Partial<CellState> {
  return pairOf(settings.scheme, colour) ?? (ratingOfFill(stands) === null ? {} : { fill: null, ink: null });
}
