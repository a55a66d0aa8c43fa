import { hostOfExcel } from '../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import type { Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Refusal } from '../../src/workbook/refusal.ts';
import { boot } from '../excel-host/boot.ts';
import { book } from '../excel-host/book.ts';
import { indicatorRows } from '../excel-host/rows.ts';
import type { Simulated } from '../excel-host/simulated.ts';

/**
 * Calls, bytes and time of one click (look, rate, write) with the real client on the simulated Excel, against writing the same
 * plan with a call a cell. A real Excel adds its own time to each call: 10 to 50 ms on the desktop, more on the web.
 */
interface Cost {
  calls: number;
  megabytes: number;
  seconds: number;
}

function costOf(simulated: Simulated, begun: number): Cost {
  const bytes = simulated.traffic.reduce((sum, { sent, answered }) => sum + sent + answered, 0);
  const cost = { calls: simulated.traffic.length, megabytes: Number((bytes / 1e6).toFixed(2)), seconds: Number(((performance.now() - begun) / 1000).toFixed(2)) };
  simulated.forget();
  return cost;
}

async function naively(plan: Plan): Promise<void> {
  for (const edit of plan.edits) {
    if (edit.kind !== 'cell') continue;
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(edit.sheet).getCell(edit.at.row - 1, edit.at.column - 1);
      if (typeof edit.to.content === 'string') cell.values = [[`'${edit.to.content}`]];
      if (edit.to.fill) cell.format.fill.color = edit.to.fill;
      if (edit.to.ink) cell.format.font.color = edit.to.ink;
      await context.sync();
    });
  }
}

function got<Outcome>(outcome: Outcome): Exclude<Outcome, Refusal> {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome as Exclude<Outcome, Refusal>;
}

const table: Record<string, string | number>[] = [];
for (const rows of [100, 1_000, 10_000]) {
  const { simulated } = await boot(book({ KPIs: indicatorRows(rows) }));
  const host = hostOfExcel();
  const timed = async <Outcome>(what: string, edits: number, work: () => Promise<Outcome>): Promise<Outcome> => {
    const begun = performance.now();
    const outcome = await work();
    table.push({ rows, what, ...costOf(simulated, begun), edits });
    return outcome;
  };
  const snapshot = got(await timed('look', 0, () => host.look()));
  const { plan } = got(rate(snapshot, rateOptions, () => undefined));
  const receipt = got(await timed('write', plan.edits.length, () => host.apply(plan)));
  got(await timed('undo', plan.edits.length, () => host.undo(receipt)));
  await timed('write, a call a cell', plan.edits.length, () => naively(plan));
  // A committee reads of hundreds of indicators and not of ten thousand.
  if (rows > 1_000) continue;
  const sheets = got(summarise(snapshot, summariseOptions)).plan;
  const cells = sheets.edits.reduce((sum, edit) => sum + (edit.kind === 'sheet' ? (edit.to?.cells.length ?? 0) : 1), 0);
  const made = got(await timed('write seven summaries', cells, () => host.apply(sheets)));
  got(await timed('look at them', 0, () => host.look()));
  got(await timed('undo them', cells, () => host.undo(made)));
}
console.log('Excel: the real client on a simulated host');
console.table(table);
