import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { CellEdit, Chart, Edit, Place, Plan } from '../../workbook/plan.ts';
import type { Content } from '../../workbook/snapshot.ts';
import { linkOf } from './links.ts';
import { runs } from './runs.ts';
import type { Step } from './send.ts';
import { blocks, standing } from './standing.ts';
import { mostProperties, text } from './writing.ts';

/** What writing needs to know and no edit says. */
export interface Around {
  /** The words of a cell that is the name of a series. */
  name(place: Place): string;
  /** Where the words shall stand in a cell that is to be wrapped, or not any more, in Excel's word; null where that is to stay. */
  vertical(edit: CellEdit): Vertical | null;
  /** Whether a cell takes what is written as it is, since its format is Text and stays so until it is written. */
  literal(edit: CellEdit): boolean;
}

type Vertical = NonNullable<Excel.CellPropertiesFormat['verticalAlignment']>;

/** What putting back needs to know besides: which charts were there before. */
export interface Back extends Around {
  drawn(sheet: string, name: string): boolean;
}

/** What surrounds a plan: for writing it, and for putting back what was written when it fails. */
export interface Surroundings {
  steps: Step[];
  forth: Around;
  back: Back;
  /** The plan with what is so now in place of what was thought, so that its inverse puts exactly that back: which charts are there, and where cells lead. */
  completed(): Plan;
}

/** Asks what surrounds a plan. The steps go with those of the check, so that they cost no request of their own. */
export function surrounding(plan: Plan): Surroundings {
  const added = new Set(plan.edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? [edit.sheet] : [])));
  const names = standing(plan.edits.flatMap(chartsOf).flatMap(({ series }) => series.map(({ name }) => name)).filter(({ sheet }) => !added.has(sheet)), false);
  const drawn = chartsThere([...new Set(plan.edits.flatMap((edit) => (edit.kind === 'chart' && !added.has(edit.sheet) ? [edit.sheet] : [])))]);
  const led = plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.to.link !== undefined ? [leading(edit)] : []));
  const leads = new Map<Edit, () => CellEdit>(led.map(({ edit, completed }) => [edit, completed]));
  const texts = literals(plan.edits.filter((edit) => edit.kind === 'cell').filter(({ to }) => to.content !== undefined && to.content !== null));
  const literal = ({ sheet, at, to }: CellEdit): boolean => texts.of(sheet, at) && (to.format ?? text) === text && to.look === undefined;
  const name = ({ sheet, at }: Place): string => words(names.content(sheet, at));
  const verticals = aligned(plan.edits.filter((edit) => edit.kind === 'cell').filter(({ to }) => to.wrap !== undefined));
  return {
    steps: [...names.steps, ...drawn.steps, ...verticals.steps, ...texts.steps, ...led.map(({ step }) => step)],
    forth: { name, literal, vertical: (edit) => upright(edit, verticals.of(edit)) },
    back: { name, literal: ({ sheet, at, from }) => texts.of(sheet, at) && (from.format ?? text) === text && from.look === undefined, vertical: verticals.of, drawn: drawn.there },
    completed: () => ({
      expects: plan.expects,
      edits: plan.edits.map((edit) => {
        if (edit.kind === 'chart') return drawn.there(edit.sheet, edit.name) ? edit : { ...edit, from: null };
        return leads.get(edit)?.() ?? edit;
      }),
    }),
  };
}

/** The charts of an edit, as they were and as they shall be. */
function chartsOf(edit: Edit): Chart[] {
  if (edit.kind === 'chart') return [edit.from, edit.to].filter((chart) => chart !== null);
  return edit.kind === 'sheet' ? [edit.from, edit.to].flatMap((sheet) => sheet?.charts.map(({ chart }) => chart) ?? []) : [];
}

function words(content: Content | undefined): string {
  return content === undefined || content === null || typeof content === 'object' ? '' : String(content);
}

