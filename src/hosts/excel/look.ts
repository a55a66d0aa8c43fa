import { lastRow } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { Sheet, Snapshot, Style } from '../../workbook/snapshot.ts';
import { narrower, readingArrays } from './arrays.ts';
import type { Arrays } from './arrays.ts';
import { cellsOf } from './cells.ts';
import { readLayout } from './layout.ts';
import type { Before, Layout } from './layout.ts';
import { measuring } from './lines.ts';
import { readingMerges } from './merges.ts';
import { needsCells, readingLooks } from './looks.ts';
import { send } from './send.ts';
import { sets } from './sets.ts';
import { closer, readingLists, validationsOf } from './validations.ts';
import type { Lists } from './validations.ts';
import { readingValues } from './values.ts';

/** The looks and texts that a host has met. They only grow: a style's number in an earlier plan means the same look for good. */
export interface Met {
  styles: Style[];
  texts: string[];
  styleAt: Map<string, number>;
  textAt: Map<string, number>;
  /** The sheets and tables that were there at the last look. */
  before: Before;
}

/**
 * Reads the whole workbook: one round trip for the layout (two where sheets or tables came or went since the last look), one for each 4 MB of cells,
 * and one for each 4 MB of looks in long columns whose cells look different; a few more where array formulas, spills or lists of several kinds stand, to tell their cells. The number of indicators changes only how many megabytes there are.
 */
export async function lookAround(context: Excel.RequestContext, met: Met): Promise<Snapshot> {
  const { layouts, date1904, structureLocked, now } = await readLayout(context, met.before);
  met.before = now;
  const readings = layouts.map((layout) => {
    const values = readingValues(layout);
    return { layout, values, looks: readingLooks(layout), lines: measuring(layout), lists: readingLists(layout), conditional: conditionalColumns(layout), merges: readingMerges(layout.id, layout.merged), charts: readingTitles(layout), arrays: readingArrays(layout.id, layout.used && layout.formulas?.length !== 0 ? [layout.used] : []) };
  });
  await send(context, readings.flatMap(({ layout: _, ...reading }) => Object.values(reading).flatMap((each) => each.steps)));
  await send(context, readings.flatMap(({ looks, arrays, lists }) => [...needsCells(looks), ...narrower(arrays), ...closer(lists)]));
  for (let steps = left(readings); steps.length > 0; steps = left(readings)) await send(context, steps);
  // Words of a list may stand on another sheet.
  const read = readings.map(({ layout, values, looks, arrays }) => ({ name: layout.name, cells: cellsOf(layout, values, looks, arrays.found, met) }));
  return {
    sheets: readings.map(({ layout, lines, lists, conditional, merges, charts }, place): Sheet => ({
      visibility: layout.visibility,
      ...held(read, place),
      used: layout.used,
      merges: merges.found,
      tables: layout.tables,
      validations: validationsOf(lists, layout.name, read),
      conditional: conditional.found,
      protected: layout.protected,
      filter: layout.filter,
      hiddenRows: lines.hiddenRows,
      hiddenColumns: lines.hiddenColumns,
      defaultWidth: layout.defaultWidth,
      widths: lines.widths,
      defaultHeight: layout.defaultHeight,
      heights: lines.heights,
      frozen: layout.frozen,
      rightToLeft: false,
      charts: charts.found,
    })),
    styles: met.styles,
    texts: met.texts,
    date1904,
    structureLocked,
    remarks: sets.merges() ? [] : ['This Excel does not tell which cells are merged. Ratings are written beside each row; check merged rows by eye.'],
  };
}

function held(read: readonly Pick<Sheet, 'name' | 'cells'>[], place: number): Pick<Sheet, 'name' | 'cells'> {
  const sheet = read[place];
  if (!sheet) throw new RangeError(`sheet ${place} was not read`);
  return sheet;
}

function left(readings: readonly { arrays: Arrays; lists: Lists }[]): ReturnType<typeof narrower> {
  return readings.flatMap(({ arrays, lists }) => [...narrower(arrays), ...closer(lists)]);
}

/** Asks for the titles of the charts that may be ours; another may be of a kind that has none. */
function readingTitles({ id, charts }: Layout): { steps: Parameters<typeof send>[1]; found: Sheet['charts'] } {
  const found: Sheet['charts'] = [];
  const steps = [...new Set(charts)].filter((name) => /^RAG\b/.test(name)).map((name) => {
    let title: Excel.ChartTitle | null = null;
    return {
      bytes: 1_200,
      queue: (context: Excel.RequestContext): void => void (title = context.workbook.worksheets.getItem(id).charts.getItem(name).title.load('text')),
      done: () => void found.push({ name, title: title?.text ?? '' }),
    };
  });
  return { steps, found };
}

/** The columns that have conditional formats: asked only as a number, since reading them back is unreliable. */
function conditionalColumns(layout: Layout): { steps: Parameters<typeof send>[1]; found: Range[] } {
  const found: Range[] = [];
  const { used } = layout;
  if (layout.conditional === 0 || !used) return { steps: [], found };
  const counts: { column: number; count: OfficeExtension.ClientResult<number> }[] = [];
  const queue = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(layout.id);
    for (let column = used.left; column <= used.right; column++) {
      const cells = sheet.getRangeByIndexes(used.top - 1, column - 1, used.bottom - used.top + 1, 1);
      counts.push({ column, count: cells.conditionalFormats.getCount() });
    }
  };
  const done = (): void => {
    for (const { column, count } of counts) {
      if (count.value > 0) found.push({ top: used.top, bottom: Math.min(used.bottom, lastRow), left: column, right: column });
    }
  };
  return { steps: [{ bytes: (used.right - used.left + 1) * 700, queue, done }], found };
}
