import { address, overlap, rangeAddress, within } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { CellEdit, Edit, Expectation, Plan } from '../../workbook/plan.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { sameContent } from '../../workbook/snapshot.ts';
import type { Content } from '../../workbook/snapshot.ts';
import { inArray, narrower, readingArrays } from './arrays.ts';
import type { Arrays } from './arrays.ts';
import { blocks as blocksIn } from './layout.ts';
import { locked } from './locked.ts';
import { readingMerges } from './merges.ts';
import { send } from './send.ts';
import type { Step } from './send.ts';
import { sets } from './sets.ts';
import { blocks, standing } from './standing.ts';
import type { Standing } from './standing.ts';
import { codeOf } from './trouble.ts';

/** What a plan relies on, once more: the cells that it says and those that it overwrites. */
export function relied(plan: Plan): Expectation[] {
  return [...plan.expects, ...plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.from.content !== undefined ? [{ sheet: edit.sheet, at: edit.at, content: edit.from.content }] : []))];
}

/** The first cell that no longer holds what the plan relies on, as a refusal; null where all is as it was. */
export function differing(expectations: readonly Expectation[], now: Standing): Refusal | null {
  const different = expectations.find(({ sheet, at, content }) => {
    const stands = now.content(sheet, at);
    return stands !== undefined && !sameContent(stands, plain(content));
  });
  return different ? refuse('changed', { cell: `${different.sheet}!${address(different.at)}` }) : null;
}

function plain(content: Content): Content {
  return content === '' ? null : content;
}

/**
 * Asks, in one round trip, whether a plan can be carried out: the cells still hold what it relies on, and nothing protects,
 * hides or merges those that it writes. Null where it can. Sheets with merged cells or a filter that is on are asked once more.
 * `around` is asked along: what the writing needs to know.
 */
export async function check(context: Excel.RequestContext, plan: Plan, around: readonly Step[]): Promise<Refusal | null> {
  const cells = plan.edits.filter((edit) => edit.kind === 'cell');
  const old = plan.edits.some(({ kind }) => kind === 'table') && !sets.resize();
  if (old) return refuse('older Excel', { detail: 'change the size of a table' });
  const now = standing(relied(plan), false);
  const written = standing(cells.filter(({ to }) => to.content !== undefined), true);
  const sheets = touched(plan.edits).map((sheet) => asking(sheet, cells.filter((edit) => edit.sheet === sheet)));
  const tables = plan.edits.flatMap((edit) => (edit.kind === 'table' ? [tableAsking(edit)] : []));
  const book = bookAsking();
  const arrays = new Map(touched(cells).map((sheet) => [sheet, readingArrays(sheet, blocks(cells.flatMap((edit) => (edit.sheet === sheet && edit.to.content !== undefined ? [edit.at] : []))))]));
  try {
    await send(context, [book.step, ...sheets.map(({ step }) => step), ...tables.map(({ step }) => step), ...now.steps, ...written.steps, ...[...arrays.values()].flatMap(({ steps }) => steps), ...around]);
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') return refuse('gone', { detail: await missing(context, plan) });
    throw error;
  }
  const formula = cells.find(({ sheet, at, to }) => to.content !== undefined && written.formula(sheet, at));
  return differing(relied(plan), now)
    ?? tables.map(({ refusal }) => refusal()).find((no) => no !== null)
    ?? await locked(context, sheets.flatMap(({ sheet, protection }) => (protection() ? [{ sheet, ...protection() }] : [])), plan.edits)
    ?? book.refusal(plan.edits)
    ?? (formula ? refuse('formula', { cell: `${formula.sheet}!${address(formula.at)}` }) : null)
    ?? await filled(context, arrays, cells)
    ?? await merged(context, sheets.filter(({ merges }) => merges()).map(({ sheet }) => sheet), cells)
    ?? filtered(context, sheets.filter(({ filters }) => filters()).map(({ sheet }) => sheet), cells);
}

/** A cell that a spill or an array formula fills: a value there would break all of it. */
async function filled(context: Excel.RequestContext, sheets: ReadonlyMap<string, Arrays>, cells: readonly CellEdit[]): Promise<Refusal | null> {
  const left = (): Step[] => [...sheets.values()].flatMap((arrays) => narrower(arrays));
  for (let steps = left(); steps.length > 0; steps = left()) await send(context, steps);
  const cell = cells.find(({ sheet, at, to }) => {
    const arrays = sheets.get(sheet);
    return to.content !== undefined && arrays && inArray(arrays, { top: at.row, left: at.column, bottom: at.row, right: at.column });
  });
  return cell ? refuse('formula', { cell: `${cell.sheet}!${address(cell.at)}` }) : null;
}

