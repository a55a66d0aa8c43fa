import { Kind } from '../workbook/snapshot.ts';
import { besideTarget, withTarget } from './aims.ts';
import type { Reading } from './band.ts';
import { blockCard, saysField } from './block-card.ts';
import { namesTimes, timesOf } from './block-times.ts';
import type { Label } from './block-times.ts';
import { besideLabel, byDirection } from './direction.ts';
import { fold } from './fold.ts';
import { readHeading } from './heading.ts';
import { readYear } from './months.ts';
import { runsOf } from './runs.ts';
import type { Field, Table } from './table.ts';
import { wordsAt } from './view.ts';
import type { View } from './view.ts';

/** What may be labelled in a block; headings of what is measured stand beside it or above it. */
const labelled: readonly Field[] = ['target', 'actual', 'ytd', 'rating', 'tolerance', 'floor', 'polarity', 'basis', 'numerator', 'denominator', 'previous', 'previousRating', 'comparator', 'baseline', 'travel', 'commentary'];

/** A sheet with more cells than this is no sheet of blocks. */
const mostCells = 40_000;

/**
 * Finds blocks: an indicator in two to a dozen rows, 'Target', 'Actual' and 'RAG' below one another, with its measure at their left or above
 * them and months, quarters or years at their right. Each is a card whose figures are its months; its rating stands in the column of the
 * reporting month. Only what has a target, a figure, a header of times and a measure is one.
 */
export function findBlocks(view: View, reading: Reading): Table[] {
  if (view.sheet.cells.row.length > mostCells) return [];
  const blocks = withHeaders(view, blocksOf(view));
  const cards: Table[] = [];
  for (const header of new Set(blocks.map((block) => block.header))) {
    const own = blocks.filter((block) => block.header === header).map(({ labels }) => labels);
    for (const column of new Set(own.map(([first]) => first?.column ?? 0))) {
      const beside = own.filter(([first]) => first?.column === column);
      const times = timesOf(view, header, beside, reading);
      if (times) cards.push(...beside.flatMap((labels) => blockCard(view, labels, times) ?? []));
    }
  }
  return cards;
}

/** Labels below one another in a column, from one that is said again to the next. */
function blocksOf(view: View): Label[][] {
  // 'Data' over the labels stands among the times, and is none of them.
  const labelOf = (place: number) => {
    const label = labelAt(view, place);
    return label && !namesTimes(view, label.row, label.column, true) ? label : null;
  };
  const has = (labels: Label[], ...fields: Field[]) => labels.some(({ field }) => fields.includes(field));
  return runsOf(view, labelOf, (one, other) => one.said === other.said).map(withTarget).filter((labels) => has(labels, 'target', 'rating') && has(labels, 'actual', 'ytd'));
}

function labelAt(view: View, place: number): Label | null {
  const { cells } = view.sheet;
  if (place < 0 || ((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) return null;
  const header = wordsAt(view.sheet, place).replace(/\s*[:?]$/, '').replace(/\s+/g, ' ').trim();
  // A measure may name a target or a status; a label is short.
  if (header.length > 40 || header.split(' ').length > 5 || saysField(header)) return null;
  const heading = readHeading(header);
  if (!heading || !labelled.includes(heading.field)) return null;
  const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
  const field = heading.field === 'travel' ? byDirection(heading.field, header, besideLabel(view, row, column)) : besideTarget(heading.field, header);
  return { row, column, field, header, said: fold(header), year: readYear(header, 4) };
}

/** Blocks with the nearest row above them whose cells right of their labels name two times or more: their own, or that of the block above. */
function withHeaders(view: View, blocks: Label[][]): { labels: Label[]; header: number }[] {
  const last = new Map<number, { row: number; header: number | null }>();
  return [...blocks].sort(([one], [other]) => (one?.row ?? 0) - (other?.row ?? 0)).flatMap((labels) => {
    const [first] = labels;
    if (!first) return [];
    const before = last.get(first.column) ?? { row: Math.max(0, first.row - 200), header: null };
    let header = before.header;
    for (let row = first.row - 1; row > before.row; row--) {
      // Two thousand and twenty visits are no year.
      if ((labelAt(view, view.place(row, first.column)) && !namesTimes(view, row, first.column, true)) || !namesTimes(view, row, first.column)) continue;
      header = row;
      break;
    }
    last.set(first.column, { row: first.row, header });
    return header === null ? [] : [{ labels, header }];
  });
}
