import type { View } from './view.ts';

/** Between two labels of one run at most this many rows are empty or say something else. */
export const gap = 1;
/** A run has at most so many labels: a sheet full of them is gone through in seconds. */
const most = 40;

/**
 * Labels below one another in a column, from one to where it is said again or too many rows say something else.
 * `labelAt` reads the label at a place in the sheet's cells, null for any other cell; `same` says whether two labels are one said again.
 */
export function runsOf<Label extends { row: number; column: number }>({ sheet: { cells } }: View, labelAt: (place: number) => Label | null, same: (one: Label, other: Label) => boolean): Label[][] {
  const open = new Map<number, Label[]>();
  const runs: Label[][] = [];
  for (let place = 0; place < cells.row.length; place++) {
    const label = labelAt(place);
    if (!label) continue;
    const run = open.get(label.column);
    const last = run?.at(-1);
    if (run && last && label.row - last.row <= gap + 1 && run.length < most && !run.some((each) => same(each, label))) run.push(label);
    else {
      if (run) runs.push(run);
      open.set(label.column, [label]);
    }
  }
  return [...runs, ...open.values()];
}
