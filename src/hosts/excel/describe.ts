import type { Chart, Edit, Plan } from '../../workbook/plan.ts';
import { send } from './send.ts';
import { codeOf } from './trouble.ts';

/**
 * Says what charts show to those who cannot see them. A chart has no such text in Excel's calls; a shape has, and where Excel lists charts
 * among the shapes it is set there. What cannot be said so is told in words; a chart without it is still a chart, so nothing is refused here.
 */
export async function describe(context: Excel.RequestContext, edits: readonly Edit[]): Promise<string[]> {
  const charts = edits.flatMap(drawnBy);
  if (charts.length === 0) return [];
  try {
    const sheets = [...new Set(charts.map(({ sheet }) => sheet))];
    const shapes = new Map(sheets.map((sheet) => [sheet, context.workbook.worksheets.getItem(sheet).shapes.load('items/name')]));
    await context.sync();
    const found = charts.flatMap((each) => {
      const shape = shapes.get(each.sheet)?.items.find(({ name }) => name === each.name);
      return shape ? [{ ...each, shape }] : [];
    });
    await send(context, found.map(({ shape, chart }) => ({
      bytes: 1_500 + chart.alt.length * 3,
      queue: () => {
        shape.altTextTitle = chart.title;
        shape.altTextDescription = chart.alt;
      },
    })));
    return charts.length > found.length ? [silent(charts.length - found.length)] : [];
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [silent(charts.length)];
  }
}

/** The plan with the alternative texts of the charts that it draws anew or takes out, so that its inverse gives them back; their titles where Excel does not tell. */
export async function asDescribed(context: Excel.RequestContext, plan: Plan): Promise<Plan> {
  const sheets = [...new Set(plan.edits.flatMap((edit) => (edit.kind === 'chart' && edit.from ? [edit.sheet] : [])))];
  if (sheets.length === 0) return plan;
  const told = new Map<string, string>();
  try {
    const shapes = sheets.map((sheet) => ({ sheet, collection: context.workbook.worksheets.getItem(sheet).shapes.load('items/name,items/altTextDescription') }));
    await context.sync();
    for (const { sheet, collection } of shapes) for (const { name, altTextDescription } of collection.items) told.set(`${sheet}!${name}`, altTextDescription);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
  return { expects: plan.expects, edits: plan.edits.map((edit) => (edit.kind === 'chart' && edit.from ? { ...edit, from: { ...edit.from, alt: told.get(`${edit.sheet}!${edit.name}`) ?? edit.from.title } } : edit)) };
}

function drawnBy(edit: Edit): { sheet: string; name: string; chart: Chart }[] {
  if (edit.kind === 'chart') return edit.to && edit.to.series.length > 0 ? [{ sheet: edit.sheet, name: edit.name, chart: edit.to }] : [];
  return edit.kind === 'sheet' ? (edit.to?.charts ?? []).map(({ name, chart }) => ({ sheet: edit.sheet, name, chart })) : [];
}

function silent(count: number): string {
  const some = count === 1 ? 'A chart has' : `${count} charts have`;
  return `${some} no alternative text, which this Excel lets no add-in write; the title says what ${count === 1 ? 'it shows' : 'each shows'}. A copy that the page or the command line makes has it.`;
}
