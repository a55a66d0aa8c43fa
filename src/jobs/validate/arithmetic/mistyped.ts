import type { Broken } from './broken.ts';
import type { Grid } from './grid.ts';

/** Figures in which a letter stands for a digit that looks like it: an O for a nought, a small L for a one. Excel takes them for text and adds them nowhere. */
export function mistyped({ columns }: Grid): Broken[] {
  return columns.flatMap(({ cells }) => cells.flatMap(({ at, figure }): Broken[] => {
    const said = figure.text.trim();
    if (figure.kind === 'missing' || !looks.test(said)) return [];
    const meant = said.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
    return [{ at, severity: 'error', message: `'${said}' has a letter where a digit is due: ${meant}?`, todo: 'Write the figure with digits alone.', figures: [said] }];
  }));
}

/** An l at the end may be litres. */
const looks = /^[£€$]?-?(?=.*\d)(?=.*(?:[Oo]|[lI][\d.,]))[\dOolI.,]+ ?%?$/;
