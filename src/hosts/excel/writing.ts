import { address, rangeAddress } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { CellEdit, ChartEdit, Edit, Place, SheetEdit, TableEdit, WidthEdit } from '../../workbook/plan.ts';
import type { Style } from '../../workbook/snapshot.ts';
import { addition } from './addition.ts';
import { drawing, erasing } from './charts.ts';
import { valueOf } from './content.ts';
import { linking } from './links.ts';
import { runs } from './runs.ts';
import type { At, Run } from './runs.ts';
import type { Step } from './send.ts';
import { lookOf } from './style.ts';
import type { Look } from './style.ts';
import type { Around } from './surroundings.ts';
import { points } from './width.ts';

/** A step that writes: which edits it carries out, and where, in words that an officer finds again. */
export interface Writing extends Step {
  edits: readonly Edit[];
  where: string;
}

/** The client repeats the address of each piece of a large write, and Excel takes 20,000 cells with properties at once. */
const repeated = 1.15;
const overhead = 700;
export const mostProperties = 20_000;
const mostValues = 50_000;

/**
 * What must be sent for edits to be done: sheets come first; tables shrink before their headers go and grow after those stand,
 * since Excel names a header that is empty; links before looks, and looks before values, so that a value is not read by the format that goes away,
 * but for the format Text, which would take an apostrophe for a letter and a number for words;
 * charts when their figures stand; sheets go last. `around` says what no edit says.
 */
export function writings(edits: readonly Edit[], styles: readonly Style[], around: Around): Writing[] {
  const cells = edits.filter((edit) => edit.kind === 'cell');
  const tables = edits.filter((edit) => edit.kind === 'table');
  const charts = edits.filter((edit) => edit.kind === 'chart');
  const called = naming(cells, around.name);
  // A number goes into a cell whose format is Text while that is away.
  const numbers = cells.filter((edit) => edit.to.content !== undefined && edit.to.content !== null && typeof edit.to.content !== 'string' && around.literal(edit));
  const formats = cells.flatMap((edit) => {
    const format = edit.to.format ?? (edit.to.look === undefined ? undefined : styles[edit.to.look]?.format);
    return format === undefined ? [] : [{ ...edit, value: format, edit }];
  });
  return [
    ...charts.flatMap((edit) => (edit.from ? [erasing(edit.sheet, edit.name, [edit])] : [])),
    ...edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? addition(edit, edit.to, called) : [])),
    ...tables.filter((edit) => !grows(edit)).map(resizing),
    ...edits.flatMap((edit) => (edit.kind === 'width' ? [widening(edit)] : [])),
    ...linking(cells.flatMap((edit) => (edit.to.link === undefined ? [] : [{ sheet: edit.sheet, at: edit.at, link: edit.to.link, edit }]))),
    ...looking(cells.map((edit) => ({ ...edit, value: wantedLook(edit, styles, around), edit }))),
    ...formatting([...formats.filter(({ value }) => value !== text), ...numbers.map((edit) => ({ ...edit, value: 'General', edit }))]),
    ...filling(cells.flatMap((edit) => (edit.to.content === undefined ? [] : [{ ...edit, value: valueOf(edit.to.content, around.literal(edit)), edit }]))),
    ...formatting([...formats.filter(({ value }) => value === text), ...numbers.map((edit) => ({ ...edit, value: text, edit }))]),
    ...tables.filter(grows).map(resizing),
    ...charts.flatMap((edit) => drawn(edit, called)),
    ...edits.flatMap((edit) => (edit.kind === 'sheet' && !edit.to ? [removal(edit)] : [])),
  ];
}

/** The format of cells that take everything as words. */
export const text = '@';

/** The words of a cell as they will stand. */
function naming(cells: readonly CellEdit[], nameOf: (place: Place) => string): (place: Place) => string {
  const written = new Map(cells.flatMap(({ sheet, at, to }) => (to.content === undefined ? [] : [[`${sheet}!${address(at)}`, to.content] as const])));
  return (place) => {
    const content = written.get(`${place.sheet}!${address(place.at)}`);
    return typeof content === 'string' ? content : nameOf(place);
  };
}

/** A chart of which nothing is known but its name and title cannot be drawn. */
function drawn(edit: ChartEdit, nameOf: (place: Place) => string): Writing[] {
  const { sheet, name, to } = edit;
  return to && to.series.length > 0 ? [drawing(sheet, name, to, nameOf, [edit])] : [];
}

/** What is wanted of a cell's look: `properties` to set, and whether its fill is to be taken away. */
export interface WantedLook {
  properties: Look;
  bare: boolean;
}