/** Asks for the names of the charts on sheets that are there. */
export function chartsThere(sheets: readonly string[]): { steps: Step[]; there(sheet: string, name: string): boolean; names(sheet: string): string[] } {
  const found = new Map<string, Set<string>>();
  const steps = sheets.map((sheet): Step => {
    let charts: Excel.ChartCollection | null = null;
    return {
      bytes: 10_000,
      queue: (context) => (charts = context.workbook.worksheets.getItem(sheet).charts.load('items/name')),
      done: () => found.set(sheet, new Set(charts?.items.map(({ name }) => name))),
    };
  });
  return { steps, there: (sheet, name) => found.get(sheet)?.has(name) ?? false, names: (sheet) => [...(found.get(sheet) ?? [])] };
}

/** Several lines are read from the top, where nobody has said otherwise; one line stands at the foot again. */
function upright({ to }: CellEdit, stands: Vertical | null): Vertical | null {
  if (to.wrap === undefined || stands !== (to.wrap ? 'Bottom' : 'Top')) return null;
  return to.wrap ? 'Top' : 'Bottom';
}

/** Asks where the words of cells stand, column by column. */
function aligned(edits: readonly CellEdit[]): { steps: Step[]; of: Around['vertical'] } {
  const told = new Map<string, Vertical>();
  const steps = runs(edits.map(({ sheet, at }) => ({ sheet, at, value: null })), mostProperties).map(({ sheet, at }): Step => {
    let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
    return {
      bytes: (at.bottom - at.top + 1) * 50 + 1_000,
      queue: (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, 1);
        answer = range.getCellProperties({ format: { verticalAlignment: true } });
      },
      done: () => answer?.value.forEach(([cell], row) => {
        if (cell?.format?.verticalAlignment) told.set(placeOf(sheet, { row: at.top + row, column: at.left }), cell.format.verticalAlignment);
      }),
    };
  });
  return { steps, of: ({ sheet, at }) => told.get(placeOf(sheet, at)) ?? null };
}

function placeOf(sheet: string, at: Position): string {
  return `${sheet}!${address(at)}`;
}

/** Asks which cells have the format Text. */
function literals(edits: readonly CellEdit[]): { steps: Step[]; of(sheet: string, at: Position): boolean } {
  const found = new Set<string>();
  const steps = [...new Set(edits.map(({ sheet }) => sheet))].flatMap((sheet) => blocks(edits.flatMap((edit) => (edit.sheet === sheet ? [edit.at] : []))).map((block): Step => {
    let range: Excel.Range | null = null;
    return {
      bytes: (block.bottom - block.top + 1) * (block.right - block.left + 1) * 14 + 1_000,
      queue: (context) => {
        range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 1, block.right - block.left + 1);
        range.load('numberFormat');
      },
      done: () => range?.numberFormat.forEach((line: unknown[], row: number) => line.forEach((format, column) => {
        if (format === text) found.add(placeOf(sheet, { row: block.top + row, column: block.left + column }));
      })),
    };
  }));
  return { steps, of: (sheet, at) => found.has(placeOf(sheet, at)) };
}

/** Asks where a cell leads and in what ink it is written: a link takes both. */
function leading(edit: CellEdit): { edit: CellEdit; step: Step; completed: () => CellEdit } {
  let range: Excel.Range | null = null;
  const step: Step = {
    bytes: 1_200,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(edit.sheet).getRangeByIndexes(edit.at.row - 1, edit.at.column - 1, 1, 1);
      range.load('hyperlink,format/font/color');
    },
  };
  const completed = (): CellEdit => {
    if (!range) throw new RangeError(`${placeOf(edit.sheet, edit.at)} was not asked`);
    const link = linkOf(range.hyperlink);
    const { link: wanted, ...to } = edit.to;
    const { link: _, ...from } = edit.from;
    if (wanted === undefined || (wanted === null && link === null)) return { ...edit, from, to };
    const ink = range.format.font.color;
    return { ...edit, from: { ink, ...from, link }, to: { ink, ...to, link: wanted } };
  };
  return { edit, step, completed };
}
