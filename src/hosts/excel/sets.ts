/** What only a newer Excel can do. The manifest requires ExcelApi 1.9; each of these is asked before it is used. */
export const sets = {
  /** Telling the merged cells of a sheet. */
  merges: () => has('1.13'),
  /** Widening an Excel table over cells that stand beside it. */
  resize: () => has('1.13'),
  /** Telling the cells that a spill or an array formula fills. */
  spills: () => has('1.12'),
  /** One step of Excel's own undo for everything that is written. */
  undoGroup: () => has('1.20'),
};

function has(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}