/** The sheets that must be there: those that edits change, not those that they add. */
function touched(edits: readonly Edit[]): string[] {
  return [...new Set(edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? [] : [edit.sheet])))];
}

function asking(name: string, cells: readonly CellEdit[]) {
  let sheet: Excel.Worksheet | null = null;
  let merged: Excel.RangeAreas | null = null;
  const step: Step = {
    bytes: 3_000,
    queue: (context) => {
      sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.load('protected,options');
      sheet.autoFilter.load('isDataFiltered');
      sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
      merged = cells.length > 0 && sets.merges() ? sheet.getUsedRange(false).getMergedAreasOrNullObject().load('areaCount') : null;
    },
  };
  return {
    sheet: name,
    step,
    protection: () => (sheet?.protection.protected ? { ...sheet.protection.options } : null),
    filters: () => sheet?.autoFilter.isDataFiltered === true || sheet?.tables.items.some((table) => table.autoFilter.isDataFiltered) === true,
    merges: () => merged !== null && !merged.isNullObject,
  };
}

/** A cell within a merged one that is not its first: Excel would drop what is written there. */
async function merged(context: Excel.RequestContext, sheets: readonly string[], cells: readonly CellEdit[]): Promise<Refusal | null> {
  const asked = sheets.map((sheet) => ({ sheet, merges: readingMerges(sheet, true) }));
  await send(context, asked.flatMap(({ merges }) => merges.steps));
  const [cell] = asked.flatMap(({ sheet, merges }) => mergedCell(sheet, cells, merges.found) ?? []);
  return cell === undefined ? null : refuse('merged', { cell });
}

function mergedCell(sheet: string, cells: readonly CellEdit[], merges: readonly Range[]): string | null {
  const hidden = cells.find(({ sheet: its, at, to }) => its === sheet && to.content !== undefined
    && merges.some((merge) => within(merge, at) && (at.row !== merge.top || at.column !== merge.left)));
  return hidden ? `${sheet}!${address(hidden.at)}` : null;
}

function tableAsking(edit: Extract<Edit, { kind: 'table' }>) {
  let range: Excel.Range | null = null;
  const step: Step = {
    bytes: 1_500,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(edit.sheet).tables.getItem(edit.name).getRange().load('address');
    },
  };
  const refusal = (): Refusal | null => {
    const [stands] = blocksIn(range?.address ?? '');
    const cell = `${edit.sheet}!${address({ row: edit.from.range.top, column: edit.from.range.left })}`;
    return stands && rangeAddress(stands) === rangeAddress(edit.from.range) ? null : refuse('changed', { cell });
  };
  return { step, refusal };
}

function bookAsking() {
  let workbook: Excel.Workbook | null = null;
  const step: Step = {
    bytes: 3_000,
    queue: (context) => {
      workbook = context.workbook;
      workbook.protection.load('protected');
      workbook.worksheets.load('items/name');
    },
  };
  const refusal = (edits: readonly Edit[]): Refusal | null => {
    const sheets = edits.filter((edit) => edit.kind === 'sheet');
    if (sheets.length > 0 && workbook?.protection.protected) return refuse('structure locked');
    const names = new Set(workbook?.worksheets.items.map(({ name }) => name.toLowerCase()));
    const taken = sheets.find(({ sheet, to }) => to && names.has(sheet.toLowerCase()));
    return taken ? refuse('name taken', { detail: taken.sheet }) : null;
  };
  return { step, refusal };
}

/** The first sheet that a plan needs and that is not there any more; else its table. */
export async function missing(context: Excel.RequestContext, plan: Plan): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const wanted = [...touched(plan.edits), ...plan.expects.map(({ sheet }) => sheet)];
  return wanted.find((sheet) => !names.has(sheet.toLowerCase())) ?? plan.edits.find((edit) => edit.kind === 'table')?.name ?? '';
}

/** Excel is not sure to write into rows that a filter hides, so nothing is written there at all. */
async function filtered(context: Excel.RequestContext, sheets: readonly string[], cells: readonly CellEdit[]): Promise<Refusal | null> {
  for (const sheet of sheets) {
    const own = cells.filter((edit) => edit.sheet === sheet);
    const asked = blocks(own.map(({ at }) => at)).map((block) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(block.top - 1, 0, block.bottom - block.top + 1, 1);
      return { block, rows: range.getRowProperties({ rowHidden: true }) };
    });
    await context.sync();
    const hidden = own.find(({ at }) => asked.some(({ block, rows }) => overlap(block, { top: at.row, bottom: at.row, left: 1, right: Infinity }) && rows.value[at.row - block.top]?.rowHidden));
    if (hidden) return refuse('filtered', { detail: sheet, cell: `${sheet}!${address(hidden.at)}` });
  }
  return null;
}
