import { address, columnLetters, rangeAddress } from '../../workbook/address.ts';
import type { PartlyWritten, Receipt, Undone } from '../../workbook/host.ts';
import type { CellEdit, CellState, ChartEdit, Edit, Link, Plan, TableEdit } from '../../workbook/plan.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { sameContent } from '../../workbook/snapshot.ts';
import type { Content, Style } from '../../workbook/snapshot.ts';
import { known, write } from './apply.ts';
import { check } from './check.ts';
import { asDescribed } from './describe.ts';
import { holding } from './held.ts';
import { blocks } from './layout.ts';
import { runs } from './runs.ts';
import { send } from './send.ts';
import type { Step } from './send.ts';
import { standing } from './standing.ts';
import { styleOf } from './style.ts';
import { chartsThere, surrounding } from './surroundings.ts';
import { mostProperties } from './writing.ts';

/**
 * Puts back what a click wrote: values, formats, fills and inks. A cell that people changed since in its value or its colours is left and named;
 * a sheet that we added goes, unless somebody typed in it. One round trip to see what stands, and those of writing.
 */
export async function undoReceipt(context: Excel.RequestContext, receipt: Receipt, styles: readonly Style[]): Promise<Undone | Refusal | PartlyWritten> {
  const { edits } = receipt.inverse;
  try {
    const { kept, left } = await untouched(context, edits);
    const plan: Plan = { expects: [], edits: kept };
    const around = surrounding(plan);
    const no = kept.length > 0 ? await check(context, plan, around.steps) : null;
    if (no) return no;
    const outcome = kept.length > 0 ? await write(context, await asDescribed(context, around.completed()), styles, around) : { inverse: plan, edits: 0, stale: [] };
    return refused(outcome) ? outcome : { restored: new Set(kept.map(placeOf)).size, left, receipt: outcome };
  } catch (error) {
    return known(error);
  }
}

/**
 * What is left to put back, and the places that people changed since. Each part of a cell stands as the click made it, or as it was before,
 * where the click came to its end too soon; anything else was made by somebody.
 */
async function untouched(context: Excel.RequestContext, edits: readonly Edit[]): Promise<{ kept: Edit[]; left: string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const there = edits.filter((edit) => names.has(edit.sheet));
  const cells = there.filter((edit) => edit.kind === 'cell');
  const now = standing(cells.filter(({ from }) => from.content !== undefined), true);
  const colours = colouring(cells.filter(({ from }) => from.fill !== undefined || from.ink !== undefined));
  const sheets = there.flatMap((edit) => (edit.kind === 'sheet' && edit.from ? [holding(edit.sheet, edit.from, 0)] : []));
  const tables = there.flatMap((edit) => (edit.kind === 'table' ? [tableAsking(edit)] : []));
  const charts = there.filter((edit) => edit.kind === 'chart');
  const drawn = chartsThere([...new Set(charts.map(({ sheet }) => sheet))]);
  await send(context, [...now.steps, ...colours.steps, ...sheets.map(({ step }) => step), ...tables.map(({ step }) => step), ...drawn.steps]);
  const titles = titling(charts.filter(({ sheet, name }) => drawn.there(sheet, name)));
  await send(context, titles.steps);
  const typed = new Set(sheets.filter(({ holds }) => holds() === 'more').map(({ sheet }) => sheet));
  const restored = new Set<Edit>(tables.filter(({ back }) => back()).map(({ edit }) => edit));
  const left = new Set<string>();
  const kept: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'sheet') {
      // A sheet of ours that somebody deleted is away already; one that we took away comes back.
      if (typed.has(edit.sheet)) left.add(edit.sheet);
      else if (names.has(edit.sheet) === (edit.to === null)) kept.push(edit);
    } else if (!names.has(edit.sheet)) left.add(placeOf(edit));
    else if (edit.kind === 'cell') {
      // A formula that shows what we wrote is somebody's all the same.
      const rest = edit.from.content !== undefined && now.formula(edit.sheet, edit.at) ? 'changed' : remaining(edit, { content: now.content(edit.sheet, edit.at), ...colours.of(edit) });
      if (rest === 'changed') left.add(placeOf(edit));
      else if (rest) kept.push(rest);
    } else if (edit.kind === 'chart') {
      const rest = standsAs(edit, titles.of(edit));
      if (rest === 'changed') left.add(placeOf(edit));
      else if (rest) kept.push(rest);
    } else if (!restored.has(edit)) kept.push(edit);
  }
  return { kept: kept.filter((edit) => !left.has(placeOf(edit))), left: [...left] };
}

