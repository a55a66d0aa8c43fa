import { hostOfExcel } from '../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
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

const table: Record<string, string | number>[] = [];
for (const rows of [100, 1_000, 10_000]) {
  const { simulated } = await boot(book({ KPIs: indicatorRows(rows) }));
  const host = hostOfExcel();
  let begun = performance.now();
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  const look = costOf(simulated, begun);
  const outcome = rate(snapshot, rateOptions, () => undefined);
  if (refused(outcome)) throw new Error(outcome.say);
  begun = performance.now();
  const receipt = await host.apply(outcome.plan);
  if (refused(receipt)) throw new Error(receipt.say);
  const write = costOf(simulated, begun);
  begun = performance.now();
  const undone = await host.undo(receipt);
  if (refused(undone)) throw new Error(undone.say);
  const undo = costOf(simulated, begun);
  begun = performance.now();
  await naively(outcome.plan);
  const cell = costOf(simulated, begun);
  for (const [what, cost] of Object.entries({ look, write, undo, 'write, a call a cell': cell })) table.push({ rows, what, ...cost, edits: what === 'look' ? 0 : outcome.plan.edits.length });
}
console.log('Excel: the real client on a simulated host');
console.table(table);
