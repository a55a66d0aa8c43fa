import type { Position } from './address.ts';
import type { Plan } from './plan.ts';
import type { Refusal } from './refusal.ts';
import type { Snapshot } from './snapshot.ts';

/** What was written. `inverse` is undo: a plan that puts back every value and look. `stale` names formulas that wait for Excel; `remarks` say what a host could not do as well as it should. */
export interface Receipt {
  inverse: Plan;
  edits: number;
  stale: string[];
  remarks?: string[];
}

/** A refusal after which something may stand in the workbook: its sentence says what, and `receipt` undoes it. */
export interface PartlyWritten extends Refusal {
  receipt: Receipt;
}

/** What undo did: how many cells it put back, and the ones that it left because somebody changed them since. */
export interface Undone {
  restored: number;
  left: string[];
  /** Undoes the undo: what redo applies. */
  receipt: Receipt;
}

/** Cells that somebody else, or the officer by hand, has changed. `at` is null for a whole sheet. */
export interface Changed {
  sheet: string;
  at: Position | null;
}

/** What a host offers whose workbook is the officer's own and no copy: the next year's begins beside it, and the open one stays as it is. */
export interface Beside {
  /** The open workbook as a file would hold it, with what was typed and not saved yet, and the file's name ('performance.xlsx'). */
  file(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | Refusal>;
  /** Opens a file as a new workbook that nobody has saved yet. */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Refusal | null>;
}

/** What a surface may ask of the open workbook, whether Excel or a file holds it. Every promise settles with a refusal where the workbook says no; only a fault rejects. */
export interface Host {
  look(): Promise<Snapshot | Refusal>;
  apply(plan: Plan): Promise<Receipt | Refusal | PartlyWritten>;
  undo(receipt: Receipt): Promise<Undone | Refusal | PartlyWritten>;
  /** Shows a cell; refuses where it cannot be gone to. */
  select(sheet: string, at: Position): Promise<void | Refusal>;
  /** Calls back on every change from outside; returns how to stop. */
  watch(changed: (where: Changed) => void): () => void;
  /** Left out where the open workbook is a copy already. */
  beside?: Beside;
}