function wantedLook(edit: CellEdit, styles: readonly Style[], around: Around): WantedLook {
  const { to } = edit;
  const style = to.look === undefined ? undefined : styles[to.look];
  if (to.look !== undefined && !style) throw new RangeError(`no look has the number ${to.look}`);
  const properties: Look = style ? lookOf(style) : {};
  if (to.fill) properties.fill = { color: to.fill };
  if (to.fill === null) delete properties.fill;
  // The API has no word for the font's own colour; black is what it shows.
  if (to.ink !== undefined) properties.font = { ...properties.font, color: to.ink ?? '#000000' };
  if (to.bold !== undefined) properties.font = { ...properties.font, bold: to.bold };
  // A cell that leads somewhere is underlined, unless a whole look is asked for.
  if (to.link !== undefined && !style) properties.font = { ...properties.font, underline: to.link === null ? 'None' : 'Single' };
  if (to.wrap !== undefined) properties.wrapText = to.wrap;
  const vertical = around.vertical(edit);
  if (vertical !== null) properties.verticalAlignment = vertical;
  return { properties, bare: to.fill === null || (to.fill === undefined && style !== undefined && style.fill === null) };
}

/** Steps that set looks, and those that take fills away. Few requests: cells below each other go together. */
export function looking(wanted: readonly (At<WantedLook> & { edit?: Edit })[]): Writing[] {
  const bare = runs(wanted.filter(({ value }) => value.bare), Infinity);
  const dressed = runs(wanted.filter(({ value }) => Object.keys(value.properties).length > 0), mostProperties);
  return [
    ...lists(bare).map((list) => ({
      bytes: list.addresses.length + overhead,
      queue: (context: Excel.RequestContext) => context.workbook.worksheets.getItem(list.sheet).getRanges(list.addresses).format.fill.clear(),
      edits: list.edits,
      where: `${list.sheet}!${list.addresses}`,
    })),
    ...dressed.map((run) => {
      const data = run.values.map(({ properties }) => [{ format: properties }]);
      return step(run, data, (range) => range.setCellProperties(data));
    }),
  ];
}

/** Steps that set number formats. */
export function formatting(wanted: readonly (At<string> & { edit?: Edit })[]): Writing[] {
  return runs(wanted, mostValues).map((run) => {
    const data = run.values.map((format) => [format]);
    return step(run, data, (range) => (range.numberFormat = data));
  });
}

/** Steps that set contents, as `valueOf` gives them. */
export function filling(wanted: readonly (At<ReturnType<typeof valueOf>> & { edit?: Edit })[]): Writing[] {
  return runs(wanted, mostValues).map((run) => {
    const data = run.values.map((value) => [value]);
    return step(run, data, (range) => (range.values = data));
  });
}

function step(run: Run<unknown>, data: unknown, write: (range: Excel.Range) => void): Writing {
  const { sheet, at } = run;
  return {
    bytes: JSON.stringify(data).length * repeated + overhead,
    queue: (context) => {
      write(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, 1));
    },
    edits: run.edits,
    where: `${sheet}!${rangeAddress(at)}`,
  };
}

/** Excel takes lists of blocks up to 8,192 characters; shorter ones are kinder to its own log. */
const longest = 2_000;

/** Blocks that are asked for together, in lists of their addresses. */
export function lists(bare: Run<unknown>[]): { sheet: string; addresses: string; edits: Edit[] }[] {
  const made: { sheet: string; addresses: string; edits: Edit[] }[] = [];
  for (const { sheet, at, edits } of bare) {
    const last = made.at(-1);
    const block = rangeAddress(at);
    if (last && last.sheet === sheet && last.addresses.length + block.length < longest) {
      last.addresses += `,${block}`;
      last.edits.push(...edits);
    } else made.push({ sheet, addresses: block, edits: [...edits] });
  }
  return made;
}

function widening(edit: WidthEdit): Writing {
  return {
    bytes: overhead,
    queue: (context) => {
      const { format } = context.workbook.worksheets.getItem(edit.sheet).getRangeByIndexes(0, edit.column - 1, 1, 1).getEntireColumn();
      if (edit.to === null) format.useStandardWidth = true;
      else format.columnWidth = points(edit.to);
    },
    edits: [edit],
    where: `the width of ${edit.sheet}!${columnOf({ row: 1, column: edit.column })}`,
  };
}

function columnOf(at: Position): string {
  return address(at).replace(/\d+$/, '');
}

function grows({ from, to }: TableEdit): boolean {
  return to.range.right > from.range.right || to.range.bottom > from.range.bottom;
}

function resizing(edit: TableEdit): Writing {
  return {
    bytes: overhead,
    queue: (context) => context.workbook.worksheets.getItem(edit.sheet).tables.getItem(edit.name).resize(rangeAddress(edit.to.range)),
    edits: [edit],
    where: `the size of the table ${edit.name}`,
  };
}

function removal(edit: SheetEdit): Writing {
  return {
    bytes: overhead,
    queue: (context) => context.workbook.worksheets.getItem(edit.sheet).delete(),
    edits: [edit],
    where: `the sheet ${edit.sheet}`,
  };
}
