import type { Host } from '../../workbook/host.ts';
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
    apply: (plan) => told(writing((context) => applyPlan(context, plan, met.styles))),
    undo: (receipt) => told(writing((context) => undoReceipt(context, receipt, met.styles))),
    // A sheet that is gone or a cell that is being edited leaves the officer where she is.
    select: async (sheet, at) => {
      await told(Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRangeByIndexes(at.row - 1, at.column - 1, 1, 1).select();
        await context.sync();
      }));
    },
    watch: watchChanges,
    beside: { file: fileNow, open: (bytes) => told(openBeside(bytes)) },
  };
}

/** In an Excel that has it, everything that is written is one step of Excel's own undo. */
function writing<Outcome>(batch: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome> {
  return sets.undoGroup() ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
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
