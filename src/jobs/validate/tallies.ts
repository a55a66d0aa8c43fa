import { readRatingWord } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import type { Position } from '../../workbook/address.ts';
import { gridOfBlock } from './arithmetic/block-grid.ts';
import { figureOf } from './arithmetic/grid.ts';
import type { Grid } from './arithmetic/grid.ts';
import type { Evidence } from './evidence.ts';
import type { List } from './lists.ts';
import type { Found } from './rule.ts';

/**
 * The counts of ratings in a block of services or sections by colour that the lists of these names do not give. Such a block is known by most of
 * its counts being those of the lists: one of another month, or of other lists, agrees with few and is left. One finding a list.
 */
export function* miscounted({ blocks }: Evidence, lists: readonly List[]): Generator<Found> {
  for (const block of blocks()) {
    if (block.table !== null) continue;
    const counts = countsIn(gridOfBlock(block).grid, lists);
    const wrong = counts.filter(({ printed, has }) => !has.includes(printed));
    // A count that is off is off in the total of all as well.
    const isPart = ({ list }: Count) => list.called !== '';
    const told = wrong.some(isPart) ? wrong.filter(isPart) : wrong;
    if (told.length === 0 || told.length * 5 > counts.filter((each) => isPart(each) === told.some(isPart)).length * 2) continue;
    for (const list of new Set(told.map((each) => each.list))) {
      const off = told.filter((each) => each.list === list);
      const [first] = off;
      if (!first) continue;
      const [here, there] = [off.map(({ printed, colour }) => `${printed} ${colour}`), off.map(({ has, colour }) => `${has.join(' or ')} ${colour}`)];
      yield { sheet: block.sheet, at: first.at, message: `'${first.label}' is counted as ${here.join(', ')} here; ${list.name} has ${there.join(', ')}.`, figures: [...here, ...there] };
    }
  }
}

/** One count of the block, beside what its list has: by the rule and as the ratings stand, where these differ. */
interface Count {
  at: Position;
  label: string;
  colour: Colour;
  printed: number;
  list: List;
  has: number[];
}

/** The counts whose line is headed by a colour and whose other line is named as a list is, whichever way round the block lies. */
function countsIn({ rows, columns }: Grid, lists: readonly List[]): Count[] {
  const across = columns.map(({ name }) => colourOf(name));
  const down = rows.map(({ name }) => colourOf(name));
  const upright = across.filter((colour) => colour !== null).length >= 2;
  const [colours, lines] = upright ? [across, rows] : [down, columns];
  if (colours.filter((colour) => colour !== null).length < 2) return [];
  return lines.flatMap(({ name, cells }) => {
    const list = listOf(name, lists);
    return list === null ? [] : cells.flatMap((cell, place): Count[] => {
      const [colour, figure] = [colours[place] ?? null, figureOf(cell)];
      if (colour === null || figure === null || figure.unit !== '' || !Number.isInteger(figure.value)) return [];
      return [{ at: cell.at, label: name.trim(), colour, printed: figure.value, list, has: [...new Set(list.ratings.map((counts) => counts.get(colour) ?? 0))] }];
    });
  });
}

/** The colour that a heading counts: 'Green', 'No. of green', 'Amber indicators'. */
function colourOf(name: string): Colour | null {
  const word = readRatingWord(name.replace(/^(?:no\.?|number|#|total)(?: of)? |\s(?:indicators|measures|kpis|pis)$/gi, ''));
  return word === 'red' || word === 'amber' || word === 'green' ? word : null;
}

/** The list that a label names: the largest of its name, since a sheet may hold several. */
function listOf(name: string, lists: readonly List[]): List | null {
  const called = /^(?:grand |overall )?totals?$|^(?:all|overall|council|corporate)(?: (?:indicators|measures|services|directorates))?$/i.test(name.trim()) ? '' : fold(name);
  const [largest] = lists.filter((list) => list.called === called).sort((one, other) => other.size - one.size);
  return largest ?? null;
}