/** What is left to do for a chart with that title now, or for one that is not there: what somebody drew or named anew is theirs, and a chart of which only the title was known cannot be drawn. */
function standsAs(edit: ChartEdit, title: string | null): ChartEdit | 'changed' | null {
  const { from, to } = edit;
  if (title === null) return to === null ? null : to.series.length > 0 ? edit : 'changed';
  if (title === from?.title) return edit;
  // The click came to its end before this chart.
  return title === to?.title ? null : 'changed';
}

type Stands = { [Key in 'content' | 'fill' | 'ink']?: CellState[Key] | undefined };

/** The edit without what stands as it should already; null where nothing remains. */
function remaining(edit: CellEdit, stands: Stands): CellEdit | 'changed' | null {
  const from = { ...edit.from };
  const to = { ...edit.to };
  for (const key of ['content', 'fill', 'ink'] as const) {
    const now = stands[key];
    if (now === undefined || from[key] === undefined) continue;
    // A link brings words and ink of its own, which stand until ours are written.
    if (from.link && (key === 'ink' || (key === 'content' && leads(now, from.link)))) {
      if (key === 'content') from.content = now;
      continue;
    }
    if (same(now, from[key])) continue;
    if (!same(now, to[key])) return 'changed';
    // A link brings words where there are none, so its own words are written with it.
    if (key === 'content' && to.link) {
      from.content = to.content ?? null;
      continue;
    }
    delete from[key];
    delete to[key];
  }
  return Object.keys(to).length > 0 ? { ...edit, from, to } : null;
}

function leads(now: Content, link: Link): boolean {
  return typeof now === 'string' && now.endsWith(`!${address(link.at)}`);
}

/** An empty text is an empty cell, and Excel says black for the font's own colour. */
function same(one: Content | undefined, other: Content | undefined): boolean {
  const plain = (content: Content | undefined): Content => (content === undefined || content === '' || content === '#000000' ? null : content);
  return sameContent(plain(one), plain(other));
}

function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case 'cell': return `${edit.sheet}!${address(edit.at)}`;
    case 'width': return `${edit.sheet}!${columnLetters(edit.column)}:${columnLetters(edit.column)}`;
    case 'table': return edit.name;
    case 'chart': return `${edit.sheet}, chart ${edit.name}`;
    case 'sheet': return edit.sheet;
  }
}

function colouring(cells: readonly CellEdit[]): { steps: Step[]; of(edit: CellEdit): Pick<Stands, 'fill' | 'ink'> } {
  const told = new Map<string, Excel.CellPropertiesFormat>();
  const steps = runs(cells.map(({ sheet, at }) => ({ sheet, at, value: null })), mostProperties).map(({ sheet, at }): Step => {
    let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
    return {
      bytes: (at.bottom - at.top + 1) * 135 + 1_000,
      queue: (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, 1);
        answer = range.getCellProperties({ format: { fill: { color: true, pattern: true, tintAndShade: true }, font: { color: true } } });
      },
      done: () => answer?.value.forEach(([cell], row) => {
        if (cell?.format) told.set(`${sheet}!${address({ row: at.top + row, column: at.left })}`, cell.format);
      }),
    };
  });
  return {
    steps,
    of: (edit) => {
      const format = told.get(placeOf(edit));
      return format ? (({ fill, ink }) => ({ fill, ink }))(styleOf(format, '')) : {};
    },
  };
}

/** The titles of charts that are there; null for the others. */
function titling(charts: readonly ChartEdit[]): { steps: Step[]; of(edit: ChartEdit): string | null } {
  const titles = new Map<string, Excel.ChartTitle>();
  const steps = charts.map((edit): Step => ({
    bytes: 1_200,
    queue: (context) => void titles.set(placeOf(edit), context.workbook.worksheets.getItem(edit.sheet).charts.getItem(edit.name).title.load('text')),
  }));
  return { steps, of: (edit) => titles.get(placeOf(edit))?.text ?? null };
}

/** Whether a table has its former size already. */
function tableAsking(edit: TableEdit): { edit: TableEdit; step: Step; back: () => boolean } {
  let range: Excel.Range | null = null;
  const step: Step = {
    bytes: 1_500,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(edit.sheet).tables.getItem(edit.name).getRange().load('address');
    },
  };
  return { edit, step, back: () => range !== null && blocks(range.address).some((block) => rangeAddress(block) === rangeAddress(edit.to.range)) };
}
