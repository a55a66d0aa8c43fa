import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { Host } from '../../workbook/host.ts';
import type { Edit } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { applyPlan, known } from './apply.ts';
import { fileNow, openBeside } from './beside.ts';
import { nothing } from './layout.ts';
import { lookAround } from './look.ts';
import type { Met } from './look.ts';
import { sets } from './sets.ts';
import { codeOf } from './trouble.ts';
import { undoReceipt } from './undo.ts';
import { watchChanges } from './watch.ts';

/**
 * The workbook that is open in Excel, behind the same door as a file. Call it after `Office.onReady`.
 * A receipt undoes for as long as this host lives, until the pane is closed. A theme's colour comes back from undo as the same fixed colour.
 */
export function hostOfExcel(): Host {
  const met: Met = { styles: [], texts: [], styleAt: new Map(), textAt: new Map(), before: nothing };
  return {
    look: () => told(again(() => Excel.run((context) => lookAround(context, met)))),
    apply: (plan) => writing(plan.edits, (context) => applyPlan(context, plan, met.styles)),
    undo: (receipt) => writing(receipt.inverse.edits, (context) => undoReceipt(context, receipt, met.styles)),
    select: (sheet, at) => told(Excel.run((context) => goTo(context, sheet, at))),
    watch: watchChanges,
    beside: { file: fileNow, open: (bytes) => told(openBeside(bytes)) },
  };
}

/** Excel goes to no sheet that is hidden, and on the web says nothing of it. */
async function goTo(context: Excel.RequestContext, sheet: string, at: Position): Promise<void | Refusal> {
  const worksheet = context.workbook.worksheets.getItem(sheet).load('visibility');
  await context.sync();
  if (worksheet.visibility !== 'Visible') return refuse('hidden sheet', { detail: sheet, cell: address(at) });
  worksheet.activate();
  worksheet.getRangeByIndexes(at.row - 1, at.column - 1, 1, 1).select();
  await context.sync();
}

/**
 * In an Excel that has it, everything that is written is one step of Excel's own undo. A sheet that is deleted can be in no such step, and Excel refuses
 * more of them than it says (https://github.com/OfficeDev/office-js/issues/6491 and 6711): what it refuses so, and was put back, is written without one.
 */
async function writing<Outcome>(edits: readonly Edit[], batch: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome | Refusal> {
  if (!sets.undoGroup() || edits.some(({ kind, to }) => kind === 'sheet' && to === null)) return told(Excel.run(batch));
  const grouped = await told(Excel.run({ mergeUndoGroup: true }, batch));
  return refused(grouped) && grouped.code === 'Excel refused' ? told(Excel.run(batch)) : grouped;
}

/** A sheet that somebody deletes while it is looked at is not there the second time. */
async function again<Outcome>(looking: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await looking();
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    return looking();
  }
}

async function told<Outcome>(running: Promise<Outcome>): Promise<Outcome | ReturnType<typeof known>> {
  try {
    return await running;
  } catch (error) {
    return known(error);
  }
}
